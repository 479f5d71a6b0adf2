/** What a person answered to a question of an audit, as it stands in `audit-answers.json`. */
export interface Answer {
  readonly rule: string;
  /** Whole addresses, or paths with what follows them; a path holds on every host. */
  readonly pages: readonly string[];
  /** The selectors as reports show them; null for the page as a whole. */
  readonly target: string | null;
  /** The element's first tag when it was answered: where that has changed since, nobody has answered. */
  readonly excerpt?: string;
  readonly question?: string;
  /** Null where nobody has answered yet. */
  readonly outcome: 'passed' | 'failed' | null;
  readonly by: string;
  /** A day, as `2026-11-26`. */
  readonly on: string;
  readonly reason: string;
}
