import { afterEach, beforeEach, expect, test } from 'vitest';
import { hlsType, openPlayer, type OpenPlayer } from './openPlayer.js';
import { describeWithFilms } from './server/describeWithFilms.js';
import { openServer, type TestServer } from './server/openServer.js';

describeWithFilms('a page whose addresses begin elsewhere (`<base href>`)', () => {
  let server: TestServer;
  let open: OpenPlayer;
  const base = document.createElement('base');
  beforeEach(() => {
    server = openServer();
    base.href = server.url('hls/');
    document.head.prepend(base);
  });
  afterEach(async () => {
    base.remove();
    open.close();
    await server.close();
  });

  test('a stream plays whose address is a relative one', async () => {
    open = openPlayer({
      id: 'test',
      title: 'A test',
      language: 'en',
      sources: [{ src: 'master.m3u8', type: hlsType }],
    });
    open.player.play();
    await open.playsPast(1);
    expect(open.state().trouble).toBeNull();
  });
});
