import type { LaterCommandId } from '../../core/keyboard/laterCommandKeys.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import type { ButtonProps } from './ControlButton.js';

/** The words of these buttons come with what stands behind the bar, and so do they. */
export function useCommandButton(command: LaterCommandId, props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.CommandButton command={command} theirs={props} /> : null;
}
