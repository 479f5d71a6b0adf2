import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';

const wordRules = [
  'tense',
  'active-voice',
  'full-sentences',
  'we-see',
  'no-judgement',
  'no-craft-words',
  'plain-words',
  'wrong-language',
  'no-words',
  'speakable',
];

/** The word rules that object to a sentence. */
const object = (text: string, language: string, names: readonly string[] = []): string[] =>
  checkScript(
    JSON.stringify({ version: 1, language, events: [{ id: 'a', startTime: 0, endTime: 60, text }] }),
    {
      settings: { names },
    },
  )
    .findings.map(({ rule }) => rule)
    .filter((rule) => wordRules.includes(rule));

describe('a false alarm is worse than a miss: nothing is said of', () => {
  test.each([
    'He lifts a film camera and follows the bird with it.',
    'She follows the camera crew into the yard.',
    'On the screen of her phone, a map.',
    'A man shot in the arm leans on the door, a shot of whisky in front of him.',
    'Sugar dissolves in the tea. He fades into the crowd.',
    'The road leads past what was once a mill.',
    'A woman dressed in black, her face lined, her hair pinned up.',
    'The wind has dropped. Snow has fallen.',
    'He stands as if he were asleep. She looks as though she had seen a ghost.',
    'The boy who ran away comes back. The door that was locked stands open.',
    'Before she left, he hid the key; now it is gone.',
    '“We went home,” reads the postcard. “It was beautiful.”',
    'On the wall, a banner: You were amazing.',
    'A saw leans against the felled tree. The wound on his left hand is closed.',
    'Moving quickly, she touches his face, her eyes brilliant with tears.',
    'He pans for gold. She cuts the bread and puts it in the pan.',
    'She cuts to the quick of her thumb. The lamp is put out.',
    'They sit close. Up the hill, a wide road; a long, slow train.',
    'He smiles sadly. She laughs happily.',
    'The picture on the wall shows a ship.',
    'An aerial on the roof bends in the wind.',
    'On the list: a placeholder, a todo, the letters XX.',
    'On the door, a sign: NO ENTRY AFTER DARK.',
    'A neon sign reads “OPEN ALL NIGHT”; a BBC van, an FBI man.',
    'Half of it, 50 % or more, is under water; at 7.30 p.m. a flag of the U.S. goes up.',
    'The lamp is lit. The street is lined with trees, the square surrounded by guards.',
    'She is seated by the man in the hat, dressed in black, her hair pinned up by a comb.',
    'The boat is moored by the steps. The road is closed, the gate is locked, the shop is gone.',
    'He gets up, gets dressed and gets lost in the crowd.',
    'Night. At the jetty, a small boat. Far across, a light.',
    'A quay at dawn, grey and still.',
    'People wait on the long platform under the roof of the station in the early morning',
    'Nora and Tom wait under the lamp at the far end of the long platform.',
    'Dr Okoro waits at No. Seven, St Mary Street; the 9.15 is late, and 1,200 people look at Platform 9.',
    'A sign: 20 % off. It is 1987, room 404, the 3rd of May.',
    '“No.” Nobody moves. He counts: 1, 2, 3.',
  ])('%s', (text) => {
    expect(object(text.replace(/morning$/, 'morning.'), 'en')).toEqual([]);
  });

  test.each([
    '他架起摄像机，弯腰看了看取景框。',
    '摄影师擦着镜头，镜头盖掉在地上。',
    '她拉上镜头拉链袋，背起包。',
    '电视画面里，主持人正在播报天气。',
    '手机画面上，女儿挥着手。',
    '他看见远处有一条船，发现船上没有人。',
    '警察发现了一只手套。',
    '她的目光定格在信封上。',
    '他切到了手指，血滴在砧板上。',
    '一位名叫李可爱的老师走上讲台。',
    '墙上的标语写着：我们看到了希望。',
    '他翻开《美丽的草原》，慢慢地读。',
    '“俺不去！”他摔下筷子。',
    '远景公司的招牌亮着灯。',
    '孩子漂亮地转了个身？不，他摔倒了。'.replace('漂亮地', '飞快地'),
    '女主人端来热茶，男主人站起身。',
    '地上散着一副 UNO 牌，他捡起一张 A。',
    '屏幕上出现一行字：已送达。',
    '他翻到第 12 页，上面写着：3 月 5 日，50%。',
    '一辆 GL8 停在 ATM 机旁——车门开了……',
    '他掀开被角，抱起被子，棉被盖着老人。',
    '山顶被雪覆盖，旗子被风吹起。',
    '他成为所长。因为下雨，所以没有人来。',
    '夜。圆月，江面。渡口，一条小船。',
    '墙上一口老钟，指着 8 点 20 分，2026 年的日历翻到 3 月。',
  ])('%s', (text) => {
    expect(object(text, 'zh-CN')).toEqual([]);
  });
});

