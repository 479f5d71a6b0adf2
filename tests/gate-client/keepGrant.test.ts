import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepGrant, type KeepGrantOptions } from '../../src/gate-client/keepGrant.js';
import { FakeGate } from './FakeGate.js';

const page = 'https://theatre.example/films/film';
const life = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 26) }));
afterEach(() => void vi.useRealTimers());

/** @param ahead how far the gate’s clock is ahead of the viewer’s, ms */
function open({
  ahead = 0,
  lifeMs = life,
  answer = 'grant',
  ...options
}: { ahead?: number; lifeMs?: number; answer?: FakeGate['answer'] } & Partial<KeepGrantOptions> = {}) {
  const began = performance.now();
  let slept = 0;
  const first = Date.now() + ahead;
  /** The gate never sleeps, and nobody sets its clock. */
  const gate = new FakeGate(() => first + performance.now() - began + slept, lifeMs);
  gate.answer = answer;
  const view = new EventTarget();
  const document = new EventTarget();
  const keeper = keepGrant({
    film: 'film',
    calls: gate,
    world: { page, window: view, document, random: () => 0.5 },
    ...options,
  });
  const fetchSegment = () => {
    const url = keeper.onRequest('segment', `${page.slice(0, 23)}/gate/v1/m/old/film/hls/1.m4s`)?.url ?? '';
    return gate.serve(url);
  };
  return {
    gate,
    keeper,
    view,
    document,
    fetchSegment,
    /** Timers stand still, as they do while a machine sleeps; the wall clock goes on, and so does the gate. */
    sleep: (ms: number) => {
      slept += ms;
      vi.setSystemTime(Date.now() + ms);
    },
    tell: (target: EventTarget, name: string) => target.dispatchEvent(new Event(name)),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a film that plays', () => {
  test('for two hours on 60-second grants is never without one', async () => {
    const { gate, keeper, fetchSegment } = open();
    await pass(0);
    expect(keeper.state.phase).toBe('open');
    for (let second = 0; second < 7_200; second += 1) {
      expect(fetchSegment(), `second ${second}`).toBe(200);
      await pass(1_000);
    }
    expect(gate.asked.length).toBeLessThan(7_200 / (60 * 0.5));
    expect(gate.asked[1]).toBe('renew play');
  });

  test('renews from 57 to 60 % of a grant’s life, not all players at the same moment', async () => {
    for (const [random, due] of [
      [0, 36_000],
      [1, 33_000],
    ] as const) {
      const { gate, keeper } = open({
        world: { page, window: new EventTarget(), document: new EventTarget(), random: () => random },
      });
      await pass(due - 100);
      expect(gate.asked).toHaveLength(1);
      await pass(200);
      expect(gate.asked).toHaveLength(2);
      keeper.end();
    }
  });

  test.each([-86_400_000, 3_600_000])(
    'does not mind that the viewer’s clock is off by %i ms',
    async (ahead) => {
      const { fetchSegment } = open({ ahead });
      await pass(0);
      for (let second = 0; second < 600; second += 1) {
        expect(fetchSegment()).toBe(200);
        await pass(1_000);
      }
    },
  );

  test('goes on when the viewer’s clock is set, forwards or back, mid-film', async () => {
    for (const jump of [-7_200_000, 7_200_000]) {
      const { fetchSegment, keeper } = open();
      await pass(10_000);
      vi.setSystemTime(Date.now() + jump);
      for (let second = 0; second < 300; second += 1) {
        expect(fetchSegment(), `${jump}, second ${second}`).toBe(200);
        await pass(1_000);
      }
      keeper.end();
    }
  });

  test('says what state it is in, and names it once for each change', async () => {
    const { gate, keeper } = open();
    const phases: string[] = [];
    keeper.subscribe(({ phase }) => phases.push(phase));
    gate.delayMs = 100;
    await pass(36_000);
    expect(phases).toEqual(['open', 'renewing', 'open']);
    expect((await keeper.started).phase).toBe('open');
  });
});

