/** The film's own description of itself, which a player reads first. */
import { descriptions, duration, slug, title } from '../script.mjs';
import { target } from '../sound/loudness.mjs';
import { duck } from '../sound/mix.mjs';

const languages = /** @type {const} */ ([
  ['zh', 'zh-CN', '中文'],
  ['en', 'en', 'English'],
]);
const narrator = {
  zh: { 'zh-CN': 'eSpeak NG', en: 'eSpeak NG' },
  en: { 'zh-CN': 'Flite rms', en: 'Flite rms' },
};
const mp4 = (/** @type {string} */ name) => [{ src: `mp4/${name}.mp4`, type: 'video/mp4' }];

const ducked = {
  'zh-CN': `讲述人说话时，影片原来的声音低 ${-duck.narration} 分贝。`,
  en: `While the narrator speaks, the film’s own sound is ${-duck.narration} decibels lower.`,
};
const wholePicture = {
  'zh-CN': '画面和长度没有改。',
  en: 'The picture and the length are the film’s own.',
};
/** Written for three holds; the film's test asks whether that is what is in the file. */
const held = {
  'zh-CN':
    '影片停住三次，等讲述说完，一共多出 15 秒：分别在 39 秒、1 分 28 秒和 1 分 50 秒。停住时画面不动，只听得见江水。',
  en: 'The film is held three times until the narrator has finished, 15 seconds in all: at 39 seconds, 1 minute 28 seconds and 1 minute 50 seconds. Meanwhile the picture stands still, and only the river is heard.',
};

/** @param {Record<import('../script.mjs').Language, import('../plan.mjs').Plan>} plans */
export const describeFilm = (plans) => ({
  id: slug,
  title: { 'zh-CN': title.zh, en: title.en },
  summary: {
    'zh-CN':
      '月夜的渡口，小姑娘阿萤求老艄公把一盏纸灯渡到对岸，送给她的娘。风浪里，灯没能到岸；对岸却亮起了光。一出两分钟的皮影戏。',
    en: 'On a moonlit river a girl asks an old ferryman to carry a paper lantern across to her mother. The storm takes the lantern, and yet a light answers from the far bank. A two-minute shadow play.',
  },
  language: 'zh-CN',
  duration,
  loudness: target.lufs,
  sources: [
    { src: 'hls/master.m3u8', type: 'application/vnd.apple.mpegurl' },
    { src: 'dash/manifest.mpd', type: 'application/dash+xml' },
    ...mp4('film.zh'),
  ],
  poster: {
    src: 'poster.jpg',
    alt: {
      'zh-CN':
        '皮影：圆月下的小船。船尾，戴斗笠的老艄公摇着橹；船中，红衣小姑娘提着一盏点亮的纸灯。墨字：渡灯。',
      en: 'Shadow puppets: a small boat under a full moon. In the stern an old ferryman in a bamboo hat works the oar; amidships a girl in red holds up a glowing paper lantern. Title: The Lantern Ferry.',
    },
  },
  captions: languages.map(([name, language, label]) => ({
    src: `captions/${name}.vtt`,
    language,
    label,
    sdh: true,
  })),
  descriptions: [
    ...languages.map(([name, language]) => ({
      delivery: 'rendition',
      language,
      voiceKind: 'synthesised',
      narrator: narrator[name],
    })),
    ...languages.map(([name, language]) => ({
      delivery: 'version',
      language,
      voiceKind: 'synthesised',
      narrator: narrator[name],
      sources: mp4(`described.${name}`),
      changes: [ducked, wholePicture],
    })),
    {
      delivery: 'version',
      language: 'zh-CN',
      extended: true,
      voiceKind: 'synthesised',
      narrator: narrator.zh,
      sources: mp4('extended.zh'),
      duration: plans.zh.length,
      captions: [{ src: 'captions/extended.zh.vtt', language: 'zh-CN', label: '中文', sdh: true }],
      chapters: [{ src: 'chapters/extended.zh.vtt', language: 'zh-CN' }],
      changes: [ducked, held],
    },
    ...languages.map(([name, language]) => ({
      delivery: 'narration',
      language,
      voiceKind: 'synthesised',
      narrator: narrator[name],
      src: `narration/narration.${name}.m4a`,
      type: 'audio/mp4',
    })),
    ...languages.map(([name, language]) => ({
      delivery: 'clips',
      language,
      voiceKind: 'synthesised',
      narrator: narrator[name],
      script: `descriptions/${name}.vtt`,
      clips: Object.fromEntries(descriptions.map(({ id }) => [id, `clips/${name}/${id}.m4a`])),
    })),
    ...languages.map(([name, language]) => ({ delivery: 'text', language, src: `descriptions/${name}.vtt` })),
  ],
  chapters: languages.map(([name, language]) => ({ src: `chapters/${name}.vtt`, language })),
  rights: {
    author: { 'zh-CN': '听影', en: 'Tingying' },
    license: 'CC BY 4.0',
    notice: {
      'zh-CN': '《渡灯》由听影制作，以知识共享署名 4.0 国际许可协议（CC BY 4.0）发布。',
      en: '“The Lantern Ferry” was made by Tingying and is published under the Creative Commons Attribution 4.0 International licence (CC BY 4.0).',
    },
  },
  /** What the theatre tells of it. */
  catalogue: {
    year: 2026,
    genres: [{ 'zh-CN': '皮影', en: 'Shadow play' }],
    sample: { src: 'sample.m4a', type: 'audio/mp4', language: 'zh-CN' },
    introduction: {
      parts: [
        {
          heading: { 'zh-CN': '人物', en: 'Who is in it' },
          text: {
            'zh-CN':
              '阿萤，七八岁的小姑娘，红衣，两个小髻，声音又细又亮。老艄公，戴斗笠，白胡子，嗓音沙哑，说话很慢。',
            en: 'Aying, a girl of seven or eight, in red, her hair in two buns; a thin, bright voice. The old ferryman: a bamboo hat, a white beard, a hoarse voice, slow words.',
          },
        },
        {
          heading: { 'zh-CN': '地方', en: 'Where it is' },
          text: {
            'zh-CN': '一条宽宽的江，圆月当空，一个小渡口，一条小船。全片是皮影戏：灯光照着纸幕，人物是剪影。',
            en: 'A wide river under a full moon, a small landing, one boat. All of it is a shadow play: lamplight on a paper screen, and the people are silhouettes.',
          },
        },
      ],
    },
  },
  /** Whom the theatre shows it to. The film itself is free for all; here it stands for one that is not. */
  gate: {
    for: ['print-disability'],
    mark: { 'zh-CN': '阅读障碍者专用', en: 'For people with print disabilities only' },
    rights: 'CC BY 4.0',
    source: 'https://creativecommons.org/licenses/by/4.0/',
    encrypt: false,
  },
});