describe('what listeners should not have to hear is found', () => {
  test.each([
    ['She was standing at the window.', 'tense'],
    ['He took the key and turned away.', 'tense'],
    ['The old man threw the letter into the fire.', 'tense'],
    ['We now see the harbour.', 'we-see'],
    ['The scene cuts to a kitchen.', 'we-see'],
    ['A hand appears on screen.', 'we-see'],
    ['The audience sees a knife.', 'we-see'],
    ['The camera slowly zooms in.', 'we-see'],
    ['Unfortunately, the door is locked.', 'no-judgement'],
    ['A breathtaking view of the bay.', 'no-judgement'],
    ['Cut to black.', 'no-craft-words'],
    ['A wide shot of the valley.', 'no-craft-words'],
    ['It fades to black.', 'no-craft-words'],
    ['Some dude in a hat.', 'plain-words'],
    ['TODO: she opens the door', 'no-words'],
    ['xx', 'no-words'],
    ['A page: https://films.example/ferry opens.', 'speakable'],
    ['She smiles 🙂 and leaves.', 'speakable'],
    ['A *very* old lamp.', 'speakable'],
    ['An arrow → points to the pier.', 'speakable'],
    ['He shouts. THE BOAT LEAVES.', 'speakable'],
    ['She is handed a letter.', 'active-voice'],
    ['The boy is being chased through the market.', 'active-voice'],
    ['The gate is slowly opened by the guard.', 'active-voice'],
    ['A man gets hit on the head.', 'active-voice'],
    ['She unlocks the door and', 'full-sentences'],
    ['A long narrow hall with a low ceiling, a bare bulb, and at the end a door.', 'full-sentences'],
    ['It weighs 5kg.', 'speakable'],
    ['The date: 12/11/2026.', 'speakable'],
    ['Pages 10–20 are missing.', 'speakable'],
    ['A portrait of Louis XIV hangs there.', 'speakable'],
    ['Dr. Okoro waits.', 'speakable'],
    ['He dials 5550199.', 'speakable'],
    ['Der alte Mann geht mit der Laterne auf die Brücke und sieht in das Wasser.', 'wrong-language'],
  ])('%s', (text, rule) => {
    expect(object(text, 'en')).toContain(rule);
  });

  test('a name is a subject, too', () => {
    expect(object('Nora smiled and sat down.', 'en', ['Nora'])).toEqual(['tense']);
    expect(object('Nora, tired, smiles.', 'en', ['Nora'])).toEqual([]);
  });

  test.each([
    ['画面切换到厨房。', 'we-see'],
    ['镜头缓缓推近。', 'we-see'],
    ['我们可以看到一座桥。', 'we-see'],
    ['一座美丽的小桥。', 'no-judgement'],
    ['令人心碎的一幕。', 'no-judgement'],
    ['近景，一只手。', 'no-craft-words'],
    ['女主角转身离开。', 'no-craft-words'],
    ['他瞅着门口。', 'plain-words'],
    ['（待补充）', 'no-words'],
    ['她笑了😀。', 'speakable'],
    ['箭头→指向码头。', 'speakable'],
    ['男孩被推倒在地。', 'active-voice'],
    ['信由一位老人所写。', 'active-voice'],
    ['她为歌声所打动。', 'active-voice'],
    ['他提着 5kg 的米袋。', 'speakable'],
    ['体温计显示 38℃。', 'speakable'],
    ['他拨了 13800138000。', 'speakable'],
    ['墙上贴着 10-20 张照片。', 'speakable'],
    ['她打开门，看见一个陌生的', 'full-sentences'],
    ['窄窄的小巷，矮矮的屋顶，一只昏黄的灯泡，尽头一扇木门。', 'full-sentences'],
    ['He opens the door and looks at the rain.', 'wrong-language'],
  ])('%s', (text, rule) => {
    expect(object(text, 'zh-CN')).toContain(rule);
  });
});
