import { readFileSync, writeFileSync } from 'node:fs';
import { replaceSection } from './sections.mjs';

export const results = new URL('../RESULTS.md', import.meta.url);

/** Writes one section of RESULTS.md and shows it. */
export function writeSection(section) {
  writeFileSync(results, replaceSection(readFileSync(results, 'utf8'), section));
  console.log(section);
}

export const renderTable = (heads, rows) =>
  [heads, heads.map((_, place) => (place === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
