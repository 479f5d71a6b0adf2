import { createScanner } from './createScanner.js';
import { normaliseLines } from './normaliseLines.js';
import type { VttFile } from './VttFile.js';

/**
 * Reads a WebVTT file by the standard's own parsing rules (WebVTT §6). Never throws: what is not well-formed is read as browsers
 * read it, and named in `problems` with its line. A text that does not begin with `WEBVTT` has no cues and one problem.
 *
 * @param text the file, decoded as UTF-8; a byte order mark may stand before it
 */
export function parseWebVtt(text: string): VttFile {
  const scanner = createScanner();
  scanner.scan(normaliseLines(text.startsWith('\ufeff') ? text.slice(1) : text), true);
  return scanner.take();
}
