import type { Target } from '../../PageAudit.js';

/** A field of a form that a visitor types into or chooses from. */
export interface GateField {
  /** Its place among the form's fields. */
  readonly index: number;
  readonly target: Target;
  readonly type: string;
  /** Its accessible name. */
  readonly name: string;
  /** Text that is seen and belongs to it: a label's, or what aria-labelledby leads to. */
  readonly label: string;
  readonly placeholder: string;
  /** As given, in small letters; empty where it is not. */
  readonly autocomplete: string;
  /** Its name and id in the page's code. */
  readonly code: string;
  readonly required: boolean;
  /** It asks about the visitor who fills it in, as far as its words tell. */
  readonly identifies: boolean;
}

/** A form, or fields that stand together without one, that asks who somebody is. */
export interface GateForm {
  readonly target: Target;
  readonly fields: readonly GateField[];
  /** What the page says around it. */
  readonly text: string;
}

/** What stands in a page that no form tells of. */
export interface GateSurroundings {
  /** Seconds after which the page moves on by itself; null where it does not. */
  readonly refresh: number | null;
  /** Frames, scripts and pictures of a puzzle. */
  readonly puzzles: readonly {
    readonly kind: 'vendor' | 'picture' | 'question';
    readonly what: string;
    readonly target: Target;
  }[];
}
