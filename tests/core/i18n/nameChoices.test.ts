import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import {
  findName,
  nameAudio,
  nameCaptions,
  nameDescriptions,
  nameSounds,
} from '../../../src/core/i18n/nameChoices.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import type {
  AudioChoice,
  CaptionsChoice,
  DescriptionChoice,
} from '../../../src/core/playback/PlayerState.js';

const english = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);

const description = (of: Partial<DescriptionChoice>): DescriptionChoice => ({
  id: 'd',
  language: 'zh-CN',
  label: null,
  delivery: 'rendition',
  voiceKind: null,
  narrator: null,
  extended: false,
  ...of,
});

test('a description is called by who speaks, then the language', () => {
  const choices = [
    description({ id: 'a', voiceKind: 'recorded', narrator: { 'zh-CN': '李讲述', en: 'Li' } }),
    description({ id: 'b', voiceKind: 'synthesised', language: 'en' }),
    description({ id: 'c', delivery: 'text', voiceKind: 'synthesised', extended: true }),
    description({ id: 'd' }),
  ];
  expect(nameDescriptions(choices, chinese).map((one) => one.text)).toEqual([
    '人声 · 李讲述 · 普通话',
    '合成语音 · 英语',
    '文字讲述 · 普通话 · 影片会停下等讲述',
    '普通话',
  ]);
  expect(nameDescriptions(choices, english)[0]?.text).toBe('Human · Li · Mandarin');
});

test('descriptions by one voice are told apart by how they come, and only where that differs', () => {
  const by = (id: string, delivery: DescriptionChoice['delivery'], language = 'zh-CN') =>
    description({ id, delivery, language, voiceKind: 'synthesised', narrator: 'eSpeak NG' });
  const choices = [by('a', 'rendition'), by('b', 'clips'), by('c', 'clips', 'en'), by('d', 'clips', 'en')];
  expect(nameDescriptions(choices, chinese).map((one) => one.text)).toEqual([
    '合成语音 · eSpeak NG · 普通话 · 影片声音里带的',
    '合成语音 · eSpeak NG · 普通话 · 一段一段的录音',
    '合成语音 · eSpeak NG · 英语',
    '合成语音 · eSpeak NG · 英语，第 2 个',
  ]);
});

test('sound is 普通话, captions are 中文, and both tell what they are', () => {
  const audio = (id: string, kind: AudioChoice['kind']): AudioChoice => ({
    id,
    kind,
    label: null,
    language: 'zh',
  });
  expect(
    nameAudio([audio('1', 'main'), audio('2', 'main-desc'), audio('3', 'commentary')], chinese).map(
      (one) => one.text,
    ),
  ).toEqual(['普通话', '普通话，带讲述', '普通话，主创评论']);
  const captions = (id: string, sdh: boolean): CaptionsChoice => ({
    id,
    sdh,
    label: null,
    language: 'zh-CN',
  });
  expect(nameCaptions([captions('1', false), captions('2', true)], chinese).map((one) => one.text)).toEqual([
    '中文',
    '中文，带音效说明',
  ]);
});

test('the author’s label goes first, and carries its language where it is foreign', () => {
  const own = { id: '1', sdh: false, label: { en: 'Director’s cut' }, language: 'en' };
  expect(nameCaptions([own], chinese)).toEqual([{ id: '1', text: 'Director’s cut', lang: 'en' }]);
});

test('two choices never bear the same name', () => {
  const twins = ['1', '2'].map((id): AudioChoice => ({ id, kind: 'main', label: '普通话', language: 'zh' }));
  const names = nameAudio(twins, chinese);
  expect(names.map((one) => one.text)).toEqual(['普通话', '普通话，第 2 个']);
  expect(findName(names, '2')?.text).toBe('普通话，第 2 个');
  expect(findName(names, null)).toBeNull();
});

test('captions in plain words and sound with clearer voices are told in words', () => {
  const captions: CaptionsChoice[] = [
    { id: '1', sdh: false, label: null, language: 'zh-CN' },
    { id: '2', sdh: true, easy: true, label: null, language: 'zh-CN' },
  ];
  expect(nameCaptions(captions, chinese).map((one) => one.text)).toEqual(['中文', '中文，简明易读']);
  expect(nameCaptions(captions, english)[1]?.text).toBe('Chinese, easy to read');
  const audio: AudioChoice[] = [{ id: '1', kind: 'alternative', clear: true, label: null, language: 'zh' }];
  expect(nameAudio(audio, chinese)[0]?.text).toBe('普通话，对白更清楚');
  expect(nameAudio(audio, english)[0]?.text).toBe('Mandarin, clear voices');
});

test('sounds are chosen by language, and by what they are where one language is there twice', () => {
  const sound = (id: string, language: string, more: Partial<AudioChoice> = {}): AudioChoice => ({
    id,
    language,
    kind: 'alternative',
    label: 'Audio',
    ...more,
  });
  const names = (choices: readonly AudioChoice[]) => nameSounds(choices, english).map(({ text }) => text);
  expect(names([sound('1', 'en', { kind: 'main' }), sound('2', 'zh', { kind: 'translation' })])).toEqual([
    'English',
    'Mandarin',
  ]);
  expect(
    names([
      sound('1', 'en', { kind: 'main' }),
      sound('2', 'en', { clear: true, label: 'en (enhanced-audio-intelligibility)' }),
      sound('3', 'en', { kind: 'commentary', label: null }),
      sound('4', 'zh', { clear: true }),
    ]),
  ).toEqual(['English', 'English, clear voices', 'English, commentary', 'Mandarin, clear voices']);
});
