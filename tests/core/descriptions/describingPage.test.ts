import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { readDescriptionCues } from '../../../src/core/descriptions/readDescriptionCues.js';

const page = readFileSync('docs/describing.md', 'utf8');
const scripts = [...page.matchAll(/^```\n([^]*?)^```$/gm)].map(([, script = '']) =>
  script.replace(/^(WEBVTT\n)?/, 'WEBVTT\n'),
);

test('the examples that authors are given say what the page says of them', () => {
  const read = scripts.map((script) => parseWebVtt(script.replace('WEBVTT\n', 'WEBVTT\n\n')));
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  const [first, second, third] = read.map(readDescriptionCues);
  expect(first).toMatchObject([
    { id: 'd01', extended: 'never', startTime: 2.8 },
    { id: 'd02', extended: 'allowed' },
  ]);
  expect(second).toMatchObject([
    { extended: 'required', shorter: 'On the far bank, no house. Only a grave.' },
  ]);
  expect(third).toMatchObject([
    {
      voice: 'Mei',
      extended: 'allowed',
      verbosity: 'rich',
      gain: 1.2,
      pan: -0.2,
      shorter: 'Lightning. The flame is gone.',
    },
  ]);
});

test.each([...page.matchAll(/`<c\.([^>`]+)>…<\/c>`/g)].map(([, name = '']) => name))(
  'the mark %s on the page is one that is read',
  (name) => {
    const plain = readDescriptionCues(parseWebVtt('WEBVTT\n\n00:00.000 --> 00:01.000\n<c.unknown>x\n'))[0]!;
    const cues = parseWebVtt(
      `WEBVTT\n\n00:00.000 --> 00:01.000\n<c.extended.required>y\n\n00:00.000 --> 00:01.000\n<c.${name}>x\n`,
    );
    const marked = readDescriptionCues(cues)[1]!;
    const unmarked = { ...plain, extended: 'never', id: marked.id };
    if (name === 'extended.never') expect(marked).toEqual(unmarked);
    else expect(marked).not.toEqual(unmarked);
  },
);
