import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Desktop } from './startDesktop.js';

/** What the platform told, as it arrived at a program that listens as a screen reader does. */
export interface PlatformEvent {
  /** AT-SPI's own name: `object:state-changed:pressed`. */
  readonly type: string;
  /** Of the control that it is about. */
  readonly name: string;
  /** Of a state: 1 where it is so now, 0 where it is not. */
  readonly detail: number;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface SliderValue {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** Assistive technology that works on a page through the platform's interface alone. */
export interface AtSpi {
  /** Of the slider with this name, as the platform has it. Throws where there is none after ten seconds. */
  read(name: string): Promise<SliderValue>;
  /** Sets the slider's value, with no key, no pointer and no focus. */
  set(name: string, value: number): Promise<void>;
  /** Everything told so far, oldest first. */
  readonly events: readonly PlatformEvent[];
}

const atSpi = fileURLToPath(new URL('atSpi.py', import.meta.url));

type Told =
  | ({ readonly kind: 'event' } & PlatformEvent)
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'answer'; readonly done?: boolean; readonly error?: string } & SliderValue);

/** On a desktop that has an accessibility bus. */
export async function startAtSpi(desktop: Desktop): Promise<AtSpi> {
  const program = desktop.start('/usr/bin/python3', [atSpi], { stdio: (log) => ['pipe', 'pipe', log] });
  const ask = program.process.stdin!;
  const events: PlatformEvent[] = [];
  const waiting: ((told: Told) => void)[] = [];
  createInterface({ input: program.process.stdout! }).on('line', (line) => {
    const told = JSON.parse(line) as Told;
    if (told.kind === 'event') events.push(told);
    else waiting.shift()?.(told);
  });
  await new Promise<Told>((resolve) => waiting.push(resolve));

  const request = async (what: object) => {
    for (let turn = 0; ; turn += 1) {
      const told = await new Promise<Told>((resolve) => {
        waiting.push(resolve);
        ask.write(`${JSON.stringify(what)}\n`);
      });
      if (told.kind === 'answer' && told.error === undefined) return told;
      // A browser takes a moment before it tells the platform of a new page.
      if (turn > 40) throw new Error(`${JSON.stringify(what)}: ${JSON.stringify(told)}`);
      await sleep(250);
    }
  };
  return {
    events,
    read: (name) => request({ do: 'read', name }),
    async set(name, value) {
      const { done } = await request({ do: 'set', name, value });
      if (!done) throw new Error(`The platform did not take ${value} for ${name}.`);
    },
  };
}
