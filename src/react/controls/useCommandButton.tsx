import type { LaterCommandId } from '../../core/keyboard/laterCommandKeys.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import type { ButtonProps } from './ControlButton.js';

/** The words of these buttons come with what stands behind the bar, and so do they. */
export function useCommandButton(command: LaterCommandId, props: ButtonProps) {
  const { later } = usePlayerNow();
  return later && later !== 'lost' ? <later.CommandButton command={command} theirs={props} /> : null;
}
