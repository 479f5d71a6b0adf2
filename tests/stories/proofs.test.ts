import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proofs } from '../../stories/proof/proofs.js';
import { readClaims } from '../requirements/readClaims.mjs';

const stories = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.stories.tsx'))
  .map((file) => ({ file: `stories/${file}`, text: readFileSync(`stories/${file}`, 'utf8') }));
const titleOf = (text: string) => /const meta = \{\s*title: '([^']+)'/.exec(text)?.[1] ?? '';
const claims = readClaims(readFileSync('tests/requirements.tsv', 'utf8'));
const speech = JSON.parse(readFileSync('stories/speech.json', 'utf8')) as {
  browser: string;
  language: string;
  at: string;
  readerVersion: string;
  controls: Record<string, unknown>;
}[];

/** Ids that stand beside a part and that no test claims. */
const findUnclaimed = (ids: readonly string[]) =>
  ids.filter((id) => !claims.some((claim) => claim.id === id));

describe('whoever reads a part’s page in Storybook', () => {
  test.each(Object.entries(proofs))(
    'finds beside %s only what a test shows and what was heard',
    (title, proof) => {
      expect(stories.map(({ text }) => titleOf(text))).toContain(title);
      expect(findUnclaimed(proof.requirements)).toEqual([]);
      expect(proof.requirements.length).toBeGreaterThan(0);
      for (const control of proof.controls ?? [])
        expect(
          speech.some(({ controls }) => control in controls),
          control,
        ).toBe(true);
    },
  );

  test('finds there what the part’s own stories show', () => {
    const missing = claims.flatMap(({ id, file }) => {
      const story = stories.find((one) => one.file === file);
      return story && !proofs[titleOf(story.text)]?.requirements.includes(id) ? [`${id} by ${file}`] : [];
    });
    expect(missing).toEqual([]);
  });

  test('would not be told of a requirement that no test claims', () => {
    expect(findUnclaimed(['WCAG 4.1.2', 'WCAG 9.9.9'])).toEqual(['WCAG 9.9.9']);
  });

  test('reads when each recording was made, with which versions', () => {
    expect(speech.map(({ browser, language }) => `${browser} ${language}`)).toEqual([
      'chromium en',
      'chromium zh-CN',
      'firefox en',
      'firefox zh-CN',
    ]);
    for (const { at, readerVersion } of speech) {
      expect(at).toMatch(/^20\d\d-\d\d-\d\dT/);
      expect(readerVersion).not.toBe('');
    }
  });
});
