/** As much of axe-core's results as is used (axe-core API, "Results Object"). */
export interface AxeRun {
  readonly violations: readonly AxeResult[];
  readonly incomplete: readonly AxeResult[];
  readonly passes: readonly AxeResult[];
  readonly inapplicable: readonly AxeResult[];
}

export interface AxeResult {
  readonly id: string;
  readonly impact: AxeImpact | null;
  readonly help: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly tags: readonly string[];
  readonly nodes: readonly AxeNode[];
}

export type AxeImpact = 'minor' | 'moderate' | 'serious' | 'critical';

export interface AxeNode {
  readonly html: string;
  readonly impact?: AxeImpact | null | undefined;
  /** A selector for each frame on the way; a list of them where shadow roots are on the way. */
  readonly target: readonly (string | readonly string[])[];
  readonly failureSummary: string;
  readonly any: readonly AxeCheck[];
  readonly all: readonly AxeCheck[];
  readonly none: readonly AxeCheck[];
}

interface AxeCheck {
  readonly message: string;
}

export interface AxeRule {
  readonly ruleId: string;
  readonly tags: readonly string[];
  readonly actIds: readonly string[];
}
