import { describe, expect, test } from 'vitest';
import { deriveAnnouncements } from '../../../src/core/announcements/deriveAnnouncements.js';
import { isWanted } from '../../../src/core/announcements/isWanted.js';
import { recordAnnouncement, type SaidBefore } from '../../../src/core/announcements/recordAnnouncement.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { sayPhrase } from '../../../src/core/i18n/Phrase.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { answer } from '../../../src/core/knowing/answer.js';
import { whatWasSaid } from '../../../src/core/knowing/whatWasSaid.js';
import { whereAmI, whereAmIMore } from '../../../src/core/knowing/whereAmI.js';
import type { MovingNews, MovingState } from '../../../src/core/moving/MovingState.js';
import { noJumps } from '../../../src/core/moving/stepJumps.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import type { TranscriptLine } from '../../../src/core/transcript/TranscriptLine.js';

const english = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);

const line = (
  kind: TranscriptLine['kind'],
  startTime: number,
  text: string,
  speaker: string | null = null,
) => ({
  id: `${kind}-${String(startTime)}`,
  kind,
  startTime,
  endTime: startTime + 2,
  speaker,
  text,
  language: null,
  depth: 0,
});
const lines: readonly TranscriptLine[] = [
  line('caption', 10, 'Come in.', 'Mei'),
  line('description', 14, 'A lantern floats by.'),
  line('caption', 900, 'Good night.'),
  line('description', 800, 'The door closes.'),
];
const moving: MovingState = {
  granularity: 'chapter',
  jumps: noJumps,
  passage: null,
  sleep: null,
  lines,
  search: null,
  bookmarks: [],
  voiceNote: null,
  news: null,
};
const film: PlayerState = {
  ...initialState,
  phase: 'ready',
  paused: false,
  duration: 5880,
  rate: 1,
  chapters: [
    { startTime: 0, endTime: 600, title: 'Home', depth: 0 },
    { startTime: 600, endTime: 2000, title: 'The ferry', depth: 0 },
    { startTime: 700, endTime: 900, title: 'On the water', depth: 1 },
  ],
  captions: {
    availability: 'available',
    choices: [{ id: 'a', label: null, language: 'zh-CN', sdh: false }],
    chosen: 'a',
  },
  description: {
    ...initialState.description,
    availability: 'available',
    choices: [
      {
        id: 'd',
        label: null,
        language: 'en',
        delivery: 'rendition',
        voiceKind: 'recorded',
        narrator: null,
        extended: false,
      },
    ],
    chosen: 'd',
    phase: 'ready',
  },
  moving,
};

describe('where am I', () => {
  test('one sentence, the time first', () => {
    expect(sayPhrase(whereAmI(film, 725, english), english)).toBe(
      '12 minutes 5 seconds, 1 hour 26 minutes left, Chapter 2, The ferry, On the water, normal speed, description on, human voice, captions in Chinese.',
    );
    expect(sayPhrase(whereAmI(film, 725, chinese), chinese)).toBe(
      '12 分 5 秒，还剩 1 小时 26 分，第 2 章，The ferry，On the water，1 倍速，口述影像开，人声，字幕开，中文。',
    );
  });
  test('a film that stands says so, and says what it has not', () => {
    const bare: PlayerState = { ...initialState, paused: true, duration: 60, rate: 1.5 };
    expect(sayPhrase(whereAmI(bare, 5, english), english)).toBe(
      'Paused at 5 seconds, 55 seconds left, 1.5 times speed, no description for this film, no captions for this film.',
    );
    expect(sayPhrase(whereAmI(bare, 5, chinese), chinese)).toBe(
      '停在 5 秒，还剩 55 秒，1.5 倍速，本片没有口述影像，本片没有字幕。',
    );
  });
  test('where the length is not known nothing is said to be left', () => {
    expect(sayPhrase(whereAmI({ ...film, duration: null }, 5, english), english)).not.toContain('left');
  });
  test('of a live stream how far it is behind, and nothing of a length', () => {
    const live: PlayerState = { ...initialState, paused: false, live: { start: 0, edge: 100 } };
    const said = (time: number, of: PlayerState, words: typeof english) =>
      sayPhrase(whereAmI(of, time, words), words);
    const rest = 'normal speed, no description for this film, no captions for this film.';
    expect(said(90, live, english)).toBe(`Live, ${rest}`);
    expect(said(20, live, english)).toBe(`1 minute 20 seconds behind live, ${rest}`);
    expect(said(20, { ...live, paused: true }, english)).toBe(
      `Paused, 1 minute 20 seconds behind live, ${rest}`,
    );
    expect(said(90, live, chinese)).toBe('正在直播，1 倍速，本片没有口述影像，本片没有字幕。');
    expect(said(20, { ...live, paused: true }, chinese)).toBe(
      '已暂停，比直播晚 1 分 20 秒，1 倍速，本片没有口述影像，本片没有字幕。',
    );
    expect(sayPhrase(whereAmIMore(live, 20, english), english)).toMatch(/^This is a live broadcast, volume/);
    expect(sayPhrase(whereAmIMore(live, 20, chinese), chinese)).toMatch(/^这是直播，/);
  });
  test('asked again, more', () => {
    expect(sayPhrase(whereAmIMore({ ...film, volume: 0.4 }, 725, english), english)).toBe(
      'The film is 1 hour 38 minutes long, volume 40%, picture quality not known, this is the last chapter, next description in 1 minute 15 seconds.',
    );
    expect(sayPhrase(whereAmIMore({ ...film, muted: true }, 540, chinese), chinese)).toBe(
      '全片 1 小时 38 分，已静音，清晰度不知道，再过 1 分钟到下一章，再过 4 分 20 秒有讲述。',
    );
  });
  test('is answered whatever else the viewer wants to hear', () => {
    const asked = { translate: english, time: 725, again: false };
    expect(answer('whereAmI', film, asked)?.topic).toBe('answer');
    expect(isWanted('answer', 'off', ['answer'])).toBe(true);
    expect(answer('mute', film, asked)).toBeNull();
  });
});

