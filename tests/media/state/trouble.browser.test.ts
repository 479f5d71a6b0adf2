import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { adoptVideojs } from '../../../src/media/videojs/adoptVideojs.js';
import { fileFilm, hlsType, openPlayer, type OpenPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

describeWithFilms('trouble', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => {
    server = openServer();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });

  const trouble = () => open.state().trouble;
  const isTold = (reason: string, withinMs?: number) =>
    until(`${reason} is told`, () => trouble()?.reason === reason, withinMs);
  const toldReasons = () => [...new Set(open.states.map((one) => one.trouble?.reason).filter(Boolean))];
  const timesAsked = async (path: string) => (await server.seen()).filter((one) => one.path === path).length;
  const both = (first: string, second = 'film.mp4') => ({
    sources: [
      { src: server.url(first), type: first.endsWith('m3u8') ? hlsType : 'video/mp4' },
      { src: server.url(second), type: second.endsWith('m3u8') ? hlsType : 'video/mp4' },
    ],
  });

  describe('an address that cannot be read', () => {
    test.each(['video/mp4', hlsType])('is told in words within two seconds (%s)', async (type) => {
      open = openPlayer(
        { id: 'f', title: 'F', sources: [{ src: 'http://[', type }] },
        { patience: {} }, // as the viewer has it
      );
      open.player.play();
      await isTold('not-found', 2000);
      expect(open.state()).toMatchObject({ phase: 'failed', paused: true, trouble: { stops: true } });
      await pause(1500);
      expect(toldReasons()).toEqual(['not-found']);
    });

    test('costs nothing where there is another source', async () => {
      const good = { src: server.url('film.mp4'), type: 'video/mp4' };
      open = openPlayer({ id: 'f', title: 'F', sources: [{ src: 'http://[', type: 'video/mp4' }, good] });
      open.player.play();
      await open.playsPast(0.5);
      expect(toldReasons()).toEqual([]);
    });
  });

  describe('the network goes away', () => {
    test('and comes back: a film that was playing goes on by itself, from where it stood', async () => {
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      const tunnel = commands.loseNetwork(4000);
      await until('the browser knows', () => !navigator.onLine);
      open.player.seek(50);
      await isTold('offline', 3000);
      expect(open.state()).toMatchObject({
        phase: 'failed',
        paused: true,
        trouble: { stops: true, time: 50 },
      });
      await tunnel;
      await open.playsPast(50.3);
      expect(open.video.currentTime).toBeLessThan(53);
      expect(open.state()).toMatchObject({ phase: 'ready', paused: false, trouble: null });
      expect(toldReasons()).toEqual(['offline']);
    });

    test('and comes back: a film that the viewer has paused meanwhile waits', async () => {
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      const tunnel = commands.loseNetwork(4000);
      await until('the browser knows', () => !navigator.onLine);
      open.player.seek(50);
      await isTold('offline', 3000);
      open.player.pause();
      await tunnel;
      await until('the trouble is over', () => trouble() === null && open.state().phase === 'ready');
      await pause(500);
      expect([open.video.paused, open.video.currentTime]).toEqual([true, 50]);
    });

    test('before anything has come: it begins when the network is back', async () => {
      const tunnel = commands.loseNetwork(3000);
      await until('the browser knows', () => !navigator.onLine);
      open = openPlayer(fileFilm(server));
      open.player.play();
      await isTold('offline');
      await tunnel;
      await open.playsPast(0.3);
      expect(trouble()).toBeNull();
    });
  });

  test.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'refused'],
    [403, 'refused'],
  ])(
    'a server that answers %i is told as %s at once: asking again would not help',
    async (status, reason) => {
      await server.follow({ match: 'master|film', status });
      open = openPlayer(streamFilm(server));
      open.player.play();
      await isTold(reason);
      expect(open.state()).toMatchObject({
        phase: 'failed',
        paused: true,
        trouble: { stops: true, time: 0, retries: 0 },
      });
      await pause(300);
      expect(await timesAsked('hls/master.m3u8')).toBe(1);
      open.close();
      open = openPlayer(fileFilm(server));
      open.player.play();
      await isTold(reason);
    },
  );

  test('where one source is not there, the next plays, and nothing is told', async () => {
    await server.follow({ match: 'master', status: 404 });
    open = openPlayer(streamFilm(server, both('hls/master.m3u8')));
    open.player.play();
    await open.playsPast(0.3);
    expect(open.video.currentSrc).toBe(server.url('film.mp4'));
    expect(toldReasons()).toEqual([]);
    open.close();
    await server.follow();
    open = openPlayer(streamFilm(server, both('gone.mp4', 'hls/master.m3u8')));
    open.player.play();
    await open.playsPast(0.3);
    expect(toldReasons()).toEqual([]);
  });

  test('a server that fails for a moment is asked again, and nothing is told', async () => {
    await server.follow({ match: 'master', status: 503, times: 2 });
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.3);
    expect(await timesAsked('hls/master.m3u8')).toBe(3);
    expect(toldReasons()).toEqual([]);
  });

  test('a server that goes on failing is asked three times more, each after a longer wait, then told', async () => {
    await server.follow({ match: 'film', status: 500 });
    open = openPlayer(fileFilm(server));
    const began = performance.now();
    open.player.play();
    await isTold('unreachable');
    expect(performance.now() - began).toBeGreaterThan(600);
    expect(trouble()).toMatchObject({ stops: true, retries: 3 });
    await server.follow();
    open.player.play(); // the viewer's own press tries again
    await open.playsPast(0.3);
    expect(trouble()).toBeNull();
  });

  test('a right to watch that ends in the middle is told within seconds, and the film goes on from there with a new one', async () => {
    await server.follow({ match: '-02\\d\\.m4s$', status: 403 });
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.5);
    open.player.seek(50);
    const began = performance.now();
    await isTold('refused');
    console.info(`told after ${(performance.now() - began).toFixed(0)} ms`);
    expect(trouble()).toMatchObject({ stops: true, time: 50 });
    await server.follow();
    open.player.retry();
    await open.playsPast(50.3);
    expect(open.video.currentTime).toBeLessThan(53);
  });

  test('a film damaged in its middle is tried once more there, then told; past the damage it goes on', async () => {
    open = openPlayer(fileFilm(server, { sources: [{ src: server.url('garbled.mp4'), type: 'video/mp4' }] }));
    open.player.setRate(2);
    open.player.seek(15);
    open.player.play();
    await isTold('decode', 15_000);
    expect(trouble()).toMatchObject({ stops: true, retries: 1 });
    const stood = trouble()!.time;
    expect(stood).toBeGreaterThanOrEqual(15);
    open.player.seekBy(20);
    await open.playsPast(stood + 20.3);
    expect(open.state()).toMatchObject({ phase: 'ready', paused: false, trouble: null });
  });

  test('a file that is no film is told as damaged', async () => {
    open = openPlayer(fileFilm(server, { sources: [{ src: server.url('noise.mp4'), type: 'video/mp4' }] }));
    await isTold('decode');
    expect(trouble()?.time).toBe(0);
  });

  test('a film of a kind that this browser does not play is told without asking for it', async () => {
    open = openPlayer(
      fileFilm(server, { sources: [{ src: server.url('film.xyz'), type: 'video/x-nowhere' }] }),
    );
    await until('it is told', () => open.state().trouble);
    expect(open.state()).toMatchObject({ phase: 'failed', trouble: { reason: 'unsupported', stops: true } });
    expect(await timesAsked('film.xyz')).toBe(0);
  });

  test.each([
    ['an empty answer', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a list of nothing', '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-ENDLIST\n'],
  ])('a manifest that lists nothing is told: %s', async (_title, text) => {
    await server.follow({ match: 'master', text, type: hlsType });
    open = openPlayer(streamFilm(server));
    open.player.play();
    await isTold('empty-manifest');
    await server.follow();
    open.player.retry();
    await open.playsPast(0.3);
  });

  describe('the engine cannot be had', () => {
    const broken = () => Promise.reject(new Error('no code'));

    test('a file plays all the same, untold', async () => {
      open = openPlayer(fileFilm(server), { adoptEngine: broken });
      open.player.play();
      await open.playsPast(1);
      expect(toldReasons()).toEqual([]);
    });

    test('a stream gives way to the next source', async () => {
      open = openPlayer(streamFilm(server, both('hls/master.m3u8')), { adoptEngine: broken });
      open.player.play();
      await open.playsPast(0.3);
      expect(toldReasons()).toEqual([]);
    });

    test('where nothing else is left, that is told, and a second try may help', async () => {
      let works = false;
      open = openPlayer(streamFilm(server), {
        adoptEngine: (need) => (works ? adoptVideojs(need) : broken()),
      });
      open.player.play();
      await isTold('engine');
      expect(trouble()).toMatchObject({ stops: true, retries: 1 });
      works = true;
      open.player.retry();
      await open.playsPast(0.3);
    });
  });

  test('a browser that wants a press of Play says so, and it is over with the press', async () => {
    const refusal = vi
      .spyOn(HTMLMediaElement.prototype, 'play')
      .mockRejectedValue(new DOMException('no gesture', 'NotAllowedError'));
    open = openPlayer(fileFilm(server));
    await until('it could play', () => open.video.readyState > 2);
    open.player.play();
    await isTold('needs-gesture');
    expect(open.state()).toMatchObject({ paused: true, phase: 'ready', trouble: { stops: false } });
    expect(open.player.port?.wantsToPlay).toBe(false);
    refusal.mockRestore();
    open.player.play();
    await open.playsPast(0.3);
    expect(trouble()).toBeNull();
  });

  test('trouble that stops the film is not hidden by trouble that does not', async () => {
    await server.follow({ match: 'film', status: 404 });
    open = openPlayer(fileFilm(server));
    await isTold('not-found');
    open.player.tellTrouble('captions-failed');
    expect(trouble()?.reason).toBe('not-found');
  });
});
