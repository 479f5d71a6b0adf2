import { writeDapt } from '../scripts/writeDapt.js';
import { writeDescriptionScript } from '../scripts/writeDescriptionScript.js';
import type { CheckScriptOptions } from './checkScript.js';
import { applyToScript } from './fixing/applyToScript.js';
import { applyToVtt } from './fixing/applyToVtt.js';
import type { Fix } from './fixing/Fix.js';
import { planFixes } from './fixing/planFixes.js';
import { sayFix } from './fixing/sayFix.js';
import { prepareScript } from './prepareScript.js';
import { readDialogue } from './reading/readDialogue.js';
import { readScriptFile } from './reading/readScriptFile.js';
import type { ScriptDocument, ScriptFile } from './reading/ScriptFile.js';

/** A script after what is mechanical was mended. */
export interface FixedScript {
  /** The file as it is to be written, in its own format; as it was where nothing was mended. */
  readonly text: string;
  /** Each change, in the order it was made; none is left out. */
  readonly fixes: readonly { readonly fix: Fix; readonly message: string }[];
  /**
   * Null where all went well. `unreadable`: parts of the file could not be read and would be lost, so it was left as it is.
   */
  readonly refused: 'unreadable' | null;
}

/**
 * Mends what needs no understanding: order, times beyond the film, words over dialogue or over one another, words that need more of
 * their gap or the next one, and the mark of those that fit nowhere. Words are never changed. Nothing is done without being told in `fixes`.
 */
export function fixScript(script: string, options: CheckScriptOptions = {}): FixedScript {
  const { captions = null, duration = null, sound = null, locale = 'en', settings } = options;
  const file = readScriptFile(script, options);
  const { document } = file;
  if (!document || file.problems.some(({ level }) => level === 'error'))
    return { text: script, fixes: [], refused: 'unreadable' };
  const dialogue = captions === null ? null : readDialogue(captions);
  const checked = prepareScript(file, { dialogue, duration, sound }, settings);
  const fixes = planFixes(checked, limitsOf(file, document));
  if (fixes.length === 0) return { text: script, fixes: [], refused: null };
  return {
    text: write(document, fixes, checked.isMarked),
    fixes: fixes.map((fix) => ({ fix, message: sayFix(fix, locale) })),
    refused: null,
  };
}

function write(document: ScriptDocument, fixes: readonly Fix[], isMarked: boolean): string {
  if (document.format === 'webvtt') {
    const ids = new Map([...document.places].map(([id, place]) => [place, id]));
    return applyToVtt(document.file, fixes, ids, isMarked);
  }
  const mended = applyToScript(document.script, fixes, document.events);
  return document.format === 'dapt' ? writeDapt(mended) : writeDescriptionScript(mended);
}

function limitsOf({ cues }: ScriptFile, document: ScriptDocument) {
  const rawOf = (id: string): string =>
    document.format === 'webvtt' ? (document.file.cues[document.places.get(id) ?? -1]?.text ?? '') : '';
  const eventOf = (id: string) =>
    document.format === 'webvtt'
      ? undefined
      : document.script.events.find((event) => event.id === document.events.get(id));
  const cueOf = (id: string) => cues.find((cue) => cue.id === id);
  return {
    canSplit: (id: string): boolean => {
      const cue = cueOf(id);
      if (cue?.shorter !== null || cue.clip) return false;
      if (document.format === 'webvtt') return !rawOf(id).includes('<');
      const texts = eventOf(id)?.texts ?? [];
      return texts.length === 1 && texts[0]?.parts.length === 1;
    },
    // In WebVTT “never” goes without saying as soon as another cue is marked; only where it is written it is meant.
    canExtend: (id: string): boolean =>
      document.format === 'webvtt' ? !/<[^>]*\.never\b/.test(rawOf(id)) : cueOf(id)?.extended !== 'never',
    // An event with several cues in it is too much for a machine.
    canRetime: (id: string): boolean =>
      document.format === 'webvtt' ||
      [...document.events.values()].filter((event) => event === document.events.get(id)).length === 1,
  };
}
