/** A WebVTT region, named as in VTTRegion (WebVTT §3.3, §9.2). Percentages of the picture, or of the region for `regionAnchor`. */
export interface VttRegion {
  /** What a cue's `region:` setting names; empty where the file gives none, and then no cue can name it. */
  readonly id: string;
  readonly width: number;
  readonly lines: number;
  readonly regionAnchorX: number;
  readonly regionAnchorY: number;
  readonly viewportAnchorX: number;
  readonly viewportAnchorY: number;
  readonly scroll: '' | 'up';
}

/** A WebVTT cue, named as in VTTCue (WebVTT §3.2, §9.1). Times are seconds of the film, `[startTime, endTime)`. */
export interface VttCue {
  /** Empty where the file gives none. */
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly pauseOnExit: boolean;
  readonly region: VttRegion | null;
  /** `rl`: vertical, lines growing to the left (Chinese, Japanese). `lr`: growing to the right (Mongolian). */
  readonly vertical: '' | 'rl' | 'lr';
  readonly snapToLines: boolean;
  /** A line's number where it snaps to lines, from the end where it is negative; else a percentage. */
  readonly line: number | 'auto';
  readonly lineAlign: 'start' | 'center' | 'end';
  /** Percent. */
  readonly position: number | 'auto';
  readonly positionAlign: 'line-left' | 'center' | 'line-right' | 'auto';
  /** Percent. */
  readonly size: number;
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  /** As it stands in the file, mark-up and all; `parseCueText` makes a tree of it. */
  readonly text: string;
}

/** A comment (WebVTT §4.1). Browsers skip it; description scripts carry wishes in it that no other player may speak. */
export interface VttNote {
  /** What follows `NOTE`. */
  readonly text: string;
  /** How many cues of the file stand before it: the index of the cue that follows. */
  readonly before: number;
}
