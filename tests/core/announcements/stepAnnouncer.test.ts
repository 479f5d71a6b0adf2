import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Announcement } from '../../../src/core/announcements/Announcement.js';
import {
  type AnnouncerEffect,
  type AnnouncerEvent,
  type AnnouncerState,
  silentAnnouncer,
  stepAnnouncer,
} from '../../../src/core/announcements/stepAnnouncer.js';

const say = (text: string, more: Partial<Announcement> = {}): Announcement => ({
  key: 'said.playing',
  text,
  topic: 'playback',
  urgency: 'polite',
  ...more,
});
const announce = (now: number, ...announcements: Announcement[]): AnnouncerEvent => ({
  type: 'announce',
  announcements,
  now,
});

/** Runs the announcer with a clock that wakes it when it asks, and keeps what the regions were given. */
function listen(events: readonly AnnouncerEvent[], until = 60_000) {
  let state: AnnouncerState = silentAnnouncer;
  let wake: number | null = null;
  let now = 0;
  const written: { at: number; text: string; region: string; place: number }[] = [];
  const cleared: number[] = [];
  const step = (event: AnnouncerEvent) => {
    const [next, effects] = stepAnnouncer(state, event);
    state = next;
    wake = null;
    expect(effects.filter((effect) => effect.type === 'write').length).toBeLessThanOrEqual(1);
    for (const effect of effects) perform(effect);
  };
  const perform = (effect: AnnouncerEffect) => {
    if (effect.type === 'write')
      written.push({ at: now, text: effect.text, region: effect.region, place: effect.place });
    if (effect.type === 'clear') cleared.push(now);
    if (effect.type === 'wake') {
      expect(effect.at).toBeGreaterThan(now);
      wake = effect.at;
    }
  };
  const runTo = (time: number) => {
    while (wake !== null && wake <= time) {
      now = wake;
      step({ type: 'tick', now });
    }
  };
  for (const event of events) {
    if ('now' in event) {
      runTo(event.now);
      now = event.now;
    }
    step(event);
  }
  runTo(until);
  return { written, cleared, words: written.map((one) => one.text), state };
}

test('what settles at once is said at once', () => {
  expect(listen([announce(100, say('播放'))]).written).toEqual([
    { at: 100, text: '播放', region: 'polite', place: 0 },
  ]);
});

test('the same words twice are spoken twice: they are written in turn into two places', () => {
  const { written } = listen([
    announce(0, say('播放')),
    announce(1000, say('播放')),
    announce(2000, say('播放')),
  ]);
  expect(written.map((one) => one.place)).toEqual([0, 1, 0]);
});

test('of a held key only the place where it comes to rest is said', () => {
  const place = (text: string) => say(text, { topic: 'position', settleMs: 400 });
  const { written } = listen([
    announce(0, place('10 秒')),
    announce(200, place('20 秒')),
    announce(400, place('30 秒')),
  ]);
  expect(written).toMatchObject([{ at: 800, text: '30 秒' }]);
});

test('a newer word on a topic takes the place of an older one that is still unsaid', () => {
  const slow = say('正在换成带讲述的声音', {
    topic: 'description',
    key: 'said.descriptionSwitching',
    settleMs: 1000,
  });
  const on = say('口述影像已开，人声', { topic: 'description', key: 'said.descriptionOnRecorded' });
  expect(listen([announce(0, slow), announce(500, on)]).words).toEqual(['口述影像已开，人声']);
  expect(listen([announce(0, slow), announce(3000, on)]).words).toEqual([
    '正在换成带讲述的声音',
    '口述影像已开，人声',
  ]);
});

test('an answer is said only after what it answers', () => {
  const loading = say('正在加载', { key: 'said.loading' });
  const again = say('继续播放', { key: 'said.playingAgain', onlyAfter: ['said.loading'] });
  expect(listen([announce(0, again)]).words).toEqual([]);
  expect(listen([announce(0, loading), announce(2000, again)]).words).toEqual(['正在加载', '继续播放']);
  expect(listen([announce(0, loading), announce(2000, again), announce(9000, again)]).words).toEqual([
    '正在加载',
    '继续播放',
  ]);
});

