'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { Recording } from '../../core/catalogue/Catalogue.js';
import { useTheatre } from './useTheatre.js';

/** A sample stops after so many seconds where its author says nothing else. */
export const SAMPLE_SECONDS = 30;

export interface SampleUse {
  readonly pressed: boolean;
  readonly broken: boolean;
  readonly toggle: () => void;
}

/**
 * One recording that a button plays: one at a time on the page, never by itself, and no longer than its part is there.
 * @param seconds how long it plays where the recording does not say; null: to its end
 * @param trouble what is said once where it cannot be played
 */
export function useSample(
  id: string,
  recording: Recording | undefined,
  seconds: number | null,
  trouble: string,
): SampleUse {
  const { samples, quiet, tell } = useTheatre();
  const phase = useSyncExternalStore(
    samples.subscribe,
    () => {
      const state = samples.get();
      return state.phase !== 'silent' && state.id === id ? state.phase : 'silent';
    },
    () => 'silent' as const,
  );
  const pressed = phase === 'loading' || phase === 'playing';
  const broken = phase === 'broken';
  useEffect(() => {
    if (broken) tell(trouble);
  }, [broken, tell, trouble]);
  useEffect(
    () => () => {
      const state = samples.get();
      if (state.phase !== 'silent' && state.id === id) samples.stop();
    },
    [samples, id],
  );
  return {
    pressed,
    broken,
    toggle() {
      if (pressed || !recording) samples.stop();
      else {
        quiet.ask();
        samples.play(id, {
          src: recording.src,
          start: recording.start ?? 0,
          duration: recording.duration ?? seconds,
        });
      }
    },
  };
}
