import { plainCue, type CueFacts, type RegionFacts } from './CueFacts.js';

/** What some browsers read in a cue's settings but do not pass on. */
export type CueLayout = Pick<CueFacts, 'lineAlign' | 'positionAlign' | 'region'>;

/** Names a cue within its file by what every browser tells of it. Times in seconds. */
export const nameCue = (startTime: number, endTime: number, text: string): string =>
  `${Math.round(startTime * 1000)} ${Math.round(endTime * 1000)} ${text}`;

/**
 * The regions and alignments in a WebVTT file (§4.3, §4.4), by `nameCue`; only cues that have any.
 * What is not well-formed is left out, as WebVTT has it. Text that is no WebVTT gives none.
 */
export function parseCueLayouts(file: string): ReadonlyMap<string, CueLayout> {
  const text = file
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?![^\t\n ])/.test(text)) return new Map();

  const layouts = new Map<string, CueLayout>();
  const regions = new Map<string, RegionFacts>();
  for (const block of text.split(/\n{2,}/)) {
    const lines = block.replace(/^\n|\n$/g, '').split('\n');
    // A cue's times stand on its first line, or on the second after its identifier.
    const timing = lines.slice(0, 2).findIndex((line) => line.includes('-->'));
    const cue = timing < 0 ? null : parseCue(lines[timing] ?? '', regions);
    if (cue) layouts.set(nameCue(...cue.times, lines.slice(timing + 1).join('\n')), cue.layout);

    const region = /^REGION[\t ]*$/.test(lines[0] ?? '') ? parseRegion(lines.slice(1).join(' ')) : null;
    if (region) regions.set(region.id, region);
  }
  return layouts;
}

interface ParsedCue {
  readonly times: readonly [startTime: number, endTime: number];
  readonly layout: CueLayout;
}

function parseCue(line: string, regions: ReadonlyMap<string, RegionFacts>): ParsedCue | null {
  const [, start, end, settings] = /^\s*([\d:.]+)\s*-->\s*([\d:.]+)\s+(.*)$/.exec(line) ?? [];
  const startTime = parseTime(start);
  const endTime = parseTime(end);
  const layout = parseSettings(settings ?? '', regions);
  return startTime === null || endTime === null || !layout ? null : { times: [startTime, endTime], layout };
}

/** Seconds; null for what is no WebVTT timestamp. */
function parseTime(time: string | undefined): number | null {
  const [, hours = '0', minutes, seconds] =
    /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(time ?? '') ?? [];
  return minutes && seconds ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}

function parseSettings(settings: string, regions: ReadonlyMap<string, RegionFacts>): CueLayout | null {
  const values = readPairs(settings);
  const [line, lineAlign] = (values.get('line') ?? '').split(',');
  const [, positionAlign] = (values.get('position') ?? '').split(',');
  // A cue that goes its own way across the lines is in no region (§4.4, last step).
  const goesOwnWay =
    Boolean(line) || values.has('vertical') || !/^100(\.0*)?%$/.test(values.get('size') ?? '100%');
  const layout: CueLayout = {
    lineAlign: oneOf(['start', 'center', 'end'], lineAlign) ?? plainCue.lineAlign,
    positionAlign: oneOf(['line-left', 'center', 'line-right'], positionAlign) ?? plainCue.positionAlign,
    region: goesOwnWay ? null : (regions.get(values.get('region') ?? '') ?? null),
  };
  const isPlain = layout.lineAlign === 'start' && layout.positionAlign === 'auto' && !layout.region;
  return isPlain ? null : layout;
}

function parseRegion(settings: string): RegionFacts | null {
  const values = readPairs(settings);
  const id = values.get('id');
  if (!id) return null;
  const [regionAnchorX, regionAnchorY] = parseAnchor(values.get('regionanchor')) ?? [0, 100];
  const [viewportAnchorX, viewportAnchorY] = parseAnchor(values.get('viewportanchor')) ?? [0, 100];
  const lines = values.get('lines') ?? '';
  return {
    id,
    width: parsePercentage(values.get('width')) ?? 100,
    lines: /^\d+$/.test(lines) ? Number(lines) : 3,
    regionAnchorX,
    regionAnchorY,
    viewportAnchorX,
    viewportAnchorY,
    scroll: values.get('scroll') === 'up' ? 'up' : '',
  };
}

/** `name:value` pairs apart by white space; of two with one name, the last. */
function readPairs(settings: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of settings.split(/\s+/)) {
    const [, name, value] = /^([^:]+):(.+)$/.exec(pair) ?? [];
    if (name !== undefined && value !== undefined) pairs.set(name, value);
  }
  return pairs;
}

function parseAnchor(value: string | undefined): [x: number, y: number] | null {
  const [x, y, ...rest] = (value ?? '').split(',').map(parsePercentage);
  return rest.length === 0 && typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function parsePercentage(value: string | undefined): number | null {
  const number = /^(\d+(?:\.\d+)?)%$/.exec(value ?? '')?.[1];
  return number !== undefined && Number(number) <= 100 ? Number(number) : null;
}

const oneOf = <Name extends string>(names: readonly Name[], value: string | undefined): Name | undefined =>
  names.find((name) => name === value);
