import type { DescriptionCue } from '../DescriptionCue.js';
import { findCueFrom, planCue, planDescriptions } from '../planDescriptions.js';
import { stepVerbosity } from '../stepVerbosity.js';
import type { DescriberCommand } from './DescriberEvent.js';
import type { DescriberNews } from './DescriberEffect.js';
import { settle } from './endSpeech.js';
import { change, type Draft, preferencesOf, skip, speechOf } from './Draft.js';
import { startSpeech } from './startSpeech.js';

/** `previous` goes to the description before the last only so shortly after it has begun. Seconds. */
const JUST_BEGUN = 3;

export function obeyCommand(draft: Draft, command: DescriberCommand): void {
  if (command === 'moreDescription' || command === 'lessDescription') {
    setVerbosity(draft, command);
    return;
  }
  const { doing } = draft.state;
  if (doing.phase === 'off') tell(draft, { reason: 'not-on' });
  else if (doing.phase === 'blocked')
    tell(
      draft,
      doing.failure === 'needs-gesture'
        ? { reason: 'needs-gesture' }
        : { reason: 'voice-failed', failure: doing.failure },
    );
  else if (command === 'skip') {
    if (draft.state.plan.conditions.inSound && !speechOf(draft.state))
      tell(draft, { reason: 'not-in-pieces' });
    else skipSpeech(draft);
  } else if (command === 'repeat' && plays(draft) && draft.state.last) goTo(draft, draft.state.last);
  else if (command === 'repeat') sayNow(draft, draft.state.last, { reason: 'nothing-to-repeat' });
  else if (command === 'describe') sayNow(draft, findNearest(draft), { reason: 'nothing-described' });
  else moveTo(draft, command);
}

/** Whether a recording plays that says the words itself, better than a voice does. */
const plays = ({ state }: Draft): boolean => state.plan.conditions.inSound === true && state.wish;

const tell = (draft: Draft, news: DescriberNews): void => {
  draft.effects.push({ type: 'tell', news });
};

/** Enough of it: the film goes on, and nothing that has waited holds it again. */
export function skipSpeech(draft: Draft): void {
  const speech = speechOf(draft.state);
  if (!speech) return;
  draft.effects.push({ type: 'silence' });
  if (speech.rank === 'description' && speech.askedBy === 'film') skip(draft, speech.planned.cue, 'viewer');
  for (const cue of draft.state.waiting) skip(draft, cue, 'viewer');
  change(draft, { waiting: [] });
  settle(draft);
}

function sayNow(draft: Draft, cue: DescriptionCue | null, otherwise: DescriberNews): void {
  if (!cue) {
    tell(draft, otherwise);
    return;
  }
  const speech = speechOf(draft.state);
  if (speech) {
    draft.effects.push({ type: 'silence' });
    const isAnother = speech.planned.cue.id !== cue.id;
    if (isAnother && speech.rank === 'description' && speech.askedBy === 'film')
      skip(draft, speech.planned.cue, 'viewer');
  }
  sayForViewer(draft, cue);
}

/** At a viewer's word, from the beginning; a film that plays is held for it as for any other. */
export function sayForViewer(draft: Draft, cue: DescriptionCue): void {
  const { plan, time, wish } = draft.state;
  const askedBy = wish ? 'viewer' : 'paused';
  startSpeech(draft, planCue(plan, cue, time), { rank: 'description', askedBy });
}

function findNearest(draft: Draft): DescriptionCue | null {
  const { plan, time } = draft.state;
  const index = findCueFrom(plan, time);
  const [before, after] = [plan.cues[index - 1], plan.cues[index]];
  if (!before || !after) return before ?? after ?? null;
  return Math.max(0, time - before.endTime) <= after.startTime - time ? before : after;
}

function moveTo(draft: Draft, command: 'next' | 'previous'): void {
  const { plan, time, target } = draft.state;
  // Pressed again before the film has come there: from there.
  const here = target?.startTime ?? time;
  const index =
    command === 'next'
      ? findCueFrom(plan, target ? nextAfter(here) : here)
      : findCueFrom(plan, target ? here : here - JUST_BEGUN) - 1;
  const cue = plan.cues[index];
  if (!cue) {
    tell(draft, { reason: command === 'next' ? 'no-next' : 'no-previous' });
    return;
  }
  goTo(draft, cue);
}

function goTo(draft: Draft, cue: DescriptionCue): void {
  change(draft, { target: cue });
  draft.effects.push({ type: 'seek', time: cue.startTime });
}

/** Anything that begins with it has then begun. */
export const nextAfter = (time: number): number => time + 1e-6;

function setVerbosity(draft: Draft, command: 'moreDescription' | 'lessDescription'): void {
  const { plan } = draft.state;
  if (plan.conditions.inSound) {
    tell(draft, { reason: 'not-adjustable' });
    return;
  }
  const before = preferencesOf(draft.state).verbosity;
  const verbosity = stepVerbosity(before, command);
  if (verbosity !== before) {
    const preferences = { ...preferencesOf(draft.state), verbosity };
    change(draft, { plan: planDescriptions(plan.script, { ...plan.conditions, preferences }, plan) });
    draft.effects.push({ type: 'prefer', verbosity });
  }
  tell(draft, { reason: 'verbosity', verbosity });
}
