/** Caption files as films have them, long enough to measure; the same in every run. */

const pad = (value, length = 2) => String(value).padStart(length, '0');
const write = (ms) =>
  `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}`;

const english = [
  'The river is high tonight. You should wait.',
  'I cannot wait.\nShe is on the other side.',
  '<v Ferryman>Then hold the lantern where I can see it.',
  '<i>Water laps against the boat.</i>',
  '<v Ying>Is it far? &amp; is it deep?',
];
const chinese = [
  '今晚水大，你该等等。',
  '我不能等。\n她在对岸。',
  '<v 老艄公>那就把灯提高些，让我看见。',
  '船过江心。',
  '<v 阿萤>还远吗？',
];
const settings = [
  '',
  '',
  '',
  '',
  '',
  ' line:85%',
  ' line:-2 align:start',
  '',
  ' position:30%,line-left align:left',
  '',
];

function film(id, title, words, cues, lineEnd = '\n') {
  const lines = ['WEBVTT', ''];
  for (let cue = 0; cue < cues; cue++) {
    const start = cue * 2400 + 500;
    lines.push(
      String(cue + 1),
      `${write(start)} --> ${write(start + 2100)}${settings[cue % settings.length]}`,
    );
    lines.push(words[cue % words.length], '');
  }
  return { id, title, cues, text: lines.join('\n').replaceAll('\n', lineEnd) };
}

export const films = [
  film('en', 'English', english, 10_000),
  film('zh', 'Chinese', chinese, 10_000),
  film('crlf', 'English, CRLF', english, 10_000, '\r\n'),
];
