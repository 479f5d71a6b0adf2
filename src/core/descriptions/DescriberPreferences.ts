import type { DescriptionDelivery } from '../films/Film.js';
import type { Verbosity } from './DescriptionCue.js';

/**
 * What becomes of words that outlast their gap. `hold`: the film waits at the end of the gap until they are spoken.
 * `faster`: spoken faster, up to the viewer's limit. `shorter`: the author's shorter text, where there is one.
 * `over`: spoken on over what follows. Where `faster` and `shorter` do not suffice, the film is held.
 */
export type WhenOutlasts = 'hold' | 'faster' | 'shorter' | 'over';

/** What the describer speaks by itself: words by a voice, or one recording a cue. */
export type SpokenKind = 'text' | 'clips';

/** What one viewer has chosen about how a film is described. */
export interface DescriberPreferences {
  readonly whenOutlasts: Readonly<Record<SpokenKind, WhenOutlasts>>;
  /** How much faster than usual `faster` may become: 1.5 is half as fast again. 1 to 3. */
  readonly fasterLimit: number;
  /** Of a voice that speaks text: 1 is its own speed. 0.1 to 10. */
  readonly rate: number;
  /** 1 is the voice's own pitch. */
  readonly pitch: number;
  /** Whether a voice speaks faster when the film plays faster (by the root of the film's rate: still to be understood). */
  readonly rateFollowsFilm: boolean;
  readonly verbosity: Verbosity;
  /** The order in which deliveries are tried. */
  readonly deliveries: readonly DescriptionDelivery[];
  /** Who speaks text. `both` is only ever the viewer's own choice. */
  readonly textTo: 'player' | 'screen-reader' | 'both';
  /** How far the film gives way, dB, 0 to -24. */
  readonly duckDepthDb: number;
  /** How long it takes to give way, and to come back. Seconds. */
  readonly attack: number;
  readonly release: number;
  /** The film keeps its level whatever is spoken. */
  readonly neverDuck: boolean;
  /** Of the description, linear, 0 to 2. */
  readonly volume: number;
  /** Where the description is heard, -1 (left) to 1 (right); 0 leaves it to the author. */
  readonly pan: number;
  readonly filmPan: number;
  /** Whether each hold is told, once. It is told beside the voice that is speaking, so not unless asked for. */
  readonly tellHolds: boolean;
  /** What a pause by the viewer does to what is being spoken: it is finished, or silenced and said again on Play. */
  readonly whenPaused: 'finish' | 'silence';
  /** Subtitles are spoken, too, never over a description (EN 301 549, 7.1.5). */
  readonly spokenSubtitles: boolean;
}

/** Gentle, and nothing is lost: the film waits for the words, and comes and goes softly. */
export const defaultDescriberPreferences: DescriberPreferences = {
  whenOutlasts: { text: 'hold', clips: 'hold' },
  fasterLimit: 1.5,
  rate: 1,
  pitch: 1,
  rateFollowsFilm: true,
  verbosity: 'standard',
  deliveries: ['rendition', 'version', 'narration', 'clips', 'text'],
  textTo: 'player',
  duckDepthDb: -9,
  attack: 0.25,
  release: 0.25,
  neverDuck: false,
  volume: 1,
  pan: 0,
  filmPan: 0,
  tellHolds: false,
  whenPaused: 'finish',
  spokenSubtitles: false,
};
