import type { LanguageTag } from '../../core/films/Film.js';
import { speaks } from '../../core/tracks/speaks.js';
import type { MediaPort, PortAudioTrack } from '../port/MediaPort.js';
import { untilPort } from './untilPort.js';

/** Between a stream's plain sound and its described sound. Both resolve when the sound is what plays next. */
export interface SoundSwitch {
  /** Rejects where the stream has no described sound in this language. */
  toDescribed(language: LanguageTag, signal: AbortSignal): Promise<void>;
  /** Back to the sound that played before, else to the plain sound of the same language. */
  toPlain(): Promise<void>;
  /** Whether there is a plain sound, and the page's to choose: what a browser plays by itself, it chooses as its device is set. */
  readonly canBePlain: boolean;
  /** The sound that plays. */
  readonly now: PortAudioTrack | undefined;
}

export function switchSound(port: MediaPort): SoundSwitch {
  /** The sound that played before a described one. */
  let before: string | null = null;
  const enabled = () => port.audioTracks.find((track) => track.enabled);
  const plain = () =>
    port.audioTracks.filter((track) => track.kind !== 'main-desc' && track.kind !== 'descriptions');
  return {
    get canBePlain() {
      return port.element.currentSrc.startsWith('blob:') && plain().length > 0;
    },
    get now() {
      return enabled();
    },
    async toDescribed(language, signal) {
      // The choice may come before the stream's tracks are known: it is made as soon as they are. Where they are, nothing
      // is awaited: the viewer may choose another sound next, and the last choice counts.
      if (!port.audioTracksKnown) await untilPort(port, () => port.audioTracksKnown, signal);
      const described = port.audioTracks.filter((track) => track.kind === 'main-desc');
      const track =
        described.find((one) => one.language === language) ?? described.find((one) => speaks(one, language));
      if (!track)
        throw new Error(
          `tingying: the stream has no described sound in "${language}". The sound stays as it is. Check how the manifest signals it.`,
        );
      const plays = enabled();
      if (plays && plays.kind !== 'main-desc') before = plays.id;
      await port.chooseAudioTrack(track.id);
    },
    async toPlain() {
      const plays = enabled();
      if (port.loading || plays?.kind !== 'main-desc') return;
      const same = plain().find((track) => speaks(track, plays.language));
      const back = plain().find((track) => track.id === before) ?? same ?? plain()[0];
      if (back) await port.chooseAudioTrack(back.id);
    },
  };
}
