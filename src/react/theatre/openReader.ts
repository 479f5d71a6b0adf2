// Fetched where an introduction is on the page: nobody else needs a voice before there is a film.
import type { LanguageTag } from '../../core/films/Film.js';
import {
  createPreferences,
  createReader,
  createReadingVoice,
  type PreferencesStorage,
  type Reader,
  type Voice,
} from '../../media/index.js';

export interface OpenedReader extends Reader {
  dispose(): void;
}

/** A reader with the voice that describes films to this viewer, as they have set it by now. */
export function openReader(
  site: Voice | null,
  storage: PreferencesStorage,
  say: (text: string, language: LanguageTag) => void,
): OpenedReader {
  let preferences = createPreferences(storage);
  const voice = createReadingVoice({ site, settings: () => preferences.get(), say });
  const reader = createReader(voice, () => preferences.get().describer);
  return {
    ...reader,
    read(id, parts) {
      // The player has a store of its own: what was chosen there meanwhile holds here, too.
      preferences = createPreferences(storage);
      voice.unlock?.();
      reader.read(id, parts);
    },
    dispose() {
      reader.stop();
      voice.dispose();
    },
  };
}
