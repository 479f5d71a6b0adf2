import { useCallback } from 'react';
import {
  changeReading,
  readReading,
  type ReadingPreferences,
} from '../../core/reading/ReadingPreferences.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePreferences } from '../player/usePreferences.js';

/** What the viewer has chosen about reading, and how it is changed. */
export function useReading(): readonly [ReadingPreferences, (change: Partial<ReadingPreferences>) => void] {
  const { preferences } = usePlayer();
  const change = useCallback(
    (what: Partial<ReadingPreferences>) => preferences.update((before) => changeReading(before, what)),
    [preferences],
  );
  return [readReading(usePreferences()), change];
}
