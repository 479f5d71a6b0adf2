import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../../src/styles/styles.css';
import '../../src/styles/dialogs.css';
import '../../src/styles/reading.css';
import '../../src/styles/skin.css';
import { FilmPlayer, Player } from '../../src/react/index.js';
import { everyPage } from './everyPage.js';
import { readingFilm } from './reading/readingFilm.js';

const film = readingFilm('/demo/films/lantern-ferry/mp4/film.en.mp4');
const open = async () => {
  const { container } = render(
    <FilmPlayer film={film} locale="en" storage={{ read: () => null, write: () => undefined }}>
      <Player.Transcript />
    </FilmPlayer>,
  );
  await screen.findByRole('button', { name: 'Transcript' }, { timeout: 10_000 });
  const video = container.querySelector('video')!;
  await waitFor(() => expect(video.readyState).toBeGreaterThan(0), { timeout: 10_000 });
  // What the film has comes onto the bar a moment after the bar.
  const chapters = () => container.querySelector('[data-part="chapters-button"]');
  await waitFor(() => expect(chapters()?.checkVisibility()).toBe(true), { timeout: 10_000 });
  const controls = () =>
    [...container.querySelectorAll<HTMLElement>('button, input, select, summary, a')].filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0,
    );
  const seen = () => [...container.querySelectorAll('*')].filter((one) => one.checkVisibility()).length;
  return { container, video, controls, seen };
};

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  await page.viewport(1024, 768);
});
afterEach(async () => {
  cleanup();
  await commands.emulateMedia({ reducedMotion: null });
});

describe('nothing happens unasked', () => {
  test('the focus passes every control, and nothing plays, opens, seeks or takes it away', async () => {
    const { container, video, controls } = await open();
    const all = controls();
    all[0]!.focus();
    for (const [index, one] of all.entries()) {
      if (index > 0) await userEvent.tab();
      expect(document.activeElement).toBe(one);
      expect([video.paused, video.currentTime, container.querySelector('dialog')]).toEqual([true, 0, null]);
    }
    expect(all.length).toBeGreaterThan(12);
  });

  test('a film that plays leaves the focus where the viewer has put it', async () => {
    const { video } = await open();
    video.muted = true;
    const captions = document.querySelector<HTMLElement>('[data-part="captions-button"]')!;
    captions.focus();
    await userEvent.keyboard('k');
    await waitFor(() => expect(video.currentTime).toBeGreaterThan(2.5), { timeout: 10_000 });
    expect(document.activeElement).toBe(captions);
  });

  test('a control that is pressed down does nothing before it is let go', async () => {
    const { container, video, controls } = await open();
    const state = () => [
      video.paused,
      video.muted,
      video.playbackRate,
      document.fullscreenElement,
      container.querySelector('dialog'),
      [...container.querySelectorAll('[aria-pressed]')].map((one) => one.getAttribute('aria-pressed')).join(),
    ];
    const before = state();
    for (const one of controls().filter((each) => each.matches('button')))
      for (const event of ['pointerdown', 'mousedown', 'touchstart'])
        one.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true }));
    await new Promise((done) => setTimeout(done, 100));
    expect(state()).toEqual(before);
  });

  test('nothing comes up beside a control that is only pointed at or focused', async () => {
    const { controls, seen } = await open();
    const before = seen();
    for (const one of controls()) {
      for (const event of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter'])
        one.dispatchEvent(new MouseEvent(event, { bubbles: true }));
      one.focus();
      expect([one.textContent, seen()]).toEqual([one.textContent, before]);
    }
  });

  test('where less motion is wanted, nothing moves: no transition, no animation', async () => {
    const { container } = await open();
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const moving = [...container.querySelectorAll('*')].flatMap((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
      const lasts = (durations: string) => durations.split(',').some((each) => parseFloat(each) > 0.001);
      return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
        ? [one.getAttribute('data-part')]
        : [];
    });
    expect(moving).toEqual([]);
  });

  test('upright and across, the same controls are there, each within the window’s width', async () => {
    const { controls } = await open();
    const names = async (width: number, height: number) => {
      await page.viewport(width, height);
      return controls().map((one) => {
        const { left, right } = one.getBoundingClientRect();
        expect([one.outerHTML.slice(0, 80), left >= -1, right <= width + 1]).toEqual([
          one.outerHTML.slice(0, 80),
          true,
          true,
        ]);
        return one.getAttribute('data-part');
      });
    };
    expect(await names(360, 740)).toEqual(await names(740, 360));
  });
});

