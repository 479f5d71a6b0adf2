import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startAccessibilityBus } from './startAccessibilityBus.js';
import type { Desktop } from './startDesktop.js';

/** `said`: an utterance. `cut`: whatever was still being said was broken off, in the middle of a word if need be. */
export interface SpeechEvent {
  readonly kind: 'said' | 'cut';
  readonly text: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** How busy Orca is. */
interface Idle {
  readonly kind: 'idle';
  readonly queued: number;
  readonly browsing: boolean;
  /** Seconds since it last spoke, and since the page last told it anything. */
  readonly sinceSaid: number;
  readonly sinceEvent: number;
}

export interface Patience {
  /** How long to wait for the first word, seconds. */
  readonly first?: number;
  /** How long a silence means that all is said, seconds. */
  readonly quiet?: number;
  /** Wait for this to be said before waiting for silence. */
  readonly until?: string | RegExp;
  /** The longest to wait for all of that, seconds; more where it is known what will be said. */
  readonly longest?: number;
}

export interface ScreenReader {
  /** Everything since Orca started, oldest first. */
  readonly speech: readonly SpeechEvent[];
  /** Comes back when Orca has nothing left to say, with all that was said since it last did. */
  hear(action: () => Promise<unknown>, patience?: Patience): Promise<readonly SpeechEvent[]>;
}

const orcaAsText = fileURLToPath(new URL('orcaAsText.py', import.meta.url));

export async function startScreenReader(desktop: Desktop): Promise<ScreenReader> {
  startAccessibilityBus(desktop);
  const orca = desktop.start('/usr/bin/python3', [orcaAsText], {
    stdio: (log) => ['pipe', 'pipe', log],
  });
  const ask = orca.process.stdin!;
  const speech: SpeechEvent[] = [];
  const waiting: ((idle: Idle) => void)[] = [];
  const lines = createInterface({ input: orca.process.stdout! });
  lines.on('line', (line) => {
    const told = JSON.parse(line) as SpeechEvent | Idle;
    if (told.kind === 'idle') waiting.shift()?.(told);
    else speech.push(told);
  });

  const askIdle = () =>
    new Promise<Idle>((resolve) => {
      waiting.push(resolve);
      ask.write('\n');
    });

  const settle = async (from: number, patience: Patience) => {
    const { first = 1.2, quiet = 0.4, until, longest = until === undefined ? 6 : 15 } = patience;
    const began = Date.now();
    for (;;) {
      const idle = await askIdle();
      const waited = (Date.now() - began) / 1000;
      const said = speech.slice(from).filter(({ kind }) => kind === 'said');
      const heardIt = until === undefined || said.some(({ text }) => isHeard(text, until));
      const silence = said.length > 0 ? idle.sinceSaid : waited;
      const needed = said.length > 0 ? quiet : first;
      // A film that plays sends events for ever; they may hold us up only as long as the first word may take.
      const still = idle.sinceEvent >= quiet || silence >= quiet + first;
      if (heardIt && idle.queued === 0 && still && silence >= needed) return;
      if (waited > longest) return;
      await sleep(30);
    }
  };

  while (!speech.some(({ kind }) => kind === 'said')) {
    if (orca.process.exitCode !== null)
      throw new Error(`Orca ended at once. See its log in ${desktop.folder}.`);
    await sleep(50);
  }
  let from = speech.length;
  return {
    speech,
    async hear(action, patience = {}) {
      await action();
      await settle(from, patience);
      const heard = speech.slice(from);
      from += heard.length;
      return heard;
    },
  };
}

export function isHeard(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
