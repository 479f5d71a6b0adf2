import type { DescriptionCue } from '../DescriptionCue.js';
import type { OrderedCues } from '../OrderedCues.js';
import type { DescriptionPlan, PlannedCue } from '../planDescriptions.js';
import type { VoiceFailure } from '../Utterance.js';

/** What is being spoken now. */
export interface Speech {
  /** The utterance's id: late answers about another are not heard. */
  readonly utterance: string;
  /** Subtitles give way to descriptions. */
  readonly rank: 'description' | 'subtitle';
  /** Who asked for it: its time in the film, or the viewer; `paused`: the viewer, while the film stood still. */
  readonly askedBy: 'film' | 'viewer' | 'paused';
  readonly planned: PlannedCue;
  /** Whether the voice has told that it began. */
  readonly begun: boolean;
  /** How long it would take an even voice: what this voice's pace is measured by. Null where that tells nothing. */
  readonly even: number | null;
}

/**
 * What the describer does now, in one value. `holding`: the film waits until the words are spoken. `blocked`: nothing
 * can be spoken, and the viewer was told why. `off` for good is after the player has gone.
 */
export type Doing =
  | { readonly phase: 'off'; readonly forGood: boolean }
  | { readonly phase: 'ready' }
  | { readonly phase: 'speaking'; readonly speech: Speech }
  | { readonly phase: 'holding'; readonly speech: Speech }
  | { readonly phase: 'blocked'; readonly failure: VoiceFailure };

export type DescriberPhase = Doing['phase'];

/** A description that was begun, for a list that a viewer can go through at leisure. */
export interface HistoryEntry {
  readonly cue: DescriptionCue;
  /** The words that were spoken. */
  readonly text: string;
}

export interface DescriberState {
  readonly doing: Doing;
  readonly plan: DescriptionPlan;
  /** Subtitles to be spoken, as a script of their own; null for none. */
  readonly subtitles: OrderedCues | null;
  /** The viewer's wish to play, whatever we do with the film. */
  readonly wish: boolean;
  /** Seconds of the film. What begins before it has begun; what begins at it or after has not. */
  readonly time: number;
  readonly seeking: boolean;
  readonly hidden: boolean;
  /** A seek has ended, and what runs there has not been looked at: that waits until the film plays. */
  readonly joining: boolean;
  /** Whether the film was turned down, by us. */
  readonly ducked: boolean;
  /** Descriptions whose time has come while another was spoken, or that a pause or a failing voice cut off. */
  readonly waiting: readonly DescriptionCue[];
  /** The one subtitle that waits for a description to end. */
  readonly subtitle: DescriptionCue | null;
  /** To be spoken when the seek to it has ended. */
  readonly target: DescriptionCue | null;
  /** Where in the film a recording that plays has ended the description it is at; -Infinity where it is at none. */
  readonly soundUntil: number;
  /** What `repeat` says. */
  readonly last: DescriptionCue | null;
  readonly history: readonly HistoryEntry[];
  /** Numbers the utterances. */
  readonly serial: number;
  /** Failures in a row that one bad recording or a moment without network could explain. */
  readonly failures: number;
}

/** A describer that is off, before the film. */
export const atRest = (plan: DescriptionPlan): DescriberState => ({
  doing: { phase: 'off', forGood: false },
  plan,
  subtitles: null,
  wish: false,
  time: 0,
  seeking: false,
  hidden: false,
  joining: false,
  ducked: false,
  waiting: [],
  subtitle: null,
  target: null,
  soundUntil: -Infinity,
  last: null,
  history: [],
  serial: 0,
  failures: 0,
});
