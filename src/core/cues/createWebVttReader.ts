import { createScanner } from './createScanner.js';
import { normaliseLines } from './normaliseLines.js';
import type { VttFile } from './VttFile.js';

/** Reads a WebVTT file while it arrives. What all its answers hold, one after another, is what `parseWebVtt` gives for the whole. */
export interface WebVttReader {
  /** Takes the next piece, cut anywhere; gives what became complete by it. */
  read(chunk: string): VttFile;
  /** The file has ended; gives what was still open. Nothing may be read after it. */
  end(): VttFile;
}

/** A reader of one file. A cue is complete at the blank line behind it, or at the next cue's times. */
export function createWebVttReader(): WebVttReader {
  const scanner = createScanner();
  let isFirst = true;
  let endsWithReturn = false;

  /** Pieces that are not read yet; joined only when a block may be complete, so that a long one is not gone over at each piece. */
  let waiting: string[] = [];
  let lastUnits = '';
  let hasLine = false;
  let hasEnd = false;
  let isSigned = false;

  function prepare(chunk: string): string {
    let text = chunk;
    if (isFirst && text !== '') {
      isFirst = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    if (endsWithReturn && text !== '') {
      // The CR was read as a line's end already; its LF says nothing more.
      if (text.startsWith('\n')) text = text.slice(1);
      endsWithReturn = false;
    }
    if (text.endsWith('\r')) endsWithReturn = true;
    return normaliseLines(text);
  }

  /** Whether the text with this piece may hold a complete block that it did not hold without it. */
  function mayComplete(text: string): boolean {
    hasLine ||= text.includes('\n');
    hasEnd ||= holdsEnd(text) || holdsEnd(lastUnits + text.slice(0, 2));
    lastUnits = (lastUnits + text.slice(-2)).slice(-2);
    return hasLine && (hasEnd || !isSigned);
  }

  function scan(isLast: boolean): VttFile {
    const text = waiting.join('');
    const read = scanner.scan(text, isLast);
    waiting = read < text.length ? [text.slice(read)] : [];
    isSigned = true;
    hasLine = false;
    hasEnd = false;
    return scanner.take();
  }

  return {
    read(chunk) {
      const text = prepare(chunk);
      if (text !== '') waiting.push(text);
      return mayComplete(text) ? scan(false) : scanner.take();
    },
    end: () => scan(true),
  };
}

/** Whether a block may end in it. */
const holdsEnd = (text: string): boolean => text.includes('-->') || text.includes('\n\n');
