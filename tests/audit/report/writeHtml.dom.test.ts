import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { writeHtml } from '../../../src/audit/report/writeHtml.js';
import { faults } from '../../core/scriptQuality/faults.js';
import { theKey } from '../../core/scriptQuality/films.js';

const write = (locale: 'en' | 'zh-CN', script: string) =>
  writeHtml({
    locale,
    scripts: [
      {
        path: 'films/<key> & "co".vtt',
        check: checkScript(script, { ...theKey.options, locale }),
        fixes: ['<b>'],
        fixesWritten: true,
        remarks: ['&'],
      },
    ],
  });

const faulty = faults
  .filter(({ film }) => film.script.includes('k1'))
  .map(({ film }) => film.script)
  .find((script) => checkScript(script, theKey.options).findings.length > 0)!;

const open = (html: string): void => {
  document.documentElement.lang = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '');
};

describe('a report that is a page', () => {
  test.each(['en', 'zh-CN'] as const)('axe finds nothing in it (%s)', async (locale) => {
    open(write(locale, faulty));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('axe would see a picture without a name', async () => {
    open(write('en', faulty).replace(/role="img" aria-label="[^"]*"/, 'role="img"'));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toContain('svg-img-alt');
  });

  test('the table says what the picture shows: every line, every description, every finding', () => {
    open(write('en', faulty));
    const { timeline, findings } = checkScript(faulty, theKey.options);
    const table = document.querySelector('tbody')?.textContent ?? '';
    for (const { words } of timeline.dialogue) expect(table).toContain(words);
    for (const { text } of timeline.descriptions) expect(table).toContain(text);
    for (const { message, startTime } of findings) if (startTime !== null) expect(table).toContain(message);
    expect(document.querySelectorAll('rect.dialogue')).toHaveLength(timeline.dialogue.length + 1); // and its legend
    expect(document.querySelector('h2')?.textContent).toBe('films/<key> & "co".vtt');
  });

  test('needs nothing beside itself', () => {
    expect(write('en', faulty)).not.toMatch(/<script|<link|\b(?:src|href)=|url\(|@import|https?:/);
  });
});
