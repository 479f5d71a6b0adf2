import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const stories = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.stories.tsx'))
  .map((file) => readFileSync(`stories/${file}`, 'utf8'));

/** `export { A, type B } from …`, `export { C as D } from …` → the names that a site writes. */
const namesOf = (door: string): string[] =>
  [...readFileSync(door, 'utf8').matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ').at(-1) ?? name);

const isShown = (name: string, story: string) =>
  new RegExp(`<Player\\.${name}\\b|component: (Player\\.)?${name}\\b`).test(story);

const parts = namesOf('src/react/player/parts.ts');

describe('whoever looks for a part in Storybook', () => {
  test.each(parts)('finds %s, with its keyboard and what is heard', (name) => {
    const shown = stories.filter((story) => isShown(name, story));
    expect(shown.length).toBeGreaterThan(0);
    // One page that tells it is enough; a part may stand on others beside it.
    expect(
      shown.filter((story) => story.includes('**Heard**') || story.includes('**Screen reader**')),
    ).not.toEqual([]);
  });

  test('and reads on: no dialog of a story lies over the page of the book that shows it', () => {
    const dialogs = stories.filter((story) => /component: Dialogs\b/.test(story));
    expect(dialogs.length).toBeGreaterThan(3);
    expect(dialogs.filter((story) => !story.includes('docs: { story: { inline: false'))).toEqual([]);
  });

  test('finds all there are', () => {
    expect(parts.length).toBeGreaterThan(35);
    expect(isShown('Gone', stories.join('\n'))).toBe(false);
  });
});
