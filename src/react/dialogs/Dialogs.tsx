'use client';
import { useEffect, useState, type ComponentType } from 'react';
import { usePlayerContext } from '../player/usePlayerContext.js';
import type { DialogContentProps } from './DialogContent.js';
import type { DialogName } from './DialogName.js';
import { LINGER_MS } from './linger.js';

/** Where the player's dialogs appear. Their code comes when the first is asked for. */
export function Dialogs() {
  const { dialog, openDialog, player } = usePlayerContext();
  const [Content, setContent] = useState<ComponentType<DialogContentProps> | null>(null);
  const shown = useLingering(dialog);
  useEffect(() => {
    if (dialog === null || Content) return undefined;
    let wanted = true;
    import('./DialogContent.js').then(
      (module) => {
        if (wanted) setContent(() => module.DialogContent);
      },
      () => {
        if (!wanted) return;
        openDialog(null);
        player.tellTrouble('engine');
      },
    );
    return () => {
      wanted = false;
    };
  }, [dialog, Content, openDialog, player]);
  return shown && Content ? <Content key={shown.opening} dialog={shown.dialog} /> : null;
}

interface Shown {
  readonly dialog: DialogName;
  /** Tells one opening from the next. */
  readonly opening: number;
}

/** A closed dialog stays on the page a moment longer, for the screen reader that is on its way out of it. */
function useLingering(dialog: DialogName | null): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const [before, setBefore] = useState<DialogName | null>(null);
  if (dialog !== before) {
    setBefore(dialog);
    if (dialog !== null) setShown({ dialog, opening: (shown?.opening ?? 0) + 1 });
  }
  useEffect(() => {
    if (dialog !== null || !shown) return undefined;
    const timer = setTimeout(() => setShown(null), LINGER_MS);
    return () => clearTimeout(timer);
  }, [dialog, shown]);
  return shown;
}
