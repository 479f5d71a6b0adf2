import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { emptyViewing } from '../../../src/core/viewing/Viewing.js';
import { parseViewing } from '../../../src/core/viewing/parseViewing.js';
import {
  forgetHistory,
  forgetPlace,
  rememberPlace,
  setFavourite,
} from '../../../src/core/viewing/changeViewing.js';
import { addBookmark, parseBookmarks, writeBookmarks } from '../../../src/core/moving/bookmarks.js';
import type { Bookmark } from '../../../src/core/moving/Bookmark.js';
import type { Kept, TextStorage } from '../../../src/media/storage/Kept.js';
import { createShared } from '../../../src/media/storage/createShared.js';
import { parseJson } from '../../../src/media/storage/parseJson.js';

/**
 * Pages of one browser, each with a copy of what is stored. All writes come to all pages in one order, each when it is
 * delivered; until a page's own has come back to it, its copy is what it wrote.
 */
function pagesOf(count: number): {
  readonly storages: readonly TextStorage[];
  deliver(to: number): boolean;
  readonly stored: string | null;
} {
  const log: { readonly by: number; readonly text: string }[] = [];
  const pages = Array.from({ length: count }, () => ({
    copy: null as string | null,
    read: 0,
    own: 0,
    ear: undefined as ((text: string | null) => void) | undefined,
  }));
  return {
    storages: pages.map((page, by) => ({
      read: () => page.copy,
      write(text) {
        log.push({ by, text });
        page.copy = text;
        page.own++;
      },
      watch(listener) {
        page.ear = listener;
        return () => void (page.ear = undefined);
      },
    })),
    deliver(to) {
      const page = pages[to];
      const written = page && log[page.read];
      if (!written) return false;
      page.read++;
      if (written.by === to) page.own--;
      else {
        if (page.own === 0) page.copy = written.text;
        page.ear?.(page.copy);
      }
      return true;
    },
    get stored() {
      return log.at(-1)?.text ?? null;
    },
  };
}

/** Changes in some order, and copies that come between them or only afterwards. */
function playOut<T>(
  open: (storage: TextStorage) => Kept<T>,
  acts: readonly { readonly page: number; readonly act: 'deliver' | ((page: Kept<T>) => void) }[],
): { readonly values: readonly T[]; readonly stored: string | null; readonly rounds: number } {
  const browser = pagesOf(2);
  const pages = browser.storages.map(open);
  for (const page of pages) page.subscribe(() => undefined);
  for (const { page, act } of acts) {
    const its = pages[page];
    if (act === 'deliver') browser.deliver(page);
    else if (its) act(its);
  }
  let rounds = 0;
  while ([browser.deliver(0), browser.deliver(1)].includes(true) && rounds < 1000) rounds++;
  return { values: pages.map((page) => page.get()), stored: browser.stored, rounds };
}

