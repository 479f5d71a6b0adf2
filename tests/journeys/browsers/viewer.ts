import { setTimeout as sleep } from 'node:timers/promises';
import { until, type ViewerPage } from './ViewerPage.js';

/** What the viewer's film does now. */
export interface FilmFacts {
  readonly time: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly width: number;
}

export function readFilm(page: ViewerPage): Promise<FilmFacts> {
  return page.ask(() => {
    const { currentTime, paused, seeking, videoWidth } = document.querySelector('video')!;
    return { time: currentTime, paused, seeking, width: videoWidth };
  });
}

/** Waits until the player is there and knows the film's length. */
export async function untilReady(page: ViewerPage): Promise<void> {
  const isReady = () =>
    Number(document.querySelector<HTMLInputElement>('[data-part="seek-slider"]')?.max) > 0;
  await until(page, 'the player is ready', isReady);
}

/** Waits until the film itself has come to a time, in seconds; no longer than `patience` seconds. */
export async function untilTime(
  page: Pick<ViewerPage, 'ask'>,
  time: number,
  patience?: number,
): Promise<void> {
  await until(
    page,
    `the film comes to ${time} s`,
    (wanted) => document.querySelector('video')!.currentTime >= wanted,
    time,
    patience,
  );
}

/** Waits until a seek has settled at a time, to the second. */
export async function untilSettled(page: ViewerPage, time: number): Promise<void> {
  const isThere = (wanted: number) => {
    const { seeking, currentTime } = document.querySelector('video')!;
    return !seeking && Math.abs(currentTime - wanted) < 1;
  };
  await until(page, `the film settles at ${time} s`, isThere, time);
}

/** Waits until the film plays, or until it is paused. */
export async function untilPaused(page: Pick<ViewerPage, 'ask'>, paused: boolean): Promise<void> {
  const isSo = (wanted: boolean) => document.querySelector('video')!.paused === wanted;
  await until(page, paused ? 'the film is paused' : 'the film plays', isSo, paused);
}

/** The accessible name of what has the focus, as the page gives it. */
export function readFocus(page: Pick<ViewerPage, 'ask'>): Promise<string> {
  return page.ask(() => {
    const focused = document.activeElement;
    const label = (focused as HTMLInputElement | null)?.labels?.[0]?.textContent.trim();
    const name = focused?.getAttribute('aria-label') ?? label ?? focused?.textContent.trim() ?? '';
    // Where nothing has the focus, the body does: all that is on the page is nobody’s name.
    return focused === document.body ? '' : name;
  });
}

/** Waits until what has the focus has this name: what was pressed may take a moment to say what it has become. */
export async function untilFocused(page: Pick<ViewerPage, 'ask'>, name: string | RegExp): Promise<void> {
  const isIt = (focused: string) => (typeof name === 'string' ? focused === name : name.test(focused));
  const began = Date.now();
  for (let focused = await readFocus(page); !isIt(focused); focused = await readFocus(page)) {
    if (Date.now() - began > 20_000)
      throw new Error(`The focus is on “${focused}”, and never came to “${String(name)}”.`);
    await sleep(50);
  }
}

/** Goes on with Tab until a control has the focus; the names that were passed, itself the last. */
export async function tabTo(
  page: Pick<ViewerPage, 'press' | 'ask'>,
  name: string | RegExp,
): Promise<string[]> {
  const passed: string[] = [];
  const isThere = (focused: string | undefined) =>
    focused !== undefined && (typeof name === 'string' ? focused === name : name.test(focused));
  while (!isThere(passed.at(-1))) {
    if (passed.length > 60)
      throw new Error(`Tab does not come to ${String(name)}. It came to: ${passed.join(', ')}.`);
    await page.press('Tab');
    passed.push(await readFocus(page));
  }
  return passed;
}

/** Whether the toggle with this name is on; waits until it is what is wanted. */
export async function untilPressed(page: ViewerPage, name: string, pressed: boolean): Promise<void> {
  const isSo = ({ wanted, label }: { wanted: boolean; label: string }) =>
    [...document.querySelectorAll(`button[aria-pressed="${String(wanted)}"]`)].some(
      (one) => one.textContent.trim() === label,
    );
  await until(page, `${name} is ${pressed ? 'on' : 'off'}`, isSo, { wanted: pressed, label: name });
}

/** Goes there by Tab, and presses Enter. */
export async function pressThere(page: ViewerPage, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  // Nobody presses Enter in the same breath: what has come to be there is heard first.
  await sleep(200);
  await page.press('Enter');
}

/** Waits until these words are on the page. Between two pages there is no body yet. */
export async function untilShown(page: ViewerPage, words: string): Promise<void> {
  try {
    await until(
      page,
      `“${words}” is on the page`,
      (wanted) => document.querySelector('body')?.innerText.includes(wanted) === true,
      words,
    );
  } catch (error) {
    const there = await page.ask(() => document.querySelector('body')?.innerText);
    throw new Error(`${(error as Error).message} It says: ${there ?? 'nothing, for it has no body'}`, {
      cause: error,
    });
  }
}

/** Writes into what has the focus, as an input method does: with the field's own events, and letters that no key has. */
export async function write(page: ViewerPage, text: string): Promise<void> {
  // There is no other call that does.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  await page.ask((words) => document.execCommand('insertText', false, words), text);
}

/** Waits until a region that is for the ear has said this. */
export async function untilSaid(page: ViewerPage, words: RegExp): Promise<void> {
  const isSaid = (wanted: string) =>
    [
      ...document.querySelectorAll(
        '[data-part="announcer"], [data-part="theatre-status"], dialog [role="status"]',
      ),
    ].some((one) => new RegExp(wanted).test(one.textContent.replaceAll('\u00a0', ' ')));
  await until(page, `“${words.source}” is said`, isSaid, words.source);
}
