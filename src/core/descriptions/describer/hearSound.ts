import type { DescriptionCue } from '../DescriptionCue.js';
import { findCueFrom } from '../planDescriptions.js';
import { change, type Draft, skip, speechOf } from './Draft.js';
import { rest } from './endSpeech.js';
import { remember } from './startSpeech.js';

/** No description is longer, seconds: so far back one is looked for that still runs. */
const LONGEST = 60;

/** A recording that plays has come to a description: it is noted as heard, and no subtitle is spoken over it. */
export function hearSound(draft: Draft, cue: DescriptionCue): void {
  remember(draft, cue, cue.text);
  giveWay(draft, cue);
}

/** After a seek: the descriptions that the recording is in the middle of. */
export function joinSound(draft: Draft, time: number): void {
  const { cues } = draft.state.plan;
  for (let index = findCueFrom(draft.state.plan, time) - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    if (!cue || cue.startTime < time - LONGEST) return;
    if (cue.endTime > time) giveWay(draft, cue);
  }
}

function giveWay(draft: Draft, cue: DescriptionCue): void {
  const { soundUntil } = draft.state;
  change(draft, { last: cue, soundUntil: Math.max(soundUntil, cue.endTime) });
  const speech = speechOf(draft.state);
  if (speech?.rank !== 'subtitle') return;
  draft.effects.push({ type: 'silence' });
  skip(draft, speech.planned.cue, 'superseded');
  rest(draft);
}
