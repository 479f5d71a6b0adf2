import type { VttCue } from '../cues/VttCue.js';
import { parseCueText } from '../cues/parseCueText.js';
import { plainText } from '../cues/plainText.js';
import type { Chapter } from '../playback/PlayerState.js';
import { nestChapters } from './nestChapters.js';

/** The chapters of a WebVTT file, nested as their times lie in one another; titles are words without mark-up (WebVTT §4.6.3, §6.6). */
export const readChapterCues = (
  cues: readonly Pick<VttCue, 'startTime' | 'endTime' | 'text'>[],
): readonly Chapter[] =>
  nestChapters(
    cues.map(({ startTime, endTime, text }) => ({
      startTime,
      endTime,
      text: plainText(parseCueText(text)).replace(/\s+/g, ' '),
    })),
  );
