import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bookmark } from '../../../src/core/moving/Bookmark.js';
import { addBookmark, parseBookmarks, writeBookmarks } from '../../../src/core/moving/bookmarks.js';
import { decideResume } from '../../../src/core/moving/decideResume.js';
import { decideSleep } from '../../../src/core/moving/decideSleep.js';
import {
  chooseGranularity,
  findPlace,
  listGranularities,
  type Places,
} from '../../../src/core/moving/findPlace.js';
import { isPassageOver } from '../../../src/core/moving/isPassageOver.js';
import { searchTranscript } from '../../../src/core/moving/searchTranscript.js';
import { noJumps, noteSeek, redoJump, undoJump, type JumpState } from '../../../src/core/moving/stepJumps.js';
import { parseTimeFragment, writeTimeLink } from '../../../src/core/moving/timeFragment.js';
import type { TranscriptLine } from '../../../src/core/transcript/TranscriptLine.js';

const line = (
  kind: TranscriptLine['kind'],
  startTime: number,
  text: string,
  speaker: string | null = null,
): TranscriptLine => ({
  id: `${kind}-${String(startTime)}`,
  kind,
  startTime,
  endTime: startTime + 2,
  speaker,
  text,
  language: null,
  depth: 0,
});

describe('back to where I was', () => {
  const jump = (state: JumpState, from: number, to: number, at: number, step = false) =>
    noteSeek(state, { from, to, at, step });

  test('every jump can be undone, one after another', () => {
    const there = jump(jump(noJumps, 100, 3000, 0), 3010, 50, 10_000);
    const once = undoJump(there, 60);
    expect(once.time).toBe(3010);
    expect(undoJump(once.state, 3010).time).toBe(100);
  });

  test('and who came back by mistake goes forward again', () => {
    const { state } = undoJump(jump(noJumps, 100, 3000, 0), 3600);
    expect(redoJump(state, 100).time).toBe(3600);
    expect(undoJump(redoJump(state, 100).state, 3600).time).toBe(100);
  });

  test('a slider that is dragged is one jump, from where the drag began', () => {
    const dragged = [0, 1, 2, 3].reduce(
      (state, index) => jump(state, 100 + index * 50, 150 + index * 50, index * 300),
      noJumps,
    );
    expect(dragged.back).toEqual([100]);
  });

  test('a few steps around a place do not hide the way back from it', () => {
    const there = jump(noJumps, 100, 3000, 0);
    const looked = jump(jump(there, 3004, 2994, 5000, true), 2999, 3009, 12_000, true);
    expect(undoJump(looked, 3012).time).toBe(100);
  });

  test('many steps are a jump: minute after minute leads far away', () => {
    const far = [0, 1, 2].reduce(
      (state, index) => jump(state, 100 + index * 60, 160 + index * 60, index * 500, true),
      noJumps,
    );
    expect(far.back).toEqual([100]);
  });

  test('where there was no jump, there is nothing to undo', () => {
    expect(undoJump(noJumps, 5).time).toBeNull();
    expect(redoJump(noJumps, 5).time).toBeNull();
  });

  test('going somewhere new ends the way forward', () => {
    const { state } = undoJump(jump(noJumps, 100, 3000, 0), 3600);
    expect(redoJump(jump(state, 100, 700, 20_000), 700).time).toBeNull();
  });

  test('undoing all that is remembered leads to where the first of it began, however one moved', () => {
    const moves = fc.array(fc.record({ from: fc.nat(7000), to: fc.nat(7000) }), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let state = noJumps;
        all.forEach(({ from, to }, index) => (state = jump(state, from, to, index * 5000)));
        const kept = all.filter(({ from, to }) => Math.abs(from - to) > 0.5).map(({ from }) => from);
        const undone: number[] = [];
        for (;;) {
          const { state: next, time } = undoJump(state, 0);
          if (time === null) break;
          undone.push(time);
          state = next;
        }
        expect(undone).toEqual(kept.reverse());
      }),
    );
  });
});

