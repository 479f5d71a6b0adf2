import type { LanguageTag } from '../films/Film.js';
import { parseTag } from './parseTag.js';

/** A language tag with what it implies. */
export interface Reading {
  readonly tag: string;
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** Other languages whose readers read this one rather than none. Cantonese speakers read written Chinese. */
const readsToo: Readonly<Record<string, string>> = {
  yue: 'zh',
  wuu: 'zh',
  nan: 'zh',
  hak: 'zh',
  hsn: 'zh',
  gan: 'zh',
};

/** Makes explicit what a tag implies: `zh-TW` is Traditional. Null where it is no language tag at all. */
export function readTag(tag: LanguageTag): Reading | null {
  const locale = parseTag(tag);
  const { language, script, region } = locale?.maximize() ?? {};
  return locale && language ? { tag: locale.baseName, language, script, region } : null;
}

/** How well a reader of `wanted` is served by `offered`; 0 is not at all. */
function rank(wanted: Reading, offered: Reading): number {
  if (wanted.tag === offered.tag) return 5;
  if (wanted.language !== offered.language) return readsToo[wanted.language] === offered.language ? 1 : 0;
  if (wanted.script !== offered.script) return 2;
  return wanted.region === offered.region ? 4 : 3;
}

/**
 * The offered tag that serves the viewer best, or null where none is in a language they asked for.
 * `wanted` is in order of wish; the first wish that can be met at all decides. Script weighs more than
 * region, and the language more than the script: a reader of `zh-TW` gets `zh-CN` before English.
 */
export function findLocale(
  wanted: LanguageTag | readonly LanguageTag[],
  offered: readonly LanguageTag[],
): LanguageTag | null {
  for (const wish of typeof wanted === 'string' ? [wanted] : wanted) {
    if (offered.includes(wish)) return wish;
    const reading = readTag(wish);
    if (!reading) continue;
    const rankOf = (tag: LanguageTag) => {
      const other = readTag(tag);
      return other ? rank(reading, other) : 0;
    };
    const [best] = [...offered].sort((a, b) => rankOf(b) - rankOf(a));
    if (best && rankOf(best)) return best;
  }
  return null;
}

/** The offered language that serves the viewer best; `fallback` where none does. */
export function chooseLocale(
  wanted: LanguageTag | readonly LanguageTag[],
  offered: readonly LanguageTag[],
  fallback: LanguageTag = 'en',
): LanguageTag {
  return findLocale(wanted, offered) ?? fallback;
}
