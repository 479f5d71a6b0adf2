import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/core/catalogue/Catalogue.js';
import { loadSounds } from '../../../src/core/catalogue/loadSounds.js';
import { countSlips } from '../../../src/core/catalogue/search/countSlips.js';
import {
  type CatalogueSearch,
  createCatalogueSearch,
} from '../../../src/core/catalogue/search/createCatalogueSearch.js';
import { manyWorks } from './manyWorks.js';

const work = (id: string, title: Work['title'], more: Partial<Work> = {}): Work => ({
  id,
  kind: 'film',
  title,
  film: `${id}/film.json`,
  ...more,
});

const works = [
  work(
    'forest',
    { 'zh-CN': '重庆森林', en: 'Chungking Express' },
    { people: [{ name: '王家卫' }, { name: '林青霞' }] },
  ),
  work('ferry', { 'zh-CN': '渡灯', en: 'The Lantern Ferry' }),
  work('music', '音乐之声', { otherTitles: ['The Sound of Music', '仙乐飘飘处处闻'] }),
  work('shadow', '影', { people: ['张艺谋'].map((name) => ({ name })) }),
  work('daughter', '她的名字'),
  work('green', '绿色女儿国'),
  work('ferryman', '渡口等灯人'),
  work('amelie', 'Amélie'),
  work('cold', '蓝莓之夜'),
];
const sounds = await loadSounds();
const taught = createCatalogueSearch(works);
taught.learn(sounds);
const plain = createCatalogueSearch(works);
const find = (text: string, search = taught) => search.search(text).hits.map((hit) => hit.work.id);

