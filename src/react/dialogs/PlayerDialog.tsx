import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../icons/Icon.js';
import { closeIcon } from '../icons/icons.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { adoptRules } from '../player/adoptRules.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { dialogRules } from './dialogRules.js';
import { openModal } from './openModal.js';

export interface PlayerDialogProps {
  readonly part: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Beside a long title its word stays whole: no rule of the player's first stylesheet, which has no room for it. */
const whole = { flex: 'none' } as const;

/** A modal dialog: Escape closes it, focus stays inside and goes back to where it came from; all of it is heard. */
export function PlayerDialog({ part, title, children }: PlayerDialogProps) {
  const { openDialog } = usePlayerContext();
  const { dialog: wanted } = usePlayerNow();
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const open = wanted !== null;
  useLayoutEffect(() => {
    if (dialog.current) adoptRules(dialog.current, dialogRules);
  }, []);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return undefined;
    const heard = element.closest('[data-part="player"]')?.querySelector('[data-part="announcer"]');
    return openModal(element, { heard: heard ? [heard] : [], onClose: () => openDialog(null) });
  }, [open, openDialog]);
  return (
    // Keys of the film stop at the dialog: here they belong to its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      popover="manual"
      // Chromium makes a tab stop of what scrolls, and a screen reader would read all of the dialog there.
      tabIndex={-1}
      data-part={part}
      data-dialog=""
      aria-labelledby={heading}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        openDialog(null);
      }}
    >
      <div data-part="dialog-header">
        <h2 id={heading}>{title}</h2>
        <button type="button" data-part="close-button" style={whole} onClick={() => openDialog(null)}>
          <Icon path={closeIcon} />
          <span data-part="label">{translate('close.label')}</span>
        </button>
      </div>
      {/* Takes the focus that follows a screen reader's cursor: on the dialog it would have everything read at once. */}
      <div data-part="dialog-content" tabIndex={-1}>
        {children}
      </div>
    </dialog>
  );
}
