import type { DescriberPreferences } from '../DescriberPreferences.js';
import type { OrderedCues } from '../OrderedCues.js';
import type { PlanConditions } from '../planDescriptions.js';
import type { VoiceFailure } from '../Utterance.js';

/** What a viewer can ask of the describer. */
export type DescriberCommand =
  /** The last description once more. */
  | 'repeat'
  /** To the next or previous description, and speak it. */
  | 'next'
  | 'previous'
  /** The description nearest to where the film stands. */
  | 'describe'
  /** What is being spoken has been heard enough; a held film goes on. */
  | 'skip'
  | 'moreDescription'
  | 'lessDescription';

/** Everything the describer hears of. Times are seconds of the film. */
export type DescriberEvent =
  | { readonly type: 'on'; readonly time: number; readonly wish: boolean }
  | { readonly type: 'off' }
  /** The film has played to here, without a jump. */
  | { readonly type: 'passed'; readonly time: number }
  /** The viewer pressed Play (true) or Pause, on whatever button; our own holds are none of it. */
  | { readonly type: 'wish'; readonly play: boolean }
  | { readonly type: 'seeking'; readonly time: number }
  | { readonly type: 'seeked'; readonly time: number }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'ended' }
  | { readonly type: 'visibility'; readonly hidden: boolean }
  /** The viewer did something that lets the browser make sound. */
  | { readonly type: 'gesture' }
  | { readonly type: 'begun'; readonly utterance: string }
  /** `seconds` by the clock on the wall. */
  | { readonly type: 'spoken'; readonly utterance: string; readonly seconds: number }
  | { readonly type: 'failed'; readonly utterance: string; readonly reason: VoiceFailure }
  /** The time that was given to an utterance is over. */
  | { readonly type: 'watchdog'; readonly utterance: string }
  /** Other cues. `edited` keeps what is being spoken; `source` is another film, at `time`: its history goes, too. */
  | {
      readonly type: 'script';
      readonly time: number;
      readonly script: OrderedCues;
      readonly why: 'edited' | 'language' | 'delivery' | 'source';
      readonly conditions?: Partial<PlanConditions>;
    }
  | { readonly type: 'subtitles'; readonly subtitles: OrderedCues | null }
  | { readonly type: 'conditions'; readonly change: Partial<Omit<PlanConditions, 'preferences'>> }
  | { readonly type: 'preferences'; readonly preferences: DescriberPreferences }
  | { readonly type: 'command'; readonly command: DescriberCommand }
  /** The player has gone. Nothing comes of anything after it. */
  | { readonly type: 'unmount' };
