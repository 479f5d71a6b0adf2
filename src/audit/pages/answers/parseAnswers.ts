import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import type { Answer } from './Answer.js';
import { answerWords } from './answerWords.js';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  /** A sentence in the language asked for. */
  | { readonly ok: false; readonly reason: string };

/** Reads an answers file (`audit-answers.schema.json`). One answer that cannot be understood refuses all. */
export function parseAnswers(text: string, locale: CheckLocale = 'en'): ParsedAnswers {
  const words = answerWords[locale];
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: words.notJson(error instanceof Error ? error.message : String(error)) };
  }
  if (!isRecord(read) || read['version'] !== 1 || !Array.isArray(read['answers']))
    return { ok: false, reason: words.notAnswers };
  const answers: Answer[] = [];
  const places = new Set<string>();
  for (const [index, one] of (read['answers'] as readonly unknown[]).entries()) {
    const answer = readAnswer(one);
    if (typeof answer === 'string') return { ok: false, reason: words.wrong(index + 1, answer) };
    for (const page of answer.pages) {
      const place = JSON.stringify([answer.rule, page, answer.target, answer.excerpt, answer.question]);
      if (places.has(place)) return { ok: false, reason: words.twice(index + 1, answer.rule, page) };
      places.add(place);
    }
    answers.push(answer);
  }
  return { ok: true, answers };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The answer, or the name of the field that is wrong. */
function readAnswer(value: unknown): Answer | string {
  if (!isRecord(value)) return 'rule';
  const { rule, page, target, excerpt, question, outcome, by, on, reason } = value;
  const pages: readonly unknown[] = Array.isArray(page) ? page : [page];
  if (!isText(rule)) return 'rule';
  if (pages.length === 0 || !pages.every(isText)) return 'page';
  if (target !== null && !isText(target)) return 'target';
  if (excerpt !== undefined && typeof excerpt !== 'string') return 'excerpt';
  if (question !== undefined && typeof question !== 'string') return 'question';
  if (outcome !== null && outcome !== 'passed' && outcome !== 'failed') return 'outcome';
  if (typeof by !== 'string' || (outcome !== null && !isText(by))) return 'by';
  if (typeof on !== 'string' || (outcome !== null && !isDay(on))) return 'on';
  if (typeof reason !== 'string' || (outcome !== null && !isText(reason))) return 'reason';
  return {
    rule,
    pages,
    target,
    ...(excerpt !== undefined && { excerpt }),
    ...(question !== undefined && { question }),
    outcome,
    by,
    on,
    reason,
  };
}
