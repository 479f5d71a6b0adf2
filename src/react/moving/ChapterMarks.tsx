import type { CSSProperties } from 'react';
import { usePlayerState } from '../player/usePlayerState.js';

/** Laid over the track, which is as long as the film; written here, for the stylesheet is there before chapters are. */
const over: CSSProperties = {
  flex: 'none',
  position: 'relative',
  alignSelf: 'center',
  inlineSize: '100%',
  blockSize: '0.5rem',
  marginInlineStart: '-100%',
  pointerEvents: 'none',
};

/** Where chapters begin, as ticks on the slider: for the eye alone, the ear has the chapter list. */
export function ChapterMarks() {
  const chapters = usePlayerState((state) => state.chapters);
  const duration = usePlayerState((state) => state.duration);
  if (duration === null || duration <= 0) return null;
  return (
    <span data-part="chapter-marks" aria-hidden="true" style={over}>
      {chapters
        .filter(({ startTime }) => startTime > 0 && startTime < duration)
        .map(({ startTime, depth }, index) => (
          <span
            key={index} // two may begin at once and be called the same
            data-depth={depth}
            style={{
              position: 'absolute',
              insetBlock: depth === 0 ? 0 : '25%',
              insetInlineStart: `${((startTime / duration) * 100).toFixed(2)}%`,
              borderInlineStart: '2px solid currentColor',
            }}
          />
        ))}
    </span>
  );
}
