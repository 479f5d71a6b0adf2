import { canonicalTag } from '../i18n/canonicalTag.js';
import {
  type ChosenKeys,
  type CommandId,
  commandIds,
  commandKeys,
  findKeys,
} from '../keyboard/commandKeys.js';
import { readKey } from '../keyboard/readKey.js';
import { defaultPreferences } from './defaultPreferences.js';
import type { AnnouncementLevel, CaptionStyle, Preferences } from './Preferences.js';

/** One stored value that could not be taken as it was; the default, or the nearest value that can be, stands in its place. */
export interface PreferenceProblem {
  /** Such as `captions.style.size`; empty for the whole. */
  readonly path: string;
  readonly found: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** The least and the most of each number. */
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  volume: [0, 1],
  rate: [0.5, 2.5],
  'captions.style.size': [50, 300],
  'captions.style.backgroundOpacity': [0, 1],
};

/** What each word may be; a word that is not here is a colour. */
const words: Readonly<Record<string, readonly string[]>> = {
  'captions.style.font': ['sans', 'serif', 'mono', 'rounded', 'kai'],
  'captions.style.edge': ['none', 'outline', 'shadow', 'raised'],
  'captions.style.position': ['author', 'bottom', 'top', 'below'],
  'description.textTo': ['screen-reader', 'none'],
  announcements: ['all', 'changes', 'errors', 'off'],
} satisfies {
  'captions.style.font': CaptionStyle['font'][];
  'captions.style.edge': CaptionStyle['edge'][];
  'captions.style.position': CaptionStyle['position'][];
  'description.textTo': Preferences['description']['textTo'][];
  announcements: AnnouncementLevel[];
};

/**
 * Cleans what was stored, field by field, so that one bad value never costs the viewer the others. Never throws.
 * A missing field is no problem: it was stored before there was such a choice. Unknown fields are left out.
 * The defaults say which fields there are, and of what kind: a field that is null until it is chosen is a language.
 */
export function parsePreferences(stored: unknown): {
  readonly preferences: Preferences;
  readonly problems: readonly PreferenceProblem[];
} {
  const problems: PreferenceProblem[] = [];
  const read = (path: string, found: unknown, fallback: unknown): unknown => {
    if (found === undefined) return fallback;
    const clean = readOne(path, found, fallback);
    const isKept = clean === found || (isFields(fallback) && clean !== undefined);
    // A colour or a language in another spelling is the same.
    if (!isKept && !(typeof found === 'string' && typeof clean === 'string')) problems.push({ path, found });
    return clean === undefined ? fallback : clean;
  };
  /** The value, the nearest that can be, or undefined where there is none. */
  const readOne = (path: string, found: unknown, fallback: unknown): unknown => {
    if (isFields(fallback)) return isFields(found) ? readFields(path, found, fallback) : undefined;
    if (path === 'version') return found === 1 ? 1 : undefined;
    if (fallback === null) return found === null ? null : readLanguage(found);
    if (typeof found !== typeof fallback) return undefined;
    const bound = bounds[path];
    if (bound) return clamp(found as number, bound);
    return typeof found === 'string' ? readWord(path, found) : found;
  };
  const readFields = (path: string, found: Fields, fallback: Fields): unknown =>
    path === 'shortcuts.keys'
      ? readKeys(found, problems)
      : Object.fromEntries(
          Object.entries(fallback).map(([name, value]) => [
            name,
            read(path === '' ? name : `${path}.${name}`, found[name], value),
          ]),
        );
  const preferences = read('', stored, defaultPreferences) as Preferences;
  return { preferences, problems };
}

const isFields = (found: unknown): found is Fields =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

const readLanguage = (found: unknown): string | undefined =>
  (typeof found === 'string' ? canonicalTag(found) : null) ?? undefined;

const clamp = (found: number, [least, most]: readonly [number, number]): number | undefined =>
  Number.isFinite(found) ? Math.min(most, Math.max(least, found)) : undefined;

function readWord(path: string, found: string): string | undefined {
  const allowed = words[path];
  if (allowed) return allowed.includes(found) ? found : undefined;
  return /^#[0-9a-f]{6}$/i.test(found) ? found.toLowerCase() : undefined;
}

/** Keys are taken in the order of the commands; one that an earlier command has already is left out, so no key means two things. */
function readKeys(stored: Readonly<Record<string, unknown>>, problems: PreferenceProblem[]): ChosenKeys {
  let keys: ChosenKeys = {};
  const refuse = (command: string, found: unknown) =>
    problems.push({ path: `shortcuts.keys.${command}`, found });
  for (const command of Object.keys(stored)) {
    if (!Object.hasOwn(commandKeys, command)) refuse(command, stored[command]);
  }
  const wanted = commandIds.filter(
    (command) => Object.hasOwn(stored, command) && stored[command] !== undefined,
  );
  // First what is taken away, so that a key given over to another command is free by then.
  for (const command of wanted) if (stored[command] === '') keys = { ...keys, [command]: '' };
  for (const command of wanted) {
    const found = stored[command];
    if (found === '') continue;
    const key = typeof found === 'string' && command !== 'percent' ? readKey(found) : null;
    if (key === null) refuse(command, found);
    else keys = { ...keys, [command]: key };
  }
  return dropClashes(keys, refuse);
}

/** Takes back, last first, any chosen key that another command has too. Ends, for each round leaves one choice fewer. */
function dropClashes(keys: ChosenKeys, refuse: (command: string, found: unknown) => void): ChosenKeys {
  const holders = (key: string) =>
    commandIds.filter((command: CommandId) => findKeys(command, keys).includes(key));
  const clash = commandIds.findLast((command) => {
    const key = Object.hasOwn(keys, command) ? keys[command] : undefined;
    return key !== undefined && key !== '' && holders(key).length > 1;
  });
  if (clash === undefined) return keys;
  refuse(clash, keys[clash]);
  const { [clash]: _taken, ...rest } = keys;
  return dropClashes(rest, refuse);
}
