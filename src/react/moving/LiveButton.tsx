import { useEffect, useRef, useState } from 'react';
import { nameLive } from '../../core/time/describeLive.js';
import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { obeyLater } from '../keyboard/obeyLater.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { goLiveIcon } from './wayIcons.js';

/**
 * Goes to what is broadcast now; its name tells how far that is. It is there for a live stream alone. As the slider's value, the name
 * is written from the clock, and holds still under focus: a screen reader would read each change of it.
 */
export function LiveButton({ theirs }: { readonly theirs: ButtonProps }) {
  const { player, keyed, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const shortcut = useLaterKeyShortcut('goLive');
  const isLive = usePlayerState((state) => state.live != null);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const button = place.current?.querySelector('button');
    if (!isLive || !button) return undefined;
    const write = () => {
      const { live } = player.getState();
      if (!live || button.matches(':focus')) return;
      const name = nameLive(player.clock.getTime(), live.edge, translate);
      if (button.title === name) return;
      button.title = name;
      const label = button.querySelector('[data-part="label"]');
      if (label) label.textContent = name;
    };
    // What had the focus has it still while it is told that it goes.
    const blurred = () => queueMicrotask(write);
    write();
    const ends = [player.clock.subscribe(write), player.subscribe(write)];
    button.addEventListener('blur', blurred);
    return () => {
      button.removeEventListener('blur', blurred);
      for (const end of ends) end();
    };
  }, [isLive, player, translate]);
  // Where a broadcast ends, it stays until it is left: the focus would be lost with it.
  const [focused, setFocused] = useState(false);
  if (!isLive && !focused) return null;
  return (
    <span ref={place} style={asButton}>
      <ControlButton
        part="live-button"
        icon={goLiveIcon}
        label={translate('goLive.label')}
        shortcut={shortcut}
        onPress={() => {
          if (!keyed.tell('goLive')) obeyLater('goLive', player, openDialog, keyed);
        }}
        theirs={mergeProps<ButtonProps>(
          { onFocus: () => setFocused(true), onBlur: () => setFocused(false) },
          theirs,
        )}
      />
    </span>
  );
}

const asButton = { display: 'contents' } as const;
