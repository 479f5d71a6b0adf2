// @ts-check
/**
 * Takes the readings of Chinese characters, without tones, from pinyin-pro: a syllable and all characters that can be read
 * so, the commonest reading of a character first. It is a third of the library, for a search needs no tones and no phrases:
 * a character of several readings (多音字) is found under each of them.
 *
 *   node scripts/takePinyin.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { polyphonic } from 'pinyin-pro';

/** @type {Map<string, string[]>[]} by how common the reading is: first, second, … */
const ranks = [];
const [first, last] = [0x4e00, 0x9fff];
for (let code = first; code <= last; code++) {
  const character = String.fromCodePoint(code);
  const readings = polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [];
  const syllables = [...new Set(readings)].filter((one) => /^[a-z]+$/.test(one));
  syllables.forEach((syllable, rank) => {
    const rows = (ranks[rank] ??= new Map());
    rows.set(syllable, [...(rows.get(syllable) ?? []), character]);
  });
}
const table = ranks
  .map((rows) =>
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all.join('')),
  )
  .map((rows) => rows.join(' '));

writeFileSync(
  fileURLToPath(new URL('../src/core/catalogue/search/pinyinTable.ts', import.meta.url)),
  `// Readings taken from pinyin-pro (MIT, © 2020 zh-lx) by scripts/takePinyin.mjs; do not edit.
// A line for each rank of a reading, its commonest first: a syllable without tone, and the characters that are read so.
export const pinyinTable: readonly string[] = [
${table.map((line) => `  '${line}',`).join('\n')}
];
`,
);
