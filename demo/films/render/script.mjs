/**
 * The screenplay of 《渡灯》 / “The Lantern Ferry”, as data.
 *
 * Everything the film is made from starts here: what is said and when, what happens on the screen and when,
 * what is described. Sound, picture and packages read the same times, so they cannot drift apart.
 *
 * Times are seconds from the first frame; spans are half-open, [start, end).
 *
 * Why every Chinese line carries its pinyin: the Debian build of espeak-ng knows Mandarin syllables but not
 * Chinese characters, so it is given the syllables. Tones are written as spoken (sandhi already applied: yi2ge5).
 *
 * @typedef {'zh' | 'en'} Language
 * @typedef {{ zh: string, pinyin: string, en: string }} Words   What is said, in both languages.
 * @typedef {'ying' | 'ferryman' | 'narrator'} Speaker
 *
 * @typedef {object} Line                 One line of dialogue. It has `room` seconds, in either language.
 * @property {string} id
 * @property {Exclude<Speaker, 'narrator'>} speaker
 * @property {number} start
 * @property {number} room
 * @property {number} place               where on the screen the voice comes from, −1 left … 1 right
 * @property {Words} words
 *
 * @typedef {object} Description          One cue of audio description.
 * @property {string} id                  d01, d02 … the same in every language and in the names of the clips.
 * @property {number} start
 * @property {Words} words
 * @property {Words} [short]              Said instead where the film may not be held and `words` would not fit.
 * @property {'allowed' | 'required'} [extended]  May (or must) the film be held while this is spoken?
 *
 * @typedef {object} Sound                A sound or music caption.
 * @property {number} start
 * @property {number} end
 * @property {{ zh: string, en: string }} text
 *
 * @typedef {object} Chapter              Parts enclose scenes, which is how WebVTT chapters nest.
 * @property {number} start
 * @property {number} end
 * @property {{ zh: string, en: string }} title
 * @property {Chapter[]} [scenes]
 */

export const slug = 'lantern-ferry';

export const title = { zh: '渡灯', en: 'The Lantern Ferry' };

/** Whole length of the film, a multiple of the 4-second segments. */
export const duration = 116;

/** The picture is drawn on twos: 12.5 drawings a second, shown at 25, as a puppet moves. */
export const drawingsPerSecond = 12.5;
export const framesPerSecond = 25;

export const speakers = {
  ying: { zh: '阿萤', en: 'Ying' },
  ferryman: { zh: '老艄公', en: 'Ferryman' },
  narrator: { zh: '讲述人', en: 'Narrator' },
};

