import type { CommandId } from '../../core/keyboard/commands.js';

/** Commands asked for by key, told to whoever must say why one will change nothing. */
export interface KeyedCommands {
  tell(command: CommandId): void;
  listen(listener: (command: CommandId) => void): () => void;
}

export function createKeyedCommands(): KeyedCommands {
  const listeners = new Set<(command: CommandId) => void>();
  return {
    tell: (command) => {
      for (const listener of listeners) listener(command);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
