import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { openSync } from 'node:fs';

export interface Program {
  readonly process: ChildProcess;
  /** Asks it to end, insists after three seconds, and comes back when it has. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Where its error output goes, and its output too unless `stdio` says otherwise. */
  readonly log: string;
  readonly stdio?: (log: number) => StdioOptions;
}

/** Starts a program that ends with us, however we end: a killed test run must leave no browser behind. */
export function startProgram(command: string, args: readonly string[], options: ProgramOptions): Program {
  const log = openSync(options.log, 'w');
  const stdio = options.stdio?.(log) ?? ['ignore', log, log];
  const started = spawn('setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], {
    env: options.env,
    stdio,
  });
  const ended = new Promise<void>((resolve) => {
    started.once('close', () => resolve());
    started.once('error', () => resolve());
  });

  return {
    process: started,
    async stop() {
      started.kill('SIGTERM');
      const insist = setTimeout(() => started.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(insist);
    },
  };
}
