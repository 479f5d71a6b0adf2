import type { Episode, SoundStretch } from './CheckedScript.js';
import { checkCues, type RuleWishes, type UnappliedRule } from './checkCues.js';
import type { AcceptedFinding, CheckLocale, Finding } from './Finding.js';
import { prepareScript } from './prepareScript.js';
import type { QualitySettings } from './QualitySettings.js';
import { readDialogue } from './reading/readDialogue.js';
import { readScriptFile } from './reading/readScriptFile.js';
import type { FormatProblem, ReadScriptOptions, ScriptFormat } from './reading/ScriptFile.js';
import { buildTimeline, type ScriptTimeline } from './timeline/ScriptTimeline.js';
import { formatWords } from './words/formatWords.js';

export interface CheckScriptOptions extends ReadScriptOptions {
  /** The film's captions as WebVTT: they stand for its dialogue. An empty text: the film has none. */
  readonly captions?: string | null;
  /** Seconds. */
  readonly duration?: number | null;
  /** Where the film is silent and where it is at its loudest, as measured (`measureSound` of `tingying/audit`). */
  readonly sound?: readonly SoundStretch[] | null;
  /** Scripts of other episodes, read for what is to be the same in all; those in another language are passed over. */
  readonly episodes?: readonly { readonly fileName: string; readonly script: string }[];
  /** The language of the findings; English where it is left out. */
  readonly locale?: CheckLocale;
  /** By rule: how grave it is, or `off`. */
  readonly rules?: RuleWishes;
  readonly settings?: Partial<QualitySettings>;
}

/** What a check found. */
export interface ScriptCheck {
  readonly format: ScriptFormat;
  readonly language: string;
  readonly cueCount: number;
  /** What stands, in the order of the file. */
  readonly findings: readonly Finding[];
  /** What the author has accepted by a mark in the script. */
  readonly accepted: readonly AcceptedFinding[];
  /** Rules that could not be applied for want of captions, duration or sound. */
  readonly unapplied: readonly UnappliedRule[];
  readonly timeline: ScriptTimeline;
}

/**
 * Holds a description script (WebVTT, DAPT or our own JSON, told apart by how it begins) to the rules of its craft: that it does not speak
 * over dialogue, fits its gaps, is in order, and says what it should in words that serve. Pure: nothing is read but what is given.
 * Never throws for what is in the script.
 *
 * @param script the file's text.
 */
export function checkScript(script: string, options: CheckScriptOptions = {}): ScriptCheck {
  const { captions = null, duration = null, sound = null, locale = 'en', rules = {}, settings } = options;
  const { episodes = [] } = options;
  const file = readScriptFile(script, options);
  const dialogue = captions === null ? null : readDialogue(captions);
  const checked = prepareScript(
    file,
    { dialogue, duration, sound, episodes: episodes.flatMap((one) => readEpisode(one, file.language)) },
    settings,
  );
  const { findings, accepted, unapplied } = checkCues(checked, script, locale, rules);
  const all = [...file.problems.map((problem) => toFinding(problem, locale)), ...findings].sort(
    (a, b) =>
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      (a.startTime ?? 0) - (b.startTime ?? 0),
  );
  return {
    format: file.format,
    language: file.language,
    cueCount: file.cues.length,
    findings: all,
    accepted,
    unapplied,
    timeline: buildTimeline(checked, all),
  };
}

/** `[]` where it is in another language. */
function readEpisode(
  { fileName, script }: { readonly fileName: string; readonly script: string },
  language: string,
): readonly Episode[] {
  const { cues, names, language: spoken } = readScriptFile(script, { fileName });
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return primary(spoken) === primary(language)
    ? [{ file: fileName, texts: cues.map(({ text }) => text), names }]
    : [];
}

/** What the reader of a format says is said in English: it is meant for tools, and quotes the standard. */
function toFinding({ level, rule, message, line, column }: FormatProblem, locale: CheckLocale): Finding {
  const words = formatWords[locale];
  return {
    rule,
    severity: level,
    cueId: null,
    place: { line, column },
    startTime: null,
    endTime: null,
    message,
    cost: words.cost,
    fix: words.fix,
    source: rule.startsWith('webvtt/')
      ? 'WebVTT'
      : rule.startsWith('dapt/')
        ? 'DAPT 1.0'
        : 'description-script.schema.json',
  };
}
