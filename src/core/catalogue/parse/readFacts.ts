import type { LanguageTag, LocalizedText } from '../../films/Film.js';
import { isRecord } from '../../films/parse/Spot.js';
import { canonicalTag } from '../../i18n/canonicalTag.js';
import type { CatalogueRule } from './catalogueRules.js';
import { type Read, refuse } from './Place.js';

/** A value that is right as it is, or refused. */
const readFact =
  <Value>(rule: CatalogueRule, isRight: (found: unknown) => boolean): Read<Value> =>
  (place) =>
    isRight(place.found) ? (place.found as Value) : refuse(place, rule);

const isText = (found: unknown): found is string => typeof found === 'string' && found.trim() !== '';

export const readId = readFact<string>('id', (found) => isText(found) && !/\s/.test(found));

export const readPlain = readFact<string>('text', isText);

export const readFlag = readFact<boolean>('flag', (found) => typeof found === 'boolean');

export const readYear = readFact<number>(
  'year',
  (found) => Number.isInteger(found) && (found as number) > 1800 && (found as number) < 3000,
);

export const readDuration = readFact<number>(
  'duration',
  (found) => Number.isFinite(found) && (found as number) > 0,
);

export const readStart = readFact<number>(
  'start',
  (found) => Number.isFinite(found) && (found as number) >= 0,
);

/** A day that there is: the 31st of February is none. */
export const readDay = readFact<string>('day', (found) => {
  if (typeof found !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(found)) return false;
  const time = Date.parse(`${found}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(found);
});

export const readWord = <Word extends string>(rule: CatalogueRule, words: readonly Word[]): Read<Word> =>
  readFact(rule, (found) => words.includes(found as Word));

export const readWords =
  (rule: CatalogueRule): Read<LocalizedText> =>
  (place) => {
    const { found } = place;
    if (isText(found)) return found;
    if (!isRecord(found)) return refuse(place, rule);
    const right = Object.entries(found).flatMap(([name, words]) => {
      const tag = canonicalTag(name);
      return tag !== null && isText(words) ? [[tag, words] as const] : [];
    });
    if (right.length < Object.keys(found).length || right.length === 0)
      refuse(
        place,
        rule,
        right.length === 0 ? 'is in no language' : 'is not text under a language tag everywhere',
      );
    return right.length === 0 ? undefined : Object.fromEntries(right);
  };

export const readTag: Read<LanguageTag> = (place) => {
  const tag = typeof place.found === 'string' ? canonicalTag(place.found.trim().replace(/_/g, '-')) : null;
  return tag ?? refuse(place, 'tag');
};

export const readAddress =
  (rule: CatalogueRule): Read<string> =>
  (place) => {
    if (!isText(place.found)) return refuse(place, rule);
    const address = place.found.trim();
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    if (scheme === undefined || ['http', 'https', 'blob', 'data', 'file'].includes(scheme)) return address;
    return refuse(place, rule, `is “${address.slice(0, 80)}”, and nothing is loaded from ${scheme}:`);
  };
