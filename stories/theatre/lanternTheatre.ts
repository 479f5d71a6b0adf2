import type { Catalogue, Work } from '../../src/core/catalogue/Catalogue.js';
import { parseCatalogue } from '../../src/core/catalogue/parseCatalogue.js';
import { lanternFerryFile } from '../fixtures/lanternFerry.js';

const ferry = '/films/lantern-ferry/';
const rights = {
  author: { 'zh-CN': '听影', en: 'Tingying' },
  source: { 'zh-CN': '听影自制', en: 'made by Tingying' },
  license: 'CC BY 4.0',
  mark: { 'zh-CN': '阅读障碍者专用', en: 'For people with print disabilities only' },
};
const sample = { src: `${ferry}narration/narration.zh.m4a`, start: 3 };

/** The day on which the stories play. */
export const today = Date.parse('2026-11-26T04:00:00Z');

/** A theatre with one title of each kind. All of them are invented but the ferry, which is played for each. */
export const { catalogue, problems } = parseCatalogue({
  works: [
    {
      id: 'lantern-ferry',
      kind: 'film',
      title: { 'zh-CN': '渡灯', en: 'The Lantern Ferry' },
      summary: {
        'zh-CN': '月夜的渡口，小姑娘求老艄公把一盏纸灯渡到对岸。一出两分钟的皮影戏。',
        en: 'On a moonlit river a girl asks an old ferryman to carry a paper lantern across. A two-minute shadow play.',
      },
      year: 2026,
      genres: [{ 'zh-CN': '皮影', en: 'Shadow play' }],
      people: [
        {
          name: { 'zh-CN': '阿萤', en: 'Aying' },
          role: 'cast',
          character: { 'zh-CN': '小姑娘', en: 'the girl' },
        },
        { name: { 'zh-CN': '听影', en: 'Tingying' }, role: 'director' },
      ],
      sample,
      introduction: {
        parts: [
          {
            heading: { 'zh-CN': '人物', en: 'Who is in it' },
            text: {
              'zh-CN': '阿萤，七八岁，红衣，两个小髻，声音又细又亮。老艄公，斗笠，白须，嗓音沙哑，说话慢。',
              en: 'Aying, a girl of seven in red, two buns in her hair; a thin, bright voice. The old ferryman: bamboo hat, white beard, hoarse and slow.',
            },
          },
          {
            heading: { 'zh-CN': '地方', en: 'Where it is' },
            text: {
              'zh-CN': '一条宽宽的江，圆月，一个小渡口，一条小船。',
              en: 'A wide river under a full moon, a small landing, one boat.',
            },
          },
        ],
        recording: { src: `${ferry}narration/narration.zh.m4a` },
      },
      poster: {
        src: `${ferry}poster.jpg`,
        alt: { 'zh-CN': '皮影：圆月下的小船。', en: 'Shadow puppets: a small boat under a full moon.' },
      },
      addedOn: '2026-11-10',
      rights,
      film: lanternFerryFile,
    },
    {
      id: 'long-night',
      kind: 'series',
      title: { 'zh-CN': '长夜灯', en: 'Lamps of the Long Night' },
      language: 'zh-CN',
      year: 2024,
      genres: [{ 'zh-CN': '家庭', en: 'Family' }],
      people: [{ name: '张艺' }],
      descriptions: [
        {
          by: 'star',
          narrator: { 'zh-CN': '周讲述', en: 'Zhou Jiangshu' },
          language: 'zh-CN',
          extended: true,
        },
      ],
      captions: true,
      leavingOn: '2026-12-10',
      seasons: [
        {
          title: { 'zh-CN': '第一季', en: 'Season one' },
          episodes: [1, 2, 3].map((number) => ({
            id: `long-night-${number}`,
            title: { 'zh-CN': `第 ${number} 集`, en: `Episode ${number}` },
            duration: 116,
            film: lanternFerryFile,
          })),
        },
      ],
    },
    {
      id: 'river-talk',
      kind: 'interview-show',
      title: { 'zh-CN': '江上夜话', en: 'Night Talk on the River' },
      language: 'zh-CN',
      year: 2025,
      descriptions: [{ by: 'human', narrator: { 'zh-CN': '李讲述', en: 'Li Jiangshu' }, language: 'zh-CN' }],
      signLanguage: true,
      duration: 2700,
      sample: { src: `${ferry}no-such-sample.m4a` },
      film: `${ferry}film.json`,
    },
    {
      id: 'shadow-street',
      kind: 'short-drama',
      title: { 'zh-CN': '影子街', en: 'Shadow Street' },
      language: 'en',
      year: 2025,
      descriptions: [
        { by: 'ai', language: 'zh-CN' },
        { by: 'text', language: 'en' },
      ],
      duration: 540,
      film: `${ferry}film.json`,
    },
    {
      id: 'ferryman-book',
      kind: 'audiobook',
      title: { 'zh-CN': '摆渡人的书', en: 'The Ferryman’s Book' },
      language: 'zh-CN',
      year: 2020,
      people: [{ name: { 'zh-CN': '陈演播', en: 'Chen Yanbo' }, role: 'reader' }],
      duration: 31_500,
      film: {
        id: 'ferryman-book',
        title: { 'zh-CN': '摆渡人的书', en: 'The Ferryman’s Book' },
        sources: [{ src: `${ferry}narration/narration.zh.m4a`, type: 'audio/mp4' }],
      },
    },
  ],
  shelves: [
    { title: { 'zh-CN': '江上的故事', en: 'Stories of the river' }, works: ['river-talk', 'ferryman-book'] },
  ],
});

/** The same with one work changed. */
export const withWork = (id: string, change: Partial<Work>): Catalogue => ({
  ...catalogue,
  works: catalogue.works.map((work) => (work.id === id ? { ...work, ...change } : work)),
});
