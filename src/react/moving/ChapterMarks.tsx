import type { CSSProperties } from 'react';
import { usePlayerState } from '../player/usePlayerState.js';

/** Where chapters begin, as ticks on the slider: for the eye alone, the ear has the chapter list. */
export function ChapterMarks() {
  const chapters = usePlayerState((state) => state.chapters);
  const duration = usePlayerState((state) => state.duration);
  if (duration === null || duration <= 0) return null;
  return (
    <span data-part="chapter-marks" aria-hidden="true">
      {chapters
        .filter(({ startTime }) => startTime > 0 && startTime < duration)
        .map(({ startTime, title, depth }) => (
          <span
            key={`${String(startTime)} ${title}`}
            data-depth={depth}
            style={{ '--at': startTime / duration } as CSSProperties}
          />
        ))}
    </span>
  );
}