describe('the sleep timer', () => {
  const facts = { now: 0, time: 0, duration: 7200, rate: 1, warned: false };
  const timer = { type: 'minutes', minutes: 15, until: 900_000 } as const;
  test('waits, warns a minute before, fades and stops', () => {
    expect(decideSleep(timer, facts)).toBe('wait');
    expect(decideSleep(timer, { ...facts, now: 840_000 })).toBe('warn');
    expect(decideSleep(timer, { ...facts, now: 841_000, warned: true })).toBe('wait');
    expect(decideSleep(timer, { ...facts, now: 893_000, warned: true })).toBe('fade');
    expect(decideSleep(timer, { ...facts, now: 900_000, warned: true })).toBe('stop');
  });
  test('the end of a chapter comes sooner at a higher speed', () => {
    const chapter = { type: 'chapter', end: 600 } as const;
    expect(decideSleep(chapter, { ...facts, time: 500 })).toBe('wait');
    expect(decideSleep(chapter, { ...facts, time: 500, rate: 2 })).toBe('warn');
    expect(decideSleep(chapter, { ...facts, time: 599.9 })).toBe('stop');
  });
  test('the end of the film is heard as it is, but for the warning', () => {
    expect(decideSleep({ type: 'film' }, { ...facts, time: 7150 })).toBe('warn');
    expect(decideSleep({ type: 'film' }, { ...facts, time: 7199.9, warned: true })).toBe('wait');
  });
  test('a film whose length is not known is waited for', () => {
    expect(decideSleep({ type: 'film' }, { ...facts, duration: null })).toBe('wait');
  });
});

describe('after a long pause the film goes on a little earlier', () => {
  const chapters = [{ startTime: 100, endTime: 200, title: 'Two', depth: 0 }];
  test('five seconds', () => expect(decideResume(150, 61_000, chapters)).toBe(145));
  test('not after a short one', () => expect(decideResume(150, 59_000, chapters)).toBeNull());
  test('never into the chapter before', () => {
    expect(decideResume(102, 90_000, chapters)).toBe(100);
    expect(decideResume(100, 90_000, chapters)).toBeNull();
  });
  test('never before the film', () => expect(decideResume(3, 90_000, [])).toBe(0));
});

describe('a passage', () => {
  const passage = { start: 10, end: 20 };
  test('begins again where it ends', () => expect(isPassageOver(passage, 19.9, 20.1)).toBe(true));
  test('holds nobody back who jumps out of it', () => {
    expect(isPassageOver(passage, 15, 40)).toBe(false);
    expect(isPassageOver(passage, 40, 40.25)).toBe(false);
  });
  test('is none until its end is set', () =>
    expect(isPassageOver({ start: 10, end: null }, 19.9, 20.1)).toBe(false));
});

describe('steps as far as the viewer chooses', () => {
  const chapter = (startTime: number, depth: number) => ({
    startTime,
    endTime: startTime + 100,
    title: '',
    depth,
  });
  const places: Places = {
    chapters: [chapter(0, 0), chapter(0, 1), chapter(50, 1), chapter(100, 0), chapter(100, 1)],
    lines: [line('caption', 5, 'Come'), line('description', 8, 'A door'), line('caption', 12, 'In')],
    matches: null,
    has: { caption: true, description: true },
  };
  const bare: Places = { chapters: [], lines: [], matches: null, has: { caption: true, description: true } };

  test('a film has the steps that it has places for', () => {
    expect(listGranularities(places)).toEqual([
      ...['chapter', 'scene', 'minute', 'description', 'caption', 'seconds'],
    ]);
    expect(listGranularities(bare)).toEqual(['minute', 'seconds']);
    expect(listGranularities({ ...bare, lines: null })).toContain('caption');
    const deep = { ...places, chapters: [...places.chapters, chapter(20, 2)] };
    expect(listGranularities(deep).slice(0, 3)).toEqual(['part', 'chapter', 'scene']);
  });
  test('longer and shorter, and no further than there is', () => {
    expect(chooseGranularity('chapter', 1, places)).toBe('scene');
    expect(chooseGranularity('chapter', -1, places)).toBe('chapter');
    expect(chooseGranularity('part', 1, bare)).toBe('minute');
  });
  test.each([
    ['chapter', 1, 10, 100],
    ['scene', 1, 10, 50],
    ['scene', -1, 57, 50],
    ['scene', -1, 52, 0],
    ['caption', 1, 5, 12],
    ['caption', -1, 12.5, 5],
    ['caption', -1, 14, 12],
    ['description', 1, 0, 8],
    ['minute', 1, 10, 70],
    ['minute', -1, 10, 0],
    ['seconds', 1, 195, 200],
  ] as const)('%s, %i from %d: %d', (unit, direction, time, expected) => {
    expect(findPlace(unit, direction, time, 200, places)?.time).toBe(expected);
  });
  test('where there is no further place there is none, and the viewer is told', () => {
    expect(findPlace('chapter', 1, 150, 200, places)).toBeNull();
    expect(findPlace('caption', 1, 12, 200, places)).toBeNull();
    expect(findPlace('seconds', 1, 200, 200, places)).toBeNull();
    expect(findPlace('chapter', -1, 0, 200, places)).toBeNull();
  });
  test('after a search, from result to result', () => {
    const matches = [line('caption', 5, 'a'), line('caption', 90, 'b')];
    expect(listGranularities({ ...places, matches })[0]).toBe('match');
    expect(findPlace('match', 1, 5, 200, { ...places, matches })?.line?.text).toBe('b');
    expect(findPlace('match', -1, 4, 200, { ...places, matches })).toBeNull();
  });
});