/** @type {Line[]} */
export const dialogue = [
  {
    id: 'y1',
    speaker: 'ying',
    start: 22.4,
    room: 2.3,
    place: -0.4,
    words: {
      zh: '爷爷，渡我过江吧！',
      pinyin: 'ye2ye5, du4wo3 guo4jiang1 ba5!',
      en: 'Grandpa! Take me over the river!',
    },
  },
  {
    id: 'f1',
    speaker: 'ferryman',
    start: 25.0,
    room: 3.0,
    place: 0.3,
    words: {
      zh: '夜里不渡人，要起风了。',
      pinyin: 'ye4li5 bu2 du4ren2, yao4 qi3feng1 le5.',
      en: "Not by night, child. There's a wind coming.",
    },
  },
  {
    id: 'y2',
    speaker: 'ying',
    start: 30.5,
    room: 4.5,
    place: -0.4,
    words: {
      zh: '那，渡一盏灯行吗？给我娘的。我娘住在对岸。',
      pinyin: 'na4, du4 yi4zhan3deng1 xing2ma5? gei3 wo3niang2 de5. wo3niang2 zhu4zai4 dui4an4.',
      en: "Then take a lantern. It's for my mother. She lives on the other side.",
    },
  },
  {
    id: 'f2',
    speaker: 'ferryman',
    start: 39.4,
    room: 1.2,
    place: 0.2,
    words: { zh: '上船吧。', pinyin: 'shang4chuan2 ba5.', en: 'Get in, then.' },
  },
  {
    id: 'y3',
    speaker: 'ying',
    start: 54.0,
    room: 3.7,
    place: -0.2,
    words: {
      zh: '这是我娘。我剪的，像吗？',
      pinyin: 'zhe4shi4 wo3niang2. wo2jian3de5, xiang4ma5?',
      en: "That's my mother. I cut her out myself. Is it like her?",
    },
  },
  {
    id: 'f3',
    speaker: 'ferryman',
    start: 58.5,
    room: 1.8,
    place: 0.25,
    words: { zh: '像。真像。', pinyin: 'xiang4. zhen1 xiang4.', en: "It is. It's just like her." },
  },
  {
    id: 'f4',
    speaker: 'ferryman',
    start: 68.8,
    room: 2.4,
    place: -0.4,
    words: {
      zh: '浪大，过不去了！',
      pinyin: 'lang4 da4, guo4 bu2 qu4 le5!',
      en: "Too rough! We can't get across.",
    },
  },
  {
    id: 'y4',
    speaker: 'ying',
    start: 71.4,
    room: 1.7,
    place: 0.1,
    words: {
      zh: '可是灯还没到呢！',
      pinyin: 'ke3shi4 deng1 hai2 mei2 dao4 ne5!',
      en: "But the lantern isn't there yet!",
    },
  },
  {
    id: 'f5',
    speaker: 'ferryman',
    start: 73.4,
    room: 2.8,
    place: -0.4,
    words: {
      zh: '放到水上。水认得路。',
      pinyin: 'fang4dao4 shui3shang5. shui3 ren4de5 lu4.',
      en: 'Put it on the water. The water knows the way.',
    },
  },
  {
    id: 'y5',
    speaker: 'ying',
    start: 87.8,
    room: 1.6,
    place: 0.05,
    words: { zh: '爷爷，灯到了吗？', pinyin: 'ye2ye5, deng1 dao4le5 ma5?', en: 'Grandpa, is it there yet?' },
  },
  {
    id: 'f6',
    speaker: 'ferryman',
    start: 90.2,
    room: 2.7,
    place: -0.35,
    words: {
      zh: '快了。你回岸上等。',
      pinyin: 'kuai4 le5. ni3 hui2 an4shang5 deng3.',
      en: 'Nearly. You wait for it on the bank.',
    },
  },
  {
    id: 'y6',
    speaker: 'ying',
    start: 102.9,
    room: 2.4,
    place: -0.4,
    words: {
      zh: '亮了！娘，我看见你了！',
      pinyin: 'liang4le5! niang2, wo3 kan4jian4 ni3 le5!',
      en: 'There! Mother, I can see you!',
    },
  },
  {
    id: 'f7',
    speaker: 'ferryman',
    start: 110.2,
    room: 1.1,
    place: -0.1,
    words: { zh: '灯，到了。', pinyin: 'deng1, dao4 le5.', en: "It's here now." },
  },
];