describe('what was said', () => {
  const said = (time: number, of = lines) => sayPhrase(whatWasSaid(of, time, english), english);
  test('the last caption with its speaker, and the last description', () => {
    expect(said(100)).toBe('Mei: Come in. Described: A lantern floats by.');
    expect(said(12)).toBe('Mei: Come in.');
    expect(sayPhrase(whatWasSaid(lines, 100, chinese), chinese)).toBe(
      'Mei：Come in. 讲述：A lantern floats by.',
    );
  });
  test('nothing yet, or nothing to know', () => {
    expect(said(5)).toBe('Nothing has been said yet');
    expect(said(50, [])).toBe('This film has no captions and no description in words');
  });
  test('asked again, what the film’s own words in it mean, each once', () => {
    const glossary = {
      en: [
        { term: 'lantern', meaning: 'A light that can be carried.' },
        { term: 'come in', meaning: 'Enter.' },
        { term: 'ferry', meaning: 'A boat.' },
      ],
    };
    const inEnglish = lines.map((line) => ({ ...line, language: 'en' }));
    const state = { ...film, moving: { ...moving, lines: inEnglish } };
    const ask = (time: number, again: boolean, words: typeof glossary | undefined = glossary) =>
      answer('whatWasSaid', state, { translate: english, time, again, glossary: words })?.text;
    expect(ask(100, false)).toBe('Mei: Come in. Described: A lantern floats by.');
    expect(ask(100, true)).toBe('come in: Enter. lantern: A light that can be carried.');
    // Where none of them was in it, it is said again.
    expect(ask(100, true, { en: [{ term: 'ferry', meaning: 'A boat.' }] })).toBe(
      'Mei: Come in. Described: A lantern floats by.',
    );
    expect(answer('whatWasSaid', state, { translate: english, time: 100, again: true })?.text).toBe(
      'Mei: Come in. Described: A lantern floats by.',
    );
  });
  test('cannot be answered before the film’s text has come', () => {
    const state = { ...film, moving: { ...moving, lines: null } };
    expect(answer('whatWasSaid', state, { translate: english, time: 50, again: false })).toBeNull();
  });
});

describe('each kind of announcement can be muted', () => {
  test('but for trouble and what was asked', () => {
    expect(isWanted('speed', 'all', ['speed'])).toBe(false);
    expect(isWanted('volume', 'all', ['speed'])).toBe(true);
    expect(isWanted('trouble', 'all', ['trouble'])).toBe(true);
    expect(isWanted('trouble', 'off')).toBe(false);
    expect(isWanted('position', 'changes')).toBe(false);
    expect(isWanted('moving', 'errors')).toBe(false);
  });
  test('a muted change is not said', () => {
    const context = { focused: null, level: 'all', asked: true, translate: english } as const;
    const faster = { ...film, rate: 1.5 };
    expect(deriveAnnouncements(film, faster, context)).toHaveLength(1);
    expect(deriveAnnouncements(film, faster, { ...context, silenced: ['speed'] })).toEqual([]);
  });
});

