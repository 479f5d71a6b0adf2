'use client';
import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import type { Trouble } from '../../core/playback/Trouble.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** What stopped the film and what to do, over the picture. The announcer has said it; here it can be read again. */
export function TroublePanel(props: ComponentProps<'div'>) {
  const trouble = usePlayerState((state) => state.trouble);
  return trouble?.stops ? <Panel trouble={trouble} theirs={props} /> : null;
}

function Panel({ trouble, theirs }: { readonly trouble: Trouble; readonly theirs: ComponentProps<'div'> }) {
  const { player } = usePlayerContext();
  const { later } = usePlayerNow();
  const translate = useBarTranslate();
  const retry = useRef<HTMLButtonElement>(null);
  // Who pressed Try again stands on a button that goes away; Play, which does the same, takes the focus.
  useLayoutEffect(() => {
    const button = retry.current;
    const region = button?.closest('[data-part="player"]');
    return () => {
      if (button?.ownerDocument.activeElement === button)
        region?.querySelector<HTMLElement>('[data-part="play-button"]')?.focus();
    };
  }, []);
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        dataAttributes({ part: 'trouble', reason: trouble.reason }),
        theirs,
      )}
    >
      {later === 'lost' ? (
        <p>{translate('trouble.engine.message')}</p>
      ) : (
        later && <later.TroubleText trouble={trouble} />
      )}
      {/* As Play does: who tries again wants to see the film. */}
      <button ref={retry} type="button" data-part="retry-button" onClick={player.play}>
        {translate('retry.label')}
      </button>
    </div>
  );
}
