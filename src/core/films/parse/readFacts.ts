import { canonicalTag } from '../../i18n/canonicalTag.js';
import type { CrossOrigin, LanguageTag, LocalizedText, VoiceKind } from '../Film.js';
import { isMediaType } from '../isMediaType.js';
import type { FilmRule } from './filmRules.js';
import { readEntries } from './readShape.js';
import { isRecord, type Reader, refuse, tell } from './Spot.js';

/** A value that is right as it is, or refused. */
const readFact =
  <Value>(rule: FilmRule, isRight: (found: unknown) => boolean, instead: Value): Reader<Value> =>
  (spot) => {
    if (isRight(spot.found)) return spot.found as Value;
    refuse(spot, rule);
    return instead;
  };

const isText = (found: unknown): found is string => typeof found === 'string' && found.trim() !== '';

export const readText = (rule: FilmRule) => readFact(rule, isText, '');

export const readDuration = readFact(
  'duration',
  (found) => Number.isFinite(found) && (found as number) > 0,
  0,
);

export const readLoudness = readFact(
  'loudness',
  (found) => Number.isFinite(found) && (found as number) <= 0 && (found as number) >= -70,
  0,
);

export const readFlag = readFact('flag', (found) => typeof found === 'boolean', false);

export const readVoiceKind = readFact<VoiceKind>(
  'voiceKind',
  (found) => found === 'recorded' || found === 'synthesised',
  'recorded',
);

export const readCrossOrigin = readFact<CrossOrigin>(
  'crossOrigin',
  (found) => found === 'anonymous' || found === 'use-credentials',
  'anonymous',
);

export const readMediaType = readFact(
  'mediaType',
  (found) => typeof found === 'string' && isMediaType(found),
  '',
);

export const readAddress =
  (rule: FilmRule): Reader<string> =>
  (spot) => {
    const address = readText(rule)(spot).trim();
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    if (scheme === undefined || ['http', 'https', 'blob', 'data', 'file'].includes(scheme)) return address;
    refuse(spot, rule, `is “${address}”, and a player loads nothing from ${scheme}:`);
    return '';
  };

export const readLocalized =
  (rule: FilmRule): Reader<LocalizedText> =>
  (spot) =>
    isRecord(spot.found)
      ? readEntries(spot, rule, 'is in no language', (name, one) => {
          const tag = canonicalTag(name);
          if (tag === null) refuse(one, 'tag', 'is under a name that is no language tag');
          return [tag ?? name, readText(rule)(one)];
        })
      : readText(rule)(spot);

export const readLanguage =
  (rule: FilmRule): Reader<LanguageTag> =>
  ({ path, found, faults }) => {
    const read = (tag: string) => canonicalTag(tag);
    const text = typeof found === 'string' ? found : '';
    const tag = read(text);
    if (tag !== null) return tag;
    const meant = read(text.trim().replace(/_/g, '-'));
    faults.push({ path, found: tell(found), rule, ...(meant ? { meant } : {}) });
    return 'und';
  };
