import type { VttFile } from '../../cues/VttFile.js';
import type { LanguageTag } from '../../films/Film.js';
import type { DescriptionCue } from '../../descriptions/DescriptionCue.js';
import type { DescriptionScript } from '../../scripts/DescriptionScript.js';
import type { AcceptMark, OnScreenText, ScriptedDuck, SignOff, SourceSpan } from '../CheckedScript.js';

export type ScriptFormat = 'webvtt' | 'dapt' | 'json';

/** A description, and where it stands in its file. */
export interface LocatedCue extends DescriptionCue {
  readonly span: SourceSpan;
  readonly writtenId: string;
  readonly duck: ScriptedDuck | null;
}

/** What the reader of a format had to say about the file. */
export interface FormatProblem {
  readonly level: 'error' | 'warning';
  /** Such as `webvtt/blank-line-missing`. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What the file is made of, for who writes it again. */
export type ScriptDocument =
  | {
      readonly format: 'webvtt';
      readonly file: VttFile;
      /** The place among the file's cues of each description, by id. */
      readonly places: ReadonlyMap<string, number>;
    }
  | {
      readonly format: 'dapt' | 'json';
      readonly script: DescriptionScript;
      /** The event of each description, by id. */
      readonly events: ReadonlyMap<string, string>;
    };

/** A script's file, read for a check. */
export interface ScriptFile {
  readonly text: string;
  readonly format: ScriptFormat;
  readonly language: LanguageTag;
  readonly languageIsTold: boolean;
  /** In the order of the file. */
  readonly cues: readonly LocatedCue[];
  /** Cues that are there and say nothing. */
  readonly silent: readonly { readonly id: string; readonly startTime: number; readonly span: SourceSpan }[];
  readonly names: readonly string[];
  readonly accepts: readonly AcceptMark[];
  readonly onScreenTexts: readonly OnScreenText[];
  readonly signOffs: readonly SignOff[];
  readonly problems: readonly FormatProblem[];
  /** Null where nothing could be read. */
  readonly document: ScriptDocument | null;
}

export interface ReadScriptOptions {
  /** Where it is left out, what the text looks like. */
  readonly format?: ScriptFormat;
  /** The language that the script is meant to be in; where it is left out, what the file or its name tells. */
  readonly language?: LanguageTag;
  /** Such as `descriptions/zh.vtt`, for what it tells of format and language. */
  readonly fileName?: string;
  /** What the file's bytes were in, such as `UTF-16`, where that was not the UTF-8 that every format asks for. */
  readonly encoding?: string | null;
}
