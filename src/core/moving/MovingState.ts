import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import type { Bookmark } from './Bookmark.js';
import type { Granularity } from './Granularity.js';
import type { JumpState } from './stepJumps.js';
import type { SleepTimer } from './decideSleep.js';

/** A passage that is played again and again; `end` is null while the viewer has set only its beginning. Seconds. */
export interface Passage {
  readonly start: number;
  readonly end: number | null;
}

/** What a search found, in the order of time. */
export interface FilmSearch {
  readonly query: string;
  readonly matches: readonly TranscriptLine[];
}

/**
 * Why there is no spoken note. `unsupported`: not in this browser, or not without https; `empty`: nothing was recorded;
 * `unkept`: recorded and lost, for this browser keeps nothing; `elsewhere`: recorded on another device; `unplayable`: there, and not to be played.
 */
export type VoiceNoteFailure =
  'unsupported' | 'refused' | 'no-microphone' | 'busy' | 'empty' | 'unkept' | 'elsewhere' | 'unplayable';

/** What is told of moving about, once. Times are seconds. */
export type MovingNews =
  | { readonly reason: 'back' | 'forward'; readonly time: number }
  | { readonly reason: 'nothing-to-undo' | 'nothing-to-redo' }
  /** The site has put none on this page. */
  | { readonly reason: 'no-transcript' }
  | { readonly reason: 'granularity'; readonly unit: Granularity }
  | { readonly reason: 'no-next' | 'no-previous'; readonly unit: Granularity }
  /** A step has come to a line; `number` counts a search's results from 1, and is null for other lines. */
  | {
      readonly reason: 'line';
      readonly line: TranscriptLine;
      readonly number: number | null;
      readonly count: number;
    }
  | { readonly reason: 'passage-start'; readonly time: number }
  | { readonly reason: 'passage-set'; readonly start: number; readonly end: number }
  | { readonly reason: 'passage-short' | 'passage-cleared' }
  | { readonly reason: 'bookmark' | 'bookmark-lost' | 'bookmark-unkept'; readonly time: number }
  /** `most` and `seconds`: how long it may be, and how long it has become. */
  | { readonly reason: 'note-recording'; readonly most: number }
  | { readonly reason: 'note-kept' | 'note-full'; readonly seconds: number }
  | { readonly reason: 'note-failed'; readonly why: VoiceNoteFailure }
  | { readonly reason: 'sleep'; readonly timer: SleepTimer | null }
  | { readonly reason: 'sleep-soon' }
  | { readonly reason: 'slept'; readonly time: number };

/** Everything about finding one's way in a film. */
export interface MovingState {
  readonly granularity: Granularity;
  readonly jumps: JumpState;
  readonly passage: Passage | null;
  readonly sleep: SleepTimer | null;
  /** The film's whole text; null until somebody asks for it and it has come, empty where there is none. */
  readonly lines: readonly TranscriptLine[] | null;
  readonly search: FilmSearch | null;
  /** In the order of time. */
  readonly bookmarks: readonly Bookmark[];
  /** The spoken note that is being recorded or played, and the bookmark it is of; `asking`: the browser asks first, or reads. */
  readonly voiceNote: { readonly id: string; readonly phase: 'asking' | 'recording' | 'playing' } | null;
  /** The newest; `count` tells one from the next. */
  readonly news: { readonly count: number; readonly news: MovingNews } | null;
}
