import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import type { DescriberPreferences } from '../../src/core/descriptions/DescriberPreferences.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages, soundPackages, speechPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** A film whose only description is words. */
const film: Film = {
  id: 'told',
  title: 'The Told Film',
  language: 'en',
  sources: [{ src: `${lanternFerry.address}mp4/film.en.mp4`, type: 'video/mp4' }],
  descriptions: [{ delivery: 'text', language: 'en', src: `${lanternFerry.address}descriptions/en.vtt` }],
};
const first = 'Lamplight warms a paper screen. In black ink, the title: The Lantern Ferry.';
const second =
  'Night. A full moon over a wide river. At the jetty, a small boat; under the lamp at its bow sits the old ferryman.';

const needed = [...screenReaderPackages, ...speechPackages, ...soundPackages, 'chromium'] as const;
describeWith(needed, 'description that is words, heard with Orca in Chromium', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());

  /** Switches the description on and plays the film until the second one has been heard and the third has not begun. */
  const hear = async (textTo: DescriberPreferences['textTo'], voices: boolean, on: string) => {
    const viewer = await startListening({
      url: findFilmPage(site, film, 'en', { describer: { textTo } }),
      ready: '[data-part="controls"]',
      voices,
    });
    await viewer.pass('Tab', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    await viewer.walk([
      ['d', on],
      ['k', 'Playing'],
    ]);
    const heard = [...(await viewer.listen(16))];
    return {
      viewer,
      heard,
      spoken: viewer
        .spoken()
        .map(({ text }) => text)
        .join(' '),
    };
  };

  test('the screen reader speaks each description once, and the player none', async () => {
    const on = 'Description on, read by your screen reader';
    const { viewer, heard, spoken } = await hear('screen-reader', true, on);
    expect(heard, viewer.transcript()).toEqual([first, second]);
    expect(spoken).toBe('');
  });

  test('the player speaks each description once, and the screen reader is silent', async () => {
    const { viewer, heard, spoken } = await hear('player', true, 'Description on, spoken by the player');
    expect(heard, viewer.transcript()).toEqual([]);
    expect(spoken).toBe(`${first} ${second}`);
    const left = await viewer.ask(() => document.querySelector('[data-region="description"]')!.textContent);
    expect(left).toBe('');
  });

  test('on a device without voices the screen reader speaks in the player’s stead, and the viewer is told', async () => {
    const { viewer, heard } = await hear('player', false, 'Description on, spoken by the player');
    expect(heard, viewer.transcript()).toEqual([
      'This device has no English voice; your screen reader will read the descriptions',
      first,
      second,
    ]);
  });
});
