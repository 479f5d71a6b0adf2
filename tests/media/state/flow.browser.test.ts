import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { fileFilm, openPlayer, type OpenPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

/** What was told of the flow since the film first flowed, in order. */
const told = (states: readonly PlayerState[]): boolean[] => {
  const begun = states.findIndex((one) => one.phase === 'ready' && !one.paused && !one.stalled);
  return states
    .slice(begun)
    .map((one) => one.stalled)
    .filter((one, i, all) => one !== (all[i - 1] ?? false));
};

describeWithFilms('a film that stops flowing', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => (server = openServer()));
  afterEach(async () => {
    open.close();
    await server.close();
  });

  test('is told after a second, once, and once again when it flows', async () => {
    await server.follow({ match: '-00[4-9]\\.m4s$|-0[1-9]\\d\\.m4s$', hang: true });
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.5);
    open.player.seek(6.5);
    await until('nothing comes any more', () => open.video.currentTime > 7.5 && open.video.readyState < 3);
    const began = performance.now();
    await until('the wait is told', () => open.state().stalled, 4000);
    const after = performance.now() - began;
    console.info(`told after ${after.toFixed(0)} ms`);
    expect(after).toBeGreaterThan(500);
    expect(after).toBeLessThan(1600);
    await pause(1500);
    expect(told(open.states)).toEqual([true]);
    expect(open.state()).toMatchObject({ paused: false, trouble: null, phase: 'ready' });
    await server.follow();
    // Long before the player would load the film again.
    await open.playsPast(8.5, 8000);
    expect(told(open.states)).toEqual([true, false]);
  });

  test('a film whose very first piece does not come is told, too', async () => {
    await server.follow({ match: 'master', hang: true });
    open = openPlayer(streamFilm(server));
    await pause(1500);
    expect(open.state().stalled).toBe(false); // nobody waits yet
    open.player.play();
    await until('the wait is told', () => open.state().stalled, 2500);
    await server.follow();
    await open.playsPast(0.3);
    await until('it is told that it flows', () => !open.state().stalled);
    expect(open.states.filter((one, i, all) => one.stalled && !all[i - 1]?.stalled)).toHaveLength(1);
  });

  test('a pause, a seek and a change of speed are no wait', async () => {
    open = openPlayer(fileFilm(server));
    open.player.play();
    await open.playsPast(0.5);
    open.player.pause();
    await pause(1300);
    open.player.setRate(0.5);
    open.player.play();
    await pause(1300);
    open.player.seek(30);
    await open.playsPast(30.5);
    open.player.seek(58.5);
    await until('it ends', () => open.state().ended, 6000);
    await pause(1300);
    expect(told(open.states)).toEqual([]);
  });

  test('a viewer who pauses while nothing comes is told no more', async () => {
    await server.follow({ match: 'film', hang: true });
    open = openPlayer(fileFilm(server));
    open.player.play();
    await until('the wait is told', () => open.state().stalled);
    open.player.pause();
    expect(open.state()).toMatchObject({ stalled: false, paused: true });
  });

  test('after a long wait the film is loaded again, then given up where it stood', async () => {
    await server.follow({ match: '-00[4-9]\\.m4s$|-0[1-9]\\d\\.m4s$', hang: true });
    open = openPlayer(streamFilm(server), { patience: { giveUpMs: 500, retryMs: [50] } });
    open.player.play();
    await open.playsPast(0.5);
    open.player.seek(6.5);
    await until('it is given up', () => open.state().trouble, 12_000);
    expect(open.state()).toMatchObject({
      phase: 'failed',
      paused: true,
      stalled: false,
      trouble: { reason: 'stalled', stops: true, retries: 1 },
    });
    const stood = open.state().trouble!.time;
    expect(stood).toBeGreaterThan(6);
    expect(stood).toBeLessThan(8.1);
    expect(told(open.states)).toEqual([true, false]); // the loading in between was no news
    expect((await server.seen()).filter(({ path }) => path === 'hls/master.m3u8')).toHaveLength(2);
    await server.follow();
    open.player.retry();
    await open.playsPast(stood + 0.2);
    expect(open.video.currentTime).toBeLessThan(stood + 2);
    expect(open.state()).toMatchObject({ phase: 'ready', trouble: null });
  });

  test('a film that flows again after it was given up goes on, and the trouble is over', async () => {
    await server.follow({ match: '-00[4-9]\\.m4s$|-0[1-9]\\d\\.m4s$', hang: true });
    open = openPlayer(streamFilm(server), { patience: { giveUpMs: 500, retryMs: [] } });
    open.player.play();
    await open.playsPast(0.5);
    open.player.seek(6.5);
    await until('it is given up', () => open.state().trouble, 12_000);
    await server.follow();
    await open.playsPast(8.5, 10_000);
    expect(open.state()).toMatchObject({ phase: 'ready', paused: false, trouble: null });
  });
});
