import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import type { DescriberPreferences } from '../../src/core/descriptions/DescriberPreferences.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages, soundPackages, speechPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

const first = 'Lamplight warms a paper screen. In black ink, the title: The Lantern Ferry.';
const second = 'Night. At the jetty, a small boat.';
const script = `WEBVTT

00:01.500 --> 00:06.000
${first}

00:08.500 --> 00:11.000
${second}

01:40.000 --> 01:44.000
The lamp goes out.
`;

/** A film whose only description is words. */
const film: Film = {
  id: 'told',
  title: 'The Told Film',
  language: 'en',
  sources: [{ src: `${lanternFerry.address}mp4/film.en.mp4`, type: 'video/mp4' }],
  descriptions: [
    {
      delivery: 'text',
      language: 'en',
      src: `data:text/vtt;base64,${Buffer.from(script).toString('base64')}`,
    },
  ],
};

const needed = [...screenReaderPackages, ...speechPackages, ...soundPackages, 'chromium'] as const;
describeWith(needed, 'description that is words, heard with Orca in Chromium', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());

  /** Switches the description on and plays the film until the second one has been heard and all is said. */
  const hear = async (session: Session, textTo: DescriberPreferences['textTo'], on: string, seconds = 11) => {
    const viewer = await session.open({
      url: findFilmPage(site, film, 'en', { describer: { textTo } }),
      ready: '[data-part="controls"]',
    });
    await viewer.stand('seek-slider', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    await viewer.walk([
      ['d', on],
      ['k', 'Playing'],
    ]);
    const heard = await viewer.listen(seconds);
    return {
      viewer,
      heard,
      spoken: viewer
        .spoken()
        .map(({ text }) => text)
        .join(' '),
    };
  };

  describe('on a device with voices', () => {
    let session: Session;
    beforeAll(async () => {
      session = await startSession({ voices: true });
    });
    afterAll(() => session.close());

    test('the screen reader speaks each description once, and the player none', async () => {
      const on = 'Description on, read by your screen reader';
      const { viewer, heard, spoken } = await hear(session, 'screen-reader', on);
      expect(heard, viewer.transcript()).toEqual([first, second]);
      expect(spoken).toBe('');
    });

    test('the player speaks each description once, and the screen reader is silent', async () => {
      const { viewer, heard, spoken } = await hear(session, 'player', 'Description on, spoken by the player');
      expect(heard, viewer.transcript()).toEqual([]);
      expect(spoken).toBe(`${first} ${second}`);
      const left = await viewer.ask(() => document.querySelector('[data-region="description"]')!.textContent);
      expect(left).toBe('');
    });
  });

  test('on a device without voices the screen reader speaks in the player’s stead, and the viewer is told', async () => {
    const session = await startSession();
    onTestFinished(() => session.close());
    // Before it is sure that there is no voice, the player waits for one: voices appear late.
    const { viewer, heard } = await hear(session, 'player', 'Description on, spoken by the player', 17);
    expect(heard, viewer.transcript()).toEqual([
      'This device has no English voice; your screen reader will read the descriptions',
      first,
      second,
    ]);
  });
});
