import { findFirst } from '../findFirst.js';
import { findCueFrom } from '../planDescriptions.js';
import { leadOf } from './adjustDuck.js';
import type { DescriberState } from './DescriberState.js';
import { preferencesOf, speechOf } from './Draft.js';
import { holdTime } from './startSpeech.js';

/**
 * Where in the film the describer wants to be told of the time next, and not before: the next cue, the moment at which
 * the film gives way to it, the end of a gap. Null where there is nothing more. O(log n).
 */
export function findNextTime(state: DescriberState): number | null {
  const { plan, time, doing, subtitles, ducked } = state;
  if (doing.phase === 'off') return null;
  if (state.joining) return time;
  const times: number[] = [];
  const cue = plan.cues[findCueFrom(plan, time)];
  if (cue) {
    times.push(cue.startTime);
    const lead = cue.startTime - leadOf(state);
    if (doing.phase === 'ready' && !ducked && lead > time && !plan.conditions.inSound) times.push(lead);
  }
  if (subtitles && preferencesOf(state).spokenSubtitles) {
    const { cues } = subtitles;
    const subtitle = cues[findFirst(cues, (one) => one.startTime >= time)];
    if (subtitle) times.push(subtitle.startTime);
  }
  if (state.subtitle && state.soundUntil > time) times.push(state.soundUntil);
  const speech = speechOf(state);
  if (speech && doing.phase === 'speaking') times.push(holdTime(speech.planned, state));
  const next = Math.min(...times);
  return Number.isFinite(next) ? next : null;
}