/** @type {Description[]} */
export const descriptions = [
  {
    id: 'd01',
    start: 2.8,
    words: {
      zh: '灯光照暖一面纸幕。幕上两个墨字：渡灯。',
      pinyin: 'deng1guang1 zhao4nuan3 yi2mian4 zhi3mu4. mu4shang5 liang3ge5 mo4zi4: du4 deng1.',
      en: 'Lamplight warms a paper screen. In black ink, the title: The Lantern Ferry.',
    },
  },
  {
    id: 'd02',
    start: 9.8,
    words: {
      zh: '夜。圆月照着江面。渡口泊着小船，船头挂灯，灯下坐着老艄公。',
      pinyin:
        'ye4. yuan2yue4 zhao4zhe5 jiang1mian4. du4kou3 bo2zhe5 xiao3chuan2, chuan2tou2 gua4deng1, deng1xia4 zuo4zhe5 lao3 shao1gong1.',
      en: 'Night. A full moon over a wide river. At the jetty, a small boat; under the lamp at its bow sits the old ferryman.',
    },
  },
  {
    id: 'd03',
    start: 17.6,
    words: {
      zh: '小姑娘阿萤跑上栈桥，提着一盏没点的纸灯。',
      pinyin: 'xiao3gu1niang5 a1ying2 pao3shang5 zhan4qiao2, ti2zhe5 yi4zhan3 mei2dian3de5 zhi3deng1.',
      en: 'A girl, Ying, runs down the jetty with an unlit paper lantern.',
    },
  },
  {
    id: 'd04',
    start: 28.4,
    words: { zh: '阿萤举起纸灯。', pinyin: 'a1ying2 ju2qi3 zhi3deng1.', en: 'She holds up the lantern.' },
  },
  {
    id: 'd05',
    start: 35.4,
    extended: 'required',
    words: {
      zh: '老艄公转头望去。对岸没有房子，没有灯火。月光下只有一株老柳，柳下一座孤坟。他摘下斗笠，低下了头。',
      pinyin:
        'lao3 shao1gong1 zhuan3tou2 wang4qu4. dui4an4 mei2you3 fang2zi5, mei2you3 deng1huo3. yue4guang1xia4 zhi2you3 yi4zhu1 lao2liu3, liu3xia4 yi2zuo4 gu1fen2. ta1 zhai1xia4 dou3li4, di1xia4le5 tou2.',
      en: 'He turns to look. Across the water there is no house and no light: only an old willow in the moonlight, and under it a single grave. He takes off his hat and bows his head.',
    },
    short: {
      zh: '对岸没有人家，只有一座孤坟。',
      pinyin: 'dui4an4 mei2you3 ren2jia1, zhi2you3 yi2zuo4 gu1fen2.',
      en: 'On the far bank, no house. Only a grave.',
    },
  },
  {
    id: 'd06',
    start: 41.3,
    words: {
      zh: '阿萤坐进船里。老艄公从船灯上借来火，凑近灯芯。',
      pinyin:
        'a1ying2 zuo4jin4 chuan2li5. lao3 shao1gong1 cong2 chuan2deng1shang5 jie4lai2 huo3, cou4jin4 deng1xin1.',
      en: "Ying settles in the boat. He takes a flame from the boat's own lamp and brings it to her wick.",
    },
  },
  {
    id: 'd07',
    start: 48.8,
    words: {
      zh: '灯亮了。灯纸上一张剪纸：挽着发髻的女人。',
      pinyin: 'deng1 liang4le5. deng1zhi3shang5 yi4zhang1 jian2zhi3: wan3zhe5 fa4ji4 de5 nv3ren2.',
      en: 'It glows. On the paper, a cut-out figure: a woman with her hair pinned up.',
    },
  },
  {
    id: 'd08',
    start: 62.0,
    words: {
      zh: '小船离岸，摇向江心。乌云遮住了月亮。',
      pinyin: 'xiao3chuan2 li2an4, yao2xiang4 jiang1xin1. wu1yun2 zhe1zhu4le5 yue4liang5.',
      en: 'The boat leaves the bank for midstream. Clouds swallow the moon.',
    },
  },
  {
    id: 'd09',
    start: 76.8,
    words: {
      zh: '阿萤俯身，把灯放到水上。灯漂远了。她闭上眼，合起双手。',
      pinyin:
        'a1ying2 fu3shen1, ba3 deng1 fang4dao4 shui3shang5. deng1 piao1yuan3le5. ta1 bi4shang4yan3, he2qi3 shuang1shou3.',
      en: 'Ying leans over and sets the lantern on the water. It drifts off. She shuts her eyes and folds her hands.',
    },
  },
  {
    id: 'd10',
    start: 84.7,
    extended: 'required',
    words: {
      zh: '一道闪电。浪头扑来，灯灭了，沉进水里。阿萤闭着眼，没有看见。老艄公看见了。',
      pinyin:
        'yi2dao4 shan3dian4. lang4tou2 pu1lai2, deng1 mie4le5, chen2jin4 shui2li3. a1ying2 bi4zhe5yan3, mei2you3 kan4jian4. lao3 shao1gong1 kan4jian4le5.',
      en: 'Lightning. A wave breaks over the lantern: the flame is gone, and it sinks. Ying, her eyes shut, has not seen it. The ferryman has.',
    },
    short: {
      zh: '浪打灭了灯。阿萤没看见。',
      pinyin: 'lang4 da3mie4le5 deng1. a1ying2 mei2 kan4jian4.',
      en: "A wave drowns the light. She hasn't seen.",
    },
  },
  {
    id: 'd11',
    start: 94.6,
    words: {
      zh: '风停了。阿萤独自站在岸边，望着漆黑的对岸。',
      pinyin: 'feng1 ting2le5. a1ying2 du2zi4 zhan4zai4 an4bian1, wang4zhe5 qi1hei1de5 dui4an4.',
      en: 'The wind has dropped. Ying stands alone on the bank, watching the dark far side.',
    },
  },
  {
    id: 'd12',
    start: 100.5,
    words: {
      zh: '对岸，亮起一点灯光。',
      pinyin: 'dui4an4, liang4qi3 yi4dian3 deng1guang1.',
      en: 'Far across, a light.',
    },
  },
  {
    id: 'd13',
    start: 106.3,
    extended: 'allowed',
    words: {
      zh: '对岸，孤坟旁，老艄公浑身湿透，站在柳树下。他高高举着的，是自己的船灯。',
      pinyin:
        'dui4an4, gu1fen2 pang2, lao3 shao1gong1 hun2shen1 shi1tou4, zhan4zai4 liu3shu4xia4. ta1 gao1gao1 ju3zhe5 de5, shi4 zi4ji3 de5 chuan2deng1.',
      en: 'On the far bank, by the grave, the old ferryman stands under the willow, soaked through. What he is holding up is his own lamp.',
    },
    short: {
      zh: '柳树下，老艄公高举着自己的船灯。',
      pinyin: 'liu3shu4xia4, lao3 shao1gong1 gao1ju3zhe5 zi4ji3de5 chuan2deng1.',
      en: 'By the grave, the ferryman holds up his own lamp.',
    },
  },
  {
    id: 'd14',
    start: 112.8,
    words: {
      zh: '灯光渐暗。字幕：剧终。',
      pinyin: 'deng1guang1 jian4an4. zi4mu4: ju4zhong1.',
      en: 'The light fades. Title: The End.',
    },
  },
];

