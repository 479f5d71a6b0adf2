import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/defaultPreferences.js';
import { createPlayer } from '../../src/media/createPlayer.js';
import { createPreferences } from '../../src/media/preferences/createPreferences.js';
import { rates } from '../../src/media/state/rates.js';
import { fileFilm, hlsType, keepInMemory, openPlayer, type OpenPlayer, streamFilm } from './openPlayer.js';
import { describeWithFilms } from './server/describeWithFilms.js';
import { openServer, type TestServer } from './server/openServer.js';
import { noteEvents, pause, setStage, until } from './stage.js';

describeWithFilms('the player', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => (server = openServer()));
  afterEach(async () => {
    open.close();
    await server.close();
  });
  const couldPlay = () => until('it could play', () => open.video.readyState > 2);

  describe('on the page', () => {
    test('tells what the film says of itself before anything is loaded', () => {
      open = openPlayer(fileFilm(server));
      const player = createPlayer({
        film: {
          ...fileFilm(server),
          duration: 60,
          captions: [{ src: 'a.vtt', language: 'en' }],
          descriptions: [{ delivery: 'text', language: 'en', src: 'b.vtt' }],
        },
        preferences: keepInMemory(),
      });
      expect(player.getState()).toMatchObject({
        phase: 'idle',
        duration: 60,
        captions: { availability: 'available', chosen: null },
        description: { availability: 'available', phase: 'off', choices: [{ id: 'text:en' }] },
      });
      // Nobody is there to do it yet; nothing breaks.
      player.play();
      player.seek(10);
      player.toggleDescription();
      player.setVolume(0.5);
      expect([player.port, player.headingTime(), player.preferences.get().volume]).toEqual([null, 0, 0.5]);
    });

    test('plays nothing before the viewer presses Play', async () => {
      open = openPlayer(streamFilm(server));
      await couldPlay();
      await pause(300);
      expect([open.video.paused, open.video.currentTime, open.state().phase]).toEqual([true, 0, 'ready']);
    });

    test('can be taken off and put on the same element again and again', async () => {
      const { host, video } = setStage();
      const player = createPlayer({ film: streamFilm(server), preferences: keepInMemory() });
      const before = player.getState();
      player.attach(video, host)();
      const second = player.attach(video, host);
      await until('it could play', () => video.readyState > 2);
      player.play();
      await until('it plays', () => video.currentTime > 0.3);
      second();
      expect(player.getState()).toEqual(before);
      expect([video.paused, video.readyState, player.port, host.contains(video)]).toEqual([
        true,
        0,
        null,
        true,
      ]);
      const third = player.attach(video, host);
      player.play();
      await until('it plays again', () => video.currentTime > 0.3);
      third();
      host.remove();
      open = openPlayer(fileFilm(server));
    });

    test('taken off while the engine is on its way, it leaves nothing behind', async () => {
      const { host, video } = setStage();
      const player = createPlayer({ film: streamFilm(server), preferences: keepInMemory() });
      const off = player.attach(video, host);
      await pause(0);
      off();
      await pause(500);
      expect([video.currentSrc, host.className, video.getAttributeNames()]).toEqual([
        '',
        '',
        ['preload', 'playsinline', 'crossorigin'],
      ]);
      host.remove();
      open = openPlayer(fileFilm(server));
    });

    test('an engine that does not come is no trouble to a film that has long played without it', async () => {
      let lose: (reason: Error) => void = () => undefined;
      open = openPlayer(
        streamFilm(server, {
          descriptions: [
            {
              delivery: 'version',
              language: 'en',
              sources: [{ src: server.url('film.mp4'), type: 'video/mp4' }],
            },
          ],
        }),
        { adoptEngine: () => new Promise((_, reject) => (lose = reject)) },
      );
      const loseFirst = lose;
      open.player.toggleDescription();
      open.player.play();
      await open.playsPast(0.3);
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      loseFirst(new TypeError('Failed to fetch dynamically imported module'));
      await pause(300);
      expect([open.state().trouble, open.state().description.chosen]).toEqual([null, 'version:en']);
      expect(open.player.port?.source?.src).toBe(server.url('film.mp4'));
      expect(warn).not.toHaveBeenCalled();
      warn.mockRestore();
    });

    test('a key for what this film has not costs the viewer nothing in the films that have it', async () => {
      const preferences = keepInMemory({
        captions: { ...defaultPreferences.captions, on: true },
        description: { ...defaultPreferences.description, on: true },
      });
      open = openPlayer(fileFilm(server), { preferences });
      await couldPlay();
      open.player.toggleCaptions();
      open.player.toggleDescription();
      await pause(100);
      expect([preferences.get().captions.on, preferences.get().description.on]).toEqual([true, true]);
    });

    test('goes on with what the server’s markup has started', async () => {
      const markup = `<video crossorigin="anonymous"><source src="${server.url('film.mp4')}" type="video/mp4"></video>`;
      const { host, video } = setStage(markup);
      await video.play();
      await until('it plays', () => video.currentTime > 0.3);
      const noted = noteEvents(video, ['emptied', 'loadstart', 'pause', 'seeking']);
      const player = createPlayer({ film: fileFilm(server), preferences: keepInMemory() });
      const off = player.attach(video, host);
      expect(player.getState()).toMatchObject({ paused: false });
      await pause(1000);
      expect([noted, player.getState().phase, video.currentTime > 1.2]).toEqual([[], 'ready', true]);
      off();
      host.remove();
      open = openPlayer(fileFilm(server));
    });
  });

  describe('playing', () => {
    test('what the viewer wants lasts while other media is on its way', async () => {
      open = openPlayer(
        fileFilm(server, {
          descriptions: [
            {
              delivery: 'version',
              language: 'en',
              sources: [{ src: server.url('hls/master.m3u8'), type: hlsType }],
            },
          ],
        }),
      );
      open.player.play();
      await open.playsPast(0.5);
      await server.follow({ match: 'master', delayMs: 400 });
      open.player.toggleDescription();
      await pause(200);
      expect(open.state().paused).toBe(false);
      open.player.pause();
      expect(open.state().paused).toBe(true);
      await until('the version is there', () => open.state().description.phase === 'ready');
      await pause(300);
      expect(open.video.paused).toBe(true);
      open.player.togglePlay();
      await open.playsPast(open.video.currentTime + 0.3);
    });

    test('follows what the browser, a headset or the system does to the element', async () => {
      open = openPlayer(fileFilm(server));
      await couldPlay();
      await open.video.play();
      await until('it is known', () => !open.state().paused);
      expect(open.player.port?.wantsToPlay).toBe(true);
      open.video.pause();
      await until('it is known', () => open.state().paused);
      expect(open.player.port?.wantsToPlay).toBe(false);
    });

    test('ends, and begins again with the same press', async () => {
      for (const film of [fileFilm(server), streamFilm(server)]) {
        open = openPlayer(film);
        await couldPlay();
        open.player.seek(59.3);
        open.player.play();
        await until('it ends', () => open.state().ended, 5000);
        expect(open.state()).toMatchObject({ paused: true, stalled: false });
        open.player.togglePlay();
        await until(
          'it plays from the beginning',
          () => open.video.currentTime > 0.3 && open.video.currentTime < 5,
        );
        expect(open.state()).toMatchObject({ paused: false, ended: false });
        open.close();
      }
    });
  });

  describe('seeking', () => {
    test('steps add up while the film is still on its way, and one place is told in the end', async () => {
      open = openPlayer(streamFilm(server));
      await couldPlay();
      for (let step = 1; step <= 4; step++) {
        open.player.seekBy(10);
        expect(open.player.headingTime()).toBe(step * 10);
      }
      await until('it has settled', () => open.state().settled.count > 0);
      await pause(300);
      expect(open.state().settled).toMatchObject({ time: 40, count: 1 });
      expect(open.video.currentTime).toBe(40);
    });

    test('before anything has come, it is where the film begins', async () => {
      await server.follow({ match: 'master', delayMs: 200 });
      open = openPlayer(streamFilm(server));
      open.player.seekBy(10);
      open.player.seekBy(10);
      expect(open.player.headingTime()).toBe(20);
      open.player.play();
      await open.playsPast(20.2);
      expect(open.state().settled.time).toBeCloseTo(20, 1);
    });

    test('stays within the film', async () => {
      open = openPlayer(fileFilm(server));
      await couldPlay();
      const { duration } = open.video;
      open.player.seek(-5);
      expect(open.player.headingTime()).toBe(0);
      open.player.seek(1000);
      expect(open.player.headingTime()).toBe(duration);
      open.player.seek(NaN);
      expect(open.player.headingTime()).toBe(duration);
    });

    test('stays within the film, also where its length has come and is not told yet', async () => {
      open = openPlayer(fileFilm(server));
      const heading = new Promise<number>((resolve) => {
        const ask = () => {
          open.player.seek(1000);
          resolve(open.player.headingTime());
        };
        open.host.addEventListener('durationchange', ask, { once: true, capture: true });
      });
      expect(await heading).toBe(open.video.duration);
    });

    test('that the player does for itself is not told as a place', async () => {
      open = openPlayer(fileFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.retry();
      await until('it is loaded again', () => open.player.port?.loading);
      await open.playsPast(0.8);
      expect(open.state().settled.count).toBe(0);
    });
  });

  test('a jump that is asked for before all of the player has come can be undone', async () => {
    open = openPlayer(fileFilm(server));
    const { player, video } = open;
    player.seek(5);
    await until('it has jumped', () => video.currentTime === 5);
    player.withFeatures(({ moving }) => moving.undo());
    await until('it is back', () => video.currentTime === 0);
  });

  describe('speed', () => {
    test('keeps within 0.5 and 2.5, goes in steps, and is remembered', async () => {
      const preferences = keepInMemory();
      open = openPlayer(fileFilm(server), { preferences });
      await couldPlay();
      const { player, video } = open;
      await new Promise((come) => player.withFeatures(come)); // until then a step waits
      player.setRate(9);
      await until('it is told', () => open.state().rate === 2.5);
      player.stepRate(1);
      expect(video.playbackRate).toBe(2.5);
      player.setRate(0.1);
      await until('it is told', () => open.state().rate === 0.5);
      player.stepRate(-1);
      expect(video.playbackRate).toBe(0.5);
      player.setRate(NaN);
      expect(video.playbackRate).toBe(0.5);
      for (const rate of rates.slice(1)) {
        player.stepRate(1);
        await until(`it is ${rate}`, () => open.state().rate === rate);
      }
      player.setRate(1.1); // from somewhere between
      await until('it is told', () => open.state().rate === 1.1);
      player.stepRate(1);
      await until('it is told', () => open.state().rate === 1.25);
      expect([preferences.get().rate, video.preservesPitch]).toEqual([1.25, true]);
    });

    test('that was stored holds from the start, and through other media', async () => {
      open = openPlayer(streamFilm(server), { preferences: keepInMemory({ rate: 1.5 }) });
      open.player.play();
      await open.playsPast(0.5);
      expect(open.video.playbackRate).toBe(1.5);
      open.player.retry();
      await until('it is loaded again', () => open.player.port?.loading);
      await open.playsPast(0.6);
      expect([open.video.playbackRate, open.state().rate]).toEqual([1.5, 1.5]);
    });
  });

  describe('volume', () => {
    test('that was stored holds from the start; a change is remembered and heard', async () => {
      const preferences = keepInMemory({ volume: 0.3, muted: true });
      open = openPlayer(fileFilm(server), { preferences });
      const { player, video } = open;
      await couldPlay();
      expect(open.state()).toMatchObject({ volume: 0.3, muted: true, volumeAvailability: 'available' });
      player.setVolume(0.6); // louder is not muted
      await until('it is told', () => open.state().volume === 0.6 && !open.state().muted);
      player.setMuted(true);
      player.setVolume(0);
      await until('it is told', () => open.state().volume === 0 && open.state().muted);
      player.setVolume(7);
      player.setVolume(NaN);
      await until('it is told', () => open.state().volume === 1);
      expect([video.volume, video.muted, preferences.get().volume, preferences.get().muted]).toEqual([
        1,
        false,
        1,
        false,
      ]);
    });

    test('set by the browser’s own controls is the viewer’s choice, too', async () => {
      const preferences = keepInMemory();
      open = openPlayer(fileFilm(server), { preferences });
      open.video.volume = 0.2;
      open.video.muted = true;
      await until('it is remembered', () => preferences.get().volume === 0.2 && preferences.get().muted);
      open.player.setMuted(false);
      expect([open.video.muted, open.video.volume]).toEqual([false, 0.2]);
    });
  });

  test('stored preferences that come late are heard when they come', async () => {
    const stored = JSON.stringify({ ...defaultPreferences, volume: 0.4, rate: 2, muted: true });
    const preferences = createPreferences({
      read: () => pause(100).then(() => stored),
      write: () => undefined,
    });
    open = openPlayer(fileFilm(server), { preferences });
    expect(open.video.volume).toBe(1);
    await until('they are there', () => open.video.volume === 0.4);
    expect([open.video.playbackRate, open.video.muted]).toEqual([2, true]);
  });

  test('the picture’s qualities can be chosen, and left to the player again', async () => {
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.3);
    await until('they are known', () => open.state().quality.choices.length === 2);
    const [best, small] = open.state().quality.choices;
    expect([best?.height, small?.height, open.state().quality.chosen]).toEqual([90, 46, 'auto']);
    open.player.chooseQuality(small!.id);
    expect(open.state().quality.chosen).toBe(small!.id);
    await until('the small picture shows', () => open.state().quality.height === 46);
    open.player.retry();
    await until('it is loaded again', () => open.player.port?.loading);
    await until(
      'the small picture shows again',
      () => !open.player.port?.loading && open.state().quality.height === 46,
    );
    expect(open.state().quality.chosen).toBe(small!.id);
    open.player.chooseQuality('auto');
    expect(open.state().quality.chosen).toBe('auto');
  });

  test('the clock ticks with the film and stands still while other media takes its place', async () => {
    open = openPlayer(
      fileFilm(server, {
        descriptions: [
          {
            delivery: 'version',
            language: 'en',
            sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
          },
        ],
      }),
    );
    const ticks: number[] = [];
    const end = open.player.clock.subscribe((time) => ticks.push(time));
    open.player.seek(20);
    open.player.play();
    await open.playsPast(20.5);
    open.player.toggleDescription();
    await until('the version is there', () => open.state().description.phase === 'ready');
    await open.playsPast(21.2);
    end();
    const before = ticks.length;
    await pause(400);
    expect(ticks).toHaveLength(before);
    expect(ticks.filter((time) => time < 20)).toEqual([]);
    expect(ticks.length).toBeGreaterThan(4);
  });

  describe('fullscreen', () => {
    test('takes the whole player along, and nothing else can be reached meanwhile', async () => {
      open = openPlayer(fileFilm(server));
      const { host, player } = open;
      const other = document.createElement('button');
      const asleep = document.createElement('p');
      asleep.inert = true;
      document.body.append(other, asleep);
      // A browser gives the screen only to a viewer's press; here it is given by hand.
      let element: Element | null = null;
      vi.spyOn(document, 'fullscreenElement', 'get').mockImplementation(() => element);
      const give = (to: Element | null) => {
        element = to;
        document.dispatchEvent(new Event('fullscreenchange'));
        return Promise.resolve();
      };
      vi.spyOn(host, 'requestFullscreen').mockImplementation(() => give(host));
      vi.spyOn(document, 'exitFullscreen').mockImplementation(() => give(null));
      other.focus();
      player.toggleFullscreen();
      await until('it is', () => open.state().fullscreen.active);
      expect([other.inert, asleep.inert, host.inert]).toEqual([true, true, false]);
      player.toggleFullscreen();
      await until('it is over', () => !open.state().fullscreen.active);
      expect([other.inert, asleep.inert, document.activeElement]).toEqual([false, true, other]);
      other.remove();
      asleep.remove();
      vi.restoreAllMocks();
    });

    test('is a layer over the page where the system gives only the picture the screen; Escape leaves it', async () => {
      const enabled = vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(false);
      open = openPlayer(fileFilm(server));
      const { host, player } = open;
      player.toggleFullscreen();
      await until('it is', () => open.state().fullscreen.active);
      expect(host.hasAttribute('data-inline-fullscreen')).toBe(true);
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      expect([open.state().fullscreen.active, host.hasAttribute('data-inline-fullscreen')]).toEqual([
        false,
        false,
      ]);
      player.toggleFullscreen();
      open.close(); // the page is given back, even from there
      expect([host.hasAttribute('data-inline-fullscreen'), document.querySelector('[inert]')]).toEqual([
        false,
        null,
      ]);
      enabled.mockRestore();
      open = openPlayer(fileFilm(server));
    });
  });
});
