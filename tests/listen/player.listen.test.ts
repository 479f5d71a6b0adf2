import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession, type Step } from './startListening.js';

/** Into the player, and on to the slider: the way most scenarios begin. Orca's own words surround ours. */
const toPlay: readonly Step[] = [
  ['Tab', 'Before the film link.'],
  ['Tab', 'region Film player: The Lantern Ferry', 'Film controls panel.', 'Play push button.'],
];
const toDescription: readonly Step[] = [...toPlay, ['Tab', 'Description toggle button not pressed.']];
const toSlider: readonly Step[] = [
  ...toDescription,
  ['Tab', 'Description choice push button.', 'opens dialog'],
  ['Tab', 'Back 10 seconds push button.'],
  ['Tab', 'Forward 10 seconds push button.'],
  ['Tab', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.'],
];
const toCaptions: readonly Step[] = [
  ['Tab', 'Mute toggle button not pressed.'],
  ['Tab', 'Volume horizontal slider 100%'],
  ['Tab', 'Captions toggle button not pressed.'],
];

describeWith([...screenReaderPackages, 'chromium'], 'the player, heard with Orca in Chromium', () => {
  let site: Served;
  let session: Session;
  beforeAll(async () => {
    site = await serveFilmPage();
    session = await startSession();
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  const openFilm = () =>
    session.open({ url: findFilmPage(site, lanternFerry.address), ready: '[data-part="controls"]' });
  /** On the slider the screen reader leaves letters to the page. */
  const openAtSlider = async () => {
    const viewer = await openFilm();
    await viewer.stand('seek-slider', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    return viewer;
  };

  test('Tab goes through every control once, out of the player, and back', async () => {
    const viewer = await openFilm();
    await viewer.walk([
      ...toSlider,
      ...toCaptions,
      ['Tab', 'Captions choice push button.', 'opens dialog'],
      ['Tab', 'Speed push button.', 'opens dialog'],
      ['Tab', 'Chapters push button.', 'opens dialog'],
      ['Tab', 'Find your way push button.', 'opens dialog'],
      ['Tab', 'Settings push button.', 'opens dialog'],
      ['Tab', 'Keyboard help push button.', 'opens dialog'],
      ['Tab', 'Picture in picture toggle button not pressed.'],
      ['Tab', 'Full screen toggle button not pressed.'],
      ['Tab', 'After the film link.'],
      [
        'shift+Tab',
        'region Film player: The Lantern Ferry',
        'Film controls panel.',
        'Full screen toggle button not pressed.',
      ],
      ['shift+Tab', 'Picture in picture toggle button not pressed.'],
    ]);
  });

  test('play and description by their buttons: the state reached, and nothing else', async () => {
    const viewer = await openFilm();
    await viewer.walk([...toPlay, ['space']]);
    expect(await viewer.listen(4)).toEqual([]);
    await viewer.walk([['space'], ['Tab', 'Description toggle button not pressed.'], ['space', 'pressed']]);
    expect(await viewer.listen(2)).toEqual([]);
    await viewer.walk([['space', 'not pressed']]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('the keys of the player: the state reached, once', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['c', 'Captions on, English'],
      ['c', 'Captions off'],
      ['k', 'Playing'],
      ['d', 'Description on, synthetic voice'],
      ['d', 'Description off'],
      ['k', 'Paused'],
      ['m', 'Muted'],
      ['m', 'Sound on'],
      ['greater', '1.25 times'],
      ['less', 'Normal speed'],
      // While the film played the slider stood still, at 0; the beginning of a chapter is told by its name.
      ['Home', 'Opening title'],
      ['l', '10 seconds'],
      ['j', 'Opening title'],
    ]);
    // Five seconds on, the announcements are taken away again.
    expect(await viewer.listen(7)).toEqual([]);
  });

  test('the sliders say their values in words, the length only on entry', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['Right', '5 seconds'],
      ['Prior', '1 minute 5 seconds'],
      ['Left', '1 minute'],
      ['Next', '0 seconds'],
      ['End', '1 minute 56 seconds'],
      ['Home', '0 seconds'],
      ['Up', '5 seconds'],
      ['Tab', 'Mute toggle button not pressed.'],
      ['space', 'pressed'],
      ['Tab', 'Volume horizontal slider 100%, muted.'],
      ['Left', '95%'],
      ['Home', '0%'],
      ['End', '100%'],
      ['shift+Tab', 'Mute toggle button not pressed.'],
      ['shift+Tab', 'Position horizontal slider 5 seconds of 1 minute 56 seconds.'],
    ]);
  });

  test('a dialog says what is chosen when it opens, and Escape goes back to where it was opened, again and again', async () => {
    const viewer = await openFilm();
    await viewer.walk([...toDescription, ['Tab', 'Description choice push button.', 'opens dialog']]);
    // Its name was said with the button: Orca does not say it again.
    for (let time = 1; time <= 2; time += 1)
      await viewer.walk([
        ['Return', 'dialog', 'Off.', 'selected radio button'],
        ['Tab', 'Close push button.'],
        ['shift+Tab', 'Off.', 'selected radio button'],
        ['Escape', 'Film controls panel.', 'Description choice push button.', 'opens dialog'],
      ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('the keyboard help says its name and what the keys do', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['question', 'Keyboard help dialog', 'Close push button.'],
      ['Down', 'These keys work while focus is in the player.'],
      ['Down', 'In browse mode, letters belong to your screen reader. '],
      ['Down', 'Move to the player with Tab, or switch to focus mode.'],
      ['Down', 'Play heading level 3.'],
      ['Down', 'Play.', 'table with 5 rows 2 columns', 'Action column header.', 'Keys column header.'],
      ['Down', 'Play or pause.', 'Keys column header K or Space.'],
      ['Down', 'Slower.', 'Keys column header Less-than sign.'],
      [
        'Escape',
        'leaving table.',
        'Film controls panel.',
        'Position horizontal slider 0 seconds of 1 minute 56 seconds.',
      ],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('the settings are walked from end to end, each choice by its name and what is chosen', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['s', 'Settings dialog', 'Description choice panel.', 'Off.', 'selected radio button'],
      ['Tab', 'Captions choice panel.', 'Off.', 'selected radio button'],
      ['Tab', 'Sound panel.', 'Mandarin.', 'selected radio button'],
      ['Tab', 'Speed panel.', 'Normal.', 'selected radio button'],
      ['Tab', 'Normal speed push button.'],
      ['Return', 'Normal speed'],
      ['Tab', 'Picture quality panel.', /^Auto/, 'selected radio button'],
      ['Tab', 'Description toggle button collapsed.'],
    ]);
    // Which sections there are hangs on the film.
    const passed = await viewer.pass('Tab', 'Announcements toggle button collapsed.');
    for (const heard of passed)
      expect(heard, viewer.transcript()).toMatch(/^[^|]+ toggle button collapsed\.$/);
    await viewer.walk([
      ['Return', 'expanded', 'Announcements'],
      ['Tab', 'Announcements panel.', 'What is announced panel.', 'Everything.', 'selected radio button'],
      ['Tab', 'Do not announce panel.', 'Play and pause check box not checked.'],
    ]);
    await viewer.pass('Tab', 'Keys toggle button collapsed.');
    await viewer.walk([
      ['Tab', 'Controls toggle button collapsed.'],
      ['Tab', 'Player toggle button collapsed.'],
      ['Tab', 'Carry your settings toggle button collapsed.'],
      [
        'Escape',
        'region Film player: The Lantern Ferry',
        'Film controls panel.',
        'Position horizontal slider 0 seconds of 1 minute 56 seconds.',
      ],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('what happens while a dialog is open is heard in it, once', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['k', 'Playing'],
      ['question', 'Keyboard help dialog', 'Close push button.'],
    ]);
    await viewer.listen(1);
    const stop = () => viewer.ask(() => document.querySelector('video')!.pause());
    expect(await viewer.hear(stop, { until: 'Paused' }), viewer.transcript()).toEqual(['Paused']);
    const go = () => viewer.ask(() => void document.querySelector('video')!.play());
    expect(await viewer.hear(go, { until: 'Playing' }), viewer.transcript()).toEqual(['Playing']);
    expect(await viewer.hear(stop, { until: 'Paused' }), viewer.transcript()).toEqual(['Paused']);
    const back = await viewer.press('Escape');
    expect(back.slice(0, -1), viewer.transcript()).toEqual(['Film controls panel.']);
    expect(back.at(-1), viewer.transcript()).toMatch(
      /^Position horizontal slider \d+ seconds? of 1 minute 56/,
    );
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('a key that can change nothing says why, as often as it is pressed', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['equal', 'Normal speed'],
      ['equal', 'Normal speed'],
      ['equal', 'Normal speed'],
      ['j', 'The film is at its start'],
      ['p', 'This is the first chapter'],
      ['Left', 'Opening title'], // the slider stands there already
      ['Left', 'Opening title'],
      ['less', '0.75 times'],
      ['less', '0.5 times'],
      ['less', 'Slowest speed'],
      ['less', 'Slowest speed'],
      ['equal', 'Normal speed'],
      ['Tab', 'Mute toggle button not pressed.'],
      ['Tab', 'Volume horizontal slider 100%'],
      ['Right', 'Full volume'],
      ['End', 'Full volume'],
      ['Left', '95%'],
      ['Home', '0%'],
      ['Left', 'Lowest volume'],
      ['m', 'Muted'],
      ['m', 'Sound on'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('full screen is told on the way in and on the way out, by key and by Escape', async () => {
    const viewer = await openAtSlider();
    // The first is Chromium's, which says so of every page that is lent the key; a press does.
    const entering = [/To exit full screen, press (and hold )?Esc/, 'Full screen'] as const;
    await viewer.walk([
      ['f', ...entering],
      ['c', 'Captions on, English'],
      ['f', 'Full screen off'],
      ['f', ...entering],
      ['Escape', 'Full screen off'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('a film without description and captions says so, wherever one asks', async () => {
    const film = {
      id: 'bare',
      title: 'The Bare Film',
      sources: [{ src: `${lanternFerry.address}mp4/film.en.mp4`, type: 'video/mp4' }],
    };
    const viewer = await session.open({ url: findFilmPage(site, film), ready: '[data-part="controls"]' });
    await viewer.walk([
      ['Tab', 'Before the film link.'],
      ['Tab', 'region Film player: The Bare Film', 'Film controls panel.', 'Play push button.'],
      ['Tab', 'Description (none for this film) toggle button not pressed grayed.'],
      ['space', 'This film has no description'],
      ['space', 'This film has no description'],
    ]);
  });

  test('a film that is not there is told once, with what to do', async () => {
    const film = {
      id: 'gone',
      title: 'The Lost Film',
      sources: [
        { src: '/nothing/master.m3u8', type: 'application/vnd.apple.mpegurl' },
        { src: '/nothing/film.mp4', type: 'video/mp4' },
      ],
    };
    const viewer = await session.open({ url: findFilmPage(site, film), ready: '[data-part="trouble"]' });
    expect(
      viewer.transcript().split('This film is no longer here. Go back and choose another.'),
    ).toHaveLength(2);
    expect(await viewer.listen(5)).toEqual([]);
    await viewer.walk([
      ['Tab', 'Before the film link.'],
      ['Tab', 'region Film player: The Lost Film', 'Try again push button.'],
      // The button has gone with the trouble; the one to play, which does the same, has the focus. Until it fails, the film is to play.
      [
        'space',
        'Film controls panel.',
        /^(Play|Pause) push button\.$/,
        'This film is no longer here. Go back and choose another.',
      ],
      ['space', 'This film is no longer here. Go back and choose another.'],
    ]);
    expect(await viewer.listen(3)).toEqual([]);
  });
});
