import { normaliseLines } from './normaliseLines.js';
import { plainRegion } from './parseRegionSettings.js';
import type { VttCue, VttNote, VttRegion } from './VttCue.js';
import { writeTimestamp } from './writeTimestamp.js';

/** What is to stand in the file; what `parseWebVtt` gives will do. */
export interface VttContent {
  readonly cues: readonly VttCue[];
  readonly regions?: readonly VttRegion[];
  readonly styles?: readonly string[];
  readonly notes?: readonly VttNote[];
  readonly header?: string;
}

/**
 * A WebVTT file of these cues, with settings only where they differ from the default, so that `parseWebVtt` gives them back.
 * What would break the file is written so that it reads the same: a blank line in a cue's text as a character reference, `-->` as `--&gt;`.
 * Where WebVTT has no way at all (a line's end in an id, an alignment without a line), it is left out. Times are rounded to milliseconds.
 */
export function writeWebVtt({
  cues,
  regions = [],
  styles = [],
  notes = [],
  header = '',
}: VttContent): string {
  const blocks = [
    writeHeader(header),
    ...listRegions(regions, cues).map(writeRegion),
    ...styles.flatMap(writeStyle),
  ];
  const waiting = [...notes].sort((a, b) => a.before - b.before);
  let next = 0;
  const writeNotes = (before: number): void => {
    for (let note = waiting[next]; note && note.before <= before; note = waiting[++next]) {
      blocks.push(writeNote(note));
    }
  };
  cues.forEach((cue, place) => {
    writeNotes(place);
    blocks.push(writeCue(cue));
  });
  writeNotes(Infinity);
  return `${blocks.join('\n\n')}\n`;
}

function writeHeader(header: string): string {
  const [first = '', ...rest] = tidyLines(header).split('\n');
  const lines = rest.filter((line) => line !== '');
  return [`WEBVTT${first && ' '}${first}`, ...lines].join('\n');
}

/** No blank line and no “-->” may stand in a block that is no cue. */
const tidyLines = (text: string): string =>
  normaliseLines(text)
    .replaceAll('-->', '→')
    .replace(/\n{2,}/g, '\n')
    .replace(/\n$/, '');

function writeStyle(body: string): string[] {
  const lines = tidyLines(body.replaceAll('-->', '--\\3e ')).replace(/^\n/, '');
  return lines === '' ? [] : [`STYLE\n${lines}`];
}

function writeNote({ text }: VttNote): string {
  const lines = tidyLines(text).replace(/^\n/, '');
  const isOneLine = !lines.includes('\n') && !/^[\t ]/.test(lines);
  return `NOTE${lines && (isOneLine ? ' ' : '\n')}${lines}`;
}

/** The regions given, and those that only a cue knows. */
function listRegions(regions: readonly VttRegion[], cues: readonly VttCue[]): readonly VttRegion[] {
  const known = new Set(regions.map(({ id }) => id));
  const all = [...regions];
  for (const { region } of cues) {
    if (!region || known.has(region.id)) continue;
    known.add(region.id);
    all.push(region);
  }
  return all;
}

/** An id that can stand in a setting. */
const writeName = (id: string): string => tidyLines(id).replace(/[\t\n\f\r ]+/g, '-');

function writeRegion(region: VttRegion): string {
  const { width, lines, regionAnchorX, regionAnchorY, viewportAnchorX, viewportAnchorY } = region;
  const settings = [
    region.id !== '' && `id:${writeName(region.id)}`,
    width !== plainRegion.width && `width:${writePercentage(width)}`,
    lines !== plainRegion.lines && `lines:${writeNumber(Math.max(0, Math.round(lines)))}`,
    (regionAnchorX !== 0 || regionAnchorY !== 100) &&
      `regionanchor:${writePercentage(regionAnchorX)},${writePercentage(regionAnchorY)}`,
    (viewportAnchorX !== 0 || viewportAnchorY !== 100) &&
      `viewportanchor:${writePercentage(viewportAnchorX)},${writePercentage(viewportAnchorY)}`,
    region.scroll === 'up' && 'scroll:up',
  ].filter((setting) => setting !== false);
  // A block needs a second line; this one says what is so anyway.
  return ['REGION', ...(settings.length > 0 ? settings : ['lines:3'])].join('\n');
}

function writeCue(cue: VttCue): string {
  const id = tidyLines(cue.id).replaceAll('\n', ' ');
  const times = `${writeTimestamp(cue.startTime)} --> ${writeTimestamp(cue.endTime)}`;
  const text = writeCueText(cue.text);
  return [
    ...(id === '' ? [] : [id]),
    [times, ...writeSettings(cue)].join(' '),
    ...(text === '' ? [] : [text]),
  ].join('\n');
}

function writeSettings(cue: VttCue): string[] {
  const { line, position } = cue;
  const lineAlign = cue.lineAlign === 'start' ? '' : `,${cue.lineAlign}`;
  const positionAlign = cue.positionAlign === 'auto' ? '' : `,${cue.positionAlign}`;
  return [
    cue.vertical !== '' && `vertical:${cue.vertical}`,
    line !== 'auto' && `line:${cue.snapToLines ? writeNumber(line) : writePercentage(line)}${lineAlign}`,
    position !== 'auto' && `position:${writePercentage(position)}${positionAlign}`,
    cue.size !== 100 && `size:${writePercentage(cue.size)}`,
    cue.align !== 'center' && `align:${cue.align}`,
    // Last, for a line or a size after it would take the cue out of its region.
    cue.region && cue.region.id !== '' && `region:${writeName(cue.region.id)}`,
  ].filter((setting) => typeof setting === 'string');
}

const writePercentage = (value: number): string => `${writeNumber(Math.min(100, Math.max(0, value)))}%`;

/** Digits only: WebVTT knows no exponent. */
function writeNumber(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return Math.abs(value) >= 1
    ? BigInt(value).toString()
    : value.toFixed(100).replace(/0+$/, '').replace(/\.$/, '');
}

/** Text that ends where it should. Between tags a character reference keeps what would end it; within a tag white space does. */
function writeCueText(raw: string): string {
  const text = normaliseLines(raw);
  if (!text.includes('-->') && !/^\n|\n\n|\n$/.test(text)) return text;
  let written = '';
  let isTag = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const isUnsafeEnd = unit === '\n' && (written === '' || written.endsWith('\n') || at === text.length - 1);
    const isArrow = unit === '>' && written.endsWith('--');
    if (isUnsafeEnd) written += isTag ? '' : '&#10;';
    else if (isArrow) written += isTag ? ' >' : '&gt;';
    else written += unit;
    if (unit === (isTag ? '>' : '<')) isTag = !isTag;
  }
  return written;
}
