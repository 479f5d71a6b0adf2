'use client';
import { useEffect, useState } from 'react';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import type { DialogName } from './DialogName.js';
import { LINGER_MS } from './linger.js';

/** Where the player's dialogs appear. One that is asked for before its code has come opens when it comes. */
export function Dialogs() {
  const { openDialog, fetchLater } = usePlayerContext();
  const { dialog, later } = usePlayerNow();
  const shown = useLingering(dialog);
  const isLost = dialog !== null && later === 'lost';
  useEffect(() => {
    if (!isLost) return;
    // That it is lost is told; a press tries once more.
    openDialog(null);
    fetchLater();
  }, [isLost, openDialog, fetchLater]);
  return shown && later && later !== 'lost' ? (
    <later.DialogContent key={shown.opening} dialog={shown.dialog} />
  ) : null;
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
