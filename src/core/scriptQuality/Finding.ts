/** `error`: a viewer loses something. `warning`: most likely so. `advice`: worth a look. */
export type Severity = 'error' | 'warning' | 'advice';

/** From the gravest. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** Languages that findings are written in. */
export type CheckLocale = 'en' | 'zh-CN';

/** A place in the script's file. */
export interface SourcePlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** One thing that a rule says of a script. */
export interface Finding {
  /** The rule's id; it stays the same from version to version. */
  readonly rule: string;
  readonly severity: Severity;
  /** Null where it is about the script as a whole, or about the film. */
  readonly cueId: string | null;
  readonly place: SourcePlace;
  /** Seconds of the film; null where it has no time. */
  readonly startTime: number | null;
  readonly endTime: number | null;
  /** What was found. */
  readonly message: string;
  /** What it costs the viewer. */
  readonly cost: string;
  /** What to do. */
  readonly fix: string;
  /** The standard or guide that asks for it. */
  readonly source: string;
}

/** A finding that the author has looked at and lets stand. */
export interface AcceptedFinding extends Finding {
  /** Why, in the author's words; empty where none were given. */
  readonly reason: string;
}
