import { foldWords } from '../../descriptions/foldWords.js';
import type { AcceptMark, OnScreenText, SignOff, SourceSpan } from '../CheckedScript.js';

/** What authors write beside a script for those who check it; never spoken. `docs/checking.md` tells of it. */
export type CheckMark =
  | ({ readonly kind: 'accept' } & Omit<AcceptMark, 'span'>)
  | ({ readonly kind: 'text' } & Omit<OnScreenText, 'span'>)
  | ({ readonly kind: 'reviewed' } & SignOff);

/**
 * A note as a mark, or null where it is a note like any other:
 * `accept d05: tense — reason`, `accept script: …`, `accept: …` (of the cue it belongs to), `on-screen-text 00:00:04.000: words`,
 * `reviewed 2026-11-20 by name`.
 *
 * @param cueId the cue that the note belongs to.
 */
export function readMark(note: string, cueId: string | null): CheckMark | null {
  const text = foldWords(note);
  return readAccept(text, cueId) ?? readText(text) ?? readReviewed(text);
}

const rules = String.raw`[a-z]+(?:-[a-z]+)*`;

function readAccept(text: string, cueId: string | null): CheckMark | null {
  const form = new RegExp(`^accept(?: ([^\\s:：]+))? ?[:：] ?(${rules}(?: ?[,，、] ?${rules})*)(.*)$`, 'u');
  const [, of, listed, rest = ''] = form.exec(text) ?? [];
  if (listed === undefined) return null;
  return {
    kind: 'accept',
    cueId: of === 'script' ? null : (of ?? cueId),
    rules: listed.split(/ ?[,，、] ?/),
    reason: rest.replace(/^[\s—–\-:：,，（(]+/u, '').replace(/[)）]$/u, ''),
  };
}

function readText(text: string): CheckMark | null {
  const [, hours = '0', minutes, seconds, words = ''] =
    /^on-screen-text (?:(\d+):)?([0-5]?\d):([0-5]\d(?:\.\d+)?) ?[:：] ?(.+)$/.exec(text) ?? [];
  if (minutes === undefined) return null;
  return { kind: 'text', time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), text: words };
}

function readReviewed(text: string): CheckMark | null {
  const [, date, by = ''] = /^reviewed (\d{4}-\d{2}-\d{2}) by (.+)$/.exec(text) ?? [];
  return date === undefined ? null : { kind: 'reviewed', by, date };
}

/** Marks by kind, each with where it stands. */
export function sortMarks(found: readonly { readonly mark: CheckMark; readonly span: SourceSpan }[]): {
  readonly accepts: readonly AcceptMark[];
  readonly onScreenTexts: readonly OnScreenText[];
  readonly signOffs: readonly SignOff[];
} {
  return {
    accepts: found.flatMap(({ mark, span }) => (mark.kind === 'accept' ? [{ ...mark, span }] : [])),
    onScreenTexts: found.flatMap(({ mark, span }) => (mark.kind === 'text' ? [{ ...mark, span }] : [])),
    signOffs: found.flatMap(({ mark }) => (mark.kind === 'reviewed' ? [mark] : [])),
  };
}
