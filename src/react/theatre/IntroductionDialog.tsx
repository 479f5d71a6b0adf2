'use client';
import { useEffect, useId, useRef } from 'react';
import type { Introduction } from '../../core/catalogue/Catalogue.js';
import { openModal } from '../dialogs/openModal.js';
import { IntroductionText } from './IntroductionText.js';
import { useTheatre } from './useTheatre.js';

export interface IntroductionDialogProps {
  readonly introduction: Introduction;
  /** Of the work it stands before. */
  readonly id: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The introduction again, in the middle of the film. Escape closes it, and the focus goes back. */
export function IntroductionDialog({ introduction, id, open, onClose }: IntroductionDialogProps) {
  const { translate } = useTheatre();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return undefined;
    // What speaks stays heard: the player's announcer, the theatre's own regions.
    const announcer = element.closest('[data-part="player"]')?.querySelector('[data-part="announcer"]');
    const regions = element.ownerDocument.querySelectorAll(
      '[data-part="theatre-status"], [data-part="theatre-reading"]',
    );
    const heard = [...(announcer ? [announcer] : []), ...regions];
    return openModal(element, { heard, onClose: () => close.current() });
  }, [open]);
  return (
    // Keys of the film stop at the dialog.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      popover="manual"
      tabIndex={-1}
      data-part="introduction-dialog"
      data-dialog=""
      aria-labelledby={heading}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div data-part="dialog-header">
        <h2 id={heading}>{translate('introduction.title')}</h2>
        <button type="button" data-part="close-button" style={{ flex: 'none' }} onClick={onClose}>
          <span data-part="label">{translate('introduction.close')}</span>
        </button>
      </div>
      <div data-part="dialog-content" tabIndex={-1}>
        <IntroductionText introduction={introduction} id={id} headingLevel={3} />
      </div>
    </dialog>
  );
}
