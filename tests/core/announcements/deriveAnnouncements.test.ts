import { describe, expect, test } from 'vitest';
import type { FocusedControl } from '../../../src/core/announcements/Announcement.js';
import type { AnnouncementContext } from '../../../src/core/announcements/AnnouncementContext.js';
import { deriveAnnouncements } from '../../../src/core/announcements/deriveAnnouncements.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { AudioChoice, DescriptionChoice, PlayerState } from '../../../src/core/playback/PlayerState.js';
import type { Trouble, TroubleReason } from '../../../src/core/playback/Trouble.js';

const recorded: DescriptionChoice = {
  id: 'human',
  language: 'zh-CN',
  label: null,
  delivery: 'rendition',
  voiceKind: 'recorded',
  narrator: '李讲述',
  extended: false,
};
const synthetic: DescriptionChoice = {
  ...recorded,
  id: 'synthetic',
  voiceKind: 'synthesised',
  narrator: null,
};
const text: DescriptionChoice = { ...synthetic, id: 'text', delivery: 'text' };
const plain: AudioChoice = { id: 'plain', kind: 'main', label: null, language: 'zh-CN' };
const described: AudioChoice = { id: 'described', kind: 'main-desc', label: null, language: 'zh-CN' };
const dubbed: AudioChoice = { id: 'dubbed', kind: 'translation', label: null, language: 'en' };

/** A film that stands ready, paused. */
const ready: PlayerState = {
  ...initialState,
  phase: 'ready',
  duration: 5880,
  captions: {
    availability: 'available',
    choices: [
      { id: 'zh', label: null, language: 'zh-CN', sdh: false },
      { id: 'en', label: null, language: 'en', sdh: false },
    ],
    chosen: null,
  },
  description: {
    ...initialState.description,
    availability: 'available',
    choices: [recorded, synthetic, text],
    chosen: null,
    phase: 'off',
  },
  audio: { choices: [plain, described, dubbed], chosen: 'plain' },
  quality: { choices: [{ id: 'q720', height: 720, bitrate: 1e6 }], chosen: 'auto', height: 480 },
  chapters: [
    { startTime: 0, endTime: 600, title: '码头', depth: 0 },
    { startTime: 600, endTime: 1200, title: '渡口', depth: 0 },
  ],
  fullscreen: { availability: 'available', active: false },
  pictureInPicture: { availability: 'available', active: false },
};
const playing: PlayerState = { ...ready, paused: false };

const context: AnnouncementContext = {
  focused: null,
  level: 'all',
  asked: true,
  translate: createTranslate('zh-CN', zhCN),
};
const hear = (before: PlayerState, after: PlayerState, more: Partial<AnnouncementContext> = {}) =>
  deriveAnnouncements(before, after, { ...context, ...more });
const said = (before: PlayerState, after: PlayerState, more: Partial<AnnouncementContext> = {}) =>
  hear(before, after, more).map((one) => one.text);

const describing = (chosen: string | null, phase: PlayerState['description']['phase']): PlayerState => ({
  ...playing,
  description: { ...playing.description, chosen, phase },
});
const seeked = (time: number, state = playing): PlayerState => ({
  ...state,
  settled: { time, count: state.settled.count + 1, told: false },
});
const troubled = (reason: TroubleReason, stops: boolean, state = playing): PlayerState => ({
  ...state,
  phase: stops ? 'failed' : state.phase,
  paused: stops ? true : state.paused,
  trouble: { reason, stops, time: 725, retries: 0 } satisfies Trouble,
});

/** One change of each kind, with the control that tells it itself. */
const changes: readonly [string, FocusedControl | null, PlayerState, PlayerState, string][] = [
  ['play', 'play', ready, playing, '播放'],
  ['pause', 'play', playing, ready, '已暂停'],
  ['volume', 'volume', playing, { ...playing, volume: 0.6 }, '音量 60%'],
  ['mute', 'mute', playing, { ...playing, muted: true }, '已静音'],
  ['sound on', 'mute', { ...playing, muted: true }, playing, '声音已开'],
  ['speed', 'speed', playing, { ...playing, rate: 1.5 }, '1.5 倍'],
  ['normal speed', 'speed', { ...playing, rate: 1.5 }, playing, '1 倍速'],
  ['description on', 'description', playing, describing('human', 'ready'), '口述影像已开，人声'],
  ['description off', 'description', describing('human', 'ready'), playing, '口述影像已关'],
  [
    'captions on',
    'captions',
    playing,
    { ...playing, captions: { ...playing.captions, chosen: 'zh' } },
    '字幕已开，中文',
  ],
  [
    'captions off',
    'captions',
    { ...playing, captions: { ...playing.captions, chosen: 'zh' } },
    playing,
    '字幕已关',
  ],
  [
    'sound',
    'sound',
    playing,
    { ...playing, audio: { ...playing.audio, chosen: 'dubbed' } },
    '声音：英语，配音',
  ],
  [
    'quality',
    'quality',
    playing,
    { ...playing, quality: { ...playing.quality, chosen: 'q720' } },
    '清晰度 720P',
  ],
  [
    'full screen',
    'fullscreen',
    playing,
    { ...playing, fullscreen: { availability: 'available', active: true } },
    '已全屏',
  ],
  [
    'small window',
    'pictureInPicture',
    playing,
    { ...playing, pictureInPicture: { availability: 'available', active: true } },
    '小窗已开',
  ],
  ['a place', null, playing, seeked(725), '12 分 5 秒'],
];

