import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { writePageReport } from '../../../../src/audit/pages/report/writers.js';
import { exampleReport } from './exampleReport.js';

const { head, body } = document;
const before = { head: head.innerHTML, body: body.innerHTML };

afterEach(async () => {
  head.innerHTML = before.head;
  body.innerHTML = before.body;
  body.removeAttribute('style');
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
});

const open = (locale: 'en' | 'zh-CN'): void => {
  const read = new DOMParser().parseFromString(writePageReport(exampleReport(locale), 'html'), 'text/html');
  head.innerHTML = read.head.innerHTML;
  body.innerHTML = read.body.innerHTML;
  for (const part of body.querySelectorAll('details')) part.open = true;
};

describe('a report is readable', () => {
  test.each(['light', 'dark'] as const)('by who needs contrast of 7 to 1 (%s)', async (colorScheme) => {
    await commands.emulateMedia({ colorScheme });
    open('en');
    const run = async () =>
      (await axe.run(body, { runOnly: ['color-contrast-enhanced'] })).violations.flatMap(({ nodes }) =>
        nodes.map(({ html }) => html),
      );
    expect(await run()).toEqual([]);
    // A colour that is too pale is seen.
    document.documentElement.style.setProperty('--ink', '#888');
    expect(await run()).not.toEqual([]);
    document.documentElement.removeAttribute('style');
  });

  test.each(['en', 'zh-CN'] as const)(
    'in a window 320 pixels wide, without reading sideways (%s)',
    (locale) => {
      open(locale);
      body.style.width = '320px';
      const wide = [
        ...body.querySelectorAll<HTMLElement>('header, main, footer, article, .rule, .question, dl, h3'),
      ].filter((element) => element.getBoundingClientRect().right > 320.5);
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
    },
  );
});
