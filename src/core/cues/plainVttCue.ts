import type { VttCue } from './VttCue.js';

/** A cue without words whose author says nothing about its place: each setting as the standard has it (WebVTT §3.2). */
export const plainVttCue: VttCue = {
  id: '',
  startTime: 0,
  endTime: 0,
  pauseOnExit: false,
  region: null,
  vertical: '',
  snapToLines: true,
  line: 'auto',
  lineAlign: 'start',
  position: 'auto',
  positionAlign: 'auto',
  size: 100,
  align: 'center',
  text: '',
};
