/** What a command sees of the world beside files: handed in, so that a test can look at what is said. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was asked for; text without the last line's end. */
  out(text: string): void;
  /** What went wrong, and remarks that no program should read. */
  err(text: string): void;
  /**
   * Draws one line in the place of the last one so drawn; an empty one leaves nothing. Only there where somebody watches what `err` is
   * told. What `out` and `err` are told meanwhile goes above it only if the line is emptied first.
   */
  readonly draw?: (line: string) => void;
}

/** One word after `tingying`. Each is a file of its own, and is only loaded when it is asked for. */
export interface Command {
  /**
   * @param args what follows the command's name.
   * @returns the exit code: 0 all is well, 1 something was found, 2 it could not be done.
   */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
