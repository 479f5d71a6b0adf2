import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { findOrcaVersion, keepSpeech } from './keepSpeech.js';
import { tabTo } from '../journeys/browsers/viewer.js';
import { startSoundCard } from '../journeys/sound/startSoundCard.js';
import { type Speechd, startSpeechd } from '../media/voices/speechd/startSpeechd.js';
import {
  type ListenedPage,
  type ListeningBrowser,
  openInBrowser,
  type SiteCookie,
} from './session/openInBrowser.js';
import { startDesktop } from './session/startDesktop.js';
import {
  isHeard,
  type Patience,
  type ScreenReader,
  type SpeechEvent,
  startScreenReader,
} from './session/startScreenReader.js';

/** A key, and everything that is heard after it, in order. A key that should say nothing has nothing after it. */
export type Step = readonly [key: string, ...heard: (string | RegExp)[]];

/** A page under somebody's keys, with nobody listening. */
export type KeyedPage = Pick<ListenedPage, 'press' | 'ask'>;

export interface Listener extends Pick<ListenedPage, 'ask' | 'addFingerprint'> {
  /** Presses keys one after another, by their X names; the answer is what was said until Orca fell silent. */
  press(keys: string, patience?: Patience): Promise<readonly string[]>;
  /** Presses a key until this alone is heard, thirty times at most; what was heard on the way, a line for each press. */
  pass(key: string, until: string): Promise<readonly string[]>;
  /** Goes on with Tab until the control with this name has the focus; all that was heard on the way, itself the last. */
  tabTo(name: string): Promise<readonly string[]>;
  /** Puts the focus on a part, as a viewer has got there, and hears this at last. How one gets there is walked once, elsewhere. */
  stand(on: string, heard: string): Promise<void>;
  /** Does something other than pressing a key, or presses several without listening between, and listens. */
  hear(action: (page: KeyedPage) => Promise<unknown>, patience?: Patience): Promise<readonly string[]>;
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
  /** Whether it has a microphone, which pages may use. It has none where nothing is said. */
  readonly microphone?: boolean;
  /** Whether the device has a loudspeaker. Firefox plays no sound file without one; a film it plays all the same. */
  readonly loudspeaker?: boolean;
}

export interface ListenedSite {
  readonly url: string;
  /** The page is ready to be listened to once this is there. */
  readonly ready?: string;
  /** Whoever comes is signed in; not for the first page of a session. */
  readonly cookies?: readonly SiteCookie[];
}

/** A screen reader and a browser that one test after another listens with. */
export interface Session {
  /** Opens a page as a viewer who has never been here, and listens until it has been told. The transcript is the test's own. */
  open(site: ListenedSite): Promise<Listener>;
  close(): Promise<void>;
}

interface Entry {
  readonly did: string;
  /** The part that had focus then; absent where nothing was pressed. */
  readonly on?: string | null;
  readonly heard: readonly string[];
  readonly missed?: readonly (string | RegExp)[];
}

const results = 'test-results/listen';

/** Opens a page with a screen reader of its own; all of it ends with the test. */
export async function startListening({
  url,
  ready,
  ...options
}: ListeningOptions & ListenedSite): Promise<Listener> {
  const session = await startSession(options);
  onTestFinished(() => session.close());
  return session.open({ url, ...(ready !== undefined && { ready }) });
}

