import type { CommandId } from '../../core/keyboard/commands.js';

/** Commands asked for by key, told to whoever must say why one will change nothing. */
export interface KeyedCommands {
  /** Whether it will change nothing, and the viewer has been told why. */
  tell(command: CommandId): boolean;
  listen(listener: (command: CommandId) => boolean): () => void;
}

export function createKeyedCommands(): KeyedCommands {
  const listeners = new Set<(command: CommandId) => boolean>();
  return {
    tell: (command) => [...listeners].map((listener) => listener(command)).includes(true),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
