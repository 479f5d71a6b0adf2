import { detectFormat } from './detectFormat.js';
import { readDaptFile, readJsonFile } from './readScriptDocument.js';
import { readVttFile } from './readVttFile.js';
import type { ScriptFile, ReadScriptOptions } from './ScriptFile.js';

/**
 * Reads a description script in WebVTT, DAPT or our own JSON for a check: its cues with their places in the file, and the marks
 * that authors leave for those who check. Never throws for what is in the text.
 */
export function readScriptFile(text: string, options: ReadScriptOptions = {}): ScriptFile {
  switch (options.format ?? detectFormat(text, options.fileName)) {
    case 'webvtt':
      return readVttFile(text, options);
    case 'dapt':
      return readDaptFile(text, options);
    case 'json':
      return readJsonFile(text, options);
  }
}
