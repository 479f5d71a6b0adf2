import type { SeenControl } from './inPage/PlayerProbe.js';

/** How a control tells its state: by its name, by an attribute for states, by both, or not at all. */
export interface StateDifference {
  readonly name: boolean;
  readonly state: boolean;
}

export const compareStates = (one: SeenControl, other: SeenControl): StateDifference => ({
  name: one.name !== other.name,
  state: one.pressed !== other.pressed || one.checked !== other.checked,
});

/**
 * A name that says the next action beside a pressed state that says the present one: “Unmute, pressed”. Neither is wrong alone;
 * together they say the opposite of each other in one of both states (ARIA 1.2, aria-pressed: the label does not change).
 */
export const contradicts = ({ name, state }: StateDifference): boolean => name && state;
