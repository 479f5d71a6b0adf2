import type { Film } from '../../core/films/Film.js';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import type { PreferencesStore } from '../preferences/createPreferences.js';
import type { MediaPort } from '../port/MediaPort.js';
import type { Store } from './createStore.js';

/** What one feature of the player works with, from attach until `signal` aborts. */
export interface Attached {
  readonly film: Film;
  readonly port: MediaPort;
  /** The player's own box: what goes fullscreen, and what keys are listened for on. */
  readonly container: HTMLElement;
  readonly store: Store<PlayerState>;
  readonly preferences: PreferencesStore;
  readonly signal: AbortSignal;
}
