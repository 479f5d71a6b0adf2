import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

describeWith([...screenReaderPackages, 'firefox-esr'], 'the player, heard with Orca in Firefox', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());

  const openFilm = () =>
    startListening({
      browser: 'firefox',
      url: findFilmPage(site, lanternFerry.address),
      ready: '[data-part="controls"]',
    });

  // Once more, for Firefox sometimes tells Orca of a page of its own while ours is listened to.
  test('the main walk', { retry: 1 }, async () => {
    const viewer = await openFilm();
    await viewer.walk([
      ['Tab', 'Before the film link.'],
      ['Tab', 'region Film player: The Lantern Ferry', 'Film controls panel.', 'Play push button.'],
      ['Tab', 'Description toggle button not pressed.'],
      ['Tab', 'Description choice push button.', 'opens dialog'],
      ['Tab', 'Back 10 seconds push button.'],
      ['Tab', 'Forward 10 seconds push button.'],
      ['Tab', 'Position slider 0 seconds of 1 minute 56 seconds.'],
      ['Right', '5 seconds'],
      ['Prior', '1 minute 5 seconds'],
      ['Home', '0 seconds'],
      ['c', 'Captions on, English'],
      ['c', 'Captions off'],
      ['k', 'Playing'],
      ['d', 'Description on, synthetic voice'],
      ['d', 'Description off'],
      ['k', 'Paused'],
      ['Tab', 'Mute toggle button not pressed.'],
      ['Tab', 'Volume slider 100%'],
      ['Tab', 'Captions toggle button not pressed.'],
      ['Tab', 'Captions choice push button.', 'opens dialog'],
      ['Tab', 'Speed push button.', 'opens dialog'],
      ['Tab', 'Chapters push button.', 'opens dialog'],
      ['Tab', 'Settings push button.', 'opens dialog'],
      ['Tab', 'Keyboard help push button.', 'opens dialog'],
      ['Tab', 'Picture in picture toggle button not pressed.'],
      ['Tab', 'Full screen toggle button not pressed.'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test(
    'full screen is told on the way in and on the way out, and a dialog opens and closes',
    { retry: 1 },
    async () => {
      const viewer = await openFilm();
      const slider = 'Position slider 0 seconds of 1 minute 56 seconds.';
      await viewer.stand('seek-slider', slider);
      await viewer.walk([
        // Firefox tells the focus anew in the page that it has made anew.
        ['f', 'leaving panel.', 'Film controls panel.', slider, 'Full screen'],
        ['c', 'Captions on, English'],
        ['f', 'Full screen off'],
        ['f', 'leaving panel.', 'Film controls panel.', slider, 'Full screen'],
        ['Escape', 'Full screen off'],
      ]);
      expect(await viewer.listen(3)).toEqual([]);
    },
  );
});
