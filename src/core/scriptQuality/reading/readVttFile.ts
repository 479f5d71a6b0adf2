import { parseWebVtt } from '../../cues/parseWebVtt.js';
import type { VttFile } from '../../cues/VttFile.js';
import type { VttProblemReason } from '../../cues/VttProblem.js';
import { readDescriptionCues } from '../../descriptions/readDescriptionCues.js';
import { canonicalTag } from '../../i18n/canonicalTag.js';
import type { SourceSpan } from '../CheckedScript.js';
import { guessLanguage } from './guessLanguage.js';
import { locateVttCues } from './locateVttCues.js';
import { locateVttNotes } from './locateVttNotes.js';
import { readMark, sortMarks } from './readMarks.js';
import type { FormatProblem, ScriptFile, ReadScriptOptions } from './ScriptFile.js';

/** Our own rules say these better, and of every format. */
const saidByRules: ReadonlySet<VttProblemReason> = new Set(['end-not-after-start', 'start-before-previous']);

const nowhere: SourceSpan = { from: 0, to: 0 };

/** A script in WebVTT, of kind `descriptions`. */
export function readVttFile(text: string, options: ReadScriptOptions): ScriptFile {
  const file = parseWebVtt(text);
  const spans = locateVttCues(text, file.cues);
  const spoken = file.cues.flatMap((cue, place) =>
    readDescriptionCues({ cues: [cue] }).length > 0 ? [place] : [],
  );
  const cues = readDescriptionCues(file).map((cue, index) => ({
    ...cue,
    span: spans[spoken[index] ?? -1] ?? nowhere,
    writtenId: file.cues[spoken[index] ?? -1]?.id ?? '',
    duck: null,
  }));
  const words = cues.map((cue) => cue.text).join('\n');
  const told = options.language ?? tellLanguage(file, options.fileName ?? '');
  return {
    text,
    format: 'webvtt',
    language: told ?? guessLanguage(words) ?? 'und',
    languageIsTold: told !== null,
    cues,
    silent: file.cues.flatMap((cue, place) =>
      spoken.includes(place) ? [] : [{ id: cue.id, startTime: cue.startTime, span: spans[place] ?? nowhere }],
    ),
    names: [],
    ...sortMarks(findMarks(file, text, new Map(cues.map(({ id }, index) => [spoken[index] ?? -1, id])))),
    problems: file.problems
      .filter(({ reason }) => !saidByRules.has(reason))
      .filter(({ reason }) => reason !== 'header-lines-ignored' || !isMetadata(file.header))
      .map(({ level, reason, message, line, column = 1 }): FormatProblem => ({
        level,
        rule: `webvtt/${reason}`,
        message,
        line,
        column,
      })),
    document: {
      format: 'webvtt',
      file,
      places: new Map(cues.map((cue, index) => [cue.id, spoken[index] ?? -1])),
    },
  };
}

/** Notes belong to the cue that follows them, as `NOTE short` does. */
function findMarks({ notes }: VttFile, text: string, ids: ReadonlyMap<number, string>) {
  const spans = locateVttNotes(text);
  return notes.flatMap((note, index) => {
    const mark = readMark(note.text, ids.get(note.before) ?? null);
    return mark ? [{ mark, span: spans[index] ?? nowhere }] : [];
  });
}

/** What the lines below `WEBVTT` say (`Language: zh-CN`), or the file's name (`zh.vtt`, `film.zh-CN.vtt`). */
function tellLanguage({ header }: VttFile, fileName: string): string | null {
  const written = /^language[\t ]*:[\t ]*([A-Za-z0-9-]+)/im.exec(header)?.[1];
  if (written) return canonicalTag(written);
  const [, tag = ''] = /(?:^|[./\\_-])([a-z]{2,3}(?:-[A-Za-z]{2,4})*)\.[a-z]+$/.exec(fileName) ?? [];
  const isLanguage = /^(?:zh|en|yue|cmn|ja|ko|fr|de|es|it|pt|ru|nl|sv|da|nb|fi|pl)\b/.test(tag);
  return isLanguage ? canonicalTag(tag) : null;
}

/** `Kind: descriptions`, `Language: zh-CN`: lines that many tools write, and browsers pass over. */
const isMetadata = (header: string): boolean =>
  header
    .split('\n')
    .slice(1)
    .every((line) => /^[A-Za-z-]+[\t ]*:/.test(line));
