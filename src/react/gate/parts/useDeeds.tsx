import { useRef, useState, type ReactNode } from 'react';
import { isProblem } from '../../../gate-client/index.js';
import { PasskeySignIn } from '../PasskeySignIn.js';
import { useGate } from '../useGate.js';
import { sayTrouble } from './sayTrouble.js';
import { TroubleNote } from './TroubleNote.js';
import { useTask, type Work } from './useTask.js';
import type { Tell } from './useTell.js';

export interface Deeds {
  readonly busy: boolean;
  /** Does it, then tells the sentence, or has it told by whom it is given to. True where it was done. */
  readonly deed: (work: Work<unknown>, sentence: string, telling?: Tell) => Promise<boolean>;
  /** What went wrong, and the passkey where the gate wants to be sure who it is: the deed is then done by itself. */
  readonly note: ReactNode;
}

/** What a viewer does to what is kept: each told once as it is done, or why not. */
export function useDeeds(tell: Tell, onDone: () => void): Deeds {
  const { translate, rights } = useGate();
  const { busy, trouble, run } = useTask();
  const waiting = useRef<Parameters<Deeds['deed']> | null>(null);
  const [unsure, setUnsure] = useState(false);
  const deed: Deeds['deed'] = async (work, sentence, telling = tell) => {
    waiting.current = [work, sentence, telling];
    setUnsure(false);
    const done = await run(
      async (signal) => {
        await work(signal);
        return true;
      },
      (error) => {
        setUnsure(isProblem(error, 'step-up-required'));
        tell(sayTrouble(error, translate));
      },
    );
    if (!done) return false;
    telling(sentence);
    rights.changed();
    onDone();
    return true;
  };
  const note = (
    <>
      <TroubleNote trouble={trouble} />
      {unsure && (
        <PasskeySignIn
          onSignedIn={() => {
            const again = waiting.current;
            if (again) void deed(...again);
          }}
        />
      )}
    </>
  );
  return { busy, deed, note };
}