describe.each(changes)('%s', (_name, control, before, after, words) => {
  test('is said once, as the state that was reached', () => {
    expect(said(before, after)).toEqual([words]);
    expect(said(after, after)).toEqual([]);
  });

  test('is said politely, for nothing here is worth interrupting a screen reader', () => {
    expect(hear(before, after).map((one) => one.urgency)).toEqual(['polite']);
  });

  test('is not said where the focused control says it', () => {
    if (control === null) return;
    const heard = hear(before, after, { focused: control });
    // What answers a wait is said only to who was told to wait.
    expect(heard.filter(({ onlyAfter }) => !onlyAfter)).toEqual([]);
  });

  test('is not said while the player only sets itself up', () => {
    expect(said(before, after, { asked: false })).toEqual([]);
  });

  test('is not said to who wants only trouble, or nothing', () => {
    expect(said(before, after, { level: 'errors' })).toEqual([]);
    expect(said(before, after, { level: 'off' })).toEqual([]);
  });
});

test('a place and the volume are left out for who wants changes alone', () => {
  const heard = changes.filter(([, , before, after]) => said(before, after, { level: 'changes' }).length > 0);
  const left = changes.filter((change) => !heard.includes(change)).map(([name]) => name);
  expect(left).toEqual(['volume', 'mute', 'sound on', 'a place']);
});

test('nothing is said because time passes, buffers fill or the picture gets finer', () => {
  expect(said(playing, { ...playing, duration: 5881 })).toEqual([]);
  expect(said(playing, { ...playing, quality: { ...playing.quality, height: 1080 } })).toEqual([]);
  expect(said(playing, { ...playing, seeking: true })).toEqual([]);
  for (const phase of ['speaking', 'holding', 'ready'] as const) {
    expect(said(describing('human', 'ready'), describing('human', phase))).toEqual([]);
  }
});

test('a volume that moves by less than a listener can tell is not said', () => {
  expect(said({ ...playing, volume: 0.6 }, { ...playing, volume: 0.601 })).toEqual([]);
});

test('what a held key runs through is said when it comes to rest', () => {
  for (const after of [{ ...playing, volume: 0.6 }, { ...playing, rate: 1.5 }, seeked(725)]) {
    expect(hear(playing, after)[0]?.settleMs).toBeGreaterThanOrEqual(300);
  }
  expect(hear(ready, playing)[0]?.settleMs).toBeUndefined();
});

describe('first load', () => {
  const loading: PlayerState = { ...initialState, phase: 'loading' };

  test('restored choices, known tracks and an autoplay are not news', () => {
    const restored: PlayerState = {
      ...playing,
      volume: 0.4,
      muted: true,
      rate: 1.5,
      captions: { ...playing.captions, chosen: 'zh' },
      description: { ...playing.description, chosen: 'human', phase: 'ready' },
      settled: { time: 725, count: 1, told: false },
    };
    expect(said(loading, restored, { asked: false })).toEqual([]);
    expect(said(initialState, loading, { asked: false })).toEqual([]);
  });

  test('choices that come with their lists are not the viewer’s, even after a key', () => {
    const known: PlayerState = {
      ...loading,
      captions: { ...ready.captions, chosen: 'zh' },
      audio: ready.audio,
      quality: { ...ready.quality, chosen: 'q720' },
    };
    expect(said(loading, known)).toEqual([]);
  });

  test('a film that was asked for and now plays is said', () => {
    expect(said({ ...ready, phase: 'loading', paused: false }, playing)).toEqual(['播放']);
  });
});

