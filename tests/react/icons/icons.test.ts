import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeIcons } from '../../../scripts/takeIcons.mjs';

const words = (text: string) => text.replace(/[\s]+/g, ' ').trim();

test('the icons are lucide’s, to a hundredth of their height, under lucide’s licence', async () => {
  const written = Object.entries(await writeIcons());
  expect(written).toHaveLength(4);
  for (const [name, text] of written) {
    const file = readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
    expect(words(file)).toBe(words(text));
    expect(file).toContain('Permission to use, copy, modify, and/or distribute this software');
    expect(file).toContain('Copyright (c) 2013-present Cole Bemis');
  }
});
