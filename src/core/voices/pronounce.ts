import type { LanguageTag } from '../films/Film.js';
import { speaks } from '../tracks/speaks.js';
import { fold, type Pronunciation } from './Pronunciation.js';
import { findWhole } from './findWhole.js';

/**
 * A text as a voice is to be given it: each word of the viewer's list as they want it said. The longest word first, and nothing that was put
 * in is looked at again. Words of letters are found whole, “Lan” not in “Lantern”; in scripts that set no spaces, wherever they stand.
 */
export function pronounce(text: string, language: LanguageTag, list: readonly Pronunciation[]): string {
  const mine = list.filter((one) => speaks(one, language));
  if (mine.length === 0) return text;
  const readings = new Map(mine.map(({ word, say }) => [fold(word), say]));
  const words = [...readings.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(findWhole(words), 'giu');
  return text.normalize('NFC').replace(pattern, (found) => readings.get(fold(found)) ?? found);
}
