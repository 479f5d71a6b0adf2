import { expect, test } from 'vitest';
import { createPlayer } from '../../src/media/createPlayer.js';

test('nobody waits for ever for what speaks, where the player goes before it has come', async () => {
  const film = { id: 'a', title: 'A', sources: [{ src: 'a.mp4', type: 'video/mp4' }] };
  const player = createPlayer({ film, adoptEngine: () => new Promise(() => undefined) });
  const detach = player.attach(document.createElement('video'), document.createElement('div'));
  const asked = player.loadSpoken();
  detach();
  const late = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 1000));
  expect(await Promise.race([asked, late])).toBeNull();
});
