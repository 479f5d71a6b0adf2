import { describe, expect, test } from 'vitest';
import type { AuditedPage } from '../../src/audit/index.js';
import { createProgress } from '../../src/cli/audit/createProgress.js';
import { drawOn } from '../../src/cli/drawOn.js';

/** What a terminal shows in its one line after all that was written to it: it knows CR and “erase the line”, as every terminal does. */
function createScreen(columns?: number) {
  const written: string[] = [];
  return {
    ...(columns !== undefined && { columns }),
    write: (text: string) => written.push(text),
    written,
    shown: () => written.join('').split('\r\u001B[2K').at(-1) ?? '',
  };
}

const page = (url: string) => ({ url }) as AuditedPage;

describe('who waits for an audit at a terminal', () => {
  test('sees in one line how far it is, and finds nothing of it above the report', () => {
    const screen = createScreen(80);
    const progress = createProgress({ env: {}, draw: drawOn(screen) }, { locale: 'en', quiet: false });
    progress.begin(2);
    expect(screen.shown()).toBe('0 of 2 pages  ');
    progress.onPage(page('https://films.example/one'), 1, 2);
    expect(screen.shown()).toBe('1 of 2 pages  https://films.example/one');
    progress.onPage(page('https://films.example/two'), 2, 2);
    expect(screen.shown()).toBe('2 of 2 pages  https://films.example/two');
    progress.end();
    expect(screen.shown()).toBe('');
    expect(screen.written.join('')).not.toContain('\n');
  });

  test('never sees it wrap: a line that is too long is cut, Chinese counted two wide, and commands in an address do nothing', () => {
    const screen = createScreen(20);
    const draw = drawOn(screen);
    draw('一二三四五六七八九十');
    expect(screen.shown()).toBe('一二三四五六七八九');
    draw('a'.repeat(30));
    expect(screen.shown()).toBe('a'.repeat(19));
    draw('\u001B[31mred\n\u0007');
    expect(screen.shown()).toBe('[31mred');
  });

  test.each([
    ['in CI', { env: { CI: 'true' } }, false],
    ['who asked for quiet', { env: {} }, true],
  ])('%s sees none', (_who, terminal, quiet) => {
    const screen = createScreen(80);
    const progress = createProgress({ ...terminal, draw: drawOn(screen) }, { locale: 'zh-CN', quiet });
    progress.begin(1);
    progress.onPage(page('https://films.example/'), 1, 1);
    progress.end();
    expect(screen.written).toEqual([]);
  });

  test('nothing is drawn where nothing watches, and what was never drawn is not taken away', () => {
    const progress = createProgress({ env: {} }, { locale: 'en', quiet: false });
    expect(() => {
      progress.begin(1);
      progress.end();
    }).not.toThrow();
    const screen = createScreen(0);
    drawOn(screen)('');
    expect(screen.written).toEqual([]);
    // A terminal that has no size yet is one all the same.
    drawOn(screen)('0 of 1 pages');
    expect(screen.shown()).toBe('0 of 1 pages');
  });
});
