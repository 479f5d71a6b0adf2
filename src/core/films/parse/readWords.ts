import { canonicalTag } from '../../i18n/canonicalTag.js';
import type { LanguageTag, LocalizedText } from '../Film.js';
import { isRecord, refuse, type Spot, tell, type Words } from './Spot.js';

export function readText(spot: Spot, words: Omit<Words, 'found'>): string {
  if (typeof spot.found === 'string' && spot.found.trim() !== '') return spot.found;
  refuse(spot, { found: tell(spot.found), ...words });
  return '';
}

export function readLocalized(spot: Spot, words: Omit<Words, 'found'>): LocalizedText {
  const { found } = spot;
  if (!isRecord(found)) return readText(spot, words);
  const entries = Object.entries(found);
  if (entries.length === 0) refuse(spot, { found: 'is in no language', ...words });
  return Object.fromEntries(
    entries.map(([tag, text]) => {
      const here: Spot = { ...spot, path: `${spot.path}[${JSON.stringify(tag)}]`, found: text };
      const canonical = canonicalTag(tag);
      if (canonical === null) {
        refuse(here, {
          found: 'is under a name that is no language tag',
          cost: 'No viewer is shown these words.',
          remedy: 'Use a BCP 47 tag, such as zh-CN or en.',
        });
      }
      return [canonical ?? tag, readText(here, words)];
    }),
  );
}

export const readLabel = (spot: Spot): LocalizedText =>
  readLocalized(spot, {
    cost: 'The viewer has no name to choose by.',
    remedy: "Give text, or leave it out: the language's own name serves.",
  });

export function readLanguage(spot: Spot, what: string): LanguageTag {
  const { found } = spot;
  const canonical = typeof found === 'string' ? canonicalTag(found) : null;
  if (canonical !== null) return canonical;
  const meant = typeof found === 'string' ? canonicalTag(found.trim().replace(/_/g, '-')) : null;
  refuse(spot, {
    found: tell(found),
    cost: `Nobody can be told ${what}, and no voice reads it right.`,
    remedy: meant ? `Write ${meant}.` : 'Give a BCP 47 tag, such as zh-CN or en.',
  });
  return 'und';
}
