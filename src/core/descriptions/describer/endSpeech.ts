import type { DescriptionCue } from '../DescriptionCue.js';
import { type PlannedCue, planCue } from '../planDescriptions.js';
import type { SkipReason } from './DescriberEffect.js';
import type { DescriberState } from './DescriberState.js';
import { change, type Draft, skip, speechOf } from './Draft.js';
import { startSpeech } from './startSpeech.js';

/** A description may begin so long after its own end where the film is not held for it. Seconds. */
const STALE = 1;

/** What was spoken is over: the next that waits is spoken, or the film goes on alone. */
export function settle(draft: Draft): void {
  while (draft.state.wish && !draft.state.seeking) {
    const [cue, ...waiting] = draft.state.waiting;
    if (!cue) break;
    change(draft, { waiting });
    const planned = planCue(draft.state.plan, cue, draft.state.time);
    if (isTimely(planned, draft.state)) {
      startSpeech(draft, planned, { rank: 'description', askedBy: 'film' });
      return;
    }
    skip(draft, cue, waiting.length > 0 ? 'superseded' : 'late');
  }
  const { subtitle, wish, seeking, time, soundUntil, joining, plan } = draft.state;
  // A recording describes, or it has not been looked at yet whether it does: what waits for it waits on.
  if (time < soundUntil || (joining && plan.conditions.inSound)) {
    rest(draft);
    return;
  }
  change(draft, { subtitle: null });
  if (subtitle && wish && !seeking && time < subtitle.endTime) startSubtitle(draft, subtitle);
  else rest(draft);
}

const isTimely = ({ cue, holdsAt }: PlannedCue, { time }: DescriberState): boolean =>
  holdsAt !== null || time < cue.endTime + STALE;

export function startSubtitle(draft: Draft, cue: DescriptionCue): void {
  const language = cue.language ?? draft.state.subtitles?.language ?? null;
  const planned = planCue(draft.state.plan, { ...cue, language }, draft.state.time);
  // Subtitles are read over their own dialogue: that is what they are for, and no film is held for them.
  const over = { ...planned, kind: 'over', holdsAt: null } as const;
  startSpeech(draft, over, { rank: 'subtitle', askedBy: 'film' });
}

/** Nothing is spoken: a held film goes on if the viewer wants it to. */
export function rest(draft: Draft): void {
  const { doing, wish } = draft.state;
  if (doing.phase === 'holding') draft.effects.push({ type: 'release', play: wish });
  if (speechOf(draft.state)) change(draft, { doing: { phase: 'ready' } });
}

/** Silences what is being spoken, and says why if its time in the film had come. */
function cutSpeech(draft: Draft, reason: SkipReason): void {
  const speech = speechOf(draft.state);
  if (!speech) return;
  draft.effects.push({ type: 'silence' });
  if (speech.rank === 'description' && speech.askedBy === 'film') skip(draft, speech.planned.cue, reason);
}

/** Silent and restored, and nothing left to be said. */
export function stopAll(draft: Draft, reason: SkipReason, atOnce: boolean): void {
  draft.atOnce ||= atOnce;
  cutSpeech(draft, reason);
  for (const cue of draft.state.waiting) skip(draft, cue, reason);
  // Where a recording stands is looked at again before anything else is spoken.
  const joining = draft.state.plan.conditions.inSound === true;
  change(draft, { waiting: [], subtitle: null, target: null, joining });
  rest(draft);
}
