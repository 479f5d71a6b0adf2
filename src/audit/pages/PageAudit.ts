import type { CheckLocale, Severity } from '../../core/scriptQuality/Finding.js';
import type { Viewport } from './PageDriver.js';

/** How a rule ended on a page, in EARL's words (EARL 1.0 Schema, 2.7). What a machine cannot decide is `cantTell`, never `passed`. */
export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell';

/** What a rule looks at. */
export type RuleGroup = 'page' | 'media' | 'player' | 'gate';

/** What on the page is meant. */
export interface Target {
  /** CSS selectors from the page inwards: one for each shadow root or frame on the way. */
  readonly path: readonly string[];
  /** The element's first tag, cut at 200 characters. */
  readonly excerpt: string;
  /** The address of the frame it stands in, where that is not the page's own. */
  readonly frame?: string;
}

/** What a person answered where no machine could tell. */
export interface PersonsAnswer {
  readonly outcome: 'passed' | 'failed';
  /** Who answered. */
  readonly by: string;
  /** The day of it, as `2026-11-26`. */
  readonly on: string;
  readonly reason: string;
  /** What was asked. */
  readonly question: string;
}

/** One thing a rule says of one place. */
export interface PageFinding {
  readonly outcome: Exclude<Outcome, 'inapplicable'>;
  /** How grave a failure is; what passed or needs review carries the rule's own. */
  readonly severity: Severity;
  /** Null where it is about the page as a whole. */
  readonly target: Target | null;
  /** Where the page was looked at in several sizes and this holds in one. */
  readonly viewport: Viewport | null;
  /** What was found. */
  readonly message: string;
  /** What it costs a visitor. */
  readonly cost: string;
  /** What to do. */
  readonly fix: string;
  /** What a person must answer; null where nothing is left to answer. */
  readonly question: string | null;
  /** Where a person has answered it; the outcome is theirs. */
  readonly answered?: PersonsAnswer;
}

/** What a page came to by an atomic ACT rule. It may fail while the whole is right: one of several ways is enough. */
export interface ActPart {
  /** The ACT rule's id. */
  readonly act: string;
  readonly outcome: Outcome;
}

/** What one rule says of one page. */
export interface RuleAnswer {
  /** The rule's id; it stays the same from version to version. axe-core's own are `axe/…`. */
  readonly rule: string;
  readonly group: RuleGroup;
  readonly title: string;
  /** The ACT rules it does the work of, by id (`eac66b`); empty where there is none. */
  readonly act: readonly string[];
  /** The atomic ACT rules of which those are made, as far as the machine alone could answer them; left out where there is none. */
  readonly parts?: readonly ActPart[];
  /** Success criteria and clauses, as `WCAG 1.2.2`, `EN 7.1.1`, `MAUR CC-1`. */
  readonly criteria: readonly string[];
  /** The standard or guide that asks for it, with its section. */
  readonly source: string;
  /** The worst of its findings: failed, cantTell, passed; inapplicable without any. */
  readonly outcome: Outcome;
  readonly findings: readonly PageFinding[];
}

/** Why a page could not be looked at, or not to the end. What was seen before stays. */
export interface PageTrouble {
  readonly kind:
    | 'unreachable'
    | 'status'
    | 'not-html'
    | 'redirects'
    | 'hangs'
    | 'crashed'
    | 'too-long'
    | 'stopped'
    | 'login'
    | 'rule-broke';
  readonly message: string;
  readonly cost: string;
  readonly fix: string;
}

/** One page, looked at. */
export interface AuditedPage {
  /** As it was asked for. */
  readonly url: string;
  /** Where that led; the same where it led nowhere. */
  readonly finalUrl: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly viewports: readonly Viewport[];
  readonly answers: readonly RuleAnswer[];
  readonly troubles: readonly PageTrouble[];
}

/** What was audited, as reports tell it. */
export interface PageReport {
  readonly locale: CheckLocale;
  readonly tool: { readonly name: string; readonly version: string; readonly axe: string | null };
  /** As the browser names itself: `Chromium 156.0`. */
  readonly browser: string;
  readonly pages: readonly AuditedPage[];
  /** Findings that the baseline knew; they are in `pages`, too, and fail nothing. Keys as `keyOfFinding` makes them. */
  readonly known: readonly string[];
  /** People's answers that no longer answer anything on the pages that were looked at: a sentence each. */
  readonly staleAnswers?: readonly string[];
}
