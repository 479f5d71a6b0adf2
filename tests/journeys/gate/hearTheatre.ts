import axe from 'axe-core';
import { expect } from 'vitest';
import { isHeard, type Patience } from '../../listen/session/startScreenReader.js';
import { type Listener, steadily } from '../../listen/startListening.js';
import { tabTo } from '../browsers/viewer.js';
import { until } from '../browsers/ViewerPage.js';

/** What should be heard, in order. */
export type Heard = readonly (string | RegExp)[];

/**
 * Somebody at a keyboard who hears the theatre and does not see it. Whatever is heard otherwise is told when the test is over,
 * all of it: a walk is dear, and should be walked to its end.
 */
export interface HeardVisitor {
  readonly listener: Listener;
  /** Goes there by Tab; this is heard of it at last. Nothing that was said before is said again on the way. */
  go(name: string, ...arriving: Heard): Promise<void>;
  /** Presses one key, by its X name, and hears this and nothing else. */
  key(key: string, ...heard: Heard): Promise<void>;
  /** Goes there by Tab, presses Return, and hears this and nothing else. */
  press(name: string, ...heard: Heard): Promise<void>;
  /** Goes there by Tab, presses Return, and hears each of these once, the last at last; what the screen reader adds is its own. */
  hearOnce(name: string, ...sentences: readonly string[]): Promise<void>;
  /** Goes to a link by Tab, follows it to another page, and waits until this is there. */
  follow(name: string, ready: string): Promise<void>;
  /** Types, as a paste does. */
  type(text: string): Promise<void>;
  /** Does something else, and hears this and nothing else. */
  hear(action: () => Promise<unknown>, ...heard: Heard): Promise<void>;
  /** Steps that are listened to elsewhere, by the same keys: controls to press, keys, places to go to, what to tick or switch on, fields to fill. */
  hurry(...steps: readonly HurriedStep[]): Promise<void>;
  /** What axe finds on the page as it stands. */
  findFaults(): Promise<string[]>;
  /** Which of these words are in the page, in its address, or in what the browser keeps of it. */
  findTraces(...words: readonly string[]): Promise<string[]>;
}

export type HurriedStep =
  | string
  | { readonly key: string }
  | { readonly tab: string }
  | { readonly tick: string }
  | { readonly field: string; readonly text: string };

/** What comes late or twice is heard with the next step, which then hears too much. */
const soon: Patience = { first: 3, quiet: 0.3, longest: 12 };
const hurried: Patience = { first: 1, quiet: 0.3, longest: 4 };

const say = (texts: Heard) => texts.map(String).join(' | ') || '(silence)';

// Types as a paste does, with the field's own events; there is no other call that does.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insert = (text: string) => document.execCommand('insertText', false, text);
const isTicked = () => document.activeElement?.matches(':checked, [aria-pressed="true"]') === true;

export function hearTheatre(listener: Listener): HeardVisitor {
  /** What the last step was told with; none of it is news any more. */
  let last: readonly string[] = [];
  const judge = (what: string, heard: readonly string[], expected: Heard) => {
    const asExpected =
      heard.length === expected.length && expected.every((one, index) => isHeard(heard[index]!, one));
    expect.soft(asExpected ? say(expected) : say(heard), what).toBe(say(expected));
    last = heard;
  };
  const patienceFor = (expected: Heard): Patience => {
    const until = expected.at(-1);
    return until === undefined ? {} : { ...soon, until };
  };
  const go = async (name: string, ...arriving: Heard) => {
    const passed = await listener.tabTo(name);
    expect
      .soft(
        passed.filter((one) => last.includes(one)),
        `again, on the way to ${name}`,
      )
      .toEqual([]);
    judge(`arriving at ${name}`, arriving.length > 0 ? passed.slice(-arriving.length) : [], arriving);
  };
  const key = async (name: string, ...heard: Heard) =>
    judge(name, await listener.press(name, patienceFor(heard)), heard);
  const type = async (text: string) => {
    await listener.hear(() => listener.ask(insert, text), { first: 0.4, quiet: 0.2 });
  };
  return {
    listener,
    go,
    key,
    async press(name, ...heard) {
      await go(name);
      judge(name, await listener.press('Return', patienceFor(heard)), heard);
    },
    async hearOnce(name, ...sentences) {
      await go(name);
      const heard = await listener.press('Return', patienceFor(sentences));
      const told = heard.filter((one) => sentences.includes(one) || last.includes(one));
      expect.soft(say(told), name).toBe(say(sentences));
      last = heard;
    },
    async follow(name, ready) {
      await listener.tabTo(name);
      // The screen reader tells of pages by itself; by then the new one is there to be asked.
      await listener.press('Return', { first: 6, quiet: 0.5, longest: 10 });
      await until(listener, `${ready} is there`, (wanted) => document.querySelector(wanted) !== null, ready);
      last = [];
    },
    type,
    hear: async (action, ...heard) =>
      judge(
        '(something happens)',
        await listener.hear(action, { ...patienceFor(heard), longest: 25 }),
        heard,
      ),
    async hurry(...steps) {
      await listener.hear(async (page) => {
        const led = steadily(page, 2000);
        for (const step of steps) {
          if (typeof step !== 'string' && 'key' in step) {
            // The screen reader may lead the focus by itself: what is pressed next must not overtake it.
            await steadily(page).press(step.key);
            continue;
          }
          const name = typeof step === 'string' ? step : Object.values(step)[0]!;
          await tabTo(steadily(page), name);
          if (typeof step !== 'string' && 'tab' in step) continue;
          if (typeof step !== 'string' && 'tick' in step) {
            await page.press('space');
            await until(page, `${name} is ticked`, isTicked);
            continue;
          }
          if (typeof step !== 'string') await page.ask(insert, step.text);
          await led.press('Return');
        }
      }, hurried);
      last = [];
    },
    async findFaults() {
      await listener.ask(axe.source as never);
      return listener.ask(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
    },
    findTraces: (...words) =>
      listener.ask((wanted: readonly string[]) => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
        const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)));
        const everything = [
          document.documentElement.outerHTML,
          ...fields.map(({ value }) => value),
          ...kept,
          JSON.stringify(history.state),
          location.href,
          document.cookie,
        ]
          .join('\n')
          .replace(/[\s-]/g, '');
        return wanted.filter((word) => everything.includes(word.replace(/[\s-]/g, '')));
      }, words),
  };
}