test('buffering is told once when it lasts, and once when it is over', () => {
  const context = { focused: null, level: 'all', asked: true, translate: english } as const;
  const stalled = { ...film, stalled: true };
  expect(deriveAnnouncements(film, stalled, context).map(({ text }) => text)).toEqual(['Loading']);
  expect(deriveAnnouncements(stalled, { ...stalled, volume: 1 }, context)).toEqual([]);
  expect(deriveAnnouncements(stalled, film, context)).toMatchObject([
    { text: 'Playing again', onlyAfter: expect.arrayContaining(['said.loading']) as unknown },
  ]);
});

test('the history holds the last two hundred, the newest first', () => {
  let said: readonly SaidBefore[] = [];
  for (let index = 0; index < 250; index++)
    said = recordAnnouncement(said, { text: `No. ${String(index)}`, time: index });
  expect(said).toHaveLength(200);
  expect(said[0]).toEqual({ number: 250, text: 'No. 249', time: 249 });
});

describe('what is told of moving about', () => {
  const told = (news: MovingNews, translate = english, paused = false) => {
    const after = { ...film, paused, moving: { ...moving, news: { count: 1, news } } };
    const context = { focused: null, level: 'all', asked: true, translate } as const;
    return deriveAnnouncements({ ...film, paused }, after, context).map(({ text }) => text);
  };
  const timer = { type: 'minutes', minutes: 15, until: 0 } as const;
  const spoken = lines[0]!;
  test.each<[MovingNews, string, string]>([
    [{ reason: 'back', time: 725 }, 'Back at 12 minutes 5 seconds', '回到12 分 5 秒'],
    [{ reason: 'back', time: 600 }, 'Back at Chapter 2, The ferry', '回到第 2 章，The ferry'],
    [{ reason: 'nothing-to-undo' }, 'You have not jumped anywhere yet', '还没有跳转过'],
    [{ reason: 'granularity', unit: 'caption' }, 'Step: caption line', '每步：字幕'],
    [{ reason: 'no-next', unit: 'scene' }, 'No further scene', '后面没有场景了'],
    [
      { reason: 'passage-set', start: 10, end: 75 },
      'Repeating 10 seconds to 1 minute 15 seconds',
      '重复 10 秒到 1 分 15 秒',
    ],
    [
      { reason: 'bookmark', time: 60 },
      'Bookmark at 1 minute. Press again if you got lost here.',
      '书签在 1 分钟。没听懂就再按一次。',
    ],
    [{ reason: 'sleep', timer }, 'The film stops in 15 minutes', '15 分钟后停播'],
    [{ reason: 'sleep', timer: null }, 'Sleep timer off', '定时停播已关'],
    [{ reason: 'sleep-soon' }, 'The film stops in one minute', '还有 1 分钟停播'],
    [{ reason: 'slept', time: 60 }, 'Sleep timer: the film is paused at 1 minute', '到时间了，停在 1 分钟'],
    [
      { reason: 'line', line: spoken, number: 2, count: 3 },
      'Result 2 of 3, 10 seconds',
      '第 2 个，共 3 个，10 秒',
    ],
  ])('%j', (news, inEnglish, inChinese) => {
    expect(told(news)).toEqual([inEnglish]);
    expect(told(news, chinese)).toEqual([inChinese]);
  });
  test('a line that a paused film has come to is read, for it is not heard', () => {
    const news = { reason: 'line', line: spoken, number: null, count: 0 } as const;
    expect(told(news, english, true)).toEqual(['Mei: Come in.']);
    expect(told(news, english, false)).toEqual(['10 seconds']);
  });
  test('is told once', () => {
    const after = {
      ...film,
      moving: { ...moving, news: { count: 1, news: { reason: 'nothing-to-undo' } } },
    } as const;
    const context = { focused: null, level: 'all', asked: true, translate: english } as const;
    expect(deriveAnnouncements(after, { ...after, volume: 1 }, context)).toEqual([]);
  });
});
