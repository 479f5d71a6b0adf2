/** Whether the words of a text track can be read at all, and whether they are written as their language is. */
export type Reading = 'readable' | 'garbled' | 'other-script';

/** Signs that stand where a text was read with a wrong encoding: replacement characters, and UTF-8 taken for Latin-1, GBK or the reverse. */
const wrecks = /\ufffd|[\u0080-\u009f]|[ÃÂâ][\u0080-\u00bf€™œžŸ]|锟斤拷|烫烫烫/gu;

/**
 * @param language BCP 47, as the track names it; empty where that is not asked.
 */
export function readsAs(cues: readonly { readonly text: string }[], language: string): Reading {
  const text = cues.map((cue) => cue.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const wrecked = text.match(wrecks)?.length ?? 0;
  // One wreck in fifty letters stands in nearly every sentence.
  if (wrecked > 2 && wrecked * 50 > letters) return 'garbled';
  const script = scriptOf(language);
  if (script === null || letters < 20) return 'readable';
  const own = text.match(script)?.length ?? 0;
  return own * 5 < letters ? 'other-script' : 'readable';
}

/** What the letters of a language are; null where it is not known or is written in several ways. */
function scriptOf(language: string): RegExp | null {
  try {
    const { script, language: name } = new Intl.Locale(language).maximize();
    if (!script || name === 'und') return null;
    if (written.has(name) && new Intl.Locale(language).script === undefined) return null;
    const names = mixed[script] ?? [script];
    return new RegExp(names.map((one) => `\\p{Script=${one}}`).join('|'), 'gu');
  } catch {
    return null;
  }
}

/** Languages of which readers write each in two scripts, so that only a named script tells which. */
const written = new Set('az bs kk ks ku ky mn pa sd sh sr tg tk tt ug uz yi'.split(' '));

const mixed: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};
