import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Film, FilmDescription } from '../../../src/core/films/Film.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fakeVoice, type FakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { fileFilm, keepInMemory, openPlayer, type OpenPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { makeText, makeTone } from './makeTone.js';

const words: FilmDescription = {
  delivery: 'text',
  language: 'en',
  src: makeText(`WEBVTT

00:02.000 --> 00:04.000
A lantern is lit.

00:10.000 --> 00:12.000
A ferry comes.
`),
};
const narration: FilmDescription = {
  delivery: 'narration',
  language: 'en',
  src: makeTone(660, 60, [
    [2, 4],
    [10, 12],
  ]),
};

describeWithFilms('a description that is one long recording', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let voice: FakeVoice;
  beforeEach(() => {
    server = openServer();
    voice = fakeVoice();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });
  const description = () => open.state().description;
  const news = () => description().news?.news.reason;
  const asked = () => voice.asked.map(({ text }) => text);
  const begin = async (film: Film, id: string, spokenSubtitles = false) => {
    open = openPlayer(film, {
      voice,
      preferences: keepInMemory({ describer: { ...defaultPreferences.describer, spokenSubtitles } }),
    });
    await until('it can be chosen', () => description().choices.some((one) => one.id === id), 10_000);
    open.player.chooseDescription(id);
    await until('it is there', () => description().chosen === id && description().phase === 'ready', 10_000);
  };
  /** What its words are known for has come. */
  const known = () =>
    until('its words are known', () => {
      open.player.describe('skip');
      open.player.describe('describe');
      return voice.current !== null;
    });

  test('tells why it cannot be repeated, gone through, or say more', async () => {
    await begin(fileFilm(server, { descriptions: [narration] }), 'narration:en');
    for (const command of ['repeat', 'next', 'previous', 'describe', 'skip'] as const) {
      const before = description().news?.count ?? 0;
      open.player.describe(command);
      expect([command, news(), description().news?.count]).toEqual([command, 'not-in-pieces', before + 1]);
    }
    const before = open.player.preferences.get();
    for (const command of ['moreDescription', 'lessDescription'] as const) {
      open.player.describe(command);
      expect([command, news()]).toEqual([command, 'not-adjustable']);
    }
    expect(open.player.preferences.get()).toBe(before);
  });

  test('is spoken word for word while the film stands, and gone back to while it plays, where the film has its words', async () => {
    await begin(fileFilm(server, { descriptions: [narration, words] }), 'narration:en');
    await known();
    expect(voice.current?.text).toBe('A lantern is lit.');
    expect(description()).toMatchObject({ chosen: 'narration:en', phase: 'speaking', spokenBy: null });
    voice.begin();
    voice.end();
    open.player.describe('next');
    await until('it has gone there', () => open.video.currentTime === 2 && !open.video.seeking);
    await until('it is asked', () => voice.current?.text === 'A lantern is lit.');
    open.player.play();
    await until('Play is heard', () => voice.current === null);
    await open.playsPast(3);
    const before = asked().length;
    open.player.describe('repeat');
    await until('it goes back', () => open.video.currentTime < 2.5, 2000);
    await open.playsPast(2.6);
    expect(asked()).toHaveLength(before);
    expect(description().history.at(-1)?.text).toBe('A lantern is lit.');
  });

  test('in the film’s own sound is not spoken over by subtitles, where the film has its words', async () => {
    await server.follow({
      match: 'captions',
      type: 'text/vtt',
      text: 'WEBVTT\n\n00:02.500 --> 00:06.000\nIt is late.\n\n00:07.000 --> 00:09.000\nRow, then.\n',
    });
    const film = streamFilm(server, {
      language: 'zh-CN',
      captions: [{ src: server.url('captions.vtt'), language: 'en' }],
      descriptions: [{ delivery: 'rendition', language: 'en' }, words],
    });
    await begin(film, 'rendition:en', true);
    open.player.toggleCaptions();
    await until('captions show', () => open.state().captions.chosen !== null);
    await known();
    voice.begin();
    voice.end();
    open.player.seek(1.5);
    open.player.play();
    const before = asked().length;
    await open.playsPast(2.7, 10_000);
    await pause(400);
    expect(asked()).toHaveLength(before);
    await until('the subtitle is asked', () => asked()[before] === 'It is late.', 5000);
    expect(open.video.currentTime).toBeGreaterThan(3.95);
    expect(description().chosen).toBe('rendition:en');
  });
});
