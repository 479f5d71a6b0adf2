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
  const described: { at: number; text: string }[] = [];
  const step = (event: AnnouncerEvent) => {
    const [next, effects] = stepAnnouncer(state, event);
    state = next;
    wake = null;
    const writes = effects.filter(({ type }) => type === 'write' || type === 'describe');
    expect(writes.length).toBeLessThanOrEqual(1);
    for (const effect of effects) perform(effect);
  };
  const perform = (effect: AnnouncerEffect) => {
    if (effect.type === 'write')
      written.push({ at: now, text: effect.text, region: effect.region, place: effect.place });
    if (effect.type === 'clear') cleared.push(now);
    if (effect.type === 'describe') described.push({ at: now, text: effect.words.text });
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
  return { written, described, cleared, words: written.map((one) => one.text), state };
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

test('what is outdated by its key leaves other news on its topic', () => {
  const about = (key: Announcement['key'], more = {}) => say(key, { topic: 'description', key, ...more });
  const outdate = {
    type: 'outdate',
    topic: 'description',
    keys: ['said.descriptionLoading'],
    now: 100,
  } as const;
  const wait = about('said.descriptionLoading', { settleMs: 1000 });
  expect(listen([announce(0, wait), outdate]).words).toEqual([]);
  const off = about('said.descriptionOff', { settleMs: 1000 });
  expect(listen([announce(0, off), outdate]).words).toEqual(['said.descriptionOff']);
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

describe('the words of a description, for the screen reader', () => {
  const describing = (now: number, text: string): AnnouncerEvent => ({
    type: 'describe',
    words: { text, language: 'en' },
    now,
  });
  const notice = say('This device has no English voice', { topic: 'description' });
  const first = 'Lamplight warms a paper screen.';

  test.each([
    ['before them', [announce(0, notice), describing(0, first)]],
    ['in the same breath, after them', [describing(0, first), announce(10, notice)]],
    [
      'when something else was just said',
      [announce(0, say('播放')), announce(40, notice), describing(40, first)],
    ],
  ])('come after what explains them, told %s, and not with it', (_, events) => {
    const { written, described } = listen(events);
    expect(described.map(({ text }) => text)).toEqual([first]);
    expect(written.at(-1)!.text).toBe(notice.text);
    expect(described[0]!.at - written.at(-1)!.at).toBeGreaterThanOrEqual(500);
  });

  test('come soon where nothing is told', () => {
    const { described } = listen([announce(0, say('播放')), describing(3000, first)]);
    expect(described[0]!.at).toBeLessThanOrEqual(3100);
  });

  test('come within two seconds, however much is told', () => {
    const volumes = Array.from({ length: 40 }, (_, i) =>
      announce(i * 100, say(`${i}%`, { topic: 'volume' })),
    );
    const { described } = listen([...volumes.slice(0, 5), describing(450, first), ...volumes.slice(5)]);
    expect(described).toHaveLength(1);
    expect(described[0]!.at).toBeLessThanOrEqual(450 + 2000 + 150);
  });

  test('are not said when their time is over, and what stands is taken away', () => {
    const { described } = listen([announce(0, notice), describing(0, first), describing(300, '')]);
    expect(described).toEqual([{ at: 300, text: '' }]);
  });

  test('leave what is told after them to be heard', () => {
    const { written, described } = listen([describing(0, first), announce(60, say('已暂停'))]);
    expect(written[0]!.at - described[0]!.at).toBeGreaterThanOrEqual(150);
  });
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
      fc.array(fc.tuple(fc.nat(500), fc.option(fc.array(announcement, { maxLength: 3 }))), { maxLength: 20 }),
      (steps) => {
        let now = 0;
        const events = steps.map(([wait, announcements]): AnnouncerEvent =>
          announcements
            ? announce((now += wait), ...announcements)
            : { type: 'describe', words: { text: `at ${(now += wait)}`, language: 'en' }, now },
        );
        const { written, described, state } = listen(events);
        const times = [...written, ...described].map(({ at }) => at).sort((a, b) => a - b);
        for (let index = 1; index < times.length; index++)
          expect(times[index]! - times[index - 1]!).toBeGreaterThanOrEqual(150);
        const last = events.findLast(({ type }) => type === 'describe');
        expect(described.at(-1)?.text).toBe(last?.type === 'describe' ? last.words.text : undefined);
        expect(state.waiting).toEqual([]);
        expect(state.writtenAt).toBeNull();
      },
    ),
  );
});
