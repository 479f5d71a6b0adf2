import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DialogName } from '../../src/react/dialogs/DialogName.js';
import { type DebianPackage, describeWith } from '../listen/session/findMissing.js';
import { type ListenedPage, type ListeningBrowser, openInBrowser } from '../listen/session/openInBrowser.js';
import { type Desktop, startDesktop } from '../listen/session/startDesktop.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { readingFilm } from '../react/reading/readingFilm.js';
import { until } from './browsers/ViewerPage.js';

/**
 * How a viewer comes to each dialog: a key of the player, then buttons in what has opened. `sound` and `quality` are for bars of a
 * site's own: here what they ask stands first in the settings.
 */
const dialogs = {
  settings: ['s'],
  help: ['question'],
  description: ['description-choice-button'],
  captions: ['captions-choice-button'],
  speed: ['speed-button'],
  chapters: ['chapters-button'],
  picture: ['y'],
  more: ['h'],
  typeTime: ['g'],
  search: ['slash'],
  bookmarks: ['h', 'Bookmarks'],
  granularity: ['h', 'How far a step goes'],
  sleep: ['h', 'Sleep timer'],
  history: ['h', 'What the player said'],
  profiles: ['s', 'Controls', 'Set up for me'],
} as const satisfies Record<Exclude<DialogName, 'sound' | 'quality'>, readonly string[]>;

let site: Served;
beforeAll(async () => {
  site = await serveFilmPage();
});
afterAll(() => site.close());

/** Real keys of a real keyboard: in full screen browsers take Escape before any page, and only there it shows. */
const needed: readonly DebianPackage[] = ['dbus-daemon', 'openbox', 'xdotool', 'xvfb'];
for (const [browser, needs, names] of [
  ['chromium', 'chromium', Object.keys(dialogs) as (keyof typeof dialogs)[]],
  ['firefox', 'firefox-esr', ['settings', 'bookmarks']],
] as const satisfies readonly (readonly [
  ListeningBrowser,
  DebianPackage,
  readonly (keyof typeof dialogs)[],
])[]) {
  describeWith([...needed, needs], `in full screen, by keyboard, in ${browser}`, () => {
    let desktop: Desktop;
    let page: ListenedPage;
    beforeAll(async () => {
      desktop = await startDesktop();
      const [src, script] = ['mp4/film.en.mp4', 'descriptions/'].map(
        (path) => `${site.url}${lanternFerry.address}${path}`,
      ) as [string, string];
      const film = readingFilm(src, {
        descriptions: ['en', 'zh'].map((language) => ({
          delivery: 'text',
          language,
          src: `${script}${language}.vtt`,
        })),
        signLanguage: [{ sources: [{ src, type: 'video/mp4' }], language: 'ase' }],
      });
      page = await openInBrowser(desktop, browser, `${findFilmPage(site, film)}&reading=all`);
      await until(page, 'all of the player is there', () =>
        Boolean(
          document.querySelector('[data-part="transcript"]') &&
          document.querySelector('[data-part="chapters-button"]'),
        ),
      );
    });
    afterAll(() => desktop.close());

    const isFull = () => page.ask(() => document.fullscreenElement?.getAttribute('data-part') === 'player');
    const goFull = async () => {
      await page.ask(() => document.querySelector<HTMLElement>('[data-part="seek-slider"]')!.focus());
      if (!(await isFull())) await page.press('f');
      await until(page, 'it is full screen', () => document.fullscreenElement !== null);
    };
    const open = async (steps: readonly string[]) => {
      for (const step of steps) {
        if (/^[a-z]$|^question$|^slash$/.test(step)) {
          await page.press(step);
        } else {
          await until(
            page,
            `there is “${step}”`,
            (wanted) => {
              const found = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
                (one) =>
                  one.dataset['part'] === wanted ||
                  (one.closest('dialog') !== null && one.textContent.trim() === wanted),
              );
              found?.focus();
              return found !== undefined;
            },
            step,
          );
          await page.press('Return');
        }
        await until(page, `a dialog is open after “${step}”`, () =>
          Boolean(
            document
              .querySelector('dialog:popover-open:not([data-closing])')
              ?.contains(document.activeElement),
          ),
        );
      }
    };
    /** What is seen of the dialog that is open, and where the focus is. */
    const look = () =>
      page.ask(() => {
        const dialog = document.querySelector('dialog:popover-open:not([data-closing])')!;
        const { left, top, right, bottom } = dialog.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, top + 4);
        return {
          onTop: there !== null && dialog.contains(there),
          within: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          inFull: document.fullscreenElement!.contains(dialog),
          focus: dialog.contains(document.activeElement),
        };
      });

    test.each(names)(
      'the dialog “%s” is seen and keeps the focus; Escape closes it first, and only then leaves',
      async (name) => {
        await goFull();
        await open(dialogs[name]);
        const seen = { onTop: true, within: true, inFull: true, focus: true };
        await expect.poll(look).toEqual(seen);
        await page.press('shift+Tab');
        await expect.poll(look).toEqual(seen);
        await page.press('Escape');
        await until(page, 'the dialog is gone', () => document.querySelector('dialog') === null);
        expect(await isFull()).toBe(true);
      },
    );

    test('Escape leaves where no dialog is open, and the focus stays in the player', async () => {
      await goFull();
      await page.press('Escape');
      await until(page, 'the page is back', () => document.fullscreenElement === null);
      expect(await page.ask(() => document.activeElement?.closest('[data-part="player"]') !== null)).toBe(
        true,
      );
    });

    test('what is read is seen beside the picture, all at once, and nothing of it lies off the screen', async () => {
      await goFull();
      await page.press('x');
      await until(
        page,
        'the first line has the focus',
        () => document.activeElement?.closest('[data-at]') !== null,
      );
      const parts = ['transcript', 'braille-feed', 'large-text'];
      await page.ask((names) => {
        for (const one of names)
          document.querySelector<HTMLElement>(`[data-part="${one}"]:not([data-open]) h3 button`)?.click();
        document.querySelector<HTMLElement>('[data-part="sign-language-button"]')!.click();
      }, parts);
      await until(
        page,
        'all are open',
        (names) => names.every((one) => document.querySelector(`[data-part="${one}"][data-open]`) !== null),
        parts,
      );
      const hidden = await page.ask((names) => {
        const covered = (element: Element) => {
          element.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height, right, bottom } = element.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
          const off = left < 0 || top < 0 || right > innerWidth + 1 || top + 1 > innerHeight;
          return off || !there || !element.contains(there)
            ? `${element.outerHTML.slice(0, 80)} ${[left, top, right, bottom].join()}`
            : null;
        };
        const picture = document.querySelector('[data-part="screen"]')!.getBoundingClientRect();
        return [
          ...names.map((one) => covered(document.querySelector(`[data-part="${one}"] h3 button`)!)),
          covered(document.querySelector('[data-part="sign-language-button"]')!),
          covered(document.querySelector('[data-part="sign-video"]')!),
          covered(document.querySelector('[data-part="transcript-lines"] [data-at]')!),
          picture.width > innerWidth / 3 && picture.height > innerHeight / 3
            ? null
            : `picture ${String(picture.width)}`,
        ].filter((one) => one !== null);
      }, parts);
      expect(hidden).toEqual([]);
    });
  });
}