describe('a machine that slept', () => {
  test('asks for a new grant within five seconds of waking, and at once when the page is seen again', async () => {
    const { gate, sleep, fetchSegment, document, tell } = open();
    await pass(1_000);
    sleep(3_600_000);
    expect(fetchSegment()).toBe(404);
    await pass(5_000);
    expect(gate.asked).toHaveLength(2);
    expect(fetchSegment()).toBe(200);
    sleep(3_600_000);
    tell(document, 'visibilitychange');
    await pass(0);
    expect(gate.asked).toHaveLength(3);
    expect(fetchSegment()).toBe(200);
  });

  test('that is woken by several events at once asks once', async () => {
    const { gate, sleep, view, document, tell } = open();
    await pass(0);
    gate.delayMs = 200;
    sleep(3_600_000);
    for (const name of ['pageshow', 'focus', 'online']) tell(view, name);
    for (const name of ['visibilitychange', 'resume']) tell(document, name);
    await pass(1_000);
    expect(gate.asked).toHaveLength(2);
  });
});

describe('a viewer who pauses', () => {
  const openElement = (paused: boolean) => {
    const element = Object.assign(new EventTarget(), { paused });
    const turn = (name: 'play' | 'pause') => {
      element.paused = name === 'pause';
      element.dispatchEvent(new Event(name));
    };
    return { element, turn };
  };

  test('for a quarter of an hour keeps the place; for longer gives it back, and has it again before the film goes on', async () => {
    const { gate, keeper, fetchSegment } = open();
    const { element, turn } = openElement(false);
    keeper.follow(element);
    turn('pause');
    await pass(900_000);
    expect(fetchSegment()).toBe(200);
    await pass(600_000);
    const asked = gate.asked.length;
    await pass(3_600_000);
    expect(gate.asked).toHaveLength(asked);
    expect(fetchSegment()).toBe(404);
    turn('play');
    await pass(0);
    expect(fetchSegment()).toBe(200);
    expect(gate.asked).toHaveLength(asked + 1);
  });

  test('and plays on is let play only with a grant that is good', async () => {
    const { gate, keeper, sleep, fetchSegment } = open();
    await pass(0);
    sleep(600_000);
    gate.delayMs = 300;
    let isReady = false;
    const ready = keeper.fresh().then(({ phase }) => (isReady = phase === 'open'));
    await pass(200);
    expect(isReady).toBe(false);
    await pass(200);
    await ready;
    expect(fetchSegment()).toBe(200);
    expect((await keeper.fresh()).phase).toBe('open');
    expect(gate.asked).toHaveLength(2);
  });

  test('for long, while two others began elsewhere, is told of them before the film goes on', async () => {
    const { gate, keeper, sleep } = open();
    await pass(0);
    sleep(3_600_000);
    gate.answer = { code: 'too-many-plays', status: 409 };
    expect(await keeper.fresh()).toMatchObject({ phase: 'ended', problem: { code: 'too-many-plays' } });
    await pass(600_000);
    expect(gate.asked).toHaveLength(2);
  });
});

describe('a network that is gone', () => {
  test('leaves the film playing from its buffer, is asked again ever more seldom, and at once when it is back', async () => {
    const { gate, keeper, view, tell, fetchSegment } = open();
    await pass(0);
    gate.answer = 'lost';
    await pass(36_000);
    expect(keeper.state).toMatchObject({ phase: 'offline', play: { id: 'play' } });
    expect(fetchSegment(), 'the grant lives on').toBe(200);
    const before = gate.asked.length;
    await pass(300_000);
    const tries = gate.asked.length - before;
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(25);
    gate.answer = 'grant';
    tell(view, 'online');
    await pass(0);
    expect(keeper.state.phase).toBe('open');
    expect(fetchSegment()).toBe(200);
  });

  test('at the very start is waited for', async () => {
    const { gate, keeper } = open({ answer: 'lost' });
    await pass(0);
    expect(keeper.state).toEqual({ phase: 'offline', play: null });
    gate.answer = 'grant';
    await pass(1_000);
    expect((await keeper.started).phase).toBe('open');
    expect(gate.asked).toEqual(['start film', 'start film']);
  });

  test('a gate that is busy is asked again when it said, not before, and the film goes on', async () => {
    const { gate, keeper, fetchSegment } = open();
    await pass(0);
    gate.answer = { code: 'unavailable', status: 503, retryAfter: 10 };
    await pass(34_500);
    expect(gate.asked).toHaveLength(2);
    expect(keeper.state.phase).toBe('renewing');
    await pass(9_900);
    expect(gate.asked).toHaveLength(2);
    gate.answer = 'grant';
    await pass(2_200);
    expect(gate.asked).toHaveLength(3);
    expect(fetchSegment()).toBe(200);
    expect(keeper.state.phase).toBe('open');
  });
});

