import { findCueFrom } from '../planDescriptions.js';
import type { DescriberState } from './DescriberState.js';
import { change, type Draft, preferencesOf, speechOf } from './Draft.js';

/** Brings the film's level to where it should be: down while something is spoken and shortly before, else up. */
export function adjustDuck(draft: Draft): void {
  const { state } = draft;
  const { attack, release, duckDepthDb } = preferencesOf(state);
  const ducked = shouldDuck(state);
  if (ducked === state.ducked) return;
  change(draft, { ducked });
  draft.effects.push(
    ducked
      ? { type: 'duck', depthDb: duckDepthDb, seconds: attack }
      : { type: 'restore', seconds: draft.atOnce ? 0 : release },
  );
}

function shouldDuck(state: DescriberState): boolean {
  const { neverDuck } = preferencesOf(state);
  if (neverDuck || !state.plan.conditions.canDuck) return false;
  if (speechOf(state)) return true;
  if (state.doing.phase !== 'ready' || !state.wish || state.seeking || state.plan.conditions.inSound)
    return false;
  const next = state.plan.cues[findCueFrom(state.plan, state.time)];
  return next !== undefined && next.startTime - leadOf(state) <= state.time;
}

/**
 * How long before a cue the film gives way, in seconds of the film: down when the voice begins. Where it is down from
 * the cue before, it stays so rather than to come up for a breath.
 */
export function leadOf(state: DescriberState): number {
  const { attack, release } = preferencesOf(state);
  return (attack + (state.ducked ? release : 0)) * state.plan.conditions.filmRate;
}
