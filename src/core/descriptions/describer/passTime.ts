import type { DescriptionCue } from '../DescriptionCue.js';
import { findCueFrom, findPlanned, planCue, type PlannedCue } from '../planDescriptions.js';
import { findFirst } from '../findFirst.js';
import { settle, startSubtitle } from './endSpeech.js';
import { hearSound, joinSound } from './hearSound.js';
import { change, type Draft, preferencesOf, skip, speechOf } from './Draft.js';
import { hold, holdTime, startSpeech } from './startSpeech.js';

/** The film has played on to `now`: what began meanwhile is spoken, and what outlasts its gap holds the film. */
export function passTime(draft: Draft, now: number): void {
  const { time: from, plan, doing } = draft.state;
  const to = Math.max(from, now);
  // Where a seek goes to is told by `seeked`.
  if (draft.state.seeking) return;
  if (doing.phase === 'off') {
    change(draft, { time: now });
    return;
  }
  if (draft.state.joining && draft.state.wish) {
    change(draft, { joining: false });
    if (plan.conditions.inSound) joinSound(draft, from);
    else join(draft, from);
  }
  const first = findCueFrom(plan, from);
  change(draft, { time: to });
  for (let index = first; ; index += 1) {
    const planned = findPlanned(plan, index);
    if (!planned || planned.cue.startTime >= to) break;
    if (plan.conditions.inSound) hearSound(draft, planned.cue);
    else offer(draft, planned);
  }
  offerSubtitles(draft, from, to);
  // The film's own description is over.
  if (draft.state.subtitle && draft.state.doing.phase === 'ready') settle(draft);
  const { doing: then, wish } = draft.state;
  if (then.phase !== 'speaking' || !wish || holdTime(then.speech.planned, draft.state) > to) return;
  change(draft, { doing: { phase: 'holding', speech: then.speech } });
  hold(draft);
}

/** A description's time has come. */
function offer(draft: Draft, planned: PlannedCue): void {
  const { doing, time, plan, waiting } = draft.state;
  const { cue } = planned;
  const speech = speechOf(draft.state);
  if (doing.phase === 'blocked') skip(draft, cue, 'blocked');
  // After a leap of the clock: a page that slept, a machine that was busy.
  else if (time >= Math.max(cue.endTime, planned.limit)) skip(draft, cue, 'late');
  else if (speech?.rank === 'description') change(draft, { waiting: [...waiting, cue] });
  else {
    if (speech) {
      draft.effects.push({ type: 'silence' });
      skip(draft, speech.planned.cue, 'superseded');
    }
    // What the clock has leapt over of it is gone from its gap.
    const late = time - cue.startTime > LATE ? planCue(plan, cue, time) : planned;
    startSpeech(draft, late, { rank: 'description', askedBy: 'film' });
  }
}

/** Seconds after which a plan is made anew for what is left of the gap. */
const LATE = 0.1;

/** Subtitles are spoken where nothing else is; the newest waits for a description to end. */
function offerSubtitles(draft: Draft, from: number, to: number): void {
  const { subtitles } = draft.state;
  if (!subtitles || !preferencesOf(draft.state).spokenSubtitles) return;
  const { cues } = subtitles;
  const first = findFirst(cues, (one) => one.startTime >= from);
  for (let index = first; ; index += 1) {
    const cue = cues[index];
    if (!cue || cue.startTime >= to) return;
    if (draft.state.doing.phase === 'ready' && draft.state.soundUntil <= to) startSubtitle(draft, cue);
    else if (draft.state.doing.phase !== 'blocked') {
      if (draft.state.subtitle) skip(draft, draft.state.subtitle, 'superseded');
      change(draft, { subtitle: cue });
    }
  }
}

/** After a seek: a cue that runs already is joined where that makes sense, else kept for `repeat`. */
function join(draft: Draft, time: number): void {
  const { plan } = draft.state;
  const cue = plan.cues[findCueFrom(plan, time) - 1];
  if (!cue || time >= cue.endTime || draft.state.doing.phase !== 'ready') return;
  const recorded = plan.conditions.spoken === 'clips' && cue.clip !== null;
  const from = recorded ? time - cue.startTime : 0;
  const planned = planCue(plan, cue, time, from);
  if (recorded ? isOver(cue, from) : planned.kind === 'over') {
    change(draft, { last: cue });
    skip(draft, cue, 'joined-late');
  } else startSpeech(draft, planned, { rank: 'description', askedBy: 'film', from });
}

const isOver = ({ clip }: DescriptionCue, from: number): boolean =>
  clip !== null && clip.end !== null && from >= clip.end - clip.begin;
