import { afterEach, expect, test, vi } from 'vitest';
import type { FilmSource } from '../../../src/core/films/Film.js';
import { defaultPatience } from '../../../src/core/playback/Patience.js';
import type { MediaPort } from '../../../src/media/port/MediaPort.js';
import { ledThroughWebAudio } from '../../../src/media/sound/filmLevel.js';
import { followTrouble } from '../../../src/media/state/followTrouble.js';
import { regainSound } from '../../../src/media/state/regainSound.js';
import { fakePort } from './fakePort.js';

const elsewhere: FilmSource = { src: 'https://elsewhere.example/film.mp4', type: 'video/mp4' };
afterEach(() => void vi.restoreAllMocks());

async function regain(answer: () => Promise<Response>, crossOrigin: string | null = null) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const element = document.createElement('video');
  element.crossOrigin = crossOrigin;
  const port = { element, source: elsewhere, onRequest: null } as unknown as MediaPort;
  const [reload, tell] = [vi.fn(), vi.fn()];
  await regainSound(port, { reload, tell }, new AbortController().signal);
  return { element, reload, tell };
}

test('a film that fell silent in Web Audio is loaded again with its server’s leave', async () => {
  const { element, reload, tell } = await regain(() => Promise.resolve(new Response('.', { status: 206 })));
  expect([element.crossOrigin, reload.mock.calls.length, tell.mock.calls]).toEqual(['anonymous', 1, []]);
});

test('a viewer is told what helps where the server gives no leave, and the film is not loaded in vain', async () => {
  const { element, reload, tell } = await regain(() => Promise.reject(new TypeError('Failed to fetch')));
  expect([element.crossOrigin, reload.mock.calls, tell.mock.calls]).toEqual([null, [], [['sound-withheld']]]);
});

test('it is not asked for again what was asked for already', async () => {
  const { reload, tell } = await regain(
    () => Promise.resolve(new Response('.', { status: 206 })),
    'anonymous',
  );
  expect([reload.mock.calls, tell.mock.calls]).toEqual([[], [['sound-withheld']]]);
});

test.each([
  ['where Web Audio has the film', true, elsewhere.src, 'sound-withheld'],
  ['not of the page’s own server', true, '/film.mp4', 'unreachable'],
  ['not where the film is left as it is', false, elsewhere.src, 'unreachable'],
])(
  'a film that cannot be had without its server’s leave is told as that: %s',
  async (_, led, src, reason) => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const fake = fakePort();
    Object.assign(fake.port, { source: { src, type: 'video/mp4' } });
    if (led) ledThroughWebAudio.add(fake.element as unknown as HTMLMediaElement);
    const never = () => undefined;
    const recovery = { reload: never, startOver: never, tryNext: () => false };
    const commands = followTrouble(fake.attached, recovery, { ...defaultPatience, retryMs: [] });
    commands.fail({ kind: 'unsupported', status: null, message: '' });
    await vi.waitFor(() => expect(fake.store.get().trouble).toMatchObject({ reason, stops: true }));
  },
);
