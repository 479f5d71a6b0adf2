import type { Severity } from '../../../src/core/scriptQuality/Finding.js';
import { theKey, umbrella, type CheckedFilm } from './films.js';

/** A change that a careless day could bring about, and the rule that has to see it. */
export interface Fault {
  readonly title: string;
  readonly film: CheckedFilm;
  readonly rule: string;
  /** The cue that it is found in; null for the script as a whole. */
  readonly cueId: string | null;
  readonly severity?: Severity;
}

const change = (film: CheckedFilm, from: string | RegExp, to: string): CheckedFilm => {
  const script = film.script.replace(from, to);
  if (script === film.script)
    throw new Error(`The fault is not planted: ${String(from)} is not in the script.`);
  return { ...film, script };
};
const en = (from: string | RegExp, to: string): CheckedFilm => change(theKey, from, to);
const zh = (from: string | RegExp, to: string): CheckedFilm => change(umbrella, from, to);

/** Fifty faults, one each, in scripts that are clean without them. */
export const faults: readonly Fault[] = [
  // Times.
  {
    title: 'begins while somebody speaks',
    film: en('00:00:24.000 --> 00:00:29.500', '00:00:22.500 --> 00:00:28.000'),
    rule: 'overlaps-dialogue',
    cueId: 'k3',
    severity: 'error',
  },
  {
    title: 'runs a little into a line',
    film: zh('00:00:35.000 --> 00:00:41.000', '00:00:34.300 --> 00:00:41.000'),
    rule: 'overlaps-dialogue',
    cueId: 'u4',
    severity: 'warning',
  },
  {
    title: 'lies in the midst of a line',
    film: zh('00:01:03.000 --> 00:01:09.000', '00:01:10.000 --> 00:01:15.400'),
    rule: 'overlaps-dialogue',
    cueId: 'u6',
    severity: 'error',
  },
  {
    title: 'too many words for its gap',
    film: en(
      'with a cup in his hand.',
      'with a chipped cup of tea in his hand, his white hair on end, and squints at the grey water.',
    ),
    rule: 'fits-gap',
    cueId: 'k3',
  },
  {
    title: 'too many characters for its gap',
    film: zh('手里拿着一把黑布伞。', '手里拿着一把黑布伞，眼镜推到额头上，脖子上挂着一条磨得发亮的软尺。'),
    rule: 'fits-gap',
    cueId: 'u3',
  },
  {
    title: 'too long, and not marked as the others are',
    film: en(
      'Nora takes off her shoes and sits down on the last dry step.',
      'Nora takes off her shoes and sits down on the last dry step; beside her, on the wall, marks in chalk show how high the water has been on each day of the week.',
    ),
    rule: 'fits-gap',
    cueId: 'k6',
  },
  {
    title: 'recorded far too fast',
    film: {
      script: JSON.stringify({
        version: 1,
        language: 'en',
        events: [
          {
            id: 'e1',
            startTime: 2,
            endTime: 12,
            notes: [{ type: 'x-reviewed', text: '2026-11-20 by Ruth' }],
            texts: [
              {
                text: 'Nora, in a yellow raincoat, hurries along the quay and stops in front of a narrow blue door.',
                recordings: [{ src: 'a.mp3', clipEnd: 3.5 }],
              },
            ],
          },
        ],
      }),
      options: { duration: 20, captions: '' },
    },
    rule: 'speaking-rate',
    cueId: 'e1',
    severity: 'error',
  },
  {
    title: 'must be hurried, though somebody says that rate is normal',
    film: {
      ...zh(
        '撑开。伞面上补着一块红花布。',
        '撑开。伞面上补着一块红花布，针脚密密的，像是昨天夜里刚刚绣好的一样。',
      ),
      options: { ...umbrella.options, settings: { charactersPerSecond: 7 } },
    },
    rule: 'speaking-rate',
    cueId: 'u4',
  },
  {
    title: 'a cue of a second',
    film: en(/k3\n00:00:24.000 --> 00:00:29.500\n.*/, 'k3\n00:00:24.000 --> 00:00:25.200\nTom, above.'),
    rule: 'short-cue',
    cueId: 'k3',
  },
  {
    title: 'the shorter wording is as long as the long one',
    film: en(
      'A brass key, on a red thread.',
      'He lets a brass key drop on a red thread, and on its paper tag a child has drawn a boat.',
    ),
    rule: 'shorter-wording',
    cueId: 'k4',
  },
  {
    title: 'ends before it begins',
    film: zh('00:00:48.000 --> 00:00:55.000', '00:00:55.000 --> 00:00:48.000'),
    rule: 'empty-cue',
    cueId: 'u5',
  },
  {
    title: 'stands in the wrong place of the file',
    film: en(/(k2\n[^]*?\n\n)(k3\n[^]*?\n\n)/, '$2$1'),
    rule: 'cue-order',
    cueId: 'k2',
  },
  {
    title: 'begins before the one before is over',
    film: zh('00:00:01.000 --> 00:00:07.000', '00:00:01.000 --> 00:00:08.500'),
    rule: 'overlaps-description',
    cueId: 'u2',
  },
  {
    title: 'goes on when the film is over',
    film: zh('00:01:16.000 --> 00:01:27.000', '00:01:22.000 --> 00:01:33.000'),
    rule: 'past-end',
    cueId: 'u7',
  },
  {
    title: 'a gap of eight seconds is left empty',
    film: en(/k5\n[^]*?\n\n/, ''),
    rule: 'unused-gap',
    cueId: null,
  },
  {
    title: 'more than two minutes of talk, and nothing that holds the film',
    film: {
      script: theKey.script.replace('<c.extended.required>', '').replace('</c>', ''),
      options: {
        ...theKey.options,
        duration: 260,
        captions: `${theKey.options.captions ?? ''}
00:01:40.500 --> 00:04:20.000
<v Nora>So I wait, and talk to the gulls, and talk, and talk.</v>
`,
      },
    },
    rule: 'dense-dialogue',
    cueId: null,
  },
  {
    title: 'half a minute of silence without a word',
    film: {
      ...zh(
        /u7\n[^]*/,
        'u7\n00:02:06.000 --> 00:02:14.000\n雨停了。门口多了一把伞，伞柄上系着一朵野菊花。\n',
      ),
      options: { ...umbrella.options, duration: 136 },
    },
    rule: 'long-silence',
    cueId: null,
  },
  {
    title: 'told over the storm',
    film: {
      ...theKey,
      options: { ...theKey.options, sound: [{ kind: 'loud', startTime: 74, endTime: 83 }] },
    },
    rule: 'loud-passage',
    cueId: 'k7',
  },
  {
    title: 'speaks before the film has given way',
    film: {
      script: JSON.stringify({
        version: 1,
        language: 'en',
        events: [
          {
            id: 'e1',
            startTime: 2,
            endTime: 9,
            notes: [{ type: 'x-reviewed', text: '2026-11-20 by Ruth' }],
            mixing: {
              gain: [
                { time: 2, value: 1 },
                { time: 2.3, value: 0.4 },
              ],
            },
            texts: [{ text: 'A quay at dawn.', recordings: [{ src: 'a.mp3', startTime: 2 }] }],
          },
        ],
      }),
      options: { duration: 12, captions: '' },
    },
    rule: 'duck-ramp',
    cueId: 'e1',
  },
  { title: 'two cues of one name', film: zh('u5\n', 'u4\n'), rule: 'id-repeated', cueId: 'u4-2' },
  {
    title: 'a cue without a word',
    film: en('A rowing boat glides out of the dark, empty, its oars shipped.', '…'),
    rule: 'no-words',
    cueId: 'k7',
  },
  // Words.
  {
    title: 'the title is not read out',
    film: en(' White letters: The Key.', ' Gulls circle.'),
    rule: 'on-screen-text',
    cueId: null,
  },
  { title: '片名没有念出来', film: zh('片名：雨伞。', '屋檐滴着水。'), rule: 'on-screen-text', cueId: null },
  {
    title: 'English in a Chinese script',
    film: zh(
      '她走进雨里，红花布在灰墙之间越来越小。',
      'She walks into the rain, and the red patch grows small between the walls.',
    ),
    rule: 'wrong-language',
    cueId: 'u5',
  },
  {
    title: 'Chinese in an English script',
    film: en(
      'She unlocks the door. Behind it a staircase leads down into green water.',
      '她打开门，门后一道楼梯通向绿色的水。',
    ),
    rule: 'wrong-language',
    cueId: 'k5',
  },
  {
    title: 'told in the past',
    film: en('She unlocks the door.', 'She went to the door and unlocked it.'),
    rule: 'tense',
    cueId: 'k5',
  },
  {
    title: 'told in the past, of somebody named',
    film: en('Nora takes off her shoes and sits', 'Nora took off her shoes and sat'),
    rule: 'tense',
    cueId: 'k6',
  },
  {
    title: 'we see',
    film: en('A rowing boat glides', 'We see a rowing boat glide'),
    rule: 'we-see',
    cueId: 'k7',
  },
  {
    title: 'the camera',
    film: en('Behind it a staircase leads', 'The camera follows a staircase that leads'),
    rule: 'we-see',
    cueId: 'k5',
  },
  { title: '画面中', film: zh('她走进雨里', '画面中，她走进雨里'), rule: 'we-see', cueId: 'u5' },
  { title: '念不出来的记号', film: zh('门口多了一把伞', '门口多了一把伞→★'), rule: 'speakable', cueId: 'u7' },
  {
    title: 'a judgement',
    film: en('into green water', 'into beautiful green water'),
    rule: 'no-judgement',
    cueId: 'k5',
  },
  {
    title: '主观评价',
    film: zh('系着一朵野菊花', '系着一朵令人感动的野菊花'),
    rule: 'no-judgement',
    cueId: 'u7',
  },
  {
    title: 'jargon',
    film: en('A rowing boat glides', 'Close-up: a rowing boat glides'),
    rule: 'no-craft-words',
    cueId: 'k7',
  },
  {
    title: '影视行话',
    film: zh('机头上搭着半块红花布', '特写：机头上搭着半块红花布'),
    rule: 'no-craft-words',
    cueId: 'u6',
  },
  { title: '网络用语', film: zh('小学生林小满', '颜值很高的林小满'), rule: 'plain-words', cueId: 'u2' },
  {
    title: 'the same told twice',
    film: zh('周师傅回到缝纫机前，机头上搭着半块红花布。', '小满接过伞，撑开。伞面上补着一块红花布。'),
    rule: 'repeated-description',
    cueId: 'u6',
  },
  {
    title: 'what was just said is told again',
    film: en(
      'An old man, Tom, leans out of the window above',
      'Tom has lost it. I only put it down for a minute',
    ),
    rule: 'repeats-dialogue',
    cueId: 'k3',
  },
  {
    title: 'a boat that is pushed, and by nobody',
    film: en('A rowing boat glides out', 'A rowing boat is pushed out'),
    rule: 'active-voice',
    cueId: 'k7',
    severity: 'advice',
  },
  {
    title: '被字句',
    film: zh('小满接过伞，撑开。', '伞被周师傅撑开。'),
    rule: 'active-voice',
    cueId: 'u4',
    severity: 'advice',
  },
  {
    title: 'things in a row, and nothing happens',
    film: en(
      'She unlocks the door. Behind it a staircase leads down into green water.',
      'A dark hall, a bare staircase, green water at the foot, and at the end a wet boot.',
    ),
    rule: 'full-sentences',
    cueId: 'k5',
    severity: 'advice',
  },
  {
    title: '只有东西，没有动作',
    film: zh(
      '周师傅回到缝纫机前，机头上搭着半块红花布。',
      '昏暗的里屋，一台老式缝纫机，绿色的小台灯，半块红花布。',
    ),
    rule: 'full-sentences',
    cueId: 'u6',
    severity: 'advice',
  },
  {
    title: 'He, and two of them were at the window',
    film: en('An old man, Tom, leans out', 'Tom and an old man lean out'),
    rule: 'clear-reference',
    cueId: 'k4',
    severity: 'advice',
  },
  {
    title: '“她”是谁，听不出来',
    film: zh('小满接过伞，撑开。', '小满和周师傅撑开伞。'),
    rule: 'clear-reference',
    cueId: 'u5',
    severity: 'advice',
  },
  {
    title: 'Nora is Norah now',
    film: en('Nora takes off her shoes', 'Norah takes off her shoes'),
    rule: 'consistent-terms',
    cueId: 'k6',
    severity: 'advice',
  },
  {
    title: '周师傅变成了老周',
    film: zh('周师傅回到缝纫机前', '老周回到缝纫机前'),
    rule: 'consistent-terms',
    cueId: 'u6',
    severity: 'advice',
  },
  {
    title: 'how deep it is, in figures',
    film: en('into green water', 'into 10-15ft of green water'),
    rule: 'speakable',
    cueId: 'k5',
  },
  {
    title: '没有“阅读障碍者专用”',
    film: zh('阅读障碍者专用。', ''),
    rule: 'credits',
    cueId: null,
    severity: 'advice',
  },
  {
    title: 'who speaks is never named',
    film: { ...umbrella, script: umbrella.script.replaceAll('周师傅', '一个老人') },
    rule: 'unnamed-character',
    cueId: null,
  },
  { title: 'nobody has signed it off', film: zh(/NOTE reviewed.*\n\n/, ''), rule: 'sign-off', cueId: null },
];