describe('a film is found', () => {
  test.each([
    ['by its title', '重庆森林', 'forest'],
    ['by a part of its title', '森林', 'forest'],
    ['by its title in another language', 'chungking', 'forest'],
    ['by another title', '仙乐', 'music'],
    ['by a person', '王家卫', 'forest'],
    ['by pinyin', 'chongqingsenlin', 'forest'],
    ['by pinyin with spaces', 'chong qing sen lin', 'forest'],
    ['by pinyin that is still being typed', 'chongqings', 'forest'],
    ['by pinyin from the middle', 'senlin', 'forest'],
    ['by initials', 'cqsl', 'forest'],
    ['by initials of two letters', 'chqsl', 'forest'],
    ['by letters and characters mixed', '重q森l', 'forest'],
    ['by pinyin of a person', 'wangjiawei', 'forest'],
    ['by initials of a person', 'wjw', 'forest'],
    ['by ü typed as v', 'lvse', 'green'],
    ['by ü typed as u', 'luse', 'green'],
    ['in full width and capitals', 'ＣＨＯＮＧＱＩＮＧ', 'forest'],
    ['without its accents', 'amelie', 'amelie'],
    ['in traditional characters', '重慶森林', 'forest'],
    ['by two words of which each is somewhere', '王家卫 重庆', 'forest'],
    ['by words in any order', 'express chungking', 'forest'],
    ['by one reading of a character with several', 'yinyuezhisheng', 'music'],
    ['by another reading of it', 'yinlezhisheng', 'music'],
    ['by 她 heard as 他', '他的名字', 'daughter'],
    ['by 她 heard as 它', '它的名字', 'daughter'],
    ['by what dictation makes of it', '肚等', 'ferry'],
    ['by zh, ch, sh said as z, c, s', 'congqingsenlin', 'forest'],
    ['by n said as l', '吕涩驴儿', 'green'],
    ['by ng said as n', 'yinyuezhishen', 'music'],
    ['by n typed for l', 'nanmei', 'cold'],
    ['by l typed for n', 'lverguo', 'green'],
    ['with a letter missing', 'chunking express', 'forest'],
    ['with two letters exchanged', 'lantren', 'ferry'],
    ['with a letter too many', 'expresss', 'forest'],
  ])('%s: %s', (_how, text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  test('and nothing is found that is not there', () => {
    expect(find('xyzzy')).toEqual([]);
    expect(find('哈利波特')).toEqual([]);
    expect(find('fery', plain)).toEqual(['ferry']);
    expect(find('fex', plain)).toEqual([]);
  });

  test('one character alone does not bring everything that sounds so', () => {
    expect(find('映')).toEqual([]);
    expect(find('影')).toEqual(['shadow']);
  });
});

describe('what comes first', () => {
  test('a title that is the query comes before one that only begins so', () => {
    expect(find('dudeng')).toEqual(['ferry']);
    const twins = createCatalogueSearch([work('long', '渡灯人'), work('short', '渡灯')]);
    twins.learn(sounds);
    for (const text of ['渡灯', 'dudeng', 'dd', '肚等']) expect(find(text, twins)).toEqual(['short', 'long']);
  });

  test('written before pinyin, pinyin before initials, the same sound before a near one', () => {
    const mixed = createCatalogueSearch([
      work('near', '森零'),
      work('initials', '四叶林'),
      work('homophone', '僧林'),
      work('pinyin', '森林'),
      work('written', 'Senlin'),
    ]);
    mixed.learn(sounds);
    expect(find('senlin', mixed)).toEqual(['written', 'pinyin', 'near', 'homophone']);
    expect(find('森林', mixed)).toEqual(['pinyin', 'near', 'homophone']);
  });

  test('a title before a person, and else the catalogue’s own order', () => {
    const some = createCatalogueSearch([
      work('by', '无题', { people: [{ name: '张艺谋' }] }),
      work('about', '张艺谋'),
      work('second', '张艺谋'),
    ]);
    expect(find('张艺谋', some)).toEqual(['about', 'second', 'by']);
  });
});

describe('the sounds of Chinese are fetched by whom they serve', () => {
  test.each([
    ['letters, for they may be pinyin', 'dudeng', true],
    ['characters that are nowhere, for they may only sound so', '肚等', true],
    ['characters that are found', '渡灯', false],
    ['nothing', '', false],
  ])('%s', (_what, text, wants) => {
    expect(plain.search(text).wantsSounds).toBe(wants);
  });
  test('never for a catalogue without Chinese', () => {
    expect(createCatalogueSearch([work('a', 'Amélie')]).search('dudeng').wantsSounds).toBe(false);
  });
  test('never twice', () => {
    expect(taught.search('dudeng').wantsSounds).toBe(false);
  });
});

test('slips are counted up to the beginning of a word, and no further than asked', () => {
  expect(countSlips('lantren', 'lantern', 2)).toBe(1);
  expect(countSlips('chung', 'chungking', 1)).toBe(0);
  expect(countSlips('house', 'mouse', 1)).toBe(1);
  expect(countSlips('house', 'mirror', 2)).toBe(Infinity);
});

test('sounds are learnt piece by piece: until the last it searches as before, then as if it had learnt them at once', () => {
  const many = manyWorks(500);
  const [slow, never, atOnce] = [many, many, many].map((one) => createCatalogueSearch(one)) as [
    CatalogueSearch,
    CatalogueSearch,
    CatalogueSearch,
  ];
  atOnce.learn(sounds);
  const queries = ['chongqingsenlin', 'cqsl', '影月光', 'w', 'lantren'];
  const ask = (search: CatalogueSearch) => queries.map((text) => search.search(text));
  const [before, after] = [ask(never), ask(atOnce)];
  expect(after).not.toEqual(before);
  const steps = slow.learnBySteps(sounds);
  let count = 0;
  for (; !steps.next().done; count += 1) expect(ask(slow)).toEqual(before);
  // 2,900 texts, gone through three times, 200 at a time.
  expect(count).toBeGreaterThan(30);
  expect(ask(slow)).toEqual(after);
});

test('what is looked into is made piece by piece, or at once where somebody types sooner', () => {
  const many = manyWorks(500);
  const [atOnce, sooner, prepared] = [many, many, many].map((one) => createCatalogueSearch(one)) as [
    CatalogueSearch,
    CatalogueSearch,
    CatalogueSearch,
  ];
  const queries = ['silent moon', 'lantren', 'w', '王明'];
  const ask = (search: CatalogueSearch) => queries.map((text) => search.search(text));
  const right = ask(atOnce);
  const steps = sooner.prepareBySteps();
  steps.next();
  steps.next();
  expect(ask(sooner)).toEqual(right);
  expect(steps.next().done).toBe(true);
  expect([...prepared.prepareBySteps()].length).toBeGreaterThan(40);
  expect(ask(prepared)).toEqual(right);
  expect([...prepared.prepareBySteps()]).toEqual([]);
});

test('among ten thousand titles a keystroke looks into few: a bound that holds on any machine', () => {
  const many = manyWorks(10_000);
  const search = createCatalogueSearch(many);
  search.learn(sounds);
  // Each work has six texts.
  const texts = 60_000;
  const looked = ['chongqingsenlin', 'cqsl', 'wangjian', '长江七号', '影月光', 'lantren', 'silent moon'].map(
    (text) => [text, search.search(text).looked / texts] as const,
  );
  for (const [text, share] of looked) expect(share, text).toBeLessThan(0.08);
});
