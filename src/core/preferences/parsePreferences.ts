import type { DescriberPreferences, WhenOutlasts } from '../descriptions/DescriberPreferences.js';
import type { Verbosity } from '../descriptions/DescriptionCue.js';
import type { DescriptionDelivery } from '../films/Film.js';
import { canonicalTag } from '../i18n/canonicalTag.js';
import type { ChosenKeys } from '../keyboard/commandKeys.js';
import { readKey } from '../keyboard/readKey.js';
import type { VoiceWish } from '../voices/VoiceFacts.js';
import { clamp } from './clamp.js';
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
  'describer.fasterLimit': [1, 3],
  'describer.rate': [0.1, 10],
  'describer.pitch': [0, 2],
  'describer.duckDepthDb': [-24, 0],
  'describer.attack': [0, 2],
  'describer.release': [0, 2],
  'describer.volume': [0, 2],
  'describer.pan': [-1, 1],
  'describer.filmPan': [-1, 1],
  screenReaderPace: [0.5, 6],
};

const whenOutlasts: WhenOutlasts[] = ['hold', 'faster', 'shorter', 'over'];

/** What each word may be; a word that is not here is a colour. */
const words: Readonly<Record<string, readonly string[]>> = {
  'captions.style.font': ['sans', 'serif', 'mono', 'rounded', 'kai'],
  'captions.style.edge': ['none', 'outline', 'shadow', 'raised'],
  'captions.style.position': ['author', 'bottom', 'top', 'below'],
  'describer.whenOutlasts.text': whenOutlasts,
  'describer.whenOutlasts.clips': whenOutlasts,
  'describer.verbosity': ['brief', 'standard', 'rich'],
  'describer.textTo': ['player', 'screen-reader', 'both'],
  'describer.whenPaused': ['finish', 'silence'],
  announcements: ['all', 'changes', 'errors', 'off'],
} satisfies {
  'captions.style.font': CaptionStyle['font'][];
  'captions.style.edge': CaptionStyle['edge'][];
  'captions.style.position': CaptionStyle['position'][];
  'describer.whenOutlasts.text': WhenOutlasts[];
  'describer.whenOutlasts.clips': WhenOutlasts[];
  'describer.verbosity': Verbosity[];
  'describer.textTo': DescriberPreferences['textTo'][];
  'describer.whenPaused': DescriberPreferences['whenPaused'][];
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
    const isKept = isSame(clean, found) || (isFields(clean) && isFields(found));
    // A colour or a language in another spelling is the same.
    if (!isKept && !(typeof found === 'string' && typeof clean === 'string')) problems.push({ path, found });
    return clean === undefined ? fallback : clean;
  };
  /** The value, the nearest that can be, or undefined where there is none. */
  const readOne = (path: string, found: unknown, fallback: unknown): unknown => {
    if (path === 'describer.deliveries') return readDeliveries(found);
    if (path === 'silenced') return Array.isArray(found) ? found.map(String) : undefined;
    if (path === 'descriptionOutput') return found === null ? null : readOutput(found);
    if (path === 'more') return isFields(found) ? found : undefined;
    if (path === 'voices') return isFields(found) ? readVoices(found, problems) : undefined;
    if (isFields(fallback)) return isFields(found) ? readFields(path, found, fallback) : undefined;
    if (path === 'version') return found === 1 ? 1 : undefined;
    if (fallback === null) return found === null ? null : readLanguage(found);
    if (typeof found !== typeof fallback) return undefined;
    const bound = bounds[path];
    if (bound) return clamp(found, ...bound);
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

const isSame = (clean: unknown, found: unknown): boolean =>
  clean === found || (Array.isArray(clean) && String(clean) === String(found));

const isFields = (found: unknown): found is Fields =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

const readLanguage = (found: unknown): string | undefined =>
  (typeof found === 'string' ? canonicalTag(found) : null) ?? undefined;

function readWord(path: string, found: string): string | undefined {
  const allowed = words[path];
  if (allowed) return allowed.includes(found) ? found : undefined;
  return /^#[0-9a-f]{6}$/i.test(found) ? found.toLowerCase() : undefined;
}

/** An order: a delivery that is not in it comes last, one that nobody knows or that is there twice is left out. */
function readDeliveries(found: unknown): readonly DescriptionDelivery[] | undefined {
  if (!Array.isArray(found)) return undefined;
  const { deliveries } = defaultPreferences.describer;
  const place = (one: DescriptionDelivery) => {
    const index = found.indexOf(one);
    return index < 0 ? Infinity : index;
  };
  return [...deliveries].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function readOutput(found: unknown): Preferences['descriptionOutput'] | undefined {
  const { id, label } = isFields(found) ? found : {};
  return typeof id === 'string' && id !== '' && typeof label === 'string' ? { id, label } : undefined;
}

function readVoices(found: Fields, problems: PreferenceProblem[]): Preferences['voices'] {
  const voices: Record<string, VoiceWish> = {};
  for (const [tag, wish] of Object.entries(found)) {
    const language = readLanguage(tag);
    const { voiceURI, name, lang } = isFields(wish) ? wish : {};
    if (language && typeof voiceURI === 'string' && typeof name === 'string' && typeof lang === 'string')
      voices[language] = { voiceURI, name, lang };
    else problems.push({ path: `voices.${tag}`, found: wish });
  }
  return voices;
}

/**
 * A key that means two things is the first command's. Names that are no commands are kept: those of a part of the player
 * that has not come yet, or of a newer one.
 */
function readKeys(stored: Fields, problems: PreferenceProblem[]): ChosenKeys {
  const keys: Record<string, string> = {};
  for (const [command, found] of Object.entries(stored)) {
    const key = found === '' ? '' : readOwnKey(command, found);
    if (key === null || (key && Object.values(keys).includes(key)))
      problems.push({ path: `shortcuts.keys.${command}`, found });
    else keys[command] = key;
  }
  return keys;
}

/** The digits that jump to a tenth of the film stay together. */
const readOwnKey = (command: string, found: unknown): string | null =>
  typeof found === 'string' && command !== 'percent' ? readKey(found) : null;
