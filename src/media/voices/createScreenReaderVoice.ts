import type { LanguageTag } from '../../core/films/Film.js';
import { estimateLongest } from '../../core/voices/estimateLongest.js';
import type { Utterance, Voice, VoiceEvent } from './Voice.js';

export interface ScreenReaderVoiceOptions {
  /**
   * Puts words, with their language, into a live region that is there already; the same words twice are to be heard
   * twice. No words: the region is emptied.
   */
  readonly say: (text: string, language: LanguageTag) => void;
  /** How long the words last at a pace, seconds. */
  readonly estimate?: (text: string, language: LanguageTag, pace: number) => number;
  /** How fast the viewer's screen reader speaks; 1 is an ordinary voice, practised listeners hear 2 and 3. Asked each time. */
  readonly pace?: () => number;
}

/**
 * The viewer's own screen reader as a voice. Nobody tells when it has ended, nor whether there is one: the end is an
 * estimate, and what it has begun cannot be taken back, only what it has not yet come to. Its rate, pitch, volume and
 * place are the viewer's own, and those of the utterance are passed over.
 */
export function createScreenReaderVoice({
  say,
  estimate = (text, _language, pace) => estimateLongest(text, pace),
  pace = () => 1,
}: ScreenReaderVoiceOptions): Voice {
  let end: ReturnType<typeof setTimeout> | undefined;
  let current: Utterance | null = null;
  let disposed = false;
  const silence = () => {
    clearTimeout(end);
    if (current) say('', current.language);
    current = null;
  };
  return {
    kind: 'screen-reader',
    readiness: () => 'ready',
    speak(utterance: Utterance, tell: (event: VoiceEvent) => void) {
      clearTimeout(end);
      current = null;
      if (disposed) return;
      const { id, text, language } = utterance;
      current = utterance;
      const isCurrent = () => current === utterance;
      say(text, language);
      // Whoever asks is never answered before the asking is done.
      queueMicrotask(() => {
        if (!isCurrent()) return;
        tell({ type: 'begun', utterance: id });
        if (!isCurrent()) return;
        const seconds = Math.max(0, estimate(text, language, pace()));
        end = setTimeout(() => {
          if (!isCurrent()) return;
          current = null;
          tell({ type: 'spoken', utterance: id, seconds });
        }, seconds * 1000);
      });
    },
    silence,
    dispose() {
      silence();
      disposed = true;
    },
  };
}
