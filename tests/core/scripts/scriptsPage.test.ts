import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDescriptionCues } from '../../../src/core/scripts/listDescriptionCues.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';

const page = readFileSync('docs/scripts.md', 'utf8');
const example = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

test('the examples that authors are given are right, and say the same', () => {
  const [json, dapt] = [parseDescriptionScript(example('json')), parseDapt(example('xml'))];
  expect([...json.problems, ...dapt.problems]).toEqual([]);
  const [fromJson, fromDapt] = [json, dapt].map(({ script }) =>
    listDescriptionCues(script!).find((cue) => cue.id === 'd02'),
  );
  expect(fromDapt).toMatchObject({ text: fromJson!.text, startTime: 35.7, clip: { src: 'd02.mp3' } });
  expect(dapt.script!.events[0]!.texts[0]!.mixing).toEqual(json.script!.events[1]!.mixing);
});
