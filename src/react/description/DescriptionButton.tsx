'use client';
import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { descriptionIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';

/**
 * Description on and off with one press, at the level of play (EN 301 549, 7.3). It is pressed once the described sound
 * is there, not when it is asked for. For a film without description it stays, and says so.
 */
export function DescriptionButton(props: ButtonProps) {
  const { player, keyed } = usePlayerContext();
  const translate = useBarTranslate();
  const phase = usePlayerState((state) => state.description.phase);
  const availability = usePlayerState((state) => state.description.availability);
  const label =
    availability === 'available'
      ? 'description.label'
      : availability === 'unavailable'
        ? 'description.none'
        : 'description.unsupported';
  return (
    <ControlButton
      part="description-button"
      icon={descriptionIcon}
      label={translate(label)}
      pressed={phase !== 'off' && phase !== 'switching'}
      unavailable={availability !== 'available'}
      shortcut={useKeyShortcut('description')}
      onPress={player.toggleDescription}
      onRefuse={() => keyed.tell('description')}
      theirs={{ ...props, ...(phase === 'switching' ? { 'aria-busy': true } : {}) }}
    />
  );
}
