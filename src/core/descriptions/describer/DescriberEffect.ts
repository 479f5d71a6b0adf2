import type { DescriptionCue, Verbosity } from '../DescriptionCue.js';
import type { Utterance, VoiceFailure } from '../Utterance.js';

/** Why a description whose time had come was not spoken, or not to its end. */
export type SkipReason =
  /** The viewer went elsewhere in the film. */
  | 'seeked'
  /** The viewer wanted the film to go on. */
  | 'viewer'
  /** A seek came in its middle, and too little of its gap was left. */
  | 'joined-late'
  /** Its gap was over before it could begin. */
  | 'late'
  /** A description that matters more, or the script's own edit, has taken its place. */
  | 'superseded'
  | 'blocked'
  | 'voice-failed'
  | 'ended'
  | 'off'
  /** Another script has come: another language, delivery or film. */
  | 'replaced';

/** What the viewer is to be told, as data: the words are the catalogues'. */
export type DescriberNews =
  | { readonly reason: 'held' }
  | { readonly reason: 'voice-failed'; readonly failure: VoiceFailure }
  | { readonly reason: 'needs-gesture' }
  /** Somebody else on the page is speaking. */
  | { readonly reason: 'busy' }
  | { readonly reason: 'nothing-to-repeat' }
  | { readonly reason: 'no-next' }
  | { readonly reason: 'no-previous' }
  | { readonly reason: 'nothing-described' }
  | { readonly reason: 'not-on' }
  /** A recording of the whole film has no pieces to be skipped, and describes as much as it does. */
  | { readonly reason: 'not-in-pieces' }
  | { readonly reason: 'not-adjustable' }
  | { readonly reason: 'verbosity'; readonly verbosity: Verbosity };

/** What is to be done. The describer of the media room does it, in this order. */
export type DescriberEffect =
  | { readonly type: 'speak'; readonly utterance: Utterance }
  | { readonly type: 'silence' }
  | { readonly type: 'duck'; readonly depthDb: number; readonly seconds: number }
  | { readonly type: 'restore'; readonly seconds: number }
  /** Stop the film without touching the viewer's wish. */
  | { readonly type: 'hold' }
  /** The hold is over; `play` is the viewer's wish. */
  | { readonly type: 'release'; readonly play: boolean }
  | { readonly type: 'seek'; readonly time: number }
  /** Tell `watchdog` in so many seconds, unless the utterance has ended. */
  | { readonly type: 'watch'; readonly utterance: string; readonly seconds: number }
  | { readonly type: 'tell'; readonly news: DescriberNews }
  | { readonly type: 'skipped'; readonly cue: DescriptionCue; readonly reason: SkipReason }
  /** This delivery's voice is dead: another delivery is to take its place. `cue` was being spoken. */
  | { readonly type: 'fall'; readonly failure: VoiceFailure; readonly cue: DescriptionCue | null }
  /** The viewer has changed it with a key; it is to be kept. */
  | { readonly type: 'prefer'; readonly verbosity: Verbosity };
