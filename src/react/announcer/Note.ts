import type { PlayerState } from '../../core/playback/PlayerState.js';
import type { CommandId } from '../../core/keyboard/commands.js';

/** Something that happened, and how things stood: a change of state, or a command that was asked for by key. */
export type Note =
  | {
      readonly after: PlayerState;
      readonly before: PlayerState;
      /** Whether the viewer had done anything in the player yet. */
      readonly asked: boolean;
      /** What had the focus. */
      readonly focused: Element | null;
    }
  | { readonly command: CommandId; readonly state: PlayerState; readonly time: number };
