import type { LanguageTag } from '../films/Film.js';

/** A language tag as BCP 47 writes it (`zh-cn` → `zh-CN`), or null where it is not well-formed. */
export function canonicalTag(tag: string): LanguageTag | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
