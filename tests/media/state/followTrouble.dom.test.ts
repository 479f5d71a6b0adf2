import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultPatience } from '../../../src/core/playback/Patience.js';
import type { PortError } from '../../../src/media/port/MediaPort.js';
import { followTrouble, type TroubleCommands } from '../../../src/media/state/followTrouble.js';
import { hlsType } from '../openPlayer.js';
import { fakePort } from './fakePort.js';

describe('a film that fails', () => {
  let fake: ReturnType<typeof fakePort>;
  let commands: TroubleCommands;
  let tried: string[];
  let more: boolean;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    fake = fakePort();
    tried = [];
    more = false;
    const load = (what: string) => {
      tried.push(what);
      fake.tells('loading');
      fake.happens('loadeddata'); // its beginning is always fine
      fake.happens('playing');
    };
    commands = followTrouble(
      fake.attached,
      {
        reload: () => load('again'),
        startOver: () => load('anew'),
        tryNext() {
          if (more) load('next');
          return more;
        },
      },
      defaultPatience,
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const waits = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const fails = async (error: Partial<PortError>) => {
    commands.fail({ kind: 'network', status: 500, message: '', ...error });
    await waits(0);
  };
  const trouble = () => fake.store.get().trouble;

  test('is tried again and told where the site’s own hook breaks, too', async () => {
    Object.assign(fake.port, {
      source: { src: 'film.mp4', type: 'video/mp4' },
      onRequest: () => {
        throw new TypeError('token is undefined');
      },
    });
    for (const wait of [1000, 3000, 9000]) {
      await fails({ status: null });
      await waits(wait);
    }
    expect(tried).toHaveLength(3);
    await fails({ status: null });
    expect(trouble()).toMatchObject({ reason: 'unreachable', stops: true });
  });

  test.each(['engine', 'network', 'unsupported'] as const)(
    'at no address is told at once, whatever the browser says of it (%s)',
    async (kind) => {
      Object.assign(fake.port, { source: { src: 'http://[', type: 'video/mp4' } });
      await fails({ kind, status: null });
      expect([trouble()?.reason, tried]).toEqual(['not-found', []]);
    },
  );

  test('at no address is told though nothing fails', async () => {
    Object.assign(fake.port, { source: { src: 'http://[', type: hlsType } });
    fake.tells('loading');
    await waits(0);
    expect(trouble()).toMatchObject({ reason: 'not-found', stops: true });
  });

  test('is tried again after 1, 3 and 9 seconds, then told', async () => {
    for (const wait of [1000, 3000, 9000]) {
      await fails({});
      const before = tried.length;
      await waits(wait - 1);
      expect(tried).toHaveLength(before);
      await waits(1);
      expect(tried).toHaveLength(before + 1);
    }
    expect(trouble()).toBeNull();
    await fails({});
    expect(trouble()).toMatchObject({ reason: 'unreachable', stops: true, retries: 3 });
    expect(fake.store.get().phase).toBe('failed');
  });

  test('at the same damaged place each time is tried there once, not for ever', async () => {
    await fails({ kind: 'decode', status: 200 });
    await waits(1000);
    await fake.playsFor(2);
    await fails({ kind: 'decode', status: 200 });
    await waits(1000);
    expect(tried).toEqual(['again']);
    expect(trouble()?.reason).toBe('decode');
  });

  test('and has played well since is trusted anew', async () => {
    await fails({ kind: 'decode', status: 200 });
    await waits(1000);
    await fake.playsFor(12);
    await fails({ kind: 'decode', status: 200 });
    await waits(1000);
    expect(tried).toEqual(['again', 'again']);
  });

  test('in several ways at once fails once', async () => {
    await fails({});
    await fails({});
    await fails({ kind: 'decode' });
    await waits(10_000);
    expect(tried).toEqual(['again']);
  });

  test('turns to the next source before the viewer hears of it', async () => {
    more = true;
    await fails({ status: 404 });
    expect([tried, trouble()]).toEqual([['next'], null]);
  });

  test('is begun from the best source when the viewer tries again', async () => {
    await fails({ status: 403 });
    expect(trouble()?.reason).toBe('refused');
    commands.retry();
    expect([tried, trouble()]).toEqual([['anew'], null]);
  });

  test('that other media has overtaken is not loaded again', async () => {
    await fails({});
    fake.tells('loading');
    await waits(20_000);
    expect(tried).toEqual([]);
  });

  test('without a network is told at once, and loaded when it is back', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await fails({});
    expect([trouble()?.reason, tried]).toEqual(['offline', []]);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    expect(tried).toEqual(['again']);
  });

  test('without a network is not given up for another source, which would not come either', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    more = true;
    await fails({});
    expect([trouble()?.reason, tried]).toEqual(['offline', []]);
  });

  test('by sending nothing is told at once when the network goes', async () => {
    fake.store.set({ stalled: true });
    await waits(5000);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await waits(0);
    expect(trouble()?.reason).toBe('offline');
  });

  test('is told anew when it fails in another way', async () => {
    await fails({ status: 403 });
    await fails({ status: 404 });
    expect(trouble()?.reason).toBe('not-found');
  });

  test('and was told is not tried again behind the viewer’s back, however long it has sent nothing', async () => {
    fake.store.set({ stalled: true });
    await waits(5000);
    await fails({ status: 403 });
    await waits(60_000);
    expect([trouble()?.reason, tried]).toEqual(['refused', []]);
  });

  test('stays told until what is loaded again is there', async () => {
    await fails({ status: 403 });
    fake.port.loading = true;
    fake.happens('loadeddata'); // still of the media before
    expect(trouble()?.reason).toBe('refused');
    fake.port.loading = false;
    fake.happens('loadeddata');
    expect(trouble()).toBeNull();
  });

  test('and is overtaken by other media while its server is asked why is not loaded again', async () => {
    commands.fail({ kind: 'decode', status: null, message: '' });
    fake.tells('loading');
    await waits(20_000);
    expect(tried).toEqual([]);
  });

  test('by sending nothing is waited for, loaded again once, then given up', async () => {
    fake.store.set({ stalled: true });
    await waits(20_000);
    expect(tried).toEqual([]);
    await waits(1000);
    expect(tried).toEqual(['again']);
    await waits(20_000);
    expect(trouble()).toMatchObject({ reason: 'stalled', stops: true, retries: 1 });
  });

  test('by sending nothing, because it is refused, is told at once', async () => {
    fake.port.failedStatus = 403;
    fake.store.set({ stalled: true });
    await waits(0);
    expect(trouble()?.reason).toBe('refused');
  });

  test('by sending nothing, because its server is in trouble, is loaded again once, not after every longer wait', async () => {
    fake.port.failedStatus = 503;
    fake.store.set({ stalled: true });
    await waits(21_000);
    expect(tried).toEqual(['again']);
    await waits(20_000);
    expect([tried, trouble()?.stops]).toEqual([['again'], true]);
  });

  test('is told, whatever else is wrong; only trouble as grave takes its place', async () => {
    await fails({ status: 403 });
    commands.tell('captions-failed');
    expect(trouble()?.reason).toBe('refused');
  });

  test('and then is refused its start by the browser: that is over when it plays', () => {
    commands.tell('needs-gesture');
    expect(trouble()).toMatchObject({ reason: 'needs-gesture', stops: false });
    fake.happens('playing');
    expect(trouble()).toBeNull();
  });

  test('by sending nothing for a while only is not troubled', async () => {
    fake.store.set({ stalled: true });
    await waits(15_000);
    fake.store.set({ stalled: false });
    await waits(30_000);
    expect([tried, trouble()]).toEqual([[], null]);
  });
});
