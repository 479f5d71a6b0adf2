import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MovingNews } from '../../../src/core/moving/MovingState.js';
import type { MovingCommands } from '../../../src/media/index.js';
import type { OpenPlayer } from '../openPlayer.js';
import { fileFilm, keepInMemory, openPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

const captions = `WEBVTT

00:01.000 --> 00:02.000
<v Mei>Come in.

00:04.000 --> 00:05.000
Close the door.

00:07.000 --> 00:08.000
Good night, Mei.
`;
const chapters = `WEBVTT

00:00.000 --> 00:03.000
Home

00:03.000 --> 00:10.000
Away
`;

describeWithFilms('finding one’s way in a film', () => {
  let server: TestServer;
  let open: OpenPlayer;
  const moving = () => open.state().moving!;
  const time = () => open.player.headingTime();
  const news = (): MovingNews | undefined => moving().news?.news;
  const ask = (act: (commands: MovingCommands) => void) =>
    open.player.withFeatures(({ moving: commands }) => act(commands));
  /** Goes there, and waits until the media has come to rest. */
  const goTo = async (place: number) => {
    const { count } = open.state().settled;
    open.player.seek(place);
    await until(`the film is at ${String(place)} s`, () => open.state().settled.count > count);
  };
  /** Seeks are one jump if they follow one another at once, as no viewer's do. */
  const rest = () => pause(2100);

  beforeEach(async () => {
    localStorage.clear();
    server = openServer();
    await server.follow(
      { match: '^en\\.vtt', text: captions, type: 'text/vtt' },
      { match: '^chapters\\.vtt', text: chapters, type: 'text/vtt' },
    );
    open = openPlayer(
      fileFilm(server, {
        captions: [{ src: server.url('en.vtt'), language: 'en' }],
        chapters: [{ src: server.url('chapters.vtt'), language: 'en' }],
      }),
      { preferences: keepInMemory({ muted: true }) },
    );
    await until(
      'chapters are there',
      () => open.state().chapters.length > 0 && open.state().phase === 'ready',
    );
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });

  test('a jump is undone, and the way back undone too; with nothing left the viewer is told', async () => {
    await goTo(2);
    await rest();
    open.player.nextChapter();
    expect(time()).toBe(3);
    ask((commands) => commands.undo());
    expect([time(), news()]).toEqual([2, { reason: 'back', time: 2 }]);
    ask((commands) => commands.redo());
    expect([time(), news()]).toEqual([3, { reason: 'forward', time: 3 }]);
    for (let times = 0; times < 3; times++) ask((commands) => commands.undo());
    expect([time(), news()]).toEqual([0, { reason: 'nothing-to-undo' }]);
  });

  test('the film’s text is fetched when it is asked for, and words in it lead from place to place', async () => {
    expect((await server.seen()).filter(({ path }) => path === 'en.vtt')).toEqual([]);
    let found: readonly { readonly startTime: number }[] = [];
    ask((commands) => void commands.search('mei').then((lines) => (found = lines)));
    await until('results are there', () => found.length > 0);
    expect(found.map(({ startTime }) => startTime)).toEqual([1, 7]);
    ask((commands) => commands.goToMatch(moving().search!.matches[0]!));
    expect([time(), moving().granularity]).toEqual([1, 'match']);
    ask((commands) => void commands.step(1));
    await until('the next is reached', () => time() === 7);
    expect(news()).toMatchObject({ reason: 'line', number: 2, count: 2 });
    ask((commands) => void commands.step(1));
    await until('the end of the results is told', () => news()?.reason === 'no-next');
  });

  test('steps go by the line, as chosen', async () => {
    ask((commands) => commands.chooseGranularity('caption'));
    ask((commands) => void commands.step(1));
    await until('the first line is reached', () => time() === 1);
    ask((commands) => void commands.step(1));
    await until('the second line is reached', () => time() === 4);
  });

  test('a passage is played again and again, until the viewer goes elsewhere', async () => {
    await goTo(1);
    ask((commands) => commands.togglePassage());
    await goTo(2.2);
    ask((commands) => commands.togglePassage());
    expect(news()).toEqual({ reason: 'passage-set', start: 1, end: 2.2 });
    await until('it is at the beginning', () => open.state().settled.time === 1);
    open.player.play();
    await open.playsPast(1.9);
    await until('it begins again', () => open.video.currentTime < 1.5, 3000);
    open.player.seek(5);
    await open.playsPast(5.4);
    ask((commands) => commands.togglePassage());
    expect(moving().passage).toBeNull();
  });

  test('the sleep timer stops the film at the end of the chapter, and the way back leads to where it was set', async () => {
    await goTo(1.2);
    ask((commands) => commands.sleep('chapter'));
    expect(news()).toMatchObject({ reason: 'sleep', timer: { type: 'chapter', end: 3 } });
    open.player.play();
    await until('it has stopped', () => news()?.reason === 'slept', 5000);
    expect(open.state().paused).toBe(true);
    expect(open.video.currentTime).toBeGreaterThan(2.4);
    expect(open.video.currentTime).toBeLessThan(3.1);
    // The viewer's volume is theirs again.
    await until('the sound is back', () => open.video.volume === 1, 1000);
    ask((commands) => commands.undo());
    expect(time()).toBeCloseTo(1.2, 1);
  });

  test('a bookmark is kept for the next time; pressed twice it says “I got lost here”', async () => {
    await goTo(4);
    ask(({ bookmarks }) => bookmarks.add());
    await until('it is told', () => news()?.reason === 'bookmark');
    ask(({ bookmarks }) => bookmarks.add());
    await until('it is told', () => news()?.reason === 'bookmark-lost');
    ask(({ bookmarks }) => bookmarks.note(moving().bookmarks[0]!.id, 'who is she?'));
    const { film } = open.player;
    open.close();
    open = openPlayer(film);
    await until('it is there again', () => open.state().moving?.bookmarks.length === 1);
    expect(moving().bookmarks[0]).toMatchObject({ time: 4, lost: true, note: 'who is she?' });
  });

  test('a browser that keeps nothing costs the bookmark only its memory, and says so', async () => {
    const refuse = () => Promise.reject(new Error('full'));
    ask(({ bookmarks }) => bookmarks.keepIn({ read: () => null, write: refuse }));
    ask(({ bookmarks }) => bookmarks.add());
    await until('it is told', () => news()?.reason === 'bookmark-unkept');
    expect(moving().bookmarks).toHaveLength(1);
  });

  test('after a pause of a minute the film goes on a little earlier, unless the viewer wants it not', async () => {
    const now = vi.spyOn(performance, 'now');
    const pass = (ms: number) => {
      const real = performance.timeOrigin;
      now.mockImplementation(() => Date.now() - real + ms);
    };
    const playFrom = async (place: number) => {
      await goTo(place);
      open.player.play();
      await until('it plays', () => !open.state().paused);
      open.player.pause();
      await until('it stands', () => open.state().paused);
      pass(61_000);
      const stood = open.video.currentTime;
      open.player.play();
      await until('it plays', () => !open.state().paused);
      const went = open.video.currentTime;
      open.player.pause();
      await until('it stands', () => open.state().paused);
      now.mockRestore();
      return stood - went;
    };
    // The chapter begins at 3: never before it.
    expect(await playFrom(9)).toBeGreaterThan(4);
    open.player.preferences.update((before) => ({ ...before, resumeEarlier: false }));
    expect(await playFrom(9)).toBeLessThan(0.5);
  });
});
