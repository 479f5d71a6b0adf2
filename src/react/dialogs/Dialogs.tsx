'use client';
import { useEffect, useState, type ComponentType } from 'react';
import { usePlayerContext } from '../player/usePlayerContext.js';

/** Where the player's dialogs appear. Their code comes when the first is asked for. */
export function Dialogs() {
  const { dialog, openDialog, player } = usePlayerContext();
  const [Content, setContent] = useState<ComponentType | null>(null);
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
  return dialog !== null && Content ? <Content key={dialog} /> : null;
}
