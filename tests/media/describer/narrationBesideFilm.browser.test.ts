import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileFilm, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { listenToPage, type PageEar } from './listenToPage.js';
import { makeText, makeTone } from './makeTone.js';

const [film, spoken] = [440, 660];
/** Words at 2 to 4 s and at 10 to 12 s. */
const narration = makeTone(spoken, 60, [
  [2, 4],
  [10, 12],
]);

describeWithFilms('a film with a narration beside it', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let ear: PageEar;
  beforeEach(() => {
    server = openServer();
    ear = listenToPage();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    ear.close();
    await server.close();
    vi.restoreAllMocks();
  });
  const description = () => open.state().description;
  const isHeard = () => ear.level(spoken) > -40;
  const isSilent = () => ear.level(spoken) < -80;
  const begin = async (src = narration) => {
    const script = makeText('WEBVTT\n\n00:02.000 --> 00:04.000\nA lantern is lit.\n');
    open = openPlayer(
      fileFilm(server, {
        descriptions: [
          { delivery: 'narration', language: 'en', src },
          { delivery: 'text', language: 'en', src: script },
        ],
      }),
    );
    open.player.toggleDescription();
    await until('narration is chosen', () => description().chosen === 'narration:en');
  };

  test('plays in step with it, and the film gives way to its words and comes back', async () => {
    await begin();
    open.player.seek(1);
    open.player.play();
    await open.playsPast(1.2);
    const { mix } = (await open.player.loadSpoken())!;
    await until('the film sounds in Web Audio', () => mix.ability === 'graph' && ear.level(film) > -60);
    await pause(150);
    const level = ear.level(film);
    expect(isSilent()).toBe(true);
    await until('its words are heard', isHeard);
    // An analyser looks at the 90 ms before.
    expect(Math.abs(open.video.currentTime - 2)).toBeLessThan(0.2);
    await until('that is told', () => description().phase === 'speaking');
    await pause(500);
    expect(ear.level(film)).toBeLessThan(level - 7);
    await until('its words are over', isSilent);
    expect(Math.abs(open.video.currentTime - 4)).toBeLessThan(0.3);
    await until('the film is as loud as before', () => Math.abs(ear.level(film) - level) < 1, 2000);
    await until('that is told', () => description().phase === 'ready');
  });

  test('stops with it, goes where it goes, and is silent once it is off', async () => {
    await begin();
    open.player.seek(9.5);
    open.player.play();
    await until('its words are heard', isHeard);
    open.player.pause();
    await until('it stops', isSilent, 500);
    open.player.play();
    await until('it goes on', isHeard, 1500);
    open.player.seek(30);
    await until('it is elsewhere', isSilent, 1000);
    open.player.seek(10.5);
    await until('it is back', isHeard, 2000);
    open.player.toggleDescription();
    await until('it is off', isSilent, 300);
    expect([description().phase, open.video.volume, open.state().paused]).toEqual(['off', 1, false]);
  });

  test('that cannot be had gives way to the next delivery, and that is told', async () => {
    await server.follow({ match: 'gone', status: 404 });
    await begin(server.url('gone.m4a'));
    open.player.play();
    await until('text has taken over', () => description().chosen === 'text:en', 20_000);
    expect(description().news?.news).toEqual({ reason: 'fell', to: 'text:en' });
    await open.playsPast(0.3);
    expect(open.state().trouble).toBeNull();
  });

  test('is silent at once when the player goes', async () => {
    await begin();
    open.player.seek(9.8);
    open.player.play();
    await until('its words are heard', isHeard);
    open.close();
    await until('it is silent', isSilent, 250);
    expect(open.video.volume).toBe(1);
  });
});
