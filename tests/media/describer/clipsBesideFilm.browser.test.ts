import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClipsDescription, Film } from '../../../src/core/films/Film.js';
import type { DescriptionPhase } from '../../../src/core/playback/PlayerState.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { fileFilm, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { listenToPage, type PageEar } from './listenToPage.js';
import { makeText, makeTone } from './makeTone.js';

/** The film sounds at 440 Hz, its described version at 880, its recordings at 660. */
const [film, spoken] = [440, 660];

const script = `WEBVTT

c1
00:01.000 --> 00:03.500
A lantern is lit.

c2
00:05.000 --> 00:05.500
<c.extended.required>The ferryman looks up, and sees that nobody is there.</c>

c3
00:08.000 --> 00:10.000
Fog.

c4
00:20.000 --> 00:28.000
Snow falls on the river, slowly.
`;

const clips = {
  c1: makeTone(spoken, 1.2),
  c2: makeTone(spoken, 1.5),
  c3: makeTone(spoken, 0.5),
  c4: makeTone(spoken, 6),
};
const recorded = (more: Partial<ClipsDescription> = {}): ClipsDescription => ({
  delivery: 'clips',
  language: 'en',
  script: makeText(script),
  clips,
  ...more,
});

describeWithFilms('a film that is described by recordings', () => {
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
  const is = (phase: DescriptionPhase, withinMs?: number) =>
    until(`description is ${phase}`, () => description().phase === phase, withinMs);
  const isSilent = () => ear.level(spoken) < -80;
  const begin = async (more: Partial<Film> = {}, options: Parameters<typeof openPlayer>[1] = {}) => {
    open = openPlayer(fileFilm(server, { descriptions: [recorded()], ...more }), options);
    open.player.toggleDescription();
    await is('ready');
  };
  /** Plays, with the film in Web Audio; its own level there. */
  const play = async (from: number) => {
    open.player.seek(from);
    open.player.play();
    await open.playsPast(from + 0.05);
    const { mix } = (await open.player.loadSpoken())!;
    await until('the film sounds in Web Audio', () => mix.ability === 'graph' && ear.level(film) > -60);
    await pause(120);
    return ear.level(film);
  };
  const nothingIsLeft = async (level: number) => {
    await until('it is silent', isSilent, 1000);
    await until('the film is as loud as before', () => Math.abs(ear.level(film) - level) < 1, 2000);
    expect(open.player.port!.held).toBe(false);
  };

  test('each recording sounds at its time, and the film gives way to it and comes back', async () => {
    await begin();
    const level = await play(0.2);
    const from = open.states.length;
    await is('speaking');
    expect(open.video.currentTime).toBeLessThan(1.2);
    await until('it is heard', () => ear.level(spoken) > -40, 500);
    expect(description()).toMatchObject({ spokenBy: null, speech: { text: 'A lantern is lit.' } });
    await pause(350);
    expect(ear.level(film)).toBeLessThan(level - 7);
    await is('ready');
    await nothingIsLeft(level);
    expect(open.states.slice(from).every((one) => one.volume === 1 && !one.paused)).toBe(true);
  });

  test('words that must be heard hold the film until they are spoken, and to the viewer it is not paused', async () => {
    await begin();
    await play(4.2);
    await is('holding');
    const from = open.states.length - 1;
    await until('the film stands', () => open.video.paused);
    const stood = open.video.currentTime;
    expect(stood).toBeGreaterThan(5.3);
    expect(stood).toBeLessThan(5.6);
    await pause(300);
    expect([open.video.currentTime, ear.level(spoken) > -40]).toEqual([stood, true]);
    await is('ready', 2000);
    await open.playsPast(6);
    expect(open.states.slice(from).some((one) => one.paused || one.stalled)).toBe(false);
  });

  test('stays paused where the viewer pauses during a hold, and goes on at the next Play', async () => {
    await begin();
    await play(4.2);
    await is('holding');
    await until('the film stands', () => open.video.paused);
    open.player.pause();
    expect(open.state().paused).toBe(true);
    await is('ready', 3000);
    await pause(300);
    expect([open.video.paused, open.state().paused]).toEqual([true, true]);
    open.player.play();
    await open.playsPast(6);
  });

  test('goes on at once where the viewer presses Play during a hold', async () => {
    await begin();
    await play(4.2);
    await is('holding');
    await until('the film stands', () => open.video.paused);
    open.player.play();
    await until('the film goes on', () => !open.video.paused, 300);
    await is('ready', 300);
    await until('it is silent', isSilent, 500);
  });

  test('is said once more, the next and the one before are gone to, and the nearest is spoken, as the viewer asks', async () => {
    await begin();
    open.player.describe('repeat');
    expect(description().news?.news.reason).toBe('nothing-to-repeat');
    await play(0.5);
    const said = () => description().history.map((one) => one.cue.id);
    await until('the first is spoken', () => said().length === 1);
    await is('ready');
    open.player.describe('repeat');
    await until('it is spoken again', () => said().join() === 'c1,c1' && ear.level(spoken) > -40);
    open.player.describe('next');
    await until('the next is', () => said().at(-1) === 'c2');
    expect(open.video.currentTime).toBeGreaterThanOrEqual(4.99);
    open.player.describe('previous');
    await until('the one before is', () => said().at(-1) === 'c1' && open.video.currentTime < 2);
    open.player.describe('skip');
    await is('ready', 500);
    open.player.seek(10.2);
    await until('the film is there', () => open.video.currentTime >= 10.2 && !open.video.seeking);
    open.player.describe('describe');
    await until('the nearest is', () => said().at(-1) === 'c3', 1000);
    open.player.describe('next');
    await until('the last is', () => said().at(-1) === 'c4');
    await is('speaking');
    open.player.describe('skip');
    open.player.describe('next');
    await until('there is no more', () => description().news?.news.reason === 'no-next');
  });

  test('is told more or less of, and that is kept', async () => {
    await begin();
    const verbosity = () => open.player.preferences.get().describer.verbosity;
    open.player.describe('lessDescription');
    expect([verbosity(), description().news?.news]).toEqual([
      'brief',
      { reason: 'verbosity', verbosity: 'brief' },
    ]);
    open.player.toggleDescription();
    await is('off');
    open.player.describe('moreDescription');
    open.player.describe('moreDescription');
    expect(verbosity()).toBe('rich');
    open.player.describe('repeat');
    expect(description().news?.news.reason).toBe('not-on');
  });

  test('is silent, and the film as loud as ever, while the film is loaded again; then it is gone on with', async () => {
    await begin();
    const level = await play(19.5);
    await is('speaking');
    await open.playsPast(21);
    const from = open.states.length;
    // On its way for longer than anybody would take a leap to last.
    await server.follow({ match: 'film', delayMs: 1500 });
    open.player.retry();
    await until('it is silent', () => description().phase === 'ready', 300);
    await until('it is gone on with', () => description().phase === 'speaking' && ear.level(spoken) > -40);
    expect(open.video.currentTime).toBeGreaterThan(20.9);
    await is('ready', 8000);
    // What was spoken before is not spoken again: six seconds of recording in six seconds of film.
    expect(open.video.currentTime).toBeLessThan(26.6);
    await nothingIsLeft(level);
    expect(open.states.slice(from).some((one) => one.paused)).toBe(false);
  });

  test('gives the film back where its version takes its place in the middle of a hold', async () => {
    await begin({
      descriptions: [
        recorded(),
        {
          delivery: 'version',
          language: 'en',
          sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
        },
      ],
    });
    open.player.chooseDescription('clips:en');
    await until(
      'recordings speak',
      () => description().chosen === 'clips:en' && description().phase === 'ready',
    );
    const level = await play(4.2);
    await is('holding');
    await until('the film stands', () => open.video.paused);
    open.player.chooseDescription('version:en');
    await until('it is silent', isSilent, 500);
    await until(
      'the version plays',
      () => open.video.currentSrc.endsWith('described.mp4') && !open.video.paused,
    );
    expect(open.player.port!.held).toBe(false);
    open.player.chooseDescription(null);
    await until('the film is back', () => open.video.currentSrc.endsWith('film.mp4') && !open.video.paused);
    await nothingIsLeft(level);
  });

  test('is silent at once when the player goes', async () => {
    await begin();
    await play(19.5);
    await until('it is heard', () => ear.level(spoken) > -40);
    open.close();
    await until('it is silent', isSilent, 250);
    expect(open.video.volume).toBe(1);
  });

  test('a film that gives way by its own volume leaves the viewer’s as it is', async () => {
    // A browser without Web Audio: there the words are spoken by a voice.
    vi.stubGlobal('AudioContext', undefined);
    const voice = fakeVoice();
    const text = { delivery: 'text', language: 'en', src: makeText(script) } as const;
    await begin({ descriptions: [text] }, { voice, preferences: keepInMemory({ volume: 0.8 }) });
    open.player.seek(0.2);
    open.player.play();
    await is('speaking');
    await until('it gives way', () => open.video.volume < 0.5);
    expect([open.state().volume, open.player.preferences.get().volume]).toEqual([0.8, 0.8]);
    open.player.setVolume(0.6);
    voice.tell({ type: 'spoken', utterance: voice.current!.id, seconds: 1 });
    await is('ready');
    await until('it is as loud as the viewer wants', () => Math.abs(open.video.volume - 0.6) < 0.001, 1500);
    expect([open.state().volume, open.player.preferences.get().volume]).toEqual([0.6, 0.6]);
    expect(open.states.every((one) => one.volume === 0.8 || one.volume === 0.6)).toBe(true);
    vi.unstubAllGlobals();
  });

  test('whose recordings are gone goes on in the next delivery, and that is told', async () => {
    const voice = fakeVoice();
    await server.follow({ match: 'gone', status: 404 });
    const gone = Object.fromEntries(Object.keys(clips).map((id) => [id, server.url(`gone/${id}.mp3`)]));
    await begin(
      {
        descriptions: [
          recorded({ clips: gone }),
          { delivery: 'text', language: 'en', src: makeText(script) },
        ],
      },
      { voice },
    );
    expect(description().chosen).toBe('clips:en');
    open.player.seek(0.5);
    open.player.play();
    await until(
      'text has taken over',
      () => description().chosen === 'text:en' && description().phase !== 'switching',
      20_000,
    );
    expect(description().news?.news).toEqual({ reason: 'fell', to: 'text:en' });
    await until('the voice speaks', () => voice.current);
    expect([open.state().trouble, open.state().paused]).toEqual([null, false]);
  });

  test('whose recordings are gone, and that has nothing else, is spoken by a voice', async () => {
    const voice = fakeVoice();
    await server.follow({ match: 'gone', status: 404 });
    const gone = Object.fromEntries(Object.keys(clips).map((id) => [id, server.url(`gone/${id}.mp3`)]));
    await begin({ descriptions: [recorded({ clips: gone })] }, { voice });
    open.player.seek(0.5);
    open.player.play();
    await until('the voice speaks', () => voice.current, 20_000);
    expect(description()).toMatchObject({ chosen: 'clips:en', spokenBy: 'player' });
    expect(open.state().trouble).toBeNull();
  });

  test('a cue without a recording is spoken by a voice, and the others are heard', async () => {
    const voice = fakeVoice();
    const { c1, c2, c3 } = clips;
    await begin({ descriptions: [recorded({ clips: { c2, c3 } })] }, { voice });
    await play(0.2);
    await until('the voice has the first', () => voice.current?.cue?.id === 'c1');
    voice.begin();
    voice.end(0.5);
    open.player.seek(7.5);
    await until('the recording is heard', () => ear.level(spoken) > -40);
    expect([voice.asked.length, c1.startsWith('blob:')]).toEqual([1, true]);
  });

  test('keeps within what the viewer has chosen: nothing is turned down where the film is never to be', async () => {
    await begin(
      {},
      {
        preferences: keepInMemory({ describer: { ...defaultPreferences.describer, neverDuck: true } }),
      },
    );
    const level = await play(0.2);
    await until('it is heard', () => ear.level(spoken) > -40);
    await pause(300);
    expect(Math.abs(ear.level(film) - level)).toBeLessThan(1);
  });
});