describe('the end', () => {
  test.each([
    ['not-entitled', 403],
    ['entitlement-expired', 403],
    ['film-window-closed', 451],
    ['play-ended', 410],
    ['not-signed-in', 401],
    ['too-many-plays', 409],
  ] as const)('a gate that says %s is not asked again, and its sentence is kept', async (code, status) => {
    const { gate, keeper } = open();
    await pass(0);
    gate.answer = { code, status };
    await pass(600_000);
    expect(keeper.state).toMatchObject({ phase: 'ended', problem: { code, say: 'No.' } });
    expect(gate.asked).toHaveLength(2);
  });

  test('a film that is refused at once has ended before it began', async () => {
    const gate = new FakeGate(() => 0, life);
    gate.answer = { code: 'not-entitled', status: 403 };
    const world = { page, window: new EventTarget(), document: new EventTarget() };
    const keeper = keepGrant({ film: 'film', calls: gate, world });
    await pass(0);
    expect(await keeper.started).toMatchObject({ phase: 'ended', problem: { code: 'not-entitled' } });
    expect(keeper.base).toBe('');
    expect(keeper.onRequest('segment', '/gate/v1/m/x/film/1.m4s')).toBeUndefined();
  });

  test('the gate is told that the play is over, also by who leaves the page, and is not asked any more', async () => {
    for (const leave of [true, false]) {
      const { gate, keeper, view, tell } = open();
      await pass(0);
      if (leave) tell(view, 'pagehide');
      else keeper.end();
      expect(gate.asked.at(-1)).toBe(leave ? 'end play leaving' : 'end play');
      expect(keeper.state).toEqual({ phase: 'ended', problem: null });
      await pass(600_000);
      expect(gate.asked).toHaveLength(2);
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  test('a play that is ended while it begins stays ended, and gives its place back', async () => {
    const gate = new FakeGate(() => Date.now(), life);
    gate.delayMs = 1_000;
    const [window, document] = [new EventTarget(), new EventTarget()];
    const keeper = keepGrant({
      film: 'film',
      calls: gate,
      world: { page, window, document, random: () => 0.5 },
    });
    await pass(500);
    keeper.end();
    await pass(5_000);
    expect(keeper.state).toEqual({ phase: 'ended', problem: null });
    expect(gate.asked).toEqual(['start film', 'end play']);
  });

  test('a page that Back may bring again keeps its play', async () => {
    const { gate, view } = open();
    await pass(0);
    view.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
    expect(gate.asked).toEqual(['start film']);
  });
});

describe('addresses', () => {
  const at = (path: string) => `https://theatre.example/gate/v1/m/${path}`;

  test('what the player fetches bears the newest grant; what the browser fetches for long has one address and the cookie', async () => {
    const { keeper } = open();
    await pass(0);
    expect(keeper.base).toBe(at('cookie/film/'));
    const ask = (kind: Parameters<typeof keeper.onRequest>[0], path: string) =>
      keeper.onRequest(kind, path)?.url;
    expect(ask('manifest', at('cookie/film/hls/master.m3u8'))).toBe(at('g0/film/hls/master.m3u8'));
    await pass(40_000);
    for (const kind of ['manifest', 'init', 'segment', 'key', 'captions', 'chapters'] as const)
      expect(ask(kind, '/gate/v1/m/g0/film/a/b.m4s'), kind).toBe(at('g1/film/a/b.m4s'));
    expect(ask('description', at('g0/film/zh.vtt'))).toBe(at('g1/film/zh.vtt'));
    expect(ask('description', at('g0/film/narration.m4a'))).toBe(at('cookie/film/narration.m4a'));
    expect(ask('other', at('g0/film/film.mp4'))).toBe(at('cookie/film/film.mp4'));
    expect(keeper.base).toBe(at('cookie/film/'));
  });

  test('where media stand on another site, cookies do not reach them and every address bears the grant', async () => {
    const { keeper } = open({ cookies: false });
    await pass(0);
    expect(keeper.base).toBe(at('g0/film/'));
    await pass(40_000);
    expect(keeper.onRequest('other', at('g0/film/film.mp4'))?.url).toBe(at('g1/film/film.mp4'));
  });

  test('nothing else is given a grant: not another film, not another site', async () => {
    const { keeper } = open();
    await pass(0);
    for (const url of [
      at('g0/another/1.m4s'),
      'https://evil.example/gate/v1/m/g0/film/1.m4s',
      'https://theatre.example.evil.example/gate/v1/m/g0/film/1.m4s',
      '/gate/v1/me',
      'data:text/vtt,WEBVTT',
    ])
      expect(keeper.onRequest('segment', url), url).toBeUndefined();
  });
});
