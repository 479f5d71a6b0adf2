import type { LanguageTag } from '../films/Film.js';

/**
 * A tag as it is meant: of `en_US` and ` en` as well, and in canonical form, so that the old codes of manifests (`eng`,
 * `chi`, `cmn`) are the languages they mean. Null where it is no language tag at all.
 */
export function parseTag(tag: LanguageTag): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replace(/_/g, '-'));
  } catch {
    return null;
  }
}
