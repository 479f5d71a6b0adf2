import axe from 'axe-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../../../src/audit/pages/PageAudit.js';
import { writePageReport } from '../../../../src/audit/pages/report/writers.js';
import { answer, exampleReport, finding, oneAnswer, page, reportOf } from './exampleReport.js';

const write = (report: PageReport): string => writePageReport(report, 'html');

const open = (html: string): void => {
  document.documentElement.lang = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '');
};

const list = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

describe('a report that is a page', () => {
  test.each(['en', 'zh-CN'] as const)('axe finds nothing in it (%s)', async (locale) => {
    open(write(exampleReport(locale)));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('axe would see a page that does not say its language', async () => {
    open(write(exampleReport()).replace('<html lang="en">', '<html>'));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toContain('html-has-lang');
  });

  test('who goes by headings meets the whole, then each page, the worst first', () => {
    open(write(exampleReport()));
    expect(list('h1, h2, h3')).toEqual([
      'Accessibility audit',
      'By rule, the worst first',
      'Contents',
      'Answers that no longer answer anything',
      'By page, the worst first',
      'https://films.example/slow',
      'The Lantern Ferryhttps://films.example/watch?film=3',
      'The Lantern Ferryhttps://films.example/list',
    ]);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1);
    expect(document.querySelectorAll('th:not([scope])')).toHaveLength(0);
  });

  test('what is to be done stands open, what is well can be opened', () => {
    open(write(exampleReport()));
    const parts = [...document.querySelectorAll<HTMLDetailsElement>('#page-2 details')];
    expect(parts.map((part) => [part.querySelector('summary')?.textContent.trim(), part.open])).toEqual([
      ['✕3 rules failed', true],
      ['?1 rule needs review', true],
      ['✓2 rules passed', false],
      ['○1 rule does not apply', false],
    ]);
    expect(list('#page-2 .question')).toEqual([
      'A person must answer Is everything described that is seen and not said?',
      'Does the linked page hold the whole film in words? Li Na looked at it on 2026-11-20 and found that it passes: it has every line and every sound',
    ]);
  });

  test('who follows a link on a page’s number comes to that page', () => {
    open(write(exampleReport()));
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.querySelector(link.getAttribute('href')!), link.outerHTML).not.toBeNull();
  });

  test('nothing is said of a page of which nothing was asked', () => {
    open(write(reportOf([page('https://films.example/', [])])));
    expect(document.body.textContent).toContain('nothing is known of it');
    expect(document.body.textContent).not.toContain('Nothing failed here');
    open(write(oneAnswer('passed')));
    expect(document.body.textContent).toContain('Nothing failed here');
  });

  test('needs nothing beside itself', () => {
    open(write(exampleReport()));
    expect(list('script, link, [src], [srcset], [style], iframe, object, embed')).toEqual([]);
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  test('the address of a page can be no program', () => {
    const evil = 'javascript:alert(1)';
    open(write(reportOf([page(evil, [answer('media/x', [finding('failed')], { criteria: [evil] })])])));
    const links = [...document.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(links).not.toContain('javascript:');
  });

  test('whatever stands in a page, it is text in the report', () => {
    const markup = fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '</code></dd><script>',
        '" onclick="x',
        '<!--',
        '&lt;b&gt;',
        "'",
      ),
      fc.string(),
    );
    const count = (said: string): string[] => {
      const findings = [
        finding('failed', {
          message: said,
          cost: said,
          fix: said,
          target: { path: [said], excerpt: said, frame: said },
        }),
        finding('cantTell', { question: said, message: said }),
      ];
      const rule = { title: said, source: said, criteria: [said], act: [said] };
      open(
        write(
          reportOf(
            [
              page(said, [answer(said, findings, rule), answer('media/y', [finding('passed')], rule)], {
                title: said,
                finalUrl: `${said}.`,
                troubles: [{ kind: 'crashed', message: said, cost: said, fix: said }],
              }),
            ],
            { staleAnswers: [said], browser: said },
          ),
        ),
      );
      return [...document.querySelectorAll('*')].map(
        (element) => `${element.tagName} ${element.getAttributeNames().join(' ')}`,
      );
    };
    const plain = count('plain');
    fc.assert(
      fc.property(markup, (said) => {
        if (said.trim() === '') return;
        expect(count(said)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
