import type { VttCue, VttRegion } from './VttCue.js';
import { parseDecimal, parsePercentage } from './parsePercentage.js';
import { splitSettings, type Report } from './splitSettings.js';

/** A cue while it is read. */
export type CueDraft = { -readonly [Name in keyof VttCue]: VttCue[Name] };

/** Reads the settings in `[from, to)` into a cue that has its defaults (WebVTT §6.3 “parse the WebVTT cue settings”). */
export function parseCueSettings(
  input: string,
  from: number,
  to: number,
  cue: CueDraft,
  regions: ReadonlyMap<string, VttRegion>,
  report: Report,
): void {
  splitSettings(input, from, to, report, (name, value, at) => {
    switch (name) {
      case 'region':
        cue.region = regions.get(value) ?? null;
        if (!cue.region) report('region-unknown', at, value);
        return 'read';
      case 'vertical':
        if (value !== 'rl' && value !== 'lr') return 'invalid';
        cue.vertical = value;
        dropRegion(cue, report, at, name, value);
        return 'read';
      case 'line':
        if (!readLine(value, cue)) return 'invalid';
        dropRegion(cue, report, at, name, value);
        return 'read';
      case 'position':
        return readPosition(value, cue) ? 'read' : 'invalid';
      case 'size': {
        const size = parsePercentage(value);
        if (size === null) return 'invalid';
        cue.size = size;
        if (size !== 100) dropRegion(cue, report, at, name, value);
        return 'read';
      }
      case 'align': {
        const align = oneOf(alignments, value);
        if (!align) return 'invalid';
        cue.align = align;
        return 'read';
      }
      default:
        return 'unknown';
    }
  });
}

/** A cue that has a place of its own is in no region. */
function dropRegion(cue: CueDraft, report: Report, at: number, name: string, value: string): void {
  if (cue.region) report('region-dropped', at, `${name}:${value}`);
  cue.region = null;
}

const alignments = ['start', 'center', 'end', 'left', 'right'] as const;
const lineAlignments = ['start', 'center', 'end'] as const;
const positionAlignments = ['line-left', 'center', 'line-right'] as const;

function readLine(value: string, cue: CueDraft): boolean {
  const [offset, alignment] = splitOnComma(value);
  const snaps = !offset.endsWith('%');
  const line = snaps ? parseNumber(offset) : parsePercentage(offset);
  const lineAlign = alignment === null ? cue.lineAlign : oneOf(lineAlignments, alignment);
  if (line === null || !lineAlign) return false;
  cue.line = line;
  cue.lineAlign = lineAlign;
  cue.snapToLines = snaps;
  return true;
}

function readPosition(value: string, cue: CueDraft): boolean {
  const [offset, alignment] = splitOnComma(value);
  const position = parsePercentage(offset);
  const positionAlign = alignment === null ? cue.positionAlign : oneOf(positionAlignments, alignment);
  if (position === null || !positionAlign) return false;
  cue.position = position;
  cue.positionAlign = positionAlign;
  return true;
}

function splitOnComma(value: string): [before: string, after: string | null] {
  const comma = value.indexOf(',');
  return comma < 0 ? [value, null] : [value.slice(0, comma), value.slice(comma + 1)];
}

/** A line's number may have a fraction, to the standard's parser. HTML's number has no -0. */
function parseNumber(value: string): number | null {
  const isNegative = value.startsWith('-');
  const number = parseDecimal(value, isNegative ? 1 : 0);
  if (!Number.isFinite(number)) return null;
  return isNegative && number !== 0 ? -number : number;
}

const oneOf = <Name extends string>(names: readonly Name[], value: string): Name | undefined =>
  names.find((name) => name === value);
