/** As shells tell them: 128, and the signal's number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Seconds for everything to come to an end by itself after the signal: pages, the report, the browser. */
const patience = 15;

export interface Stop {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** The exit code that tells of it; null where none has come. */
  readonly code: () => number | null;
  /** What is there to be written is written: signals are the process' own again. */
  readonly end: () => void;
}

/**
 * Hears that it shall stop: Ctrl-C (SIGINT), SIGTERM, the terminal closed (SIGHUP). A second signal does not wait, and what hangs is not
 * waited for for ever: then `lose` is told, and the process ends.
 */
export function stopBySignal(lose: () => void): Stop {
  const controller = new AbortController();
  let code: number | null = null;
  let isDone = false;
  const leave = () => {
    if (!isDone) lose();
    process.exit(code ?? 1);
  };
  const hear = (name: NodeJS.Signals) => {
    if (code !== null) leave();
    code = exitCodes[name as keyof typeof exitCodes];
    controller.abort();
    // The driver's end takes its browser along, whatever that does.
    setTimeout(leave, patience * 1000).unref();
  };
  const names = Object.keys(exitCodes) as NodeJS.Signals[];
  for (const name of names) process.on(name, hear);
  return {
    signal: controller.signal,
    code: () => code,
    end: () => {
      isDone = true;
      for (const name of names) process.off(name, hear);
    },
  };
}
