import type { CaptionStyle } from '../preferences/Preferences.js';
import { plainCue, type CueFacts } from './CueFacts.js';

/**
 * A cue's facts as this viewer wants them. Who asks for the bottom or the top gets level text there,
 * whatever the author chose: a column of vertical text has no place at the bottom.
 */
export function followViewer(cue: CueFacts, position: CaptionStyle['position']): CueFacts {
  switch (position) {
    case 'author':
      return cue;
    case 'top':
      return { ...plainCue, direction: cue.direction, line: 0 };
    case 'bottom':
    case 'below':
      return { ...plainCue, direction: cue.direction };
  }
}
