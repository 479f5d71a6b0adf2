import type { Gap } from '../../descriptions/findGaps.js';
import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { measureSpeech } from '../measureSpeech.js';
import { splitSentences } from '../words/splitSentences.js';
import type { Fix, RetimeReason } from './Fix.js';

/** How far words may be moved from what they describe. Seconds. */
const reach = 8;
/** What lies further away is of no use to a cue. Seconds. */
const around = 60;
/** What an estimate may be wrong by. */
const near = 0.15;
/** Less is no cue. */
const least = 1;

type Draft = { -readonly [Key in keyof CheckedCue]: CheckedCue[Key] };

/** What the author has ruled out for a cue. */
export interface FixLimits {
  /** Whether the words may be divided: not where there is mark-up, a recording or a shorter wording. */
  readonly canSplit: (cueId: string) => boolean;
  /** Whether the film may be held: not where the author says never. */
  readonly canExtend: (cueId: string) => boolean;
  /** Whether its times may be changed. */
  readonly canRetime: (cueId: string) => boolean;
}

/**
 * What can be mended in a script without understanding it, in the order it is to be done. Words are never changed, only divided;
 * where no captions tell of dialogue, nothing is made longer or moved. What is left is for a person.
 */
export function planFixes(script: CheckedScript, limits: FixLimits): readonly Fix[] {
  const drafts: Draft[] = script.cues.map((cue) => ({ ...cue })).sort((a, b) => a.startTime - b.startTime);
  const fixes: Fix[] = script.cues.every((cue, index) => cue.id === drafts[index]?.id)
    ? []
    : [{ kind: 'reorder' }];
  const end = script.duration ?? Infinity;

  const retime = (draft: Draft, startTime: number, endTime: number, reason: RetimeReason): void => {
    const after = { startTime: toMilliseconds(startTime), endTime: toMilliseconds(endTime) };
    const before = { startTime: draft.startTime, endTime: draft.endTime };
    if (
      !limits.canRetime(draft.id) ||
      (after.startTime === before.startTime && after.endTime === before.endTime)
    )
      return;
    fixes.push({ kind: 'retime', cueId: draft.id, reason, before, after });
    Object.assign(draft, after);
  };

  for (const [index, draft] of drafts.entries()) {
    const next = drafts.slice(index + 1).find((one) => one.startTime > draft.startTime);
    const limit = Math.min(end, next?.startTime ?? Infinity);
    if (draft.endTime > end + near && end - draft.startTime >= least)
      retime(draft, draft.startTime, end, 'past-end');
    if (draft.endTime <= draft.startTime && limit - draft.startTime >= least)
      retime(draft, draft.startTime, Math.min(limit, draft.startTime + draft.seconds + near), 'empty');
    if (draft.endTime > limit + 0.001 && limit - draft.startTime >= least)
      retime(draft, draft.startTime, limit, 'over-description');
    const isSound = draft.endTime > draft.startTime && draft.startTime < end;
    if (isSound) fitIn(draft);
  }
  return fixes;

  function fitIn(draft: Draft): void {
    const free = freeStretches(draft);
    const over = overDialogue(draft);
    if (over > script.settings.overlapWarning && free) {
      const stretch = free
        .filter((one) => one.endTime - one.startTime >= draft.seconds)
        .map((one) => {
          // A stretch is used so that what comes of it is no short cue, where it can be.
          const need = Math.max(
            draft.seconds,
            Math.min(script.settings.shortestCue, one.endTime - one.startTime),
          );
          return { one, startTime: Math.max(one.startTime, Math.min(draft.startTime, one.endTime - need)) };
        })
        .sort((a, b) => Math.abs(a.startTime - draft.startTime) - Math.abs(b.startTime - draft.startTime))[0];
      const length = Math.max(draft.seconds + near, draft.endTime - draft.startTime);
      if (stretch && Math.abs(stretch.startTime - draft.startTime) <= reach) {
        retime(
          draft,
          stretch.startTime,
          Math.min(stretch.one.endTime, stretch.startTime + length),
          'over-dialogue',
        );
      } else {
        const own = free.find(
          (one) => one.startTime <= draft.startTime + near && one.endTime - draft.startTime >= least,
        );
        if (own) retime(draft, Math.max(own.startTime, draft.startTime), own.endTime, 'over-dialogue');
      }
    }
    const isHeld = draft.extended !== 'never' && script.isMarked;
    if (isHeld || draft.seconds <= draft.endTime - draft.startTime + near) return;
    const own = free?.find((one) => one.startTime <= draft.startTime + near && one.endTime > draft.startTime);
    if (own && own.endTime - draft.startTime >= draft.seconds)
      return retime(
        draft,
        draft.startTime,
        Math.min(own.endTime, draft.startTime + draft.seconds + near),
        'more-room',
      );
    if (own && own.endTime - own.startTime >= draft.seconds && draft.startTime - own.startTime <= reach)
      return retime(draft, own.endTime - draft.seconds, own.endTime, 'more-room');
    if (own && limits.canSplit(draft.id) && split(draft, own, free ?? [])) return;
    if (limits.canExtend(draft.id))
      fixes.push({
        kind: 'extend',
        cueId: draft.id,
        takes: draft.seconds,
        room: draft.endTime - draft.startTime,
        extended: script.isMarked ? 'allowed' : 'required',
      });
  }

  /** As many sentences as fit stay; the rest goes into the next stretch that is near and long enough. */
  function split(draft: Draft, own: Gap, free: readonly Gap[]): boolean {
    const sentences = splitSentences(draft.text);
    const measure = (text: string): number => measureSpeech(text, draft.spokenIn, script.settings);
    for (let count = sentences.length - 1; count > 0; count--) {
      const at = sentences[count]?.index ?? 0;
      const [head, rest] = [draft.text.slice(0, at).trim(), draft.text.slice(at).trim()];
      if (measure(head) > own.endTime - draft.startTime) continue;
      const later = free.find(
        (one) =>
          one.startTime >= own.endTime - 0.001 &&
          one.startTime - own.endTime <= reach &&
          one.endTime - one.startTime >= measure(rest) + near,
      );
      if (!later) return false;
      const first = { startTime: draft.startTime, endTime: own.endTime, text: head };
      const second = {
        startTime: later.startTime,
        endTime: toMilliseconds(later.startTime + measure(rest) + near),
        text: rest,
      };
      const newId = freeId(draft.id);
      fixes.push({ kind: 'split', cueId: draft.id, newId, first, second });
      drafts.push({ ...draft, ...second, id: newId, seconds: measure(rest) });
      Object.assign(draft, { ...first, seconds: measure(head) });
      return true;
    }
    return false;
  }

  /** Where nobody speaks and nothing else is told; null where nobody knows when somebody speaks. */
  function freeStretches(draft: Draft): readonly Gap[] | null {
    if (!script.gaps) return null;
    // Only what is near: a film has more than a thousand gaps.
    const isNear = (one: Gap): boolean =>
      one.endTime > draft.startTime - around && one.startTime < draft.endTime + around;
    const others = drafts.filter((one) => one.id !== draft.id && one.endTime > one.startTime && isNear(one));
    return script.gaps.filter(isNear).flatMap((gap) => {
      const stretches: Gap[] = [];
      let from = gap.startTime;
      const inside = others
        .filter((one) => one.startTime < gap.endTime && one.endTime > gap.startTime)
        .sort((a, b) => a.startTime - b.startTime);
      for (const one of inside) {
        if (one.startTime > from) stretches.push({ startTime: from, endTime: one.startTime });
        from = Math.max(from, one.endTime);
      }
      const to = Math.min(gap.endTime, end);
      if (to > from) stretches.push({ startTime: from, endTime: to });
      return stretches;
    });
  }

  function overDialogue({ startTime, endTime, seconds }: Draft): number {
    const until = Math.min(endTime, startTime + seconds);
    return Math.max(
      0,
      ...(script.dialogue ?? []).map(
        (line) => Math.min(until, line.endTime) - Math.max(startTime, line.startTime),
      ),
    );
  }

  function freeId(id: string): string {
    let count = 2;
    while (drafts.some((one) => one.id === `${id}-${count}` || one.writtenId === `${id}-${count}`))
      count += 1;
    return `${id}-${count}`;
  }
}

const toMilliseconds = (time: number): number => Math.round(time * 1000) / 1000;
