import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../journeys/browsers/ViewerPage.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage, serveTheatrePage } from '../pages/serveSite.js';
import { readingFilm } from '../react/reading/readingFilm.js';
import { describeWith, screenReaderPackages, soundPackages } from './session/findMissing.js';
import { type Listener, type Session, startSession } from './startListening.js';

/** Nothing has to be heard of a letter. */
const typing = { first: 0.1, quiet: 0.1 };

/**
 * Presses a key and hears this among what is said, once. What a browser says besides (where one is, what a control is called in
 * it) is its own, and differs from one to the other.
 */
async function hears(viewer: Listener, key: string, words: string | RegExp): Promise<string> {
  const heard = await viewer.press(key, { until: words });
  const found = heard.filter((one) => (typeof words === 'string' ? one === words : words.test(one)));
  expect(found, `after ${key}: ${heard.join(' | ')}\n${viewer.transcript()}`).toHaveLength(1);
  return found[0]!;
}

// Types as a paste does, with the field's own events; there is no other call that does.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insert = (text: string) => document.execCommand('insertText', false, text);

describeWith(
  [...screenReaderPackages, ...soundPackages, 'firefox-esr'],
  'an evening heard with Orca in Firefox',
  () => {
    let films: Served;
    let theatre: Served;
    let session: Session;
    beforeAll(async () => {
      films = await serveFilmPage();
      theatre = await serveTheatrePage();
      session = await startSession({ browser: 'firefox', loudspeaker: true });
    });
    afterAll(async () => {
      await session.close();
      await Promise.all([films.close(), theatre.close()]);
    });
    const openFilm = async (film = findFilmPage(films, lanternFerry.address)) => {
      const viewer = await session.open({ url: film, ready: '[data-part="controls"]' });
      await viewer.stand('seek-slider', 'Position slider 0 seconds of 1 minute 56 seconds.');
      return viewer;
    };

    test('a film is found by pinyin, told once, and a sample of it heard', { retry: 1 }, async () => {
      const viewer = await session.open({
        url: `${theatre.url}/theatre.html`,
        ready: '[data-part="card-link"]',
      });
      await hears(viewer, 'Tab', /Title, person, pinyin or initials/);
      const typed = [...(await viewer.hear(() => viewer.ask(insert, 'dudeng'))), ...(await viewer.listen(2))];
      expect(typed.filter((one) => one.includes('found'))).toEqual(['1 title found: The Lantern Ferry.']);
      await hears(viewer, 'Return', /^1 title found\. heading level 2/);
      await hears(viewer, 'Tab', /The Lantern Ferry link/);
      await hears(viewer, 'Tab', /Sample of The Lantern Ferry/);
      await viewer.press('space');
      await until(
        viewer,
        'the sample plays',
        () => document.querySelector('[data-part="sample-button"][aria-pressed="true"]') !== null,
      );
      await viewer.press('space');
    });

    test(
      'who is lost asks, and goes back; a typed time and a word that was heard lead there',
      { retry: 1 },
      async () => {
        const viewer = await openFilm();
        await hears(viewer, 'o', '1 minute');
        await hears(viewer, 't', /^Paused at 1 minute, 56 seconds left, Chapter 1, /);
        await hears(viewer, 'z', 'Back at Opening title');
        await hears(viewer, 'g', /^Go to a time/);
        await viewer.press('1 space', typing);
        await hears(viewer, '4', '1 minute 4 seconds, of 1 minute 56 seconds. Enter to go.');
        await hears(viewer, 'Return', /^Position slider 1 minute 4 seconds of /);
        await hears(viewer, 'slash', /^Search in the film/);
        await viewer.press('m o t h e', typing);
        await hears(viewer, 'r', /^\d+ results?$/);
        await hears(viewer, 'Return', /^Result \d of \d, /);
        expect(await viewer.listen(2)).toEqual([]);
      },
    );

    test('the transcript opens at the film’s line, and is read on from there', { retry: 1 }, async () => {
      const film = readingFilm(`${lanternFerry.address}mp4/film.en.mp4`);
      const viewer = await openFilm(`${findFilmPage(films, film)}&reading=`);
      await hears(viewer, 'x', /The jetty/);
      const read = [...(await viewer.press('Down')), ...(await viewer.press('Down'))];
      expect(
        read.filter((one) => one.includes('Take me over the river!')),
        viewer.transcript(),
      ).toHaveLength(1);
    });
  },
);
