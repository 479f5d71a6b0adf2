import type { VttCue, VttNote, VttRegion } from './VttCue.js';
import type { VttFile } from './VttFile.js';
import { parseCueSettings, type CueDraft } from './parseCueSettings.js';
import { parseRegionSettings } from './parseRegionSettings.js';
import { parseTimestamp } from './parseTimestamp.js';
import { isSpace } from './splitSettings.js';
import { describeProblem, type VttProblem, type VttProblemReason } from './VttProblem.js';

const LF = 10;
const SPACE = 32;

/** Reads a WebVTT file block by block. What it is given has LF for every line's end, no NUL and no byte order mark. */
export interface Scanner {
  /**
   * Reads the blocks that are complete in `input` and gives how far it came; the rest wants to be the beginning of the next `input`.
   * `isLast`: nothing follows, so that what is there is complete.
   */
  scan(input: string, isLast: boolean): number;
  /** What was read since it was last taken. */
  take(): VttFile;
}

/** WebVTT §6.1, “WebVTT parser algorithm” and “collect a WebVTT block”. */
export function createScanner(): Scanner {
  let phase: 'signature' | 'header' | 'blocks' | 'rejected' = 'signature';
  let input = '';
  let isLast = false;
  let position = 0;

  /** Where the next “-->” and the next blank line stand, or Infinity; only sought again when they lie behind. */
  let arrow = -1;
  let blank = -1;
  let hasCue = false;
  let cueCount = 0;
  let lastStart = 0;
  let isUnreadableTold = false;
  let unreadable = Infinity;

  /** Lines are only counted when somebody asks: the one from `countedTo` to `countedEnd` is number `counted`. */
  let counted = 1;
  let countedTo = 0;
  let countedEnd = -1;

  const regions = new Map<string, VttRegion>();
  let taken = nothing();

  function report(reason: VttProblemReason, at: number, quoted?: string): void {
    const [line, lineStart] = at < countedTo ? lookBack(at) : countTo(at);
    taken.problems.push(describeProblem(reason, line, at - lineStart + 1, quoted));
  }

  /** The line that `at` is in, and where it starts; remembered, for most questions go forward. */
  function countTo(at: number): [line: number, lineStart: number] {
    for (;;) {
      if (countedEnd < countedTo) countedEnd = findFrom('\n', countedTo);
      if (countedEnd >= at) return [counted, countedTo];
      counted++;
      countedTo = countedEnd + 1;
    }
  }

  function lookBack(at: number): [line: number, lineStart: number] {
    let line = counted;
    let lineStart = countedTo;
    while (lineStart > at) {
      line--;
      lineStart = lineStart === 1 ? 0 : input.lastIndexOf('\n', lineStart - 2) + 1;
    }
    return [line, lineStart];
  }

  function scan(text: string, last: boolean): number {
    input = text;
    isLast = last;
    position = 0;
    countedTo = 0;
    countedEnd = -1;
    arrow = -1;
    blank = -1;
    unreadable = isUnreadableTold ? Infinity : findFrom('\ufffd', 0);
    const isOn = (phase !== 'signature' || readSignature()) && (phase !== 'header' || readHeader());
    while (isOn && phase === 'blocks' && readBlock());
    if (phase === 'rejected') position = input.length;
    if (!last) countTo(position); // what was read will not be there any more
    return position;
  }

  const findFrom = (piece: string, from: number): number => {
    const found = input.indexOf(piece, from);
    return found < 0 ? Infinity : found;
  };

  /** The next “-->” from here on. */
  function findArrow(from: number): number {
    if (arrow < from) arrow = findFrom('-->', from);
    return arrow;
  }

  function readSignature(): boolean {
    const end = findFrom('\n', 0);
    if (end === Infinity && !isLast) return false;
    const seventh = input.charCodeAt(6);
    if (
      !input.startsWith('WEBVTT') ||
      (input.length > 6 && seventh !== LF && seventh !== SPACE && seventh !== 9)
    ) {
      report('signature-missing', 0);
      phase = 'rejected';
      return false;
    }
    taken.header = input.slice(7, Math.min(end, input.length));
    position = Math.min(end + 1, input.length);
    phase = 'header';
    return true;
  }

  /** Lines right below the signature; they end at a blank line, or where the first cue's times stand. */
  function readHeader(): boolean {
    if (position >= input.length && !isLast) return false;
    if (input.charCodeAt(position) !== LF && position < input.length) {
      const start = position;
      const end = findEndOfBlock(start, start);
      if (end < 0) return false;
      if (end > start) {
        taken.header += `\n${sliceLines(start, end)}`;
        report('header-lines-ignored', start);
      }
      finish(end);
    }
    phase = 'blocks';
    return true;
  }

  /** Text in `[from, to)` without the line's end that closes it. */
  const sliceLines = (from: number, to: number): string =>
    input.slice(from, to > from && input.charCodeAt(to - 1) === LF ? to - 1 : to);

  /**
   * Where a block ends whose lines from `from` on are its body: behind the LF before a blank line, before a line that holds “-->”,
   * or at the end. -1 where that is not here yet. “-->” before `arrowsFrom` do not count.
   */
  function findEndOfBlock(from: number, arrowsFrom: number): number {
    if (input.charCodeAt(from) === LF) return from;
    if (blank < from) blank = findFrom('\n\n', from);
    const nextArrow = findArrow(arrowsFrom);
    if (nextArrow < blank) {
      const lineStart = input.lastIndexOf('\n', nextArrow) + 1;
      return Math.max(lineStart, from);
    }
    if (blank !== Infinity) return blank + 1;
    return isLast ? input.length : -1;
  }

  /** Reads one block; false where none is complete. */
  function readBlock(): boolean {
    while (input.charCodeAt(position) === LF) position++;
    if (position >= input.length) return false;

    const start = position;
    const firstEnd = findFrom('\n', start);
    if (firstEnd === Infinity && !isLast) return false;
    let timing = start;
    let timingEnd = firstEnd;
    if (findArrow(start) >= firstEnd) {
      timing = firstEnd + 1;
      timingEnd = findFrom('\n', timing);
      const isSecond = arrow < Math.min(timingEnd, input.length);
      if (!isSecond) return readOther(start, firstEnd);
      if (timingEnd === Infinity && !isLast) return false;
    }

    timingEnd = Math.min(timingEnd, input.length);
    const timingArrow = arrow;
    const body = Math.min(timingEnd + 1, input.length);
    const end = body === input.length ? (isLast ? body : -1) : findEndOfBlock(body, body);
    if (end < 0) return false;
    readCue(start, timing, timingArrow, timingEnd, body, end);
    finish(end);
    return true;
  }

  function finish(end: number): void {
    position = end;
    tellUnreadable();
    if (end < input.length && input.charCodeAt(end) !== LF) report('blank-line-missing', end);
  }

  function tellUnreadable(): void {
    if (unreadable >= position || isUnreadableTold) return;
    isUnreadableTold = true;
    report('character-unreadable', unreadable);
  }

  function readCue(
    start: number,
    timing: number,
    timingArrow: number,
    timingEnd: number,
    body: number,
    end: number,
  ): void {
    let startFrom = timing;
    while (isSpace(input.charCodeAt(startFrom))) startFrom++;
    let startTo = timingArrow;
    while (startTo > startFrom && isSpace(input.charCodeAt(startTo - 1))) startTo--;
    let endFrom = timingArrow + 3;
    while (endFrom < timingEnd && isSpace(input.charCodeAt(endFrom))) endFrom++;
    const endTo = findTimestampEnd(endFrom, timingEnd);
    const startTime = parseTimestamp(input, startFrom, startTo);
    const endTime = parseTimestamp(input, endFrom, endTo);
    if (!(startTime >= 0 && endTime >= 0)) {
      report('cue-timing-invalid', timing, input.slice(timing, timingEnd));
      return;
    }

    const cue: CueDraft = {
      id: start === timing ? '' : input.slice(start, timing - 1),
      startTime,
      endTime,
      pauseOnExit: false,
      region: null,
      vertical: '',
      snapToLines: true,
      line: 'auto',
      lineAlign: 'start',
      position: 'auto',
      positionAlign: 'auto',
      size: 100,
      align: 'center',
      text: '',
    };
    if (start !== timing && isKeyword(cue.id)) report('keyword-as-id', start, cue.id);
    if (startTo - startFrom === 11) report('hours-too-short', startFrom, input.slice(startFrom, startTo));
    if (endTo - endFrom === 11) report('hours-too-short', endFrom, input.slice(endFrom, endTo));
    if (startTo === timingArrow || endFrom === timingArrow + 3) {
      report('space-missing', timingArrow, input.slice(timing, timingEnd));
    }
    if (endTo < timingEnd) {
      if (!isSpace(input.charCodeAt(endTo))) report('space-missing', endTo, input.slice(timing, timingEnd));
      parseCueSettings(input, endTo, timingEnd, cue, regions, report);
    }
    if (endTime <= startTime) report('end-not-after-start', timing);
    if (startTime < lastStart) report('start-before-previous', timing);
    lastStart = startTime;
    cue.text = sliceLines(body, end);
    hasCue = true;
    cueCount++;
    taken.cues.push(cue);
  }

  /** Behind the digits of the fraction, if there is one; else nowhere that a timestamp could end. */
  function findTimestampEnd(from: number, to: number): number {
    let at = from;
    while (at < to && input.charCodeAt(at) !== 46) at++;
    at++;
    while (at < to && isDigit(input.charCodeAt(at))) at++;
    return Math.min(at, to);
  }

  /** A block that is no cue: a note, a style, a region, or nothing that a viewer gets. */
  function readOther(start: number, firstEnd: number): boolean {
    const body = Math.min(firstEnd + 1, input.length);
    if (body === input.length && !isLast) return false;
    const end = body === input.length ? body : findEndOfBlock(body, body);
    if (end < 0) return false;
    const first = input.slice(start, Math.min(firstEnd, input.length));
    const hasBody = end > body;
    if (isNote(first)) {
      taken.notes.push({ text: readNote(sliceLines(start, end)), before: cueCount });
    } else if (hasBody && isAlone('STYLE', first)) {
      if (hasCue) report('style-too-late', start);
      else taken.styles.push(sliceLines(body, end));
    } else if (hasBody && isAlone('REGION', first)) {
      if (hasCue) report('region-too-late', start);
      else readRegion(start, body, end);
    } else {
      report('block-ignored', start, sliceLines(start, end));
    }
    finish(end);
    return true;
  }

  function readRegion(start: number, body: number, end: number): void {
    const region = parseRegionSettings(input, body, end, report);
    if (region.id === '') report('region-id-missing', start);
    else if (regions.has(region.id)) report('region-id-repeated', start, region.id);
    regions.set(region.id, region);
    taken.regions.push(region);
  }

  return {
    scan,
    take() {
      const given = taken;
      taken = nothing();
      return given;
    },
  };
}

interface Taken {
  cues: VttCue[];
  regions: VttRegion[];
  styles: string[];
  notes: VttNote[];
  header: string;
  problems: VttProblem[];
}

const nothing = (): Taken => ({ cues: [], regions: [], styles: [], notes: [], header: '', problems: [] });

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** `STYLE` or `REGION`, and nothing but white space after it. */
const isAlone = (keyword: 'STYLE' | 'REGION', line: string): boolean =>
  line.startsWith(keyword) && /^[\t\f\r ]*$/.test(line.slice(keyword.length));

const isNote = (line: string): boolean => /^NOTE(?:[\t ]|$)/.test(line);

/** Most identifiers are no words at all, and are passed by at their first letter. */
const isKeyword = (line: string): boolean =>
  'NRS'.includes(line.charAt(0)) && (isNote(line) || isAlone('STYLE', line) || isAlone('REGION', line));

/** A note's words, on its first line or below. */
const readNote = (block: string): string => block.replace(/^NOTE[\t ]*\n?/, '');
