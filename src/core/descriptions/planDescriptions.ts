import type { DescriberPreferences, SpokenKind } from './DescriberPreferences.js';
import type { DescriptionCue, Verbosity } from './DescriptionCue.js';
import { type OrderedCues, measureCue } from './OrderedCues.js';
import { estimateSpeech } from './estimateSpeech.js';
import { findFirst } from './findFirst.js';
import type { Gap } from './findGaps.js';
import type { SpeechPace } from './SpeechPace.js';

/** What a plan depends on beside the script. Times are seconds. */
export interface PlanConditions {
  /** Null where the dialogue is not known: then a cue's own end is the end of its gap. */
  readonly gaps: readonly Gap[] | null;
  readonly duration: number | null;
  /** What the cues are spoken as; a cue without a recording is text among clips, too. */
  readonly spoken: SpokenKind;
  readonly preferences: DescriberPreferences;
  readonly filmRate: number;
  readonly pace: SpeechPace;
  /** Whether the film can be turned down; where it cannot be, it is held. */
  readonly canDuck: boolean;
  /**
   * Whether a recording that plays says these cues at their time (a described rendition or version, a narration). Then none
   * is spoken here unless the viewer asks for it, and the film is held for that.
   */
  readonly inSound?: boolean;
}

/** WCAG's two kinds, and what a viewer can have instead of the second. */
export type PlannedKind = 'standard' | 'extended' | 'shorter' | 'faster' | 'over';

/**
 * Why a cue is planned so. `outlasts`: its words are longer than its gap. `in-dialogue`: it has no gap at all.
 * `cannot-duck`: it would not be heard over the film. `in-sound`: the film's own sound may be speaking.
 */
export type PlanReason = 'fits' | 'outlasts' | 'in-dialogue' | 'cannot-duck' | 'in-sound';

export interface PlannedCue {
  readonly cue: DescriptionCue;
  readonly kind: PlannedKind;
  readonly reason: PlanReason;
  /** The words to be spoken: the cue's own, or the shorter ones. */
  readonly text: string;
  /** Of the voice, or of the recording. */
  readonly rate: number;
  /** How long that is expected to take, by the clock on the wall. */
  readonly seconds: number;
  /** Where in the film it must be over. */
  readonly limit: number;
  /** Where in the film to hold if it is not over; null where the film must not be held. */
  readonly holdsAt: number | null;
}

export interface DescriptionPlan {
  readonly script: OrderedCues;
  readonly conditions: PlanConditions;
  /** The cues for this viewer's verbosity, in order; of a recording all, for it says them all. */
  readonly cues: readonly DescriptionCue[];
  /** What was asked for before: each cue is planned when it is first looked up. */
  readonly known: Map<number, PlannedCue>;
}

/** A caption often stands a little longer than its words sound: a cue that begins so shortly before its end begins in the gap. */
const LINGER = 0.5;
/** A description may begin so late because the one before is still spoken; that is kinder than a hold. */
const LATENESS = 1;
/** Before the very end, while there is still a film to hold. */
const END = 0.15;

const levels: Readonly<Record<Verbosity, number>> = { brief: 0, standard: 1, rich: 2 };

/**
 * Each cue with its kind, for this viewer. Nothing is planned before it is looked up, so a change of rate or pace costs
 * nothing; a change of cues or of verbosity costs one walk over the script.
 *
 * Overlapping cues: one waits for the other, up to a second without holding the film; cues that begin together are
 * spoken in the order of the script.
 *
 * @param before the plan until now, of which all that still holds is kept.
 */
export function planDescriptions(
  script: OrderedCues,
  conditions: PlanConditions,
  before: DescriptionPlan | null = null,
): DescriptionPlan {
  const { verbosity } = conditions.preferences;
  const inSound = conditions.inSound === true;
  const sameCues =
    before?.script === script &&
    before.conditions.preferences.verbosity === verbosity &&
    (before.conditions.inSound === true) === inSound
      ? before.cues
      : null;
  if (sameCues && before && isSame(before.conditions, conditions)) return { ...before, conditions };
  const level = levels[verbosity];
  const isWanted = (cue: DescriptionCue) => inSound || levels[cue.verbosity] <= level;
  const cues = sameCues ?? (script.cues.every(isWanted) ? script.cues : script.cues.filter(isWanted));
  return { script, conditions, cues, known: new Map() };
}

/** Whether every cue is planned the same under both. */
function isSame(a: PlanConditions, b: PlanConditions): boolean {
  const [p, q] = [a.preferences, b.preferences];
  return (
    a.gaps === b.gaps &&
    a.duration === b.duration &&
    a.spoken === b.spoken &&
    a.filmRate === b.filmRate &&
    a.canDuck === b.canDuck &&
    a.inSound === b.inSound &&
    a.pace.ratio === b.pace.ratio &&
    p.whenOutlasts[a.spoken] === q.whenOutlasts[b.spoken] &&
    p.whenOutlasts.text === q.whenOutlasts.text &&
    p.fasterLimit === q.fasterLimit &&
    p.rate === q.rate &&
    p.rateFollowsFilm === q.rateFollowsFilm &&
    p.neverDuck === q.neverDuck
  );
}

/** The index of the first cue that begins at or after `time`; the number of cues where none does. */
export const findCueFrom = ({ cues }: DescriptionPlan, time: number): number =>
  findFirst(cues, (cue) => cue.startTime >= time);

/** How the cue of this index is planned, spoken from its own beginning; null beyond the last. */
export function findPlanned(plan: DescriptionPlan, index: number): PlannedCue | null {
  const cue = plan.cues[index];
  if (!cue) return null;
  const known = plan.known.get(index);
  if (known) return known;
  const planned = planCue(plan, cue, cue.startTime);
  plan.known.set(index, planned);
  return planned;
}