describe('the flow', () => {
  const stalled = { ...playing, stalled: true };

  test('a stall is said once, and its end once', () => {
    expect(said(playing, stalled)).toEqual(['正在加载']);
    expect(said(stalled, { ...stalled, duration: 5881 })).toEqual([]);
    expect(said(stalled, playing)).toEqual(['继续播放']);
  });

  test('its end is said only to who heard of it', () => {
    expect(hear(stalled, playing)[0]?.onlyAfter).toContain('said.loading');
  });

  test('pausing during a stall is a pause', () => {
    expect(said(stalled, ready)).toEqual(['已暂停']);
  });

  test('the play button does not say that the film loads', () => {
    expect(said(playing, stalled, { focused: 'play' })).toEqual(['正在加载']);
  });

  test('the end is the end, not a pause and not a place', () => {
    const ended = seeked(5880, { ...playing, paused: true, ended: true });
    expect(said(playing, ended)).toEqual(['影片结束']);
    expect(said(playing, ended, { focused: 'play' })).toEqual(['影片结束']);
    expect(said(ended, { ...ended, ended: false, paused: false })).toEqual(['播放']);
  });
});

describe('a seek', () => {
  test('to the beginning of a chapter names the chapter', () => {
    expect(said(playing, seeked(600.04))).toEqual(['第 2 章，渡口']);
    expect(said(playing, seeked(0))).toEqual(['第 1 章，码头']);
    expect(said(playing, seeked(610))).toEqual(['10 分 10 秒']);
  });

  test('that the slider has told is not told again, however late the film gets there', () => {
    const asked: PlayerState = { ...playing, settled: { ...playing.settled, told: true } };
    const late: PlayerState = { ...asked, settled: { ...asked.settled, time: 0, count: 1 } };
    expect(said(playing, asked)).toEqual([]);
    expect(said(asked, late)).toEqual([]);
    // Meanwhile the viewer has turned the captions on: that alone is said.
    const captioned: PlayerState = { ...late, captions: { ...late.captions, chosen: 'zh' } };
    expect(said(asked, captioned)).toEqual(['字幕已开，中文']);
  });

  test('to the same place twice is said twice', () => {
    expect(said(seeked(725), seeked(725, seeked(725)))).toEqual(['12 分 5 秒']);
  });
});

describe('volume', () => {
  test('raised while muted says the volume, not the mute', () => {
    expect(said({ ...playing, muted: true, volume: 0.5 }, { ...playing, volume: 0.6 })).toEqual(['音量 60%']);
  });

  test('muted by key while the volume slider has focus is said', () => {
    expect(said(playing, { ...playing, muted: true }, { focused: 'volume' })).toEqual(['已静音']);
  });
});

test('a place in a live stream is told as how far it is behind', () => {
  const live: PlayerState = { ...playing, duration: null, chapters: [], live: { start: 0, edge: 800 } };
  expect(said(live, seeked(720, live))).toEqual(['比直播晚 1 分 20 秒']);
  expect(said(live, seeked(795, live))).toEqual(['正在直播']);
});

