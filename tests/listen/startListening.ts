import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { startSoundCard } from '../journeys/sound/startSoundCard.js';
import { type Speechd, startSpeechd } from '../media/voices/speechd/startSpeechd.js';
import { type ListeningBrowser, openInBrowser, type ListenedPage } from './session/openInBrowser.js';
import { startDesktop } from './session/startDesktop.js';
import { isHeard, type Patience, type SpeechEvent, startScreenReader } from './session/startScreenReader.js';

/** A key, and everything that is heard after it, in order. A key that should say nothing has nothing after it. */
export type Step = readonly [key: string, ...heard: (string | RegExp)[]];

export interface Listener extends Pick<ListenedPage, 'ask'> {
  /** Presses keys one after another, by their X names; the answer is what was said until Orca fell silent. */
  press(keys: string, patience?: Patience): Promise<readonly string[]>;
  /** Presses a key until this alone is heard, thirty times at most; what was heard on the way, a line for each press. */
  pass(key: string, until: string): Promise<readonly string[]>;
  /** Does something other than pressing a key, and listens. */
  hear(action: () => Promise<unknown>, patience?: Patience): Promise<readonly string[]>;
  /** Listens for so many seconds, touching nothing. */
  listen(seconds: number): Promise<readonly string[]>;
  /** Walks to the end, then tells of every step at which something else, or something more, was heard. */
  walk(steps: readonly Step[]): Promise<void>;
  /** Everything so far: what was done, and what was heard. */
  transcript(): string;
  /** What the page has spoken by itself, with the device's voices. */
  readonly spoken: Speechd['said'];
}

export interface ListeningOptions {
  readonly browser?: ListeningBrowser;
  /** Of the screen reader and the browser. */
  readonly language?: 'en' | 'zh_CN';
  /** Whether the device has voices for pages to speak with. It has none where nothing is said. */
  readonly voices?: boolean;
  readonly url: string;
  /** The page is ready to be listened to once this is there. */
  readonly ready?: string;
}

interface Entry {
  readonly did: string;
  readonly heard: readonly string[];
  readonly missed?: readonly (string | RegExp)[];
}

const results = 'test-results/listen';

/**
 * Opens a page with a real screen reader, on a screen of its own. All of it ends with the test;
 * the transcript stays in `test-results/listen/`.
 */
export async function startListening(options: ListeningOptions): Promise<Listener> {
  const { browser = 'chromium', language = 'en', voices = false, url, ready = 'body' } = options;
  const title = expect.getState().currentTestName ?? 'listening';
  const entries: Entry[] = [];
  const transcript = () =>
    [`${title} (${browser}, Orca in ${language})`, ...entries.map(formatEntry)].join('\n');

  const desktop = await startDesktop(language);
  onTestFinished(() => desktop.close());
  let spoken: Speechd['said'] = () => [];
  if (voices) {
    const sound = await startSoundCard();
    onTestFinished(() => sound.close());
    spoken = (await startSpeechd(desktop, sound, 'writes')).said;
  }
  const orca = await startScreenReader(desktop);
  onTestFinished(() => keepTranscript(title, transcript(), orca.speech));

  const hear = async (did: string, action: () => Promise<unknown>, patience?: Patience) => {
    const heard = listHeard(await orca.hear(action, patience));
    entries.push({ did, heard });
    return heard;
  };
  let page!: ListenedPage;
  const open = async () => {
    page = await openInBrowser(desktop, browser, url, voices);
    await waitFor(page, ready);
  };
  await hear('(load)', open, { first: 4, quiet: 1.5, longest: 20 });
  const pressOne = (key: string, patience?: Patience) => hear(key, () => page.press(key), patience);

  return {
    transcript,
    spoken,
    ask: (question, given) => page.ask(question, given),
    hear: (action, patience) => hear('(something happens)', action, patience),
    listen: (seconds) => hear(`(${seconds} s)`, () => sleep(seconds * 1000), { first: 0 }),
    async press(keys, patience) {
      const heard: string[] = [];
      for (const key of keys.split(' ')) heard.push(...(await pressOne(key, patience)));
      return heard;
    },
    async pass(key, until) {
      const passed: string[] = [];
      for (let press = 0; press < 30; press += 1) {
        const heard = (await pressOne(key)).join(' | ');
        if (heard === until) return passed;
        passed.push(heard);
      }
      throw new Error(`Never heard ${until}\n${transcript()}`);
    },
    async walk(steps) {
      const from = entries.length;
      let astray = false;
      for (const [key, ...expected] of steps) {
        const last = expected.at(-1);
        // Once astray, what is waited for will hardly come.
        const heard = await pressOne(key, last === undefined || astray ? {} : { until: last });
        if (isAllHeard(heard, expected)) continue;
        astray = true;
        entries.push({ ...entries.pop()!, missed: expected });
      }
      const wrong = entries.slice(from).filter(({ missed }) => missed).length;
      if (wrong > 0)
        throw new Error(`Heard otherwise at ${wrong} of ${steps.length} steps.\n${transcript()}`);
    },
  };
}

function keepTranscript(title: string, transcript: string, speech: readonly SpeechEvent[]): void {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.txt`), `${transcript}\n`);
  writeFileSync(join(results, `${name}.jsonl`), speech.map((event) => `${JSON.stringify(event)}\n`).join(''));
}

async function waitFor(page: ListenedPage, selector: string): Promise<void> {
  const isThere = (wanted: string) => document.querySelector(wanted) !== null;
  for (let waited = 0; !(await page.ask(isThere, selector)); waited += 100) {
    if (waited > 30_000) throw new Error(`The page never had ${selector}.`);
    await sleep(100);
  }
}

/** What was broken off before it could be heard bears a mark: `Captions on ✂`. */
function listHeard(events: readonly SpeechEvent[]): string[] {
  return events.flatMap(({ kind, text, at }, index) => {
    if (kind === 'cut') return [];
    const cut = events.slice(index).find((later) => later.kind === 'cut');
    return [cut && cut.at - at < 0.05 * text.length ? `${text} ✂` : text];
  });
}

function isAllHeard(heard: readonly string[], expected: readonly (string | RegExp)[]): boolean {
  return heard.length === expected.length && expected.every((one, index) => isHeard(heard[index]!, one));
}

function formatEntry({ did, heard, missed }: Entry): string {
  const said = (texts: readonly (string | RegExp)[]) => texts.map(String).join(' | ') || '(silence)';
  const line = `${did.padEnd(18)} ${said(heard)}`;
  return missed ? `✗ ${line}\n  ${'should be'.padEnd(18)} ${said(missed)}` : `  ${line}`;
}
