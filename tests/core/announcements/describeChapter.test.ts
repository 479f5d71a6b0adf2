import { expect, test } from 'vitest';
import { describeChapter } from '../../../src/core/announcements/describeChapter.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';

const translate = createTranslate('zh-CN', zhCN);
const chapter = (startTime: number, title: string, depth = 0) => ({
  startTime,
  endTime: startTime + 10,
  title,
  depth,
});
const chapters = [
  chapter(0, '码头'),
  chapter(2, '等船', 1),
  chapter(10, '渡口'),
  chapter(20, ''),
  chapter(30, '第四章 对岸'),
  chapter(40, 'Chapter 5: Home'),
];

test.each([
  [0, '第 1 章，码头'],
  [1, '等船'],
  [2, '第 2 章，渡口'],
  [3, '第 3 章'],
  [4, '第四章 对岸'],
  [5, 'Chapter 5: Home'],
])('chapter %i is called %s: numbered once, and only where it stands in the outer row', (index, name) => {
  expect(describeChapter(chapters, chapters[index]!, translate)).toBe(name);
});