describe('a control is where and what it was', () => {
  test('what has focus is wholly in sight, under nothing, in a small window too', async () => {
    const { controls } = await open();
    const covered = (one: HTMLElement) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const corners = [
        [left + 3, top + 3],
        [right - 3, top + 3],
        [left + 3, bottom - 3],
        [right - 3, bottom - 3],
      ] as const;
      return corners.flatMap(([x, y]) => {
        const seen = document.elementFromPoint(x, y);
        const isSeen = seen !== null && (one.contains(seen) || seen.contains(one));
        return isSeen ? [] : [`${one.textContent}: ${seen?.outerHTML.slice(0, 80) ?? 'out of sight'}`];
      });
    };
    const faults: string[] = [];
    for (const [width, height] of [
      [320, 480],
      [1024, 300],
    ] as const) {
      await page.viewport(width, height);
      const all = controls();
      all[0]!.focus();
      for (const one of all) {
        if (one !== all[0]) await userEvent.tab();
        faults.push(...covered(document.activeElement as HTMLElement));
      }
    }
    expect(faults).toEqual([]);
  });

  test('the controls of two films are the same, in the same order; what a film lacks moves none of the others', async () => {
    const parts = (root: Element) =>
      [...root.querySelectorAll<HTMLElement>('[data-part="controls"] [data-part$="button"], input')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.dataset['part']!);
    const { container } = await open();
    const whole = parts(container);
    cleanup();
    const { chapters, captions, descriptions, ...bare } = film;
    expect([chapters, captions, descriptions].every(Boolean)).toBe(true);
    const other = render(<FilmPlayer film={{ ...bare, id: 'bare', title: 'Bare' }} locale="en" />);
    await waitFor(() => expect(parts(other.container).length).toBeGreaterThan(8), { timeout: 10_000 });
    const rest = parts(other.container);
    expect(rest).toEqual(whole.filter((part) => rest.includes(part)));
    for (const part of ['play-button', 'description-button', 'seek-slider', 'captions-button'])
      expect(rest).toContain(part);
  });

  test('the slider that has the focus again after a dialog tells where the film is now, from its first word on', async () => {
    const { container, video } = await open();
    const slider = container.querySelector<HTMLInputElement>('[data-part="seek-slider"]')!;
    await waitFor(() => expect(slider.max).toBe('116'));
    slider.focus();
    await userEvent.keyboard('g');
    await waitFor(() => expect(document.activeElement).toMatchObject({ type: 'text' }), { timeout: 10_000 });
    const told: (string | null)[] = [];
    slider.addEventListener('focus', () => told.push(slider.getAttribute('aria-valuetext')));
    await userEvent.keyboard('1 4{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(slider));
    expect(told).toEqual(['1 minute 4 seconds of 1 minute 56 seconds']);
    expect(slider.valueAsNumber).toBe(64);
    expect(video.currentTime).toBe(64);
  });

  test('picture, controls and transcript stand one below the other, in the order in which they are read', async () => {
    const { container } = await open();
    const order = ['title', 'screen', 'controls', 'transcript'].map((part) =>
      container.querySelector<HTMLElement>(`[data-part="${part}"]`)!,
    );
    for (const [at, one] of order.entries()) {
      const before = order[at - 1];
      if (!before) continue;
      expect(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      expect(one.getBoundingClientRect().top).toBeGreaterThanOrEqual(
        before.getBoundingClientRect().bottom - 1,
      );
    }
  });

  test('what stopped the film is told by the assertive region, stands until it is mended, and leaves the focus', async () => {
    const { container } = render(
      <FilmPlayer
        film={{ ...film, sources: [{ src: '/no-such-film.mp4', type: 'video/mp4' }] }}
        locale="en"
      />,
    );
    const button = await screen.findByRole('button', { name: 'Description' }, { timeout: 10_000 });
    const heard: string[] = [];
    const region = container.querySelector('[aria-live="assertive"]')!;
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    button.focus();
    await userEvent.keyboard('k');
    const panel = () => container.querySelector('[data-part="trouble"]');
    await waitFor(() => expect(panel()).not.toBeNull(), { timeout: 20_000 });
    await waitFor(() => expect(heard.join()).toMatch(/no longer here/), { timeout: 5000 });
    await new Promise((done) => setTimeout(done, 2500));
    expect([panel()?.checkVisibility(), document.activeElement]).toEqual([true, button]);
  });

  test('for three seconds a player that waits changes nothing at all on the page', async () => {
    const { container } = await open();
    const changes: string[] = [];
    const watch = new MutationObserver((records) =>
      changes.push(
        ...records.map(({ target }) =>
          target instanceof Element ? target.outerHTML.slice(0, 80) : (target.nodeValue ?? ''),
        ),
      ),
    );
    watch.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
    // The engine takes the picture over a moment after the bar; then all is still.
    for (let turn = 0, before = -1; turn < 8 && changes.length !== before; turn += 1) {
      before = changes.length;
      await new Promise((done) => setTimeout(done, 700));
    }
    changes.length = 0;
    await new Promise((done) => setTimeout(done, 3000));
    watch.disconnect();
    expect(changes).toEqual([]);
  });
});

describe('a screen reader keeps its keys', () => {
  test('no part of the player is an application, a toolbar or a menu', async () => {
    const { container } = await open();
    const taken = ['application', 'toolbar', 'menu', 'menubar', 'grid', 'tree'];
    expect(container.querySelector(taken.map((role) => `[role="${role}"]`).join())).toBeNull();
  });

  test('the transcript’s button says whether it is open, and opens and closes it', async () => {
    await open();
    const button = screen.getByRole('button', { name: 'Transcript' });
    const told = () => [
      button.getAttribute('aria-expanded'),
      document.querySelector('[data-part="transcript-body"]') !== null,
    ];
    expect(told()).toEqual(['false', false]);
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(told()).toEqual(['true', true]);
    await userEvent.keyboard(' ');
    expect(told()).toEqual(['false', false]);
    expect(document.activeElement).toBe(button);
  });
});

describe('a choice of one', () => {
  const choices = everyPage.filter(({ name }) =>
    /^the dialog (speed|captions|description|quality|sound|granularity)$/.test(name),
  );
  test.each(choices.map((one) => [one.name, one] as const))(
    'is a named group of radios of which exactly one is checked: %s',
    async (_name, { show, ready }) => {
      const { container } = render(show('en'));
      await vi.waitUntil(() => container.querySelector(ready) !== null, { timeout: 10_000 });
      const radios = [...container.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')];
      const groups = new Map(radios.map((one) => [one.name, one.closest('fieldset, [role="radiogroup"]')]));
      expect(groups.size).toBeGreaterThan(0);
      for (const [name, group] of groups) {
        const checked = radios.filter((one) => one.name === name && one.checked);
        expect([name, checked.length]).toEqual([name, 1]);
        // A group that the dialog's own title names is a group by the dialog's name, which is said once.
        const legend = group?.querySelector('legend') ?? group?.closest('dialog')?.querySelector('h2');
        expect(legend?.textContent).toMatch(/\S/);
        expect(group?.getAttribute('role') === 'none').toBe(legend?.tagName === 'H2');
      }
    },
  );
});
