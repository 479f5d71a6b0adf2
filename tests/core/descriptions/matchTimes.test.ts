import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTimes } from '../../../src/core/descriptions/matchTimes.js';

const line = (startTime: number, text: string, seconds = 2) => ({
  startTime,
  endTime: startTime + seconds,
  text,
});

/** A film with a line every ten seconds, and a mix of it that stands still for `holds[n]` seconds a second before line n. */
const film = ['Who is there?', 'The ferryman.', 'Take me across.', 'The river is high tonight.'].map(
  (text, at) => line(10 + at * 10, text),
);
const hold = (holds: readonly number[]) =>
  film.map((one, at) => {
    const late = holds.slice(0, at + 1).reduce((sum, seconds) => sum + seconds, 0);
    return { ...one, startTime: one.startTime + late, endTime: one.endTime + late };
  });

describe('the same place in another version of a film', () => {
  const mix = hold([0, 6, 0, 9]);
  const there = matchTimes(film, mix)!;
  const back = matchTimes(mix, film)!;

  test('is as far into the same line', () => {
    expect(there(11)).toBe(11);
    expect(there(20)).toBe(26);
    expect(there(31.5)).toBe(37.5);
    expect(back(26)).toBe(20);
    expect(back(37.5)).toBe(31.5);
  });

  test('is before all that may not have been heard, where the one stands still between two lines', () => {
    // The film's 19 s may be the mix's 19 or 25: from 19 on, nothing is missed.
    expect(there(19)).toBe(19);
    // The mix's 25 s may be the film's 19 (the hold is over) or more: from 19 on, nothing is missed.
    expect(back(25)).toBe(19);
    expect(back(13)).toBe(12);
  });

  test('is as late by as much after the last line as in it, and in step before the first', () => {
    expect(there(50)).toBe(65);
    expect(back(65)).toBe(50);
    expect(there(3)).toBe(3);
  });

  test('is found whatever marks a line carries, and however it is broken', () => {
    const marked = mix.map((one) => ({ ...one, text: `<v Ferry Man><i>${one.text.replace(' ', '\n')}</i>` }));
    expect(matchTimes(film, marked)!(20)).toBe(26);
  });

  test('is not led astray by words that are said often, by lines that one leaves out, or by lines in another order', () => {
    const often = (at: number) => line(at, 'Yes.', 1);
    const from = [...film, often(14), often(24), often(34)].sort((a, b) => a.startTime - b.startTime);
    const to = [often(2), ...mix.filter((_, at) => at !== 2), often(90), line(95, film[0]!.text)].sort(
      (a, b) => a.startTime - b.startTime,
    );
    expect(matchTimes(from, to)!(20)).toBe(26);
    const moved = [mix[3]!, ...mix.slice(0, 3)].map((one, at) => (at === 0 ? line(1, one.text) : one));
    expect(matchTimes(film, moved)!(20)).toBe(26);
  });

  test('is not known where they have no line in common', () => {
    expect(matchTimes(film, [line(5, '谁在那里？')])).toBeNull();
    expect(matchTimes([], [])).toBeNull();
  });

  test('never misses what has not been heard, and never runs backwards, wherever the mix stands still', () => {
    const seconds = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        (holds, time) => {
          const [to, fro] = [matchTimes(film, hold(holds))!, matchTimes(hold(holds), film)!];
          // Where the mix really is at that time of the film: each hold is a second before its line, its end the latest.
          const holdsBefore = holds.filter((_, at) => time >= 9 + at * 10).reduce((sum, one) => sum + one, 0);
          expect(to(time)).toBeLessThanOrEqual(time + holdsBefore);
          expect(fro(time + holdsBefore)).toBeLessThanOrEqual(time);
          expect(to(time + 1)).toBeGreaterThanOrEqual(to(time));
          expect(fro(time + 1)).toBeGreaterThanOrEqual(fro(time));
        },
      ),
      { numRuns: 500 },
    );
  });
});
