import type { PreferencesStore } from '../preferences/createPreferences.js';

/** What was chosen for one film in this session: it beats what is kept for all films (MAUR DAC-7), and ends with the page. */
export interface SessionChoice {
  /** A description's id; null while none was chosen. */
  id: string | null;
}

const chosen = new WeakMap<PreferencesStore, Map<string, SessionChoice>>();

/** The choice for a film, the same for every player that shares these preferences, now and later. */
export function sessionChoiceOf(preferences: PreferencesStore, filmId: string): SessionChoice {
  const films = chosen.get(preferences) ?? new Map<string, SessionChoice>();
  chosen.set(preferences, films);
  const choice = films.get(filmId) ?? { id: null };
  films.set(filmId, choice);
  return choice;
}