describe('description', () => {
  const switching = describing('human', 'switching');

  test('says that it switches only if that takes a while, and then that it is on', () => {
    const begun = hear(playing, switching);
    expect(begun.map((one) => one.text)).toEqual(['正在换成带讲述的声音']);
    expect(begun[0]?.settleMs).toBe(1000);
    expect(said(switching, describing('human', 'ready'))).toEqual(['口述影像已开，人声']);
  });

  test('tells the focused button’s viewer that it is done only if they were told to wait', () => {
    const done = hear(switching, describing('human', 'ready'), { focused: 'description' });
    expect(done.map((one) => [one.text, one.onlyAfter])).toEqual([
      ['已换好', ['said.descriptionSwitching', 'said.descriptionLoading']],
    ]);
  });

  test('that is a text is loaded: the sound of the film stays as it is', () => {
    const loading = describing('text', 'switching');
    expect(said(playing, loading)).toEqual(['正在加载讲述']);
    expect(said(loading, describing('text', 'ready'), { focused: 'description' })).toEqual(['讲述加载好了']);
  });

  test('says who speaks', () => {
    expect(said(playing, describing('synthetic', 'ready'))).toEqual(['口述影像已开，合成语音']);
  });

  test.each([
    ['player', '口述影像已开，由播放器读出'],
    ['screen-reader', '口述影像已开，由读屏读出'],
    ['both', '口述影像已开，播放器和读屏一起读'],
  ] as const)('says who reads a text: %s', (spokenBy, words) => {
    const text = describing('text', 'ready');
    expect(said(playing, { ...text, description: { ...text.description, spokenBy } })).toEqual([words]);
  });

  test.each([
    [{ reason: 'held' }, '影片稍停，讲述中'],
    [{ reason: 'verbosity', verbosity: 'rich' }, '详细讲述'],
    [{ reason: 'fell-to-screen-reader', language: 'zh-CN' }, '这台设备没有普通话语音，改由读屏读出讲述'],
    [{ reason: 'fell', to: 'human' }, '这种讲述放不出来，改用人声 · 李讲述 · 普通话'],
    [{ reason: 'nothing-to-repeat' }, '还没有讲述过'],
    [{ reason: 'needs-gesture' }, '按一下播放，讲述才能出声'],
  ] as const)('tells what the describer has to tell, once: %j', (news, words) => {
    const before = describing('text', 'ready');
    const after = { ...before, description: { ...before.description, news: { count: 1, news } } };
    expect(said(before, after)).toEqual([words]);
    expect(said(after, { ...after, rate: after.rate })).toEqual([]);
  });

  test('names another description by its choice', () => {
    expect(said(describing('synthetic', 'ready'), describing('human', 'ready'))).toEqual([
      '口述影像：人声 · 李讲述 · 普通话',
    ]);
  });

  test('is not told twice by the sound it brings with it', () => {
    const sounding = (state: PlayerState, chosen: string): PlayerState => ({
      ...state,
      audio: { ...state.audio, chosen },
    });
    expect(said(switching, sounding(switching, 'described'))).toEqual([]);
    expect(said(sounding(playing, 'described'), playing)).toEqual([]);
  });

  test('a version that is loaded in the film’s place neither pauses nor plays nor seeks to the ear', () => {
    const loading: PlayerState = { ...switching, phase: 'loading', paused: true, rate: 1 };
    expect(said({ ...switching, rate: 1.5 }, loading)).toEqual([]);
    expect(said(loading, { ...switching, stalled: true })).toEqual([]);
    expect(said(loading, switching)).toEqual([]);
    expect(said(switching, seeked(725, switching))).toEqual([]);
  });

  test('that could not be had is told as trouble, not as off', () => {
    const failed = troubled('description-failed', false, describing('human', 'switching'));
    expect(said(switching, failed)).toEqual(['讲述没有加载出来，影片照常播放。再开一次口述影像可以重试。']);
    expect(said(failed, { ...failed, description: playing.description })).toEqual([]);
  });
});

describe('captions', () => {
  test('that the film is held for are told as often as the viewer wants, and muted with all captions', () => {
    const holding = (told: number, active = true): PlayerState => ({
      ...playing,
      captionHold: { active, told },
    });
    expect(said(playing, holding(1))).toEqual(['影片稍停，等您读完字幕']);
    expect(said(holding(1), holding(1, false))).toEqual([]);
    expect(said(holding(1, false), holding(1))).toEqual([]);
    expect(said(holding(1, false), holding(2))).toEqual(['影片稍停，等您读完字幕']);
    expect(said(playing, holding(1), { level: 'errors' })).toEqual([]);
    expect(said(playing, holding(1), { silenced: ['captions'] })).toEqual([]);
  });

  test('of another version are the same captions to the viewer', () => {
    const before: PlayerState = { ...playing, captions: { ...playing.captions, chosen: 'zh' } };
    const after: PlayerState = {
      ...playing,
      captions: {
        ...playing.captions,
        choices: [{ id: 'version-zh', label: null, language: 'zh', sdh: false }],
        chosen: 'version-zh',
      },
    };
    expect(said(before, after)).toEqual([]);
  });

  test('are named by their language in the viewer’s', () => {
    const after: PlayerState = { ...playing, captions: { ...playing.captions, chosen: 'zh' } };
    expect(said(playing, after, { translate: createTranslate('en', en) })).toEqual(['Captions on, Chinese']);
  });
});

