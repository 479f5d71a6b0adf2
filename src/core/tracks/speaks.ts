import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from '../i18n/canonicalTag.js';

/**
 * Whether a track answers a wanted language, however manifest and film write it: `zh` answers `zh-CN` and the other way
 * round, `cmn-Hans` and `zho` are `zh-CN`, too. What is spoken elsewhere is another language: `zh-TW`, `yue`.
 */
export const speaks = (track: { readonly language: LanguageTag }, language: LanguageTag): boolean => {
  const [a, b] = [canonical(track.language), canonical(language)];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`) || widest(a) === widest(b);
};

const canonical = (tag: LanguageTag): string => (canonicalTag(tag) ?? tag).toLowerCase();

/** With the script and the region that go without saying: `zh-Hans` is `zh-Hans-CN`. */
function widest(tag: LanguageTag): string {
  try {
    return new Intl.Locale(tag).maximize().toString();
  } catch {
    return tag;
  }
}
