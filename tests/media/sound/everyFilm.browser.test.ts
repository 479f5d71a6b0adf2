import { afterEach, beforeEach, expect, test } from 'vitest';
import videojs from 'video.js/core.es.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { findRoute } from '../../../src/media/sound/filmRoute.js';
import { fileFilm, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

interface Players {
  getAllPlayers(): readonly { ready(then: () => void): void }[];
}

describeWithFilms('a film without any description', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => {
    server = openServer();
  });
  afterEach(async () => {
    open.close();
    await server.close();
  });

  test('has night mode where the viewer has it on, and gives it up and takes it again while it plays', async () => {
    open = openPlayer(fileFilm(server), { preferences: keepInMemory({ nightMode: true }) });
    open.player.play();
    await until('it is in night mode', () => findRoute(open.video)?.night.effect != null, 5000);
    const setNight = (nightMode: boolean) =>
      open.player.preferences.update((before) => ({ ...before, nightMode }));
    setNight(false);
    expect(findRoute(open.video)?.night.effect).toBeNull();
    setNight(true);
    expect(findRoute(open.video)?.night.effect).not.toBeNull();
    const before = open.video.currentTime;
    await until('the film goes on', () => open.video.currentTime > before + 0.3);
  });

  test('is heard where the viewer wants it, from the moment they say so', async () => {
    open = openPlayer(fileFilm(server), { preferences: keepInMemory() });
    open.player.play();
    await open.playsPast(0.3);
    open.player.preferences.update((before) => ({
      ...before,
      describer: { ...defaultPreferences.describer, filmPan: -1 },
    }));
    await until('it is on the left', () => findRoute(open.video)?.pan.effect != null, 5000);
  });

  test('that falls silent in Web Audio is heard again', async () => {
    open = openPlayer(fileFilm(server), { preferences: keepInMemory({ nightMode: true }) });
    open.player.play();
    await until('it is in night mode', () => findRoute(open.video)?.night.effect != null, 5000);
    await until('the engine has taken the element over', () => open.player.port?.engine != null);
    // Once it is ready, it puts back what it found at the element.
    await new Promise<void>((resolve) => (videojs as Players).getAllPlayers().at(-1)!.ready(resolve));
    const { mix } = (await open.player.loadSpoken())!;
    const told: (string | null)[] = [];
    mix.subscribe(({ silenced }) => told.push(silenced));
    open.video.crossOrigin = null;
    open.video.load();
    await until('it was silent, and is not any more', () => told.join() === 'tainted,', 10_000);
    expect(open.state().trouble).toBeNull();
    open.player.play();
    await open.playsPast(0.3);
  });

  test('is left as it is while nobody wants anything of its sound', async () => {
    open = openPlayer(fileFilm(server), { preferences: keepInMemory() });
    open.player.play();
    await open.playsPast(0.5);
    await pause(700);
    expect(findRoute(open.video)).toBeNull();
  });
});
