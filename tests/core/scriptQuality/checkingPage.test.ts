import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listSettings } from '../../../src/cli/check/parseCheckArgs.js';
import { writeCheckHelp } from '../../../src/cli/check/checkHelp.js';
import { qualityRules } from '../../../src/core/scriptQuality/qualityRules.js';

const page = readFileSync(new URL('../../../docs/checking.md', import.meta.url), 'utf8');

describe('docs/checking.md', () => {
  test('has every rule with its title, its level and its source, and no other', () => {
    const rows = page
      .split('\n')
      .filter((line) => /^\| `[a-z-]+` +\|/.test(line) && line.split('|').length === 7);
    const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(
      cells.map(([, id = '', title, severity, , source]) => [
        id.replaceAll('`', ''),
        title,
        severity,
        source,
      ]),
    ).toEqual(qualityRules.map(({ id, titles, severity, source }) => [id, titles.en, severity, source]));
  });

  test('and the README and the changelog say how many there are', () => {
    for (const file of ['README.md', 'CHANGELOG.md'])
      expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')).toMatch(
        new RegExp(`\\b${String(qualityRules.length)} rules\\b`),
      );
  });

  test('and the help have every option and setting', () => {
    const options = [...writeCheckHelp('en').matchAll(/--[a-z-]+/g)].map(([option]) => option);
    expect(new Set(options).size).toBeGreaterThan(15);
    for (const option of options) expect(page).toContain(option);
    for (const setting of listSettings()) expect(page).toContain(setting.split('=')[0]);
    const chinese = writeCheckHelp('zh-CN');
    for (const option of options) expect(chinese).toContain(option);
  });
});
