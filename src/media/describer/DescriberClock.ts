/** What the describer hears of the film. `tick`: the time has moved, or it may be time to look. */
export type ClockEvent =
  | { readonly type: 'tick' }
  /** The time has begun to move, or stopped moving, for whatever reason. */
  | { readonly type: 'moving' }
  | { readonly type: 'seeking' }
  | { readonly type: 'seeked' }
  | { readonly type: 'rate' }
  | { readonly type: 'ended' }
  /** The viewer pressed Play or Pause, anywhere; a hold and its release are not told. */
  | { readonly type: 'wish'; readonly play: boolean };

/** The film as the describer knows it: where it stands, whether it moves, and a hold that is not the viewer's pause. */
export interface DescriberClock {
  /** Seconds. */
  readonly currentTime: number;
  readonly rate: number;
  /** Whether `currentTime` moves by itself now: not paused, held, seeking, waiting for data or ended. */
  readonly moving: boolean;
  /** Whether `currentTime` is where a seek goes to: it says nothing about what has been played. */
  readonly seeking: boolean;
  readonly wantsToPlay: boolean;
  seek(time: number): void;
  /** Stops the film; the viewer's wish stays what it is. */
  hold(): void;
  /** Ends the hold; plays on if the viewer wants it. */
  release(play: boolean): void;
  subscribe(listener: (event: ClockEvent) => void, signal: AbortSignal): void;
}
