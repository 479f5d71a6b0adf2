import { detectFormat } from './detectFormat.js';
import { readDaptFile, readJsonFile } from './readScriptDocument.js';
import { readVttFile } from './readVttFile.js';
import type { FormatProblem, ScriptFile, ReadScriptOptions } from './ScriptFile.js';

/**
 * Reads a description script in WebVTT, DAPT or our own JSON for a check: its cues with their places in the file, and the marks
 * that authors leave for those who check. Never throws for what is in the text.
 */
export function readScriptFile(text: string, options: ReadScriptOptions = {}): ScriptFile {
  const file = readByFormat(text, options);
  return options.encoding
    ? { ...file, problems: [tellEncoding(options.encoding, file), ...file.problems] }
    : file;
}

/** WebVTT §3, DAPT §Document Encoding, RFC 8259 §8.1. */
const tellEncoding = (encoding: string, { format }: ScriptFile): FormatProblem => ({
  level: 'error',
  rule: `${format}/file-encoding`,
  message: `The file is in ${encoding}. Players read it as UTF-8, and words may come out wrong or not at all. Save it as UTF-8.`,
  line: 1,
  column: 1,
});

function readByFormat(text: string, options: ReadScriptOptions): ScriptFile {
  switch (options.format ?? detectFormat(text, options.fileName)) {
    case 'webvtt':
      return readVttFile(text, options);
    case 'dapt':
      return readDaptFile(text, options);
    case 'json':
      return readJsonFile(text, options);
  }
}
