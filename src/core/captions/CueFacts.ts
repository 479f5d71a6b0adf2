import type { TextDirection } from './findTextDirection.js';

/** A WebVTT region (WebVTT §3.3). Percentages of the picture, or of the region for `regionAnchor`. */
export interface RegionFacts {
  readonly id: string;
  readonly width: number;
  readonly lines: number;
  readonly regionAnchorX: number;
  readonly regionAnchorY: number;
  readonly viewportAnchorX: number;
  readonly viewportAnchorY: number;
  readonly scroll: '' | 'up';
}

/** What a cue says about its place, in VTTCue's own words (WebVTT §3.2). Percentages are 0 to 100. */
export interface CueFacts {
  /** `rl`: vertical, lines growing to the left (Chinese, Japanese). `lr`: growing to the right (Mongolian). */
  readonly vertical: '' | 'rl' | 'lr';
  readonly snapToLines: boolean;
  /** A count of lines where it snaps, from the end where it is negative; else a percentage. */
  readonly line: number | 'auto';
  readonly lineAlign: 'start' | 'center' | 'end';
  readonly position: number | 'auto';
  readonly positionAlign: 'line-left' | 'center' | 'line-right' | 'auto';
  readonly size: number;
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  readonly region: RegionFacts | null;
  /** Of the cue's own text; decides which side `start` is. */
  readonly direction: TextDirection;
}

/** A cue whose author says nothing about its place. */
export const plainCue: CueFacts = {
  vertical: '',
  snapToLines: true,
  line: 'auto',
  lineAlign: 'start',
  position: 'auto',
  positionAlign: 'auto',
  size: 100,
  align: 'center',
  region: null,
  direction: 'ltr',
};