/**
 * How a cue is spoken that begins at `time`: late, in its middle after a seek, or again.
 *
 * @param from seconds of its recording that are left out.
 */
export function planCue(plan: DescriptionPlan, cue: DescriptionCue, time: number, from = 0): PlannedCue {
  const { preferences, filmRate, canDuck, inSound = false } = plan.conditions;
  const kind: SpokenKind = plan.conditions.spoken === 'clips' && cue.clip ? 'clips' : 'text';
  const choice = preferences.whenOutlasts[kind];
  const limit = findLimit(plan, cue, time);
  const room = (limit - time) / filmRate;
  const usual = usualRate(kind, preferences, filmRate, cue);
  const even = measureSpeech(plan, cue, kind) - from;
  const takes = (rate: number) => Math.max(0, even) / rate;
  const inDialogue = limit <= time;
  const holds = choice !== 'over' && (cue.extended !== 'never' || fitsOnlySlower(plan, cue, even, kind));
  const base = {
    cue,
    text: cue.text,
    rate: usual,
    seconds: takes(usual),
    limit,
    holdsAt: holds ? limit : null,
  };

  if (inSound) return { ...base, kind: 'extended', reason: 'in-sound', holdsAt: time };
  if (!canDuck && !preferences.neverDuck && holds)
    return { ...base, kind: 'extended', reason: 'cannot-duck', holdsAt: time };
  if (takes(usual) <= room) return { ...base, kind: 'standard', reason: 'fits' };

  const reason = inDialogue ? 'in-dialogue' : 'outlasts';
  const outlasting = { ...base, reason, kind: holds ? 'extended' : 'over' } as const;
  if (choice === 'over' || (choice === 'hold' && holds)) return outlasting;

  const shorter = kind === 'text' ? cue.shorter : null;
  const shorterTakes = shorter === null ? Infinity : estimateWords(plan, cue, shorter) / usual;
  const asShorter = { ...outlasting, text: shorter ?? cue.text, seconds: shorterTakes };
  const fastest = Math.min(MAX_RATE, usual * preferences.fasterLimit);
  const enough = room > 0 ? Math.max(usual, even / room) : Infinity;
  const fastEnough = enough <= fastest;
  const asFaster = { ...outlasting, rate: fastEnough ? enough : fastest };

  const wantsShorter = choice === 'shorter' || (choice === 'hold' && !fastEnough);
  if (wantsShorter && shorter !== null)
    return shorterTakes <= room ? { ...asShorter, kind: 'shorter' } : asShorter;
  if (choice === 'shorter' && holds) return outlasting;
  return fastEnough
    ? { ...asFaster, kind: 'faster', seconds: takes(enough) }
    : { ...asFaster, seconds: takes(fastest) };
}

/**
 * Whether words would be spoken over nothing at the film's own speed, but are at the viewer's. That an author wants no hold is
 * said of the film's own speed; a viewer who plays it faster would have the words over dialogue for it.
 */
function fitsOnlySlower(plan: DescriptionPlan, cue: DescriptionCue, even: number, kind: SpokenKind): boolean {
  const { filmRate, preferences } = plan.conditions;
  const fastest = usualRate(kind, preferences, 1, cue) * preferences.fasterLimit;
  const room = findLimit(plan, cue, cue.startTime) - cue.startTime;
  return filmRate > 1 && even / fastest <= room;
}

/** What speech engines take (Web Speech: 0.1 to 10). */
const [MIN_RATE, MAX_RATE] = [0.1, 10];
/** What a media element takes, with its pitch kept. */
const MAX_CLIP_RATE = 4;

/** A recording belongs to the film and keeps its pace; a voice has the viewer's own rate. */
function usualRate(
  kind: SpokenKind,
  preferences: DescriberPreferences,
  filmRate: number,
  cue: DescriptionCue,
): number {
  if (kind === 'clips') return Math.min(MAX_CLIP_RATE, Math.max(0.5, filmRate));
  const faster = preferences.rateFollowsFilm ? Math.max(1, Math.sqrt(filmRate)) : 1;
  return Math.min(MAX_RATE, Math.max(MIN_RATE, preferences.rate * faster * (cue.rate ?? 1)));
}

/** Seconds at a rate of 1. */
function measureSpeech(
  { conditions, script }: DescriptionPlan,
  cue: DescriptionCue,
  kind: SpokenKind,
): number {
  const words = measureCue(cue, script.language);
  if (kind === 'text' || !cue.clip) return words * conditions.pace.ratio;
  const { begin, end } = cue.clip;
  return end === null ? words : end - begin;
}

const estimateWords = ({ conditions, script }: DescriptionPlan, cue: DescriptionCue, words: string): number =>
  estimateSpeech(words, cue.language ?? script.language, 1, conditions.pace);

/** Where in the film a cue that begins at `time` must be over: dialogue, the next cue but a second, the end of the film. */
function findLimit(plan: DescriptionPlan, cue: DescriptionCue, time: number): number {
  const { gaps, duration } = plan.conditions;
  const end = (duration ?? Infinity) - END;
  const next = plan.cues[findFirst(plan.cues, (one) => one.startTime > time)];
  const quiet = gaps ? quietUntil(gaps, time) : Math.max(time, cue.endTime);
  return Math.max(time, Math.min(quiet, end, (next?.startTime ?? Infinity) + LATENESS));
}

function quietUntil(gaps: readonly Gap[], time: number): number {
  const gap = gaps[findFirst(gaps, (one) => one.startTime > time + LINGER) - 1];
  return Math.max(time, gap?.endTime ?? time);
}
