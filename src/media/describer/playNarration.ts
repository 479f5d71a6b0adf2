import type { NarrationDescription } from '../../core/films/Film.js';
import type { Attached } from '../state/Feature.js';
import type { Mix } from '../sound/createMix.js';
import { createNarration } from '../sound/createNarration.js';
import type { SpokenNow } from './speakScript.js';

export interface PlayedNarration {
  readonly now: SpokenNow;
  /** Whether words are spoken now. */
  readonly speaking: boolean;
  unlock(): void;
}

/** Plays a narration beside the film until `end` aborts, and tells it as the player tells any description. */
export function playNarration(
  { port, preferences }: Pick<Attached, 'port' | 'preferences'>,
  one: NarrationDescription,
  needs: { readonly mix: Mix; changed(): void; failed(error: Error): void },
  end: AbortSignal,
): PlayedNarration {
  const narration = createNarration(port.element, {
    src: one.src,
    mix: needs.mix,
    onRequest: port.onRequest,
    ducking() {
      const { neverDuck, duckDepthDb, attack, release } = preferences.get().describer;
      return neverDuck ? null : { depthDb: duckDepthDb, attack, release };
    },
  });
  let wasThere = false;
  narration.subscribe(({ phase, failure, triesAgain }) => {
    if (end.aborted) return;
    if (phase === 'playing') wasThere = true;
    const isLost = phase === 'failed' && failure !== 'needs-gesture';
    // What was heard already is waited for: a network fails for a moment. What never came is not there.
    if (!isLost || (wasThere && triesAgain)) needs.changed();
    else
      needs.failed(
        new Error(
          `tingying: the narration at ${one.src} cannot be played (${failure ?? 'unknown'}). The film goes on without it. Check the address and the format.`,
        ),
      );
  });
  end.addEventListener('abort', () => narration.dispose());
  return {
    get now(): SpokenNow {
      const { failure, speaking } = narration.getState();
      const phase = failure === 'needs-gesture' ? 'blocked' : speaking ? 'speaking' : 'ready';
      return { phase, spokenBy: null, speech: null, history: [] };
    },
    get speaking() {
      return narration.getState().speaking;
    },
    unlock: () => narration.unlock(),
  };
}
