import { expect, test } from 'vitest';
import { explainRefusal } from '../../../src/core/announcements/explainRefusal.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { type CommandId, commandIds } from '../../../src/core/keyboard/commands.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';

const context = {
  level: 'all',
  translate: createTranslate('zh-CN', zhCN),
  time: 100,
  rates: [0.5, 1, 2],
} as const;
const chapters = [
  { startTime: 0, endTime: 50, title: 'a', depth: 0 },
  { startTime: 50, endTime: 200, title: 'b', depth: 0 },
];
/** A film that has everything, in the middle. */
const whole: PlayerState = {
  ...initialState,
  phase: 'ready',
  duration: 200,
  volume: 0.5,
  rate: 0.75,
  captions: { ...initialState.captions, availability: 'available' },
  description: { ...initialState.description, availability: 'available' },
  fullscreen: { availability: 'available', active: false },
  pictureInPicture: { availability: 'available', active: false },
  chapters,
};
const why = (command: CommandId, state: PlayerState, time = 100) =>
  explainRefusal(command, state, { ...context, time })?.text ?? null;

test('a key that does something is not explained', () => {
  for (const command of commandIds.filter((one) => one !== 'nextChapter' && one !== 'goLive'))
    expect(why(command, whole), command).toBeNull();
  const live = { ...whole, duration: null, live: { start: 0, edge: 300 } };
  for (const command of ['goLive', 'end'] as const) expect(why(command, live), command).toBeNull();
  expect(why('nextChapter', whole, 10)).toBeNull();
});

test.each<[CommandId, PlayerState, number, string]>([
  ['description', initialState, 0, '本片没有口述影像'],
  ['captions', initialState, 0, '本片没有字幕'],
  ['nextChapter', initialState, 0, '本片没有章节'],
  ['nextChapter', whole, 60, '已是最后一章'],
  ['previousChapter', whole, 0, '已是第一章'],
  ['back', whole, 0, '已在片头'],
  ['forward', whole, 200, '已在片尾'],
  ['louder', { ...whole, volume: 1 }, 0, '音量已最大'],
  ['quieter', { ...whole, volume: 0 }, 0, '音量已最小'],
  ['louder', { ...whole, volumeAvailability: 'unsupported' }, 0, '请用设备上的音量键'],
  ['faster', { ...whole, rate: 2 }, 0, '已是最快'],
  ['slower', { ...whole, rate: 0.5 }, 0, '已是最慢'],
  ['normalSpeed', { ...whole, rate: 1 }, 0, '1 倍速'],
  ['fullscreen', initialState, 0, '这个浏览器不能全屏'],
  ['pictureInPicture', initialState, 0, '这个浏览器不能开小窗'],
  ['pictureInPicture', { ...whole, phase: 'loading' }, 0, '影片还没有加载好'],
  ['end', { ...whole, duration: null, phase: 'loading' }, 0, '影片还没有加载好'],
  ['percent', { ...whole, duration: null }, 0, '还不知道片长'],
  ['goLive', whole, 0, '这不是直播'],
  ['goLive', initialState, 0, '影片还没有加载好'],
  ['goLive', { ...whole, duration: null, live: { start: 0, edge: 300 } }, 290, '已经跟上直播'],
  ['end', { ...whole, duration: null, live: { start: 0, edge: 300 } }, 290, '已经跟上直播'],
  [
    'description',
    { ...whole, description: { ...whole.description, availability: 'unsupported' } },
    0,
    '这个浏览器放不了口述影像',
  ],
])('%s that can do nothing says why', (command, state, time, words) => {
  expect(why(command, state, time)).toBe(words);
});

test('a viewer who wants no announcements is not told either', () => {
  expect(explainRefusal('description', initialState, { ...context, level: 'off' })).toBeNull();
  expect(explainRefusal('description', initialState, { ...context, level: 'errors' })).toBeNull();
});