describe('one search across captions, descriptions and chapters', () => {
  const lines = [
    line('chapter', 0, 'The Ferry'),
    line('caption', 5, '“Don’t stop!” — she said', 'Mei'),
    line('description', 9, '一盏小灯笼漂过河。'),
    line('caption', 12, 'ＡＢＣ café, séance'),
  ];
  const found = (query: string) => searchTranscript(lines, query).map(({ startTime }) => startTime);
  test.each([
    ['ferry', [0]],
    ['FERRY', [0]],
    ['don’t stop', [5]],
    ["don't stop", [5]],
    ['stop, said', [5]],
    ['said stop', [5]],
    ['mei', [5]],
    ['灯笼', [9]],
    ['灯 笼', [9]],
    ['灯笼，漂', [9]],
    ['abc', [12]],
    ['ａｂｃ', [12]],
    ['cafe', [12]],
    ['seance', [12]],
    ['e', [0, 5, 12]],
    ['lantern', []],
    ['', []],
    ['…!', []],
  ])('“%s”', (query, times) => expect(found(query)).toEqual(times));

  test('a search of 10,000 lines answers within a frame or two', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      line('caption', index, `Line ${String(index)} of the film`),
    );
    searchTranscript(many, 'warm');
    const start = performance.now();
    expect(searchTranscript(many, 'line 9999')).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('bookmarks', () => {
  const mark = (time: number, more: Partial<Bookmark> = {}): Bookmark => ({
    id: `b${String(time)}`,
    time,
    note: '',
    lost: false,
    ...more,
  });
  test('stand in the order of the film, one at a place', () => {
    const all = [mark(50), mark(10), mark(50.5, { id: 'again', lost: true })].reduce<readonly Bookmark[]>(
      addBookmark,
      [],
    );
    expect(all).toEqual([mark(10), mark(50, { lost: true })]);
  });
  test('are kept and come back as they were', () => {
    const bookmark = fc.record<Bookmark>({
      id: fc.string({ minLength: 1 }),
      time: fc.double({ min: 0, max: 10_000, noNaN: true }).map((time) => time + 0),
      note: fc.string(),
      lost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(bookmark), (all) => {
        const sorted = [...all].sort((a, b) => a.time - b.time);
        expect(parseBookmarks(writeBookmarks('film', sorted))).toEqual(JSON.parse(JSON.stringify(sorted)));
      }),
    );
  });
  test.each([null, '', '{', '[]', '{"kind":"other","bookmarks":[{"time":1}]}'])(
    'nothing comes of %j',
    (text) => expect(parseBookmarks(text)).toEqual([]),
  );
  test('one that cannot be read costs the others nothing', () => {
    const text = JSON.stringify({ kind: 'tingying bookmarks', bookmarks: [{ time: -1 }, null, { time: 7 }] });
    expect(parseBookmarks(text)).toEqual([mark(7, { id: 'kept-2' })]);
  });
});

describe('a link to a place', () => {
  test.each([
    ['#t=4830', 4830],
    ['#t=1:20:30', 4830],
    ['#t=20:30', 1230],
    ['#t=npt:10,20', 10],
    ['#t=npt%3A10', 10],
    ['#t=10.5', 10.5],
    ['#film=ferry&t=7', 7],
    ['#t=', null],
    ['#t=,20', null],
    ['#t=1:80', null],
    ['#t=smpte:0:01:00', null],
    ['#title=5', null],
    ['', null],
    ['#t=%', null],
  ])('%s', (hash, time) => expect(parseTimeFragment(hash)).toBe(time));
  test('leads to the same place, and leaves the rest of the address alone', () => {
    const link = writeTimeLink('https://film.example/ferry?lang=en#film=2&t=9', 4830.7);
    expect(link).toBe('https://film.example/ferry?lang=en#film=2&t=4830');
    expect(parseTimeFragment(new URL(link).hash)).toBe(4830);
  });
});
