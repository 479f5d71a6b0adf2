import { useCallback, useEffect, useRef, useState } from 'react';
import { GateProblem, PasskeyFailure } from '../../../gate-client/index.js';

export type Trouble = GateProblem | PasskeyFailure;

export type Work<T> = (signal: AbortSignal) => Promise<T>;

export interface Task {
  readonly busy: boolean;
  /** It has been going on for over a second: worth a word. */
  readonly slow: boolean;
  /** Why the last one failed. */
  readonly trouble: Trouble | null;
  /**
   * Does one thing at a time; what is asked for meanwhile is not done. Gives undefined where it failed, and `trouble` then
   * says why. Ends with the part.
   */
  readonly run: <T>(work: Work<T>, onTrouble?: (trouble: Trouble) => void) => Promise<T | undefined>;
  readonly clear: () => void;
}

const SLOW_MS = 1000;

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  const run = useCallback<Task['run']>(async (work, onTrouble) => {
    if (running.current) return undefined;
    const life = new AbortController();
    running.current = life;
    setBusy(true);
    setTrouble(null);
    try {
      const done = await work(life.signal);
      return life.signal.aborted ? undefined : done;
    } catch (error) {
      if (life.signal.aborted) return undefined;
      if (error instanceof GateProblem || error instanceof PasskeyFailure) {
        setTrouble(error);
        onTrouble?.(error);
      } else setFailure(error);
      return undefined;
    } finally {
      if (running.current === life) {
        running.current = null;
        setBusy(false);
      }
    }
  }, []);
  // What is no answer of the gate is a fault of the program: it goes where the site's faults go.
  if (failure)
    throw failure instanceof Error
      ? failure
      : new Error('tingying: something that is no error was thrown.', { cause: failure });
  const clear = useCallback(() => setTrouble(null), []);
  return { busy, slow, trouble, run, clear };
}
