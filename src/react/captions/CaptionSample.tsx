import type { CSSProperties } from 'react';
import { captionStyleVariables } from '../../core/captions/captionStyleVariables.js';
import { chooseLetters } from '../../core/captions/chooseLetters.js';
import { spaceOut } from '../../core/captions/spaceOut.js';
import { cleanSpacing } from '../../core/preferences/TextSpacing.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';

export interface CaptionSampleProps {
  readonly captionStyle: CaptionStyle;
  readonly label: string;
  readonly text: string;
}

/** Px. As high as a small player; the letters are as large in it as they would be there. */
const pictureHeight = 180;

/**
 * A line of captions over a dark and over a light picture, drawn by the same rules as in the player.
 * To be looked at only: what it shows, the fields beside it say.
 */
export function CaptionSample({ captionStyle, label, text }: CaptionSampleProps) {
  const { fontSize, lineHeight } = chooseLetters(pictureHeight, captionStyle.size, captionStyle.lineSpacing);
  const style: CSSProperties & Record<`--${string}`, string> = {
    ...captionStyleVariables(captionStyle),
    '--captions-font-size': `${String(fontSize)}px`,
    '--captions-line-height': `${String(lineHeight)}px`,
  };
  return (
    <div data-part="captions-sample" data-position={captionStyle.position} aria-hidden="true" style={style}>
      <p data-part="captions-sample-label">{label}</p>
      {(['dark', 'light'] as const).map((picture) => (
        <div key={picture} data-part="captions-sample-picture" data-picture={picture}>
          <p data-part="caption" style={spaceOut(cleanSpacing(captionStyle)) ?? {}}>
            {text}
          </p>
        </div>
      ))}
    </div>
  );
}
