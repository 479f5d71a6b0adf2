import { defaultPreferences } from '../../core/preferences/defaultPreferences.js';
import { parsePreferences } from '../../core/preferences/parsePreferences.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { createStore } from '../state/createStore.js';
import type { Kept, TextStorage } from '../storage/Kept.js';
import { parseJson } from '../storage/parseJson.js';

type Change = (before: Preferences) => Preferences;

/** Where preferences are kept; defaults hold until a late one has answered. */
export type PreferencesStorage = TextStorage;

/** One viewer's preferences, watched by the player's parts. */
export interface PreferencesStore extends Kept<Preferences> {
  /** Everything as it was on the first day. */
  reset(): void;
}

/**
 * Reads what is stored (cleaned field by field), keeps every change. A change is made once more on what is stored by then,
 * so that what another page of this viewer has chosen stays; it must mean the same the second time: set, and do not toggle.
 * What plays here stays as it is: nobody's film falls silent because a film in another page does. Storage that fails costs
 * the memory of a choice, never the film: the choice holds until the page is left.
 */
export function createPreferences(storage: PreferencesStorage): PreferencesStore {
  const { get, set, subscribe } = createStore(defaultPreferences);
  const parse = (text: string | null) => parsePreferences(parseJson(text)).preferences;
  // Storage may be forbidden (private windows, blocked cookies), or full: the choice holds for this page.
  const read = () => {
    try {
      return storage.read();
    } catch {
      return null;
    }
  };
  const write = async (text: string) => storage.write(text);
  const first = read();
  /** What was changed before a late storage answered. It is asked once, and not for each change. */
  let waiting: Change[] | null = [];
  /** What was stored by somebody else's hand, and what was last stored from here. A site's storage may go on telling the former. */
  let theirs: string | null = null;
  let ours: string | null = null;
  const put = (change: Change) => {
    const stored = first instanceof Promise ? theirs : (read() as string | null);
    const base = stored === theirs ? (ours ?? stored) : stored;
    if (stored !== ours) theirs = stored;
    ours = JSON.stringify(change(parse(base)));
    write(ours).catch(() => undefined);
  };
  const answer = (text: string | null) => {
    const changes = waiting ?? [];
    waiting = null;
    theirs = text;
    if (text !== null) set(changes.reduce((value, change) => change(value), parse(text)));
    if (changes[0]) put(get);
  };
  if (first instanceof Promise) first.then(answer, () => answer(null));
  else answer(first);
  const update = (change: Change) => {
    const next = change(get());
    if (next === get()) return;
    if (waiting) waiting.push(change);
    else put(change);
    set(next);
  };
  return {
    get,
    subscribe,
    update,
    // A new object: what another page has stored meanwhile goes, too, where nothing was chosen here.
    reset: () => update(() => ({ ...defaultPreferences })),
  };
}
