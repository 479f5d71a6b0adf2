import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../../src/styles/styles.css';
import '../../src/styles/skin.css';
import { findContrast } from '../../src/core/captions/contrast.js';
import { defaultPreferences } from '../../src/core/preferences/defaultPreferences.js';
import { FilmPlayer } from '../../src/react/index.js';
import { film } from './film.js';

const muted = {
  read: () => JSON.stringify({ ...defaultPreferences, muted: true }),
  write: () => undefined,
};

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  document.body.style.margin = '0';
  await page.viewport(1000, 800);
});
afterEach(async () => {
  await commands.emulateMedia({ forcedColors: null, colorScheme: null, contrast: null });
  cleanup();
});

const find = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const controls = (root: ParentNode) =>
  find(root, '[data-part=controls] button, [data-part=controls] input').filter((one) =>
    one.checkVisibility(),
  );
const boxes = (elements: readonly HTMLElement[]) => elements.map((one) => one.getBoundingClientRect());

/** The first colour in a computed value, as `#rrggbb`. */
const readColor = (value: string) =>
  `#${/rgb\((\d+), (\d+), (\d+)\)/
    .exec(value)!
    .slice(1)
    .map((one) => Number(one).toString(16).padStart(2, '0'))
    .join('')}`;

describe('the player is seen', () => {
  test.each([
    ['wide', 1000],
    ['at 320 px, a page at 400 %', 320],
    ['at 256 px, with letters of twice the size', 512],
  ])('with room for a thumb on each control, and nothing that scrolls sideways: %s', async (_what, width) => {
    await page.viewport(width, 800);
    if (width === 512) document.documentElement.style.fontSize = '32px';
    const { container } = render(<FilmPlayer film={film} locale="zh-CN" />);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const { left, right, width: across, height } of boxes(controls(container))) {
      expect([across >= 44, height >= 44]).toEqual([true, true]);
      expect([left >= 0, right <= width]).toEqual([true, true]);
    }
    document.documentElement.style.fontSize = '';
  });

  test('with what stopped the film to read whole, in letters of twice the size', async () => {
    await page.viewport(320, 800);
    document.documentElement.style.fontSize = '32px';
    const { container } = render(<FilmPlayer film={film} locale="en" />);
    await vi.waitUntil(() => container.querySelector('[data-part=trouble]'), { timeout: 10_000 });
    const [panel, screen] = boxes(find(container, '[data-part=trouble], [data-part=screen]').reverse());
    expect(panel!.top).toBeGreaterThanOrEqual(screen!.top);
    expect(panel!.bottom).toBeLessThanOrEqual(screen!.bottom);
    document.documentElement.style.fontSize = '';
  });

  test.each(['ltr', 'rtl'] as const)('in the order in which it is heard: %s', (direction) => {
    const { container } = render(<FilmPlayer film={film} locale="en" dir={direction} />);
    const inOrder = boxes(controls(container));
    for (const [index, box] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (!before) continue;
      const isOnNextLine = box.top >= before.bottom - 1;
      const isBeside = direction === 'ltr' ? box.left >= before.right - 1 : box.right <= before.left + 1;
      expect(isOnNextLine || isBeside).toBe(true);
    }
  });

  test('with each choice beside its switch, however narrow: never alone at the head of a row', async () => {
    const { container } = render(<FilmPlayer film={film} locale="en" />);
    const box = (name: string) =>
      container.querySelector(`[data-part=${name}-button]`)!.getBoundingClientRect();
    for (let width = 320; width <= 1100; width += 12) {
      await page.viewport(width, 800);
      for (const of of ['description', 'captions']) {
        const [control, choice] = [box(of), box(`${of}-choice`)];
        expect([of, width, choice.top], 'in its row').toEqual([of, width, control.top]);
        expect(choice.left - control.right, `${of} at ${width} px`).toBeCloseTo(0, 0);
      }
    }
  });

  test('in the colours of the viewer’s system, with all that its own colours say', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const { container } = render(
      <FilmPlayer film={{ ...film, descriptions: [] }} locale="en" storage={muted} />,
    );
    const part = (name: string) => container.querySelector<HTMLElement>(`[data-part=${name}]`)!;
    const look = (name: string) => getComputedStyle(part(name));
    const ground = look('settings-button').backgroundColor;
    expect(part('mute-button').hasAttribute('data-pressed')).toBe(true);
    part('mute-button').focus();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    // What is on is filled; what cannot be had is grey, and struck through; what can be pressed has an edge.
    expect(look('mute-button').backgroundColor).not.toBe(ground);
    expect(look('description-button').color).not.toBe(look('settings-button').color);
    expect(getComputedStyle(part('description-button'), '::before').backgroundColor).not.toBe(ground);
    expect(look('settings-button').borderTopColor).not.toBe(ground);
    expect([look('mute-button').outlineStyle, look('mute-button').outlineWidth]).toEqual(['solid', '3px']);
    expect(look('mute-button').outlineColor).not.toBe(ground);
  });

  test('in the colours of the viewer’s system, with a line under a caption that is waited for and none over its words', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const { container } = render(
      <div data-part="captions-below" data-active="" data-holding="">
        <p data-part="caption">Take me over the river!</p>
      </div>,
    );
    const look = () => getComputedStyle(find(container, '[data-part=caption]')[0]!);
    const reachesIn = () => parseFloat(look().outlineOffset) < 0;
    expect([look().textDecorationLine, look().textDecorationThickness, reachesIn()]).toEqual([
      'underline',
      '3px',
      false,
    ]);
    container.querySelector('[data-holding]')!.removeAttribute('data-holding');
    expect(look().textDecorationLine).toBe('none');
  });

  /** The colours that an element is painted in, the commonest first; a colour of a few pixels is the edge of another. */
  const readPaint = async (element: Element): Promise<readonly string[]> => {
    const png = await page.screenshot({ element, base64: true, save: false });
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const color = readColor(`rgb(${data[at]!}, ${data[at + 1]!}, ${data[at + 2]!})`);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count >= 8)
      .sort(([, one], [, other]) => other - one)
      .map(([color]) => color);
  };

  test.each(['#ffffff', '#000000'])(
    'by the shape of each control and of what is on, at 3 : 1 or more, over a picture that is all %s',
    async (picture) => {
      const { container } = render(<FilmPlayer film={film} locale="en" storage={muted} />);
      for (const one of find(container, '[data-part=screen], [data-part=picture], video'))
        one.style.background = picture;
      await vi.waitUntil(() => container.querySelector('[data-part=mute-button][data-pressed]'));
      const grounds = new Map<string, string>();
      for (const control of controls(container)) {
        const name = control.dataset['part']!;
        const [ground, ...shapes] = await readPaint(control);
        grounds.set(name, ground!);
        if (control.matches(':disabled, [aria-disabled=true]')) continue;
        const most = Math.max(...shapes.map((shape) => findContrast(shape, ground!)));
        expect(most, `${name}: ${ground!}, ${shapes.join(' ')}`).toBeGreaterThanOrEqual(3);
      }
      expect(grounds.size).toBeGreaterThan(8);
      // What is on has a bar, which what is off has not.
      const bar = (name: string) => getComputedStyle(find(container, `[data-part=${name}]`)[0]!, '::before');
      expect(bar('captions-button').content).toBe('none');
      const mark = readColor(bar('mute-button').backgroundColor);
      expect(findContrast(mark, grounds.get('mute-button')!)).toBeGreaterThanOrEqual(3);
    },
  );

  test('on a phone with play and description in words in the first row, and what moves about in the second', async () => {
    await commands.emulateTouch(true);
    try {
      for (const width of [330, 360, 390, 412, 470]) {
        await page.viewport(width, 800);
        const { container, unmount } = render(<FilmPlayer film={film} locale="en" />);
        const part = (name: string) => container.querySelector<HTMLElement>(`[data-part=${name}-button]`)!;
        const tops = ['play', 'description', 'description-choice', 'long-back', 'long-forward'].map(
          (name) => part(name).getBoundingClientRect().top,
        );
        expect(tops, `${width} px`).toEqual([tops[0], tops[0], tops[0], tops[3], tops[3]]);
        expect(tops[3]).toBeGreaterThan(tops[0]!);
        for (const name of ['play', 'description'])
          expect(
            part(name).querySelector('[data-part=label]')!.getBoundingClientRect().width,
          ).toBeGreaterThan(20);
        unmount();
      }
    } finally {
      await commands.emulateTouch(false);
    }
  });

  test('with steps of a minute where there is a finger, and without them where Tab would meet them', async () => {
    const { container } = render(<FilmPlayer film={film} locale="en" />);
    const shown = () =>
      ['long-back-button', 'back-button', 'forward-button', 'long-forward-button'].filter((part) =>
        container.querySelector<HTMLElement>(`[data-part=${part}]`)?.checkVisibility(),
      );
    expect(shown()).toEqual(['back-button', 'forward-button']);
    await commands.emulateTouch(true);
    try {
      expect(matchMedia('(any-pointer: coarse)').matches).toBe(true);
      expect(shown()).toHaveLength(4);
      expect(container.querySelector('[data-part=long-back-button]')?.textContent).toBe('Back 1 minute');
    } finally {
      await commands.emulateTouch(false);
    }
  });

  test.each(['light', 'dark'] as const)(
    'in a page that is %s, with a ring around what has focus',
    async (colorScheme) => {
      await commands.emulateMedia({ colorScheme });
      const { container } = render(
        <div data-color-scheme="auto">
          <FilmPlayer film={film} locale="en" />
        </div>,
      );
      const parts = controls(container);
      parts[0]!.focus();
      await userEvent.tab();
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(
        document.activeElement!,
      );
      expect([outlineStyle, outlineWidth]).toEqual(['solid', '3px']);
      // One of two rings is three times as light or as dark as any ground, if they are nine times so to each other.
      const [inner, outer] = [readColor(boxShadow), readColor(outlineColor)];
      expect(findContrast(inner, outer)).toBeGreaterThanOrEqual(9);
      expect(boxShadow).toMatch(/ 2px(, |$)/);
    },
  );
});