describe('two pages of one viewer', () => {
  const openBookmarks = (storage: TextStorage) =>
    createShared<readonly Bookmark[]>(storage, parseBookmarks, (all) => writeBookmarks('film', all));
  const bookmark = (time: number): Bookmark => ({ id: String(time), time, note: '', lost: false });
  const add = (time: number) => (page: Kept<readonly Bookmark[]>) =>
    page.update((all) => addBookmark(all, bookmark(time)));

  test('that both set bookmarks at once keep all of them, in whichever order they hear of one another', () => {
    const act = fc.record({
      page: fc.integer({ min: 0, max: 1 }),
      act: fc.oneof(
        fc.constant('deliver' as const),
        fc.integer({ min: 0, max: 40 }).map((place) => place * 10),
      ),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const { values, stored, rounds } = playOut(
          openBookmarks,
          acts.map(({ page, act: one }) => ({ page, act: one === 'deliver' ? one : add(one) })),
        );
        const set = [...new Set(acts.flatMap(({ act: one }) => (one === 'deliver' ? [] : [one])))];
        const all = set.toSorted((a, b) => a - b);
        for (const value of [...values, parseBookmarks(stored)])
          expect(value.map(({ time }) => time)).toEqual(all);
        expect(rounds).toBeLessThan(50);
      }),
      { numRuns: 500 },
    );
  });

  test('that note, mark and delete at once agree in the end, and come to rest', () => {
    const names = ['10', '20', '30'];
    const act = fc.record({
      page: fc.integer({ min: 0, max: 1 }),
      act: fc.oneof(
        fc.constant('deliver' as const),
        fc.constantFrom(...names).map((id) => add(Number(id))),
        fc.constantFrom(...names).map((id) => (page: Kept<readonly Bookmark[]>) => {
          page.update((all) => all.filter((one) => one.id !== id));
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
        const { values, stored, rounds } = playOut(openBookmarks, acts);
        expect(rounds).toBeLessThan(200);
        expect(values[0]).toEqual(values[1]);
        expect(values[0]).toEqual(parseBookmarks(stored));
      }),
      { numRuns: 300 },
    );
  });

  test('that hear different films and like different ones keep both; the later place in one film stands', () => {
    const open = (storage: TextStorage) => createShared(storage, (text) => parseViewing(parseJson(text)));
    const hear = (id: string, time: number, now: number) => (page: Kept<typeof emptyViewing>) =>
      page.update((before) => rememberPlace(before, { id, time, duration: 7200 }, now));
    const { values, rounds } = playOut(open, [
      { page: 0, act: hear('ferry', 100, 1) },
      { page: 1, act: hear('lamps', 200, 2) },
      { page: 0, act: (page) => page.update((before) => setFavourite(before, 'ferry', true)) },
      { page: 1, act: (page) => page.update((before) => setFavourite(before, 'lamps', true)) },
      { page: 1, act: hear('ferry', 900, 3) },
      { page: 0, act: hear('ferry', 300, 2) },
    ]);
    expect(rounds).toBeLessThan(20);
    expect(values[0]).toEqual(values[1]);
    expect(values[0]?.places.map(({ id, time }) => [id, time])).toEqual([
      ['ferry', 900],
      ['lamps', 200],
    ]);
    expect(values[0]?.favourites.toSorted()).toEqual(['ferry', 'lamps']);
  });

  test('one of which forgets all while the other plays on: what is heard after it is kept', () => {
    const open = (storage: TextStorage) => createShared(storage, (text) => parseViewing(parseJson(text)));
    const hear = (time: number, now: number) => (page: Kept<typeof emptyViewing>) =>
      page.update((before) => rememberPlace(before, { id: 'ferry', time, duration: 7200 }, now));
    const { values, rounds } = playOut(open, [
      { page: 0, act: hear(100, 1) },
      { page: 1, act: 'deliver' },
      { page: 1, act: (page) => page.update((before) => forgetHistory(before, 2)) },
      { page: 0, act: hear(105, 3) },
      { page: 1, act: (page) => page.update((before) => forgetPlace(before, 'lamps', 4)) },
    ]);
    expect(rounds).toBeLessThan(20);
    expect(values.map(({ places }) => places.map(({ time }) => time))).toEqual([[105], [105]]);
  });
});

test('a change is made once more on what another page has stored, though nobody tells: neither is lost', () => {
  let text: string | null = null;
  const storage = { read: () => text, write: (next: string) => void (text = next) };
  const open = () => createShared(storage, (found) => (parseJson(found) ?? {}) as Record<string, number>);
  const [one, other] = [open(), open()];
  one.update((before) => ({ ...before, rate: 1.5 }));
  other.update((before) => ({ ...before, volume: 0.4 }));
  expect(open().get()).toEqual({ rate: 1.5, volume: 0.4 });
});

test('an account that answers late is asked once, and has what was changed before and after', async () => {
  const asked: string[] = [];
  const written: string[] = [];
  const read = () => {
    asked.push('read');
    return Promise.resolve('{"volume":0.4}');
  };
  const one = createShared(
    { read, write: (text) => void written.push(text) },
    (found) => (parseJson(found) ?? {}) as Record<string, number>,
  );
  one.update((before) => ({ ...before, rate: 1.5 }));
  await new Promise((resolve) => setTimeout(resolve));
  one.update((before) => ({ ...before, rate: 2 }));
  expect(asked).toHaveLength(1);
  expect(written.map((text) => JSON.parse(text) as unknown)).toEqual([
    { volume: 0.4, rate: 1.5 },
    { volume: 0.4, rate: 2 },
  ]);
});
