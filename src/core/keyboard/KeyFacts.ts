/**
 * Where the focus is when a key goes down, by what the focused control does with keys itself.
 * `text-field`: takes typed characters (also a `<select>`, which jumps to what is typed). `choice`: a slider, a radio
 * button or a checkbox. `player`: focus is on the player itself, on no control in it.
 */
export type KeyTarget = 'text-field' | 'button' | 'choice' | 'player';

/** What the core needs to know of a `keydown` event. The names are those of `KeyboardEvent`. */
export interface KeyFacts {
  readonly key: string;
  readonly code?: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  /** The key is being held down. */
  readonly repeat: boolean;
  readonly target: KeyTarget;
}