/** Starts a real screen reader, on a screen of its own. */
export async function startSession(options: ListeningOptions = {}): Promise<Session> {
  const {
    browser = 'chromium',
    language = 'en',
    voices = false,
    microphone = false,
    loudspeaker = false,
  } = options;
  const desktop = await startDesktop(language);
  const closing = [() => desktop.close()];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    let said: Speechd['said'] = () => [];
    if (voices || loudspeaker) {
      const sound = await startSoundCard();
      // The desktop's programs play on it: it goes after them.
      closing.unshift(() => sound.close());
      if (voices) said = (await startSpeechd(desktop, sound, 'writes')).said;
      if (loudspeaker) {
        const { PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE } = sound.env;
        Object.assign(desktop.env, { PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE });
      }
    }
    const orca = await startScreenReader(desktop);
    let page: ListenedPage | null = null;
    return {
      close,
      open({ url, ready = 'body', cookies }) {
        const show = async () => {
          if (page) await page.open(url, cookies);
          else page = await openInBrowser(desktop, browser, url, { voices, microphone });
          await waitFor(page, ready);
          return page;
        };
        const [wordsBefore, speechBefore] = [said().length, orca.speech.length];
        return listenTo({ browser, language }, orca, show, {
          spoken: () => said().slice(wordsBefore),
          speech: () => orca.speech.slice(speechBefore),
        });
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Listens to a page from its first word on; the transcript stays in `test-results/listen/`. */
async function listenTo(
  { browser, language }: Required<Pick<ListeningOptions, 'browser' | 'language'>>,
  orca: ScreenReader,
  show: () => Promise<ListenedPage>,
  { spoken, speech }: { spoken: Speechd['said']; speech: () => readonly SpeechEvent[] },
): Promise<Listener> {
  const title = expect.getState().currentTestName ?? 'listening';
  const entries: Entry[] = [];
  const where = `${browser}, Orca in ${language}`;
  const transcript = () => [`${title} (${where})`, ...entries.map(formatEntry)].join('\n');
  onTestFinished(({ task }) => {
    keepTranscript(title, transcript(), speech());
    keepSpeech({
      test: title,
      passed: task.result?.state === 'pass',
      at: new Date().toISOString(),
      reader: { name: 'Orca', version: findOrcaVersion() },
      browser: { name: browser, version: page.version },
      language: language === 'zh_CN' ? 'zh-CN' : 'en',
      entries: entries.map(({ missed, ...entry }) => ({ ...entry, astray: missed !== undefined })),
    });
  });

  const hear = async (did: string, action: () => Promise<unknown>, patience?: Patience) => {
    const heard = listHeard(await orca.hear(action, patience));
    entries.push({ did, heard });
    return heard;
  };
  let page!: ListenedPage;
  const open = async () => {
    page = await show();
  };
  await hear('(load)', open, { first: 4, quiet: 1, longest: 20 });
  const pressOne = async (key: string, patience?: Patience) => {
    const heard = await hear(key, () => page.press(key), patience);
    entries.push({ ...entries.pop()!, on: await page.ask(findFocusedPart) });
    return heard;
  };

  return {
    transcript,
    spoken,
    ask: (question, given) => page.ask(question, given),
    addFingerprint: () => page.addFingerprint(),
    hear: (action, patience) => hear('(something happens)', () => action(page), patience),
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
    async tabTo(name) {
      const go = () => tabTo(steadily(page), name);
      const heard = await hear(`(Tab to ${name})`, go, { quiet: 0.3 });
      // Of all the controls that were passed, none.
      entries.push({ ...entries.pop()!, on: null });
      return heard;
    },
    async stand(on, heard) {
      const focus = (selector: string) => document.querySelector<HTMLElement>(selector)!.focus();
      await hear(`(stands on ${on})`, () => page.ask(focus, `[data-part="${on}"]`), { until: heard });
      entries.push({ ...entries.pop()!, on });
      const last = entries.at(-1)!.heard.at(-1);
      if (last !== heard) throw new Error(`Heard ${String(last)}, not ${heard}.\n${transcript()}`);
    },
    async walk(steps) {
      const from = entries.length;
      let astray = false;
      for (const [key, ...expected] of steps) {
        const last = expected.at(-1);
        // Once astray, what is waited for will hardly come. What is said too much and late is heard with the next step.
        const heard = await pressOne(key, last === undefined || astray ? {} : { until: last, quiet: 0.25 });
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

const findFocusedPart = () =>
  document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? null;

/**
 * A page whose keys have arrived when they come back: the screen reader meets them first, and the page has them a moment later.
 * @param longest how long to wait for the focus to move, ms: at the page's end, or where something is only switched, it stays
 */
export function steadily(page: KeyedPage, longest = 400): KeyedPage {
  return {
    ask: (question, given) => page.ask(question, given),
    async press(key) {
      await page.ask(markFocus);
      await page.press(key);
      for (let waited = 0; waited < longest && !(await page.ask(hasFocusMoved)); waited += 15)
        await sleep(15);
    },
  };
}

const markFocus = () => {
  (globalThis as { hadFocus?: Element | null }).hadFocus = document.activeElement;
};
const hasFocusMoved = () => document.activeElement !== (globalThis as { hadFocus?: Element | null }).hadFocus;

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
