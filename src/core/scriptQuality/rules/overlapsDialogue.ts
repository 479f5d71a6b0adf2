import type { CheckedCue, SpokenLine } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { quote, saySeconds } from '../words/sayTime.js';

interface Facts {
  readonly overlap: number;
  readonly line: SpokenLine;
}

/** Where the words of a description are heard in the film: a description that holds it is over when the film goes on. */
export const heardUntil = (cue: CheckedCue): number => Math.min(cue.endTime, cue.startTime + cue.seconds);

/**
 * Captions stand for dialogue. What counts is the time in which words are heard; that a cue's time runs on is no fault by itself.
 * A description that must hold the film is not spoken over anything, but one that begins within a line cuts it off.
 */
export const overlapsDialogue = defineRule<Facts>({
  id: 'overlaps-dialogue',
  severity: 'error',
  source: 'DCMP Description Key; Ofcom; Netflix Audio Description Style Guide; YD/T 3534-2019',
  needs: ['dialogue'],
  find: ({ inTime, dialogue, settings }) =>
    inTime.flatMap((cue): Hit<Facts>[] => {
      const until = heardUntil(cue);
      const worst = (dialogue ?? [])
        .map((line) => ({
          line,
          overlap: Math.min(until, line.endTime) - Math.max(cue.startTime, line.startTime),
        }))
        .reduce<Facts | null>((most, one) => (one.overlap > (most?.overlap ?? 0) ? one : most), null);
      if (!worst || worst.overlap <= settings.overlapWarning + 1e-6) return [];
      const { line, overlap } = worst;
      return [
        {
          cue,
          facts: worst,
          startTime: Math.max(cue.startTime, line.startTime),
          endTime: Math.max(cue.startTime, line.startTime) + overlap,
          severity: overlap > settings.overlapError ? 'error' : 'warning',
        },
      ];
    }),
  words: {
    en: {
      title: 'No description is spoken over dialogue',
      found: ({ overlap, line }) =>
        `The description is spoken over dialogue for ${saySeconds(overlap, 'en')}: ${quote(line.words)}.`,
      cost: 'Whoever listens catches neither the description nor the line.',
      fix: () => 'Move it into the gap before or after, or say it in fewer words.',
    },
    'zh-CN': {
      title: '讲述不压对白',
      found: ({ overlap, line }) =>
        `讲述压住了对白${quote(line.words)}，长达 ${saySeconds(overlap, 'zh-CN')}。`,
      cost: '讲述和对白叠在一起，两样都听不清。',
      fix: () => '挪到前后的空隙里去讲，或者压缩字数。',
    },
  },
});
