import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CueNode } from '../../../src/core/cues/CueNode.js';
import { parseCueText } from '../../../src/core/cues/parseCueText.js';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import type { VttCue } from '../../../src/core/cues/VttCue.js';
import { writeTimestamp } from '../../../src/core/cues/writeTimestamp.js';
import { anyCueText, anyVttText } from './anyVtt.js';

/** What Chromium knows of a cue. It has no regions, and no alignment of line and position. */
const fields = [
  'startTime',
  'endTime',
  'vertical',
  'snapToLines',
  'line',
  'position',
  'size',
  'align',
  'text',
] as const;

/** The cues that the browser reads of each file; null where it takes it for no WebVTT. */
async function readNatively(files: readonly string[]): Promise<(VTTCue[] | null)[]> {
  const video = document.createElement('video');
  document.body.append(video);
  const read = files.map(
    (file) =>
      new Promise<VTTCue[] | null>((resolve) => {
        const track = document.createElement('track');
        track.src = URL.createObjectURL(new Blob([file], { type: 'text/vtt' }));
        track.addEventListener('load', () => resolve([...(track.track.cues ?? [])] as VTTCue[]));
        track.addEventListener('error', () => resolve(null));
        video.append(track);
        track.track.mode = 'hidden';
      }),
  );
  const cues = await Promise.all(read);
  video.remove();
  return cues;
}

/** Text track cue order, which a browser's list has. */
const inOrder = (cues: readonly VttCue[]): VttCue[] =>
  cues.toSorted((a, b) => a.startTime - b.startTime || b.endTime - a.endTime);

/** Where Chromium goes its own way; the standard's way is ours. All are about ids, in files that lack a blank line. */
const departures: Record<string, (file: string, ours: VttCue, native: VTTCue) => boolean> = {
  'takes the line above the times for an id, whatever stands above that line': (file, ours, { id }) =>
    ours.id === '' && file.includes(`\n${id}\n`),
  'takes STYLE and REGION for no id': (_, ours, { id }) => id === '' && /^(STYLE|REGION)\s*$/.test(ours.id),
  'begins a style within another block, and loses the id behind it': (file, ours, { id }) =>
    id === '' && ours.id !== '' && /[^\n]\n(STYLE|REGION)[\t ]*\n/.test(file),
};

const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : one === other;

test('of 600 careless files we read what the browser reads, but for its known departures', async () => {
  const files = fc.sample(anyVttText, { seed: 20190404, numRuns: 600 });
  const natives = await readNatively(files);
  let compared = 0;
  let departed = 0;
  for (const [place, file] of files.entries()) {
    const { cues, problems } = parseWebVtt(file);
    const native = natives[place];
    const isRejected = problems.some(({ reason }) => reason === 'signature-missing');
    expect(native === null, file).toBe(isRejected);
    expect(cues.length, file).toBe(native?.length ?? 0);
    inOrder(cues).forEach((cue, index) => {
      const theirs = native![index]!;
      for (const field of fields) {
        expect(isNear(cue[field], theirs[field]), `${field} ${cue[field]} ${theirs[field]} in ${file}`).toBe(
          true,
        );
      }
      compared++;
      if (cue.id === theirs.id) return;
      departed++;
      const plain = file.replace(/\r\n?/g, '\n');
      const known = Object.values(departures).some((isSo) => isSo(plain, cue, theirs));
      expect(known, `“${cue.id}” “${theirs.id}” in ${file}`).toBe(true);
    });
  }
  expect(compared).toBeGreaterThan(600);
  expect(departed / compared).toBeLessThan(0.05);
});

test('what Chromium does not tell is as little as we believe', () => {
  expect('VTTRegion' in globalThis).toBe(false);
  expect(['region', 'lineAlign', 'positionAlign'].filter((field) => field in VTTCue.prototype)).toEqual([]);
});

/** A tree in one line, by the standard's mapping to HTML (§6.5). */
function describeTree(nodes: readonly CueNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return JSON.stringify(node.text);
      if (node.type === 'timestamp') return `@${writeTimestamp(node.time)}`;
      const name =
        { italic: 'i', bold: 'b', underline: 'u', ruby: 'ruby', 'ruby-text': 'rt' }[node.type as string] ??
        'span';
      const classes = node.classes.length > 0 ? `.${node.classes.join(' ')}` : '';
      const voice = node.voice === null ? '' : ` title=${node.voice}`;
      const language = node.type === 'language' ? ` lang=${node.language}` : '';
      return `${name}${classes}${voice}${language}(${describeTree(node.children)})`;
    })
    .join('');
}

function describeFragment(parent: Node): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node instanceof Text) return JSON.stringify(node.data);
      if (!(node instanceof Element)) return `@${node.nodeValue}`;
      const name = node.localName;
      const classes = node.getAttribute('class') ? `.${node.getAttribute('class')}` : '';
      const title = node.getAttribute('title');
      const language = node.getAttribute('lang');
      const shown = `${title === null ? '' : ` title=${title}`}${language === null ? '' : ` lang=${language}`}`;
      return `${['c', 'v', 'lang'].includes(name) ? 'span' : name}${classes}${shown}(${describeFragment(node)})`;
    })
    .join('');
}

/** Where Chromium goes its own way within a cue's text. */
const textDepartures: Record<string, (text: string) => boolean> = {
  'makes an empty text of nothing': (text) => text === '',
  'takes a time with anything behind it': (text) => /<\d[^>]*\d\.\d{3}[^>]/.test(text),
  'keeps the white space of an annotation': (text) => /<[^>]*(\n|[\t ]{2}|[\t ]>)/.test(text),
  'keeps a class without a name': (text) => /<\/?\w+[^\s>]*\.(?=[.\s>])|<[^\s>]*\.<|\.<\w*\./.test(text),
  'wants a semicolon after a name in an annotation': (text) => /<[^>]*&[a-z]+[^a-z;]?/.test(text),
};

test('of 2500 texts we make the tree that the browser makes, but for its known departures', () => {
  const texts = fc.sample(anyCueText, { seed: 20190404, numRuns: 2500 });
  const [departing, plain] = [true, false].map((departs) =>
    texts.filter((text) => departs === Object.values(textDepartures).some((isSo) => isSo(text))),
  ) as [string[], string[]];
  const compare = (text: string): [text: string, ours: string, native: string] => [
    text,
    describeTree(parseCueText(text).children),
    describeFragment(new VTTCue(0, 1, text).getCueAsHTML()),
  ];
  expect(plain.map(compare).filter(([, ours, native]) => ours !== native)).toEqual([]);
  expect(plain.length).toBeGreaterThan(700);
  expect(departing.length).toBeGreaterThan(100);
});
