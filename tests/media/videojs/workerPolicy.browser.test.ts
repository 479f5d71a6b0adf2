import { expect, test, vi } from 'vitest';
import { openPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer } from '../server/openServer.js';
import { until } from '../stage.js';

describeWithFilms('a page whose policy lets `blob:` be played, and no worker be made of one', () => {
  test('a stream cannot play, and that is told before the viewer would ask', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    // Policies stay as long as their page does, and this file has one of its own.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = 'media-src http: https: blob:; worker-src http: https:';
    document.head.append(policy);
    const server = openServer();
    const open = openPlayer(streamFilm(server));
    open.player.play();
    await until('it is told', () => open.state().trouble, 5000);
    expect(open.state()).toMatchObject({ phase: 'failed', trouble: { reason: 'page-forbids', stops: true } });
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('Add blob: to worker-src.')]);
    open.close();
    await server.close();
  });
});
