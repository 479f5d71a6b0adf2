import type { CheckedScript } from './CheckedScript.js';
import type { QualityRule, RuleNeed, SaidHit } from './defineRule.js';
import {
  severities,
  type AcceptedFinding,
  type CheckLocale,
  type Finding,
  type Severity,
} from './Finding.js';
import { qualityRules } from './qualityRules.js';
import { createLineIndex } from './reading/lineIndex.js';
import { needlessAccept } from './rules/needlessAccept.js';

/** How grave a rule is to be taken; `off` leaves it out. */
export type RuleWishes = Readonly<Record<string, Severity | 'off'>>;

/** A rule that could not be applied, and what it would have needed. */
export interface UnappliedRule {
  readonly rule: string;
  readonly needs: readonly RuleNeed[];
}

export interface CuesChecked {
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly unapplied: readonly UnappliedRule[];
}

/**
 * Holds a script to every rule that is wanted and can be applied.
 *
 * @param text the file it was read from, for lines and columns.
 */
export function checkCues(
  script: CheckedScript,
  text: string,
  locale: CheckLocale,
  wishes: RuleWishes = {},
): CuesChecked {
  const placeOf = createLineIndex(text);
  const wanted = qualityRules.filter(({ id }) => wishes[id] !== 'off');
  const isMissing = (need: RuleNeed): boolean => script[need] === null;
  const applied = wanted.filter(({ needs }) => !needs.some(isMissing));
  const look = (rule: QualityRule, at: CheckedScript): Finding[] =>
    rule.check(at, locale).map((hit) => toFinding(hit, rule, wishes[rule.id], text, placeOf));
  const all = applied.filter((rule) => rule !== needlessAccept).flatMap((rule) => look(rule, script));
  const used = new Set<string>();
  const accepted = all.flatMap((finding): AcceptedFinding[] => {
    const mark = script.accepts.find(
      ({ cueId, rules }) => rules.includes(finding.rule) && (cueId === null || cueId === finding.cueId),
    );
    if (!mark) return [];
    used.add(`${mark.span.from} ${finding.rule}`);
    return [{ ...finding, reason: mark.reason }];
  });
  // A rule that was not applied may have found what a mark accepts.
  const isApplied = (id: string): boolean =>
    applied.some((rule) => rule.id === id) || !qualityRules.some((rule) => rule.id === id);
  const needless = script.accepts
    .map((mark) => ({
      ...mark,
      rules: mark.rules.filter((id) => isApplied(id) && !used.has(`${mark.span.from} ${id}`)),
    }))
    .filter(({ rules }) => rules.length > 0);
  if (applied.includes(needlessAccept)) all.push(...look(needlessAccept, { ...script, accepts: needless }));
  const kept = new Set(accepted.map(keyOf));
  return {
    findings: all.filter((one) => !kept.has(keyOf(one))).sort(byPlace),
    accepted: accepted.sort(byPlace),
    unapplied: wanted
      .filter((rule) => !applied.includes(rule))
      .map(({ id, needs }) => ({ rule: id, needs: needs.filter(isMissing) })),
  };
}

const keyOf = ({ rule, place, cueId, message }: Finding): string =>
  [rule, place.line, place.column, cueId, message].join(' ');

const byPlace = (a: Finding, b: Finding): number =>
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

function toFinding(
  hit: SaidHit,
  rule: QualityRule,
  wish: Severity | 'off' | undefined,
  text: string,
  placeOf: (offset: number) => Finding['place'],
): Finding {
  const span = hit.span ?? hit.cue?.span ?? { from: 0, to: 0 };
  const quoted = hit.quote ? text.slice(span.from, span.to).indexOf(hit.quote) : -1;
  return {
    rule: rule.id,
    severity: wish === undefined || wish === 'off' ? (hit.severity ?? rule.severity) : wish,
    cueId: hit.cue?.id ?? null,
    place: placeOf(span.from + Math.max(0, quoted)),
    startTime: hit.startTime === undefined ? (hit.cue?.startTime ?? null) : hit.startTime,
    endTime: hit.endTime === undefined ? (hit.cue?.endTime ?? null) : hit.endTime,
    message: hit.message,
    cost: hit.cost,
    fix: hit.fix,
    source: rule.source,
  };
}