test('what says as much as was just said is not said', () => {
  const retrying = say('正在重试', { key: 'said.retrying' });
  const loading = say('正在加载', { key: 'said.loading', notAfter: 'said.retrying' });
  expect(listen([announce(0, retrying), announce(1000, loading)]).words).toEqual(['正在重试']);
  expect(listen([announce(0, say('播放')), announce(1000, loading)]).words).toEqual(['播放', '正在加载']);
});

test('a place that is no longer so is not said', () => {
  const place = say('10 秒', { topic: 'position', settleMs: 400 });
  const { words } = listen([
    announce(0, place, say('播放')),
    { type: 'outdate', topic: 'position', now: 200 },
  ]);
  expect(words).toEqual(['播放']);
});

test('two topics at once are said one after the other, with a breath between', () => {
  const { written } = listen([announce(0, say('播放'), say('已全屏', { topic: 'fullscreen' }))]);
  expect(written.map((one) => one.text)).toEqual(['播放', '已全屏']);
  expect(written[1]!.at - written[0]!.at).toBeGreaterThanOrEqual(100);
});

describe('what is assertive', () => {
  const urgent = say('网络断开', { topic: 'trouble', urgency: 'assertive' });

  test('goes first', () => {
    expect(listen([announce(0, say('音量 60%', { topic: 'volume' }), urgent)]).words).toEqual([
      '网络断开',
      '音量 60%',
    ]);
  });

  test('discards what waits about playing', () => {
    const retrying = say('正在重试', { key: 'said.retrying', settleMs: 600 });
    expect(listen([announce(0, retrying), announce(300, urgent)]).words).toEqual(['网络断开']);
    expect(listen([announce(0, retrying), announce(900, urgent)]).words).toEqual(['正在重试', '网络断开']);
  });

  test('discards the polite on its topic, and is never discarded by it', () => {
    const polite = say('字幕没有加载', { topic: 'trouble' });
    expect(listen([announce(0, polite, urgent)]).words).toEqual(['网络断开']);
    expect(listen([announce(0, urgent, polite)]).words).toEqual(['网络断开', '字幕没有加载']);
  });
});

test('words that were heard are taken away, so that nobody reads them in the page later', () => {
  const { cleared, written } = listen([announce(0, say('播放'))]);
  expect(written).toHaveLength(1);
  expect(cleared).toEqual([5000]);
});

test('silence drops what waits and takes away what stands', () => {
  const { written, cleared } = listen([
    announce(0, say('10 秒', { topic: 'position', settleMs: 400 })),
    { type: 'silence' },
  ]);
  expect(written).toEqual([]);
  expect(cleared).toHaveLength(1);
});

test('however it is spoken to: one write a tick, breaths kept, nothing left waiting, and then it sleeps', () => {
  const announcement = fc.record({
    text: fc.constantFrom('甲', '乙'),
    topic: fc.constantFrom('playback', 'position', 'trouble'),
    urgency: fc.constantFrom('polite', 'assertive'),
    settleMs: fc.constantFrom(0, 100, 400, 1000),
    key: fc.constant('said.playing'),
  }) as fc.Arbitrary<Announcement>;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(500), fc.array(announcement, { maxLength: 3 })), { maxLength: 20 }),
      (steps) => {
        let now = 0;
        const events = steps.map(([wait, announcements]) => announce((now += wait), ...announcements));
        const { written, state } = listen(events);
        for (let index = 1; index < written.length; index++) {
          expect(written[index]!.at - written[index - 1]!.at).toBeGreaterThanOrEqual(150);
        }
        expect(state.waiting).toEqual([]);
        expect(state.writtenAt).toBeNull();
      },
    ),
  );
});
