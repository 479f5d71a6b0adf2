import X from 'lucide-react/icons/x';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayerContext } from '../player/usePlayerContext.js';

export interface PlayerDialogProps {
  readonly part: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A native modal dialog: Escape closes it, focus stays inside and goes back to where it came from. */
export function PlayerDialog({ part, title, children }: PlayerDialogProps) {
  const { openDialog } = usePlayerContext();
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      // A dialog that leaves the page before it has closed gives focus to nobody.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // Keys of the film stop at the dialog: here they belong to its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      data-part={part}
      data-dialog=""
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // A close that StrictMode's rehearsal caused arrives when the dialog is open again.
      onClose={(event) => {
        if (!event.currentTarget.open) openDialog(null);
      }}
    >
      <div data-part="dialog-header">
        <h2 id={heading}>{title}</h2>
        <button type="button" data-part="close-button" onClick={() => dialog.current?.close()}>
          <X aria-hidden="true" focusable="false" />
          <span data-part="label">{translate('close.label')}</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}
