import type { DescriptionCue } from '../DescriptionCue.js';
import type { DescriberEffect, SkipReason } from './DescriberEffect.js';
import type { DescriberState, Speech } from './DescriberState.js';

/** One step in the making: the state so far and what is to be done about it. Never leaves the step. */
export interface Draft {
  state: DescriberState;
  readonly effects: DescriberEffect[];
  /** Whether the film's level comes back without a ramp: there is nothing more to hear. */
  atOnce: boolean;
}

export const change = (draft: Draft, part: Partial<DescriberState>): void => {
  draft.state = { ...draft.state, ...part };
};

export const speechOf = ({ doing }: DescriberState): Speech | null =>
  doing.phase === 'speaking' || doing.phase === 'holding' ? doing.speech : null;

export const skip = (draft: Draft, cue: DescriptionCue, reason: SkipReason): void => {
  draft.effects.push({ type: 'skipped', cue, reason });
};

export const preferencesOf = ({ plan }: DescriberState) => plan.conditions.preferences;
