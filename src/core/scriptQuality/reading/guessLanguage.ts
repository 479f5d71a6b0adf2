import { countCharacters } from '../measureSpeech.js';
import type { LanguageTag } from '../../films/Film.js';

/** The words that hold a sentence together; whoever writes more than a few words in a language uses some of them. */
const particles: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|an?|is|are|to|in|on|with|his|her|he|she|it|at|from|they)\b/giu,
  fr: /\b(?:le|la|les|des|une|est|dans|avec|sur|elle|sa|ses|aux|qui|et)\b/giu,
  de: /\b(?:der|die|das|und|ein|eine|einen|ist|mit|auf|sie|ihre?|sein|nicht|zu|im)\b/giu,
  es: /\b(?:el|los|las|una|con|su|sus|del|está|por|hacia|en|y|que)\b/giu,
};

/**
 * The language that words are in, as far as they tell: `zh`, `ja`, `ko` by their script, `en`, `fr`, `de`, `es` by the little words
 * they use. Null for too few words, or for none of these.
 */
export function guessLanguage(text: string): LanguageTag | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.4) return 'ko';
  if (countCharacters(text) / letters > 0.4) return 'zh';
  if (share(/\p{Script=Latin}/gu) < 0.6) return null;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < 4) return null;
  const ranked = Object.entries(particles)
    .map(([language, little]) => ({ language, count: text.match(little)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = ranked;
  return best && best.count >= 2 && best.count > 2 * (second?.count ?? 0) ? best.language : null;
}