describe('trouble', () => {
  const reasons = [
    'offline',
    'not-found',
    'refused',
    'unreachable',
    'decode',
    'unsupported',
    'page-forbids',
    'empty-manifest',
    'stalled',
    'engine',
    'needs-gesture',
  ] as const satisfies readonly TroubleReason[];

  test.each(reasons)('%s stops the film and is said at once, alone', (reason) => {
    const heard = hear(playing, troubled(reason, true));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ urgency: 'assertive', topic: 'trouble' });
    expect(heard[0]?.text).not.toMatch(/[{}]/);
  });

  test.each(['captions-failed', 'captions-encoding', 'description-failed'] as const)(
    '%s waits its turn',
    (reason) => {
      const heard = hear(playing, troubled(reason, false));
      expect(heard.map((one) => one.urgency)).toEqual(['polite']);
    },
  );

  test('is said once, however often it is tried again', () => {
    const first = troubled('offline', true);
    const again: PlayerState = {
      ...first,
      trouble: { reason: 'offline', stops: true, time: 725, retries: 3 },
    };
    expect(said(first, again)).toEqual([]);
    expect(said(playing, first)).toEqual(['网络断开，已停在 12 分 5 秒。恢复后按播放继续。']);
  });

  test('that the viewer met again by trying again is said again', () => {
    const first = troubled('captions-failed', false);
    expect(said(first, { ...first, trouble: { ...(first.trouble as Trouble) } })).toHaveLength(1);
    expect(said(first, { ...first, volume: 0.5 })).toEqual(['音量 50%']);
  });

  test('before the film began names no place', () => {
    const first: PlayerState = {
      ...initialState,
      phase: 'failed',
      trouble: { reason: 'offline', stops: true, time: 0, retries: 0 },
    };
    expect(said(initialState, first, { asked: false })).toEqual(['没有网络。恢复后按播放。']);
  });

  test('is heard by who wants only trouble, not by who wants nothing', () => {
    expect(said(playing, troubled('offline', true), { level: 'errors' })).toHaveLength(1);
    expect(said(playing, troubled('offline', true), { level: 'off' })).toEqual([]);
  });

  test('an autoplay that the browser refuses is no news to who has asked for nothing', () => {
    expect(said(ready, troubled('needs-gesture', true), { asked: false })).toEqual([]);
  });
});

describe('trying again', () => {
  const failed = troubled('unreachable', true);
  const retrying: PlayerState = { ...failed, trouble: null, phase: 'loading', paused: false };

  test('is said, unless the result comes at once', () => {
    const [again] = hear(failed, retrying);
    expect([again?.text, again?.topic]).toEqual(['正在重试', 'playback']);
    expect(again?.settleMs).toBeGreaterThanOrEqual(500);
  });

  test('is not loading as well', () => {
    expect(hear(retrying, { ...retrying, stalled: true })[0]?.notAfter).toBe('said.retrying');
  });

  test('ends with playing, for who was told to wait', () => {
    for (const focused of ['play', null] as const) {
      const [result] = hear({ ...retrying, stalled: true }, playing, { focused });
      expect([result?.text, result?.onlyAfter]).toEqual(['播放', ['said.loading', 'said.retrying']]);
    }
  });

  test('ends with the trouble, if it fails again', () => {
    expect(said(retrying, failed)).toHaveLength(1);
    expect(hear(retrying, failed)[0]?.urgency).toBe('assertive');
  });

  test('that has brought the film back by itself is only its playing', () => {
    expect(said(failed, playing)).toEqual(['播放']);
  });
});

describe('a viewer who only listens', () => {
  const film = (more: Partial<PlayerState>): PlayerState => ({ ...initialState, phase: 'ready', ...more });
  const listening = (count: number, news: 'on' | 'off' | 'cannot' | 'offered') =>
    film({ listening: { availability: 'available', wanted: true, active: true, news: { count, news } } });
  const tell = (before: PlayerState, after: PlayerState, focused: FocusedControl | null = null) =>
    deriveAnnouncements(before, after, {
      focused,
      level: 'all',
      asked: true,
      translate: createTranslate('zh-CN', zhCN),
    }).map((one) => [one.text, one.onlyAfter ?? null]);

  test('is told once that it is so, and not where the button says it', () => {
    expect(tell(film({}), listening(1, 'on'))).toEqual([['只听，不加载画面', null]]);
    expect(tell(listening(1, 'on'), listening(1, 'on'))).toEqual([]);
    expect(tell(film({}), listening(1, 'on'), 'listening')).toEqual([]);
    // The button cannot say why nothing comes of it.
    expect(tell(film({}), listening(1, 'cannot'), 'listening')).toEqual([
      ['本片的声音和画面分不开，照常播放', null],
    ]);
  });

  test('is not told again that description is on: it was never off', () => {
    const described = (phase: 'switching' | 'ready', regaining: boolean) =>
      film({
        description: {
          ...initialState.description,
          availability: 'available',
          choices: [recorded],
          chosen: recorded.id,
          phase,
          regaining,
        },
      });
    expect(tell(described('switching', false), described('ready', false))).toEqual([
      ['口述影像已开，人声', null],
    ]);
    // Only who was told to wait is told that it is there.
    expect(tell(described('switching', true), described('ready', true))).toEqual([
      ['已换好', ['said.descriptionSwitching', 'said.descriptionLoading']],
    ]);
  });
});
