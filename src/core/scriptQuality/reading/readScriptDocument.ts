import { writeTimestamp } from '../../cues/writeTimestamp.js';
import type { LanguageTag } from '../../films/Film.js';
import { isDescription } from '../../scripts/dapt/contentDescriptors.js';
import type { DescriptionScript, ScriptEvent } from '../../scripts/DescriptionScript.js';
import { listDescriptionCues } from '../../scripts/listDescriptionCues.js';
import { parseDapt } from '../../scripts/parseDapt.js';
import { parseDescriptionScript } from '../../scripts/parseDescriptionScript.js';
import type { ReadScript, ScriptProblem } from '../../scripts/ScriptProblem.js';
import type { ScriptedDuck, SourceSpan } from '../CheckedScript.js';
import { createLineIndex } from './lineIndex.js';
import { locateDaptEvents } from './locateDaptEvents.js';
import { locateJsonEvents } from './locateJsonEvents.js';
import { readMark, sortMarks } from './readMarks.js';
import type { FormatProblem, ScriptFile, ReadScriptOptions } from './ScriptFile.js';

const nowhere: SourceSpan = { from: 0, to: 0 };

export function readDaptFile(text: string, options: ReadScriptOptions): ScriptFile {
  const read = parseDapt(text, { maxLength: Infinity });
  const spans = locateDaptEvents(text);
  return readDocument(
    text,
    'dapt',
    read,
    options,
    (id) => spans.get(id) ?? nowhere,
    () => null,
  );
}

export function readJsonFile(text: string, options: ReadScriptOptions): ScriptFile {
  const read = parseDescriptionScript(text);
  const spans = locateJsonEvents(text);
  const named = nameSpans(text, spans, read.script?.events ?? []);
  return readDocument(
    text,
    'json',
    read,
    options,
    (id) => named.get(id) ?? nowhere,
    (problem) => spans[Number(/^events\[(\d+)\]/.exec(problem.message)?.[1] ?? -1)] ?? null,
  );
}

/** Events that cannot be read are left out of the script; the others keep their order. */
function nameSpans(
  text: string,
  spans: readonly SourceSpan[],
  events: readonly ScriptEvent[],
): ReadonlyMap<string, SourceSpan> {
  const readable = spans.filter(({ from, to }) => {
    try {
      const event = JSON.parse(text.slice(from, to)) as { readonly startTime?: unknown } | null;
      return typeof event?.startTime === 'number' && event.startTime >= 0;
    } catch {
      return false;
    }
  });
  return new Map(events.map((event, index) => [event.id, readable[index] ?? nowhere]));
}

function readDocument(
  text: string,
  format: 'dapt' | 'json',
  { script, problems }: ReadScript<DescriptionScript>,
  options: ReadScriptOptions,
  spanOf: (eventId: string) => SourceSpan,
  spanOfProblem: (problem: ScriptProblem) => SourceSpan | null,
): ScriptFile {
  const place = createLineIndex(text);
  const told: readonly FormatProblem[] = problems.map((problem) => {
    const { level, rule, message, line, column } = problem;
    const at = line === undefined ? place(spanOfProblem(problem)?.from ?? 0) : { line, column: column ?? 1 };
    return { level, rule: `${format}/${rule}`, message, ...at };
  });
  const language = options.language ?? script?.language ?? 'und';
  const listed = script ? listDescriptionCues(script, { languages: [language] }) : [];
  const order = new Map(script?.events.map((event, index) => [event.id, index]));
  const cues = listed
    .map((cue) => ({
      ...cue,
      span: spanOf(cue.eventId),
      writtenId: cue.eventId,
      duck: findDuck(script?.events[order.get(cue.eventId) ?? -1], cue.startTime),
    }))
    .sort((a, b) => (order.get(a.eventId) ?? 0) - (order.get(b.eventId) ?? 0));
  const heard = new Set(cues.map((cue) => cue.eventId));
  const unheard = (script?.events ?? []).filter(
    (event) => isDescription(event.represents) && !heard.has(event.id),
  );
  const unvoiced = unheard.filter((event) => wordsOf(event, language) !== '' && isText(event));
  const marks = sortMarks((script?.events ?? []).flatMap((event) => findMarks(event, spanOf(event.id))));
  return {
    text,
    format,
    language,
    languageIsTold: language !== 'und',
    cues,
    silent: unheard
      .filter((event) => !unvoiced.includes(event))
      .map(({ id, startTime }) => ({ id, startTime, span: spanOf(id) })),
    names: script?.characters.map(({ name }) => name) ?? [],
    ...marks,
    onScreenTexts: [
      ...marks.onScreenTexts,
      ...unvoiced.map((event) => ({
        time: event.startTime,
        text: wordsOf(event, language),
        span: spanOf(event.id),
      })),
    ],
    problems: told,
    document: script && { format, script, events: new Map(listed.map((cue) => [cue.id, cue.eventId])) },
  };
}

/** Words of the picture that the script holds and nobody says: `represents="visual.text…"` with `tta:speak="none"`. */
const isText = ({ represents, texts }: ScriptEvent): boolean =>
  [represents, ...texts.map((text) => text.represents)].some((one) => /^visual\.text\b/.test(one));

function wordsOf({ texts }: ScriptEvent, language: LanguageTag): string {
  const text = texts.find((one) => one.language === language) ?? texts[0];
  return (
    text?.parts
      .map((part) => part.text)
      .join('')
      .trim() ?? ''
  );
}

/** Notes for those who check, by their type: `x-accept`, `x-on-screen-text`, `x-reviewed`. */
function findMarks(event: ScriptEvent, span: SourceSpan) {
  return event.notes.flatMap(({ text, type }) => {
    const note =
      type === 'x-accept'
        ? `accept${text.startsWith('script:') ? ' ' : ': '}${text}`
        : type === 'x-on-screen-text'
          ? `on-screen-text ${/^[\d:.]+\s*[:：]/.test(text) ? '' : `${writeTimestamp(event.startTime)}: `}${text}`
          : type === 'x-reviewed'
            ? `reviewed ${text}`
            : null;
    const mark = note === null ? null : readMark(note, event.id);
    return mark ? [{ mark, span }] : [];
  });
}

/** How an event turns the film down: its first fall to less than full. */
function findDuck(event: ScriptEvent | undefined, speaksAt: number): ScriptedDuck | null {
  const frames = [event?.mixing.gain ?? [], ...(event?.texts ?? []).map((text) => text.mixing.gain)].find(
    (line) => line.length > 1,
  );
  const fall =
    frames?.findIndex((frame, index) => frame.value < (frames[index - 1]?.value ?? frame.value)) ?? -1;
  const [before, after] = [frames?.[fall - 1], frames?.[fall]];
  return before && after ? { from: before.time, until: after.time, gain: after.value, speaksAt } : null;
}
