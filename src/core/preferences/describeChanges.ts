import type { BlanksFor, Translate } from '../i18n/createTranslate.js';
import type { MessageKey } from '../i18n/en.js';
import { plainReadingLook, readReading, type ReadingPreferences } from '../reading/ReadingPreferences.js';
import { readPronunciations } from '../voices/Pronunciation.js';
import { readMore } from './morePreferences.js';
import type { Preferences } from './Preferences.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message that is whole as it stands. */
type PlainKey = { [Key in MessageKey]: BlanksFor<Key> extends [] ? Key : never }[MessageKey];

/** What is said of a choice as it will be: by its path, and by its value where that is a word or a yes. */
const sentences: Readonly<Record<string, Readonly<Record<string, PlainKey>>>> = {
  'description.on': { true: 'change.descriptionOn', false: 'change.descriptionOff' },
  'captions.on': { true: 'change.captionsOn', false: 'change.captionsOff' },
  'describer.textTo': {
    player: 'change.textToPlayer',
    'screen-reader': 'change.textToScreenReader',
    both: 'change.textToBoth',
  },
  'describer.whenOutlasts.text': { hold: 'change.hold' },
  announcements: {
    all: 'change.announceAll',
    changes: 'change.announceChanges',
    errors: 'change.announceErrors',
    off: 'change.announceOff',
  },
  nightMode: { true: 'change.nightModeOn', false: 'change.nightModeOff' },
  'listening.evenLoudness': { true: 'change.evenLoudnessOn', false: 'change.evenLoudnessOff' },
  'listening.only': { true: 'change.listenOn', false: 'change.listenOff' },
  'shortcuts.on': { true: 'change.shortcutsOn', false: 'change.shortcutsOff' },
  controlsAlways: { true: 'change.controlsAlways', false: 'change.controlsFade' },
  'controls.simple': { true: 'change.simpleOn', false: 'change.simpleOff' },
  'controls.large': { true: 'change.largeOn', false: 'change.largeOff' },
  'controls.remote': { true: 'change.remoteOn', false: 'change.remoteOff' },
  'controls.haptics': { true: 'change.hapticsOn', false: 'change.hapticsOff' },
  'controls.theme': {
    site: 'change.themeSite',
    dark: 'change.themeDark',
    light: 'change.themeLight',
    yellow: 'change.themeYellow',
    green: 'change.themeGreen',
  },
};

/**
 * What is different between two sets of choices, a sentence each, so that nobody takes over what they do not know. What has no
 * sentence of its own is counted.
 */
export function describeChanges(
  before: Preferences,
  after: Preferences,
  translate: Translate,
): readonly string[] {
  const told: string[] = [];
  let rest = 0;
  let lookTold = false;
  const now = spread(after);
  for (const path of findChanged(spread(before), now)) {
    const value = read(now, path);
    const key = sentences[path]?.[String(value)];
    if (path === 'captions.style.size' && typeof value === 'number')
      told.push(translate('change.captionSize', { percent: value }));
    else if (path === 'controls.textSize' && typeof value === 'number')
      told.push(translate('change.controlText', { percent: value }));
    else if (path === 'describer.duckDepthDb' && typeof value === 'number')
      told.push(translate('change.duck', { decibels: Math.abs(value) }));
    else if (path === 'controls.hidden' && Array.isArray(value))
      told.push(
        value.length === 0
          ? translate('change.hiddenNone')
          : translate('change.hidden', { count: value.length }),
      );
    else if (path === 'controls.order') told.push(translate('change.order'));
    else if (path === 'pronunciations' && Array.isArray(value))
      told.push(
        value.length === 0
          ? translate('change.pronunciationsNone')
          : translate('change.pronunciations', { count: value.length }),
      );
    // One sentence for all of it: a look is seen as one.
    else if (isLook(path)) {
      if (!lookTold)
        told.push(translate(isPlain(readReading(after)) ? 'change.readingLookPlain' : 'change.readingLook'));
      lookTold = true;
    } else if (key) told.push(translate(key));
    else rest++;
  }
  return rest === 0 ? told : [...told, translate('change.others', { count: rest })];
}

const lookNames = Object.keys(plainReadingLook) as (keyof typeof plainReadingLook)[];

const isLook = (path: string): boolean => lookNames.some((name) => path === `reading.${name}`);

const isPlain = (look: ReadingPreferences): boolean =>
  lookNames.every((name) => look[name] === plainReadingLook[name]);

/** With the groups of `more` beside the others, so that a path is a path. What two have of captions stands under one name. */
function spread(preferences: Preferences): object {
  const { more: _, ...rest } = preferences;
  const more = readMore(preferences);
  return {
    ...rest,
    ...more,
    captions: { ...rest.captions, ...more.captions },
    reading: readReading(preferences),
    pronunciations: readPronunciations(preferences),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findChanged(before: object, after: object, path = ''): readonly string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    const was: unknown = (before as Fields)[name];
    const own = path === '' ? name : `${path}.${name}`;
    if (isFields(value) && isFields(was)) return findChanged(was, value, own);
    return JSON.stringify(value) === JSON.stringify(was) ? [] : [own];
  });
}

const read = (preferences: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), preferences);
