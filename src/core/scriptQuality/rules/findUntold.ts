import type { Gap } from '../../descriptions/findGaps.js';
import type { CheckedScript } from '../CheckedScript.js';
import { heardUntil } from './overlapsDialogue.js';

/** Stretches without dialogue, longer than `longest` seconds, in which no description is heard. Those without a known end are left out. */
export function findUntold({ gaps, inTime }: CheckedScript, longest: number): readonly Gap[] {
  return (gaps ?? []).flatMap((gap) => {
    const stretches: Gap[] = [];
    let from = gap.startTime;
    for (const cue of inTime) {
      if (cue.startTime >= gap.endTime || heardUntil(cue) <= gap.startTime) continue;
      stretches.push({ startTime: from, endTime: Math.max(from, cue.startTime) });
      from = Math.max(from, heardUntil(cue));
    }
    stretches.push({ startTime: from, endTime: gap.endTime });
    return stretches.filter(
      ({ startTime, endTime }) => Number.isFinite(endTime) && endTime - startTime > longest,
    );
  });
}
