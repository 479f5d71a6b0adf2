import { fonts } from '../captions/captionStyleVariables.js';
import type { ReadingLook } from './ReadingPreferences.js';

/** A look as the custom properties that `reading.css` reads, and the player's tokens where the viewer has colours of their own. */
export function readingLookVariables(look: ReadingLook): Record<`--${string}`, string> {
  const { textSize, textFont, letterSpacing, wordSpacing, lineSpacing, textColor, textBackground } = look;
  return {
    '--reading-size': `${textSize / 100}em`,
    '--reading-letter-spacing': `${letterSpacing / 100}em`,
    '--reading-word-spacing': `${wordSpacing / 100}em`,
    '--reading-rows': String((1.6 * lineSpacing) / 100),
    ...(textFont !== 'page' && { '--reading-font': fonts[textFont] }),
    // Two colours alone: what is quiet, a link or the line that is said is told by its shape.
    ...(look.textColored && {
      '--player-text': textColor,
      '--player-quiet': textColor,
      '--player-accent': textColor,
      '--player-line': textColor,
      '--player-paper': textBackground,
      '--player-raised': textBackground,
      '--reading-color': textColor,
      '--reading-background': textBackground,
    }),
  };
}
