import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileFilm, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { hasFilms, openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

describe.skipIf(!hasFilms)('a film that is held for a description', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let wishes: boolean[];
  beforeEach(async () => {
    server = openServer();
    open = openPlayer(fileFilm(server));
    open.player.play();
    await open.playsPast(0.5);
    wishes = [];
    open.player.port!.on('wish', (wanted) => wishes.push(wanted));
    open.player.port!.hold();
    await until('it stands', () => open.video.paused);
  });
  afterEach(async () => {
    open.close();
    await server.close();
  });

  test('stands still, and is not paused to the viewer, nor stalled', async () => {
    const { currentTime } = open.video;
    await pause(1600); // longer than a stall that would be told
    expect(open.video.currentTime).toBe(currentTime);
    expect(open.state()).toMatchObject({ paused: false, stalled: false });
    expect(wishes).toEqual([]);
  });

  test('goes on from there when it is released', async () => {
    open.player.port!.release();
    await open.playsPast(1);
    expect(open.state().paused).toBe(false);
    expect(wishes).toEqual([]);
  });

  test('goes on after two holds in one breath, for nobody has paused it', async () => {
    const port = open.player.port!;
    port.release();
    port.hold();
    port.release();
    port.hold();
    await pause(300);
    expect([wishes, port.wantsToPlay]).toEqual([[], true]);
    port.release();
    await open.playsPast(1);
  });

  test('stays paused after it where the viewer paused meanwhile', async () => {
    open.player.pause();
    expect(open.state().paused).toBe(true);
    open.player.port!.release();
    await pause(300);
    expect(open.video.paused).toBe(true);
    expect(wishes).toEqual([false]);
  });

  test('tells of a press of Play, and still stands', async () => {
    open.player.play();
    await pause(100);
    expect(wishes).toEqual([true]);
    expect(open.video.paused).toBe(true);
  });

  test('tells of a headset that presses Play on the element itself, once', async () => {
    await open.video.play();
    await until('it is told', () => wishes.length > 0);
    await pause(50);
    expect(wishes).toEqual([true]);
  });

  test('is held no longer when other media takes its place', async () => {
    await open.player.port!.load({ src: server.url('described.mp4'), type: 'video/mp4' });
    expect(open.player.port!.held).toBe(false);
    await until('it plays', () => !open.video.paused);
    expect(wishes).toEqual([]);
  });
});
