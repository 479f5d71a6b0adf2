import { expect } from 'vitest';
import { untilTime } from '../browsers/viewer.js';
import type { HeardVisitor } from './hearTheatre.js';

/** What the film's page says in the viewer's language. */
export interface EndingWords {
  readonly description: string;
  readonly forward: string;
  /** Nine tenths of the film, as the key 9 tells them. */
  readonly nearTheEnd: string;
  readonly ended: string;
}

/** Switches description on, plays, goes on to the last minute by a key, and hears the film's end, once; described to the last. */
export async function watchToTheEnd(visitor: HeardVisitor, words: EndingWords): Promise<void> {
  const { listener } = visitor;
  await visitor.hurry(
    { tick: words.description },
    { key: 'shift+Tab' },
    { key: 'Return' },
    { tab: words.forward },
  );
  await untilTime(listener, 1);
  await visitor.key('9', words.nearTheEnd);
  const end = await listener.press('Return', { first: 3, quiet: 0.3, until: words.ended, longest: 15 });
  expect(end.filter((one) => one === words.ended)).toEqual([words.ended]);
  const isDescribed = (name: string) =>
    [...document.querySelectorAll('[aria-pressed="true"]')].some((one) => one.textContent === name);
  expect(await listener.ask(isDescribed, words.description)).toBe(true);
}
