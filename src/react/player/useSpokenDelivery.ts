import { useEffect, useState } from 'react';
import type { Player } from '../../media/index.js';
import { usePlayer } from './usePlayer.js';

/** What speaks beside the film: its voices and its mix. */
export type SpokenDelivery = NonNullable<Awaited<ReturnType<Player['loadSpoken']>>>;

/** Null until it has come, where it cannot be had, and where it is not wanted: it is code that only some films need. */
export function useSpokenDelivery(wanted: boolean): SpokenDelivery | null {
  const player = usePlayer();
  const [found, setFound] = useState<{ readonly of: Player; readonly spoken: SpokenDelivery } | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    player.loadSpoken().then(
      (spoken) => {
        if (current && spoken) setFound({ of: player, spoken });
      },
      (error: unknown) => console.warn(error),
    );
    return () => {
      current = false;
    };
  }, [player, wanted]);
  return wanted && found?.of === player ? found.spoken : null;
}
