'use client';
import { lazy, Suspense, useState, type ComponentProps } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import { mergeProps } from '../player/mergeProps.js';
import { LINGER_MS } from '../dialogs/linger.js';
import { useTheatre } from './useTheatre.js';

const IntroductionDialog = lazy(() =>
  import('./IntroductionDialog.js').then((found) => ({ default: found.IntroductionDialog })),
);

export interface IntroductionButtonProps extends ComponentProps<'button'> {
  readonly work: Work;
}

/** Opens the introduction again from inside a player. Nothing where the work has none. */
export function IntroductionButton({ work, ...props }: IntroductionButtonProps) {
  const { translate } = useTheatre();
  const [state, setState] = useState<'away' | 'open' | 'closing'>('away');
  const { introduction } = work;
  if (!introduction) return null;
  const close = () => {
    setState('closing');
    // It lies unseen a moment longer, for the screen reader that is still on its way out.
    setTimeout(() => setState((now) => (now === 'closing' ? 'away' : now)), LINGER_MS);
  };
  return (
    <>
      <button
        {...mergeProps(
          {
            type: 'button',
            'aria-haspopup': 'dialog' as const,
            'data-part': 'introduction-open-button',
            onClick: () => setState('open'),
          },
          props,
        )}
      >
        {translate('introduction.title')}
      </button>
      {state !== 'away' && (
        <Suspense>
          <IntroductionDialog
            introduction={introduction}
            id={work.id}
            open={state === 'open'}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
