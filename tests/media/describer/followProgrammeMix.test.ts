import { beforeEach, describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import type { ProgrammeLevel } from '../../../src/core/scripts/findProgrammeMix.js';
import { listProgrammeMixes } from '../../../src/core/scripts/listProgrammeMixes.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { followProgrammeMix } from '../../../src/media/describer/followProgrammeMix.js';
import { createPreferences } from '../../../src/media/preferences/createPreferences.js';
import { FakeFilm } from './FakeFilm.js';

const dapt = (body: string) => {
  const { script, problems } = parseDapt(`<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tta="http://www.w3.org/ns/ttml#audio"
  xmlns:daptm="http://www.w3.org/ns/ttml/profile/dapt#metadata"
  ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/dapt1.0/content" xml:lang="en"
  daptm:langSource="" daptm:scriptRepresents="visual" daptm:scriptType="preRecording">
  <body>${body}</body>
</tt>`);
  if (!script) throw new Error(JSON.stringify(problems));
  return listProgrammeMixes(script);
};

/** Down from 10 to 10.5 s to a fifth, up again from 13 to 14 s; and half as loud at once from 20 to 22 s. */
const mixes = dapt(`
  <div xml:id="a" begin="10s" end="14s" daptm:represents="visual.nonText">
    <animate begin="0s" end="0.5s" tta:gain="1;0.2" fill="freeze"/>
    <animate begin="3s" end="4s" tta:gain="1;5" fill="remove"/>
    <p daptm:langSource="" xml:lang="en"><span>A lantern is lit.</span></p>
  </div>
  <div xml:id="b" begin="20s" end="22s" tta:gain="0.5" tta:pan="-0.5" daptm:represents="visual.nonText">
    <p daptm:langSource="" xml:lang="en"><span>A ferry comes.</span></p>
  </div>`);

describe('what an author makes of the film’s sound', () => {
  let film: FakeFilm;
  let life: AbortController;
  /** The ramp that was asked for last. */
  let from: number;
  let to: ProgrammeLevel;
  let begin: number;
  let seconds: number;
  const gain = () => from + (to.gain - from) * Math.min(1, (film.now - begin) / (seconds || 1e-9));
  const mix = {
    setAuthored(level: ProgrammeLevel, within: number) {
      from = gain();
      [to, begin, seconds] = [level, film.now, within];
    },
  };
  const preferences = (neverDuck = false) =>
    createPreferences({
      read: () =>
        JSON.stringify({
          ...defaultPreferences,
          describer: { ...defaultPreferences.describer, neverDuck },
        }),
      write: () => undefined,
    });
  const follow = (neverDuck = false) => {
    const store = preferences(neverDuck);
    followProgrammeMix(mixes, { clock: film, timers: film.timers, mix, preferences: store }, life.signal);
    return store;
  };
  beforeEach(() => {
    film = new FakeFilm();
    life = new AbortController();
    [from, to, begin, seconds] = [1, { gain: 1, pan: 0 }, 0, 0];
  });

  test.each([1, 2.5])('is heard at its time, at a speed of %d', (rate) => {
    follow();
    film.setRate(rate);
    film.press(true);
    const heard: [number, number][] = [];
    const goTo = (time: number) => {
      film.pass((time - film.currentTime) / rate);
      heard.push([time, Number(gain().toFixed(2))]);
    };
    for (const time of [9.9, 10.25, 10.6, 12.9, 19.9, 20.2, 21.9, 22.2]) goTo(time);
    expect(heard[0]).toEqual([9.9, 1]);
    expect(heard[1]![1]).toBeCloseTo(0.6, 1);
    expect(heard.slice(2)).toEqual([
      [10.6, 0.2],
      [12.9, 0.2],
      [19.9, 1],
      [20.2, 0.5],
      [21.9, 0.5],
      [22.2, 1],
    ]);
  });

  test('comes up as the author says, and never above the viewer’s own level', () => {
    follow();
    film.press(true);
    let most = 0;
    for (let time = 0; time < 30; time += 0.05) {
      film.pass(0.05);
      most = Math.max(most, gain());
    }
    expect(most).toBeLessThanOrEqual(1);
    expect(gain()).toBe(1);
  });

  test('is there after a seek into its middle, stays while the film stands, and goes with a seek away', () => {
    follow();
    film.press(true);
    film.pass(1);
    film.seek(21);
    film.pass(0.4);
    expect([gain(), to.pan]).toEqual([0.5, -0.5]);
    film.press(false);
    film.pass(60);
    expect(gain()).toBe(0.5);
    film.press(true);
    film.seek(3);
    film.pass(0.4);
    expect([gain(), to.pan]).toEqual([1, 0]);
  });

  test('is not heard by a viewer who never wants the film turned down; its place is', () => {
    const store = follow(true);
    film.press(true);
    film.seek(21);
    film.pass(0.4);
    expect([gain(), to.pan]).toEqual([1, -0.5]);
    store.update((all) => ({ ...all, describer: { ...all.describer, neverDuck: false } }));
    film.pass(0.1);
    expect(gain()).toBe(0.5);
  });

  test('is gone with the description, and nothing rings any more', () => {
    follow();
    film.press(true);
    film.seek(10.2);
    film.pass(0.3);
    expect(gain()).toBeLessThan(1);
    life.abort();
    film.pass(1);
    expect([gain(), film.waitingTimers]).toEqual([1, 0]);
  });

  test('costs nothing while nothing changes', () => {
    follow();
    film.press(true);
    const before = film.rung;
    film.pass(9.9);
    expect(film.rung - before).toBeLessThanOrEqual(1);
  });
});