/**
 * What is heard besides words: the sound captions, and the times by which sound/effects.mjs makes the sounds.
 * @type {Sound[]}
 */
export const sounds = [
  { start: 0.6, end: 3.6, text: { zh: '[钟声，弹拨乐起]', en: '[A bell. Plucked strings begin]' } },
  { start: 9.8, end: 13.0, text: { zh: '[江水拍岸]', en: '[River water lapping]' } },
  { start: 17.4, end: 20.4, text: { zh: '[木板上的脚步声]', en: '[Running feet on planks]' } },
  { start: 35.4, end: 38.8, text: { zh: '[音乐低沉]', en: '[Music sinks low]' } },
  { start: 46.4, end: 48.6, text: { zh: '[灯火燃起]', en: '[A flame catches]' } },
  { start: 48.8, end: 53.4, text: { zh: '♪ 清亮的弹拨乐 ♪', en: '♪ Bright plucked strings ♪' } },
  { start: 61.6, end: 64.6, text: { zh: '[橹声，水声]', en: '[Oar creaking, water]' } },
  { start: 66.4, end: 68.6, text: { zh: '[风声渐紧，远雷]', en: '[Wind rising, far thunder]' } },
  { start: 77.2, end: 80.2, text: { zh: '♪ 箫声 ♪', en: '♪ A bamboo flute ♪' } },
  { start: 83.7, end: 87.0, text: { zh: '[炸雷，浪声]', en: '[Thunderclap, a wave breaks]' } },
  { start: 94.4, end: 97.4, text: { zh: '[风停，檐水滴落]', en: '[Wind drops, water dripping]' } },
  { start: 100.4, end: 102.6, text: { zh: '[一声清磬]', en: '[A clear chime]' } },
  {
    start: 105.8,
    end: 109.8,
    text: { zh: '♪ 主题回响，弹拨乐与箫 ♪', en: '♪ The theme returns, strings and flute ♪' },
  },
  { start: 112.6, end: 115.6, text: { zh: '[钟声]', en: '[Bell]' } },
];

/** @type {Chapter[]} */
export const chapters = [
  {
    start: 0,
    end: 61.2,
    title: { zh: '第一部 岸', en: 'Part One: The Bank' },
    scenes: [
      { start: 0, end: 9.4, title: { zh: '片头', en: 'Opening title' } },
      { start: 9.4, end: 40.8, title: { zh: '渡口', en: 'The ferry' } },
      { start: 40.8, end: 61.2, title: { zh: '点灯', en: 'Lighting the lantern' } },
    ],
  },
  {
    start: 61.2,
    end: 93.8,
    title: { zh: '第二部 江', en: 'Part Two: The River' },
    scenes: [
      { start: 61.2, end: 76.4, title: { zh: '江心', en: 'Midstream' } },
      { start: 76.4, end: 93.8, title: { zh: '放灯', en: 'Letting the lantern go' } },
    ],
  },
  {
    start: 93.8,
    end: duration,
    title: { zh: '第三部 灯', en: 'Part Three: The Light' },
    scenes: [
      { start: 93.8, end: 112.2, title: { zh: '对岸', en: 'The far bank' } },
      { start: 112.2, end: duration, title: { zh: '剧终', en: 'The end' } },
    ],
  },
];
