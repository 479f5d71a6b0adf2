import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../../../src/styles/styles.css';
import '../../../src/styles/skin.css';
import { findContrast } from '../../../src/core/captions/contrast.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { FilmPlayer } from '../../../src/react/index.js';
import { film } from '../film.js';
import { findClipped } from '../findClipped.js';

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  document.body.style.margin = '0';
  await page.viewport(1000, 800);
});
afterEach(async () => {
  await commands.emulateMedia({ forcedColors: null, colorScheme: null, contrast: null });
  cleanup();
});

const open = async (more: object, width = 1000) => {
  await page.viewport(width, 800);
  const storage = { read: () => JSON.stringify({ ...defaultPreferences, more }), write: () => undefined };
  const { container } = render(<FilmPlayer film={film} locale="zh-CN" storage={storage} />);
  const region = container.querySelector<HTMLElement>('[data-part="player"]')!;
  await vi.waitUntil(() => getComputedStyle(region).getPropertyValue('--player-text') !== '');
  return {
    container,
    region,
    part: (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)!,
    buttons: () =>
      [...container.querySelectorAll<HTMLElement>('[data-part="controls"] button')].filter((one) =>
        one.checkVisibility(),
      ),
  };
};
const hex = (value: string) =>
  `#${/rgb\((\d+), (\d+), (\d+)\)/
    .exec(value)!
    .slice(1)
    .map((one) => Number(one).toString(16).padStart(2, '0'))
    .join('')}`;

describe('a viewer who sees a little', () => {
  test.each([1000, 320])(
    'has large controls, 60 px each way, with nothing that scrolls sideways: %s px',
    async (width) => {
      const { region, buttons } = await open({ controls: { large: true } }, width);
      await vi.waitUntil(() => region.hasAttribute('data-large'), { timeout: 10_000 });
      for (const button of buttons()) {
        const { width: across, height } = button.getBoundingClientRect();
        expect([button.textContent, across >= 60, height >= 60]).toEqual([button.textContent, true, true]);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test('reads letters of 18 px and more on large controls, and of 30 and more where the browser’s are twice as large', async () => {
    const { region, buttons, part } = await open({ controls: { large: true } });
    await vi.waitUntil(() => region.hasAttribute('data-large'), { timeout: 10_000 });
    const sizes = () =>
      [part('settings-button'), ...buttons()].map((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(Math.min(...sizes())).toBeGreaterThanOrEqual(18);
    await userEvent.click(part('settings-button'));
    await vi.waitUntil(() => region.querySelector('dialog label'), { timeout: 10_000 });
    const words = () =>
      // The sample of captions has the size of captions.
      [...region.querySelectorAll('dialog :is(label, legend, p, summary):not([data-part^="caption"])')].map(
        (one) => parseFloat(getComputedStyle(one).fontSize),
      );
    expect(Math.min(...words())).toBeGreaterThanOrEqual(18);
    document.documentElement.style.fontSize = '200%';
    expect(Math.min(...sizes(), ...words())).toBeGreaterThanOrEqual(30);
    document.documentElement.style.fontSize = '';
  });

  test.each([
    ['usual', 1000],
    ['usual', 320],
    ['large', 1000],
    ['large', 320],
  ])(
    'reads letters as large as the player’s own setting goes, 30 px and more, none of them cut off: %s controls, %i px',
    async (size, width) => {
      const large = size === 'large';
      const least = large ? 40 : 30;
      const { region, buttons, part } = await open({ controls: { textSize: 200, large } }, width);
      await vi.waitUntil(() => region.dataset['textSize'] === '200', { timeout: 10_000 });
      const sizes = (elements: Iterable<Element>) =>
        [...elements].map((one) => parseFloat(getComputedStyle(one).fontSize));
      expect(Math.min(...sizes([part('settings-button'), ...buttons()]))).toBeGreaterThanOrEqual(least);
      expect(findClipped(document)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await userEvent.click(part('settings-button'));
      await vi.waitUntil(() => region.querySelector('dialog label'), { timeout: 10_000 });
      const words = region.querySelectorAll(
        'dialog :is(label, legend, p, summary, button, h2, h3):not([data-part^="caption"])',
      );
      expect(Math.min(...sizes(words))).toBeGreaterThanOrEqual(least);
      expect(findClipped(document)).toEqual([]);
    },
  );

  test.each(['dark', 'light', 'yellow', 'green'])(
    'reads the words on the bar at 7 : 1: %s',
    async (theme) => {
      const { region, part } = await open({ controls: { theme } });
      await vi.waitUntil(() => region.dataset['theme'] === theme, { timeout: 10_000 });
      const button = getComputedStyle(part('settings-button'));
      const ground = getComputedStyle(region).getPropertyValue('--player-ink');
      const full = ground.length === 4 ? ground.replace(/[0-9a-f]/g, '$&$&') : ground;
      expect(findContrast(hex(button.color), full)).toBeGreaterThanOrEqual(7);
    },
  );

  test('sees the focus in the colours that a site, or a theme, gives it', async () => {
    const { region, part } = await open({});
    const sheet = document.createElement('style');
    sheet.textContent = `[data-part='player'][data-part] { --player-focus-outer: rgb(1, 2, 3); }`;
    region.append(sheet);
    const play = part('play-button');
    for (let turn = 0; turn < 20 && document.activeElement !== play; turn += 1) await userEvent.tab();
    expect(play.matches(':focus-visible')).toBe(true);
    // The focus may come in by a fade.
    await expect.poll(() => getComputedStyle(play).outlineColor).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(play).outlineStyle).toBe('solid');
  });

  test('has the picture changed alone: captions, controls and the page stay as they were', async () => {
    const { part, region } = await open({ picture: { zoom: 2, panX: 1, invert: true, sharpness: 0.5 } });
    const video = part('video');
    await vi.waitUntil(() => video.style.transform !== '', { timeout: 10_000 });
    const frame = part('picture').getBoundingClientRect();
    const picture = video.getBoundingClientRect();
    expect(picture.width).toBeCloseTo(frame.width * 2, 0);
    // To the right: its right edge lies at the frame's.
    expect(picture.right).toBeCloseTo(frame.right, 0);
    expect(getComputedStyle(part('picture')).overflowX).toBe('clip');
    for (const other of [part('screen'), part('controls'), region]) {
      const { filter, transform } = getComputedStyle(other);
      expect([filter, transform]).toEqual(['none', 'none']);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1000);
  });

  test('finds no control twice and none out of order by few keys, also where some are left out', async () => {
    const { region, buttons, part } = await open({
      controls: { hidden: ['mute-button', 'volume-slider', 'help-button'] },
    });
    await vi.waitUntil(() => region.hasAttribute('data-hidden-controls'), { timeout: 10_000 });
    expect([part('mute-button'), part('help-button')].map((one) => one.checkVisibility())).toEqual([
      false,
      false,
    ]);
    // Two switches: one goes on, one presses. What is passed is what is in the page, in its order, each once.
    const all = [...part('controls').querySelectorAll<HTMLElement>('button, input')].filter(
      (one) => one.checkVisibility() && !one.matches(':disabled'),
    );
    all[0]!.focus();
    const passed = [document.activeElement];
    for (let step = 1; step < all.length; step++) {
      await userEvent.tab();
      passed.push(document.activeElement);
    }
    expect(passed).toEqual(all);
    expect(buttons().length).toBeGreaterThan(8);
  });
});
