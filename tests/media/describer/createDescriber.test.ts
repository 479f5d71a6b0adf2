import { describe, expect, test, vi } from 'vitest';
import { defaultDescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import { orderCues } from '../../../src/core/descriptions/OrderedCues.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { makeCue, wordsFor } from '../../core/descriptions/makeCue.js';
import { openDescriber } from './openDescriber.js';

const gaps = [
  { startTime: 0, endTime: 14 },
  { startTime: 20, endTime: 60 },
];
const short = makeCue('short', 5, 9, { text: wordsFor(2) });
const long = makeCue('long', 10, 14, { text: wordsFor(8) });
const later = makeCue('later', 25, 30, { text: wordsFor(2) });
const all = [short, long, later];

describe('a film is described', () => {
  test('each description is spoken when the film comes to it, and the film is down by then', () => {
    const { film, voice, ducker, said } = openDescriber(all, { conditions: { gaps } });
    film.pass(4.7);
    expect(ducker.asked).toEqual([]);
    film.pass(0.1);
    expect(ducker.asked).toEqual(['duck -9 dB in 0.25 s']);
    expect(said()).toEqual([]);
    film.pass(0.2);
    expect(said()).toEqual(['short']);
    expect(voice.asked[0]).toMatchObject({ language: 'zh-CN', rate: 1, volume: 1, from: 0 });
    voice.begin();
    film.pass(2);
    voice.end(2);
    expect(ducker.asked.at(-1)).toBe('restore in 0.25 s');
  });

  test('one timer waits for the next moment, and none while the film stands', () => {
    const { film } = openDescriber(all, { conditions: { gaps } });
    film.pass(4);
    expect([film.waitingTimers, film.rung]).toEqual([1, 0]);
    film.press(false);
    expect(film.waitingTimers).toBe(0);
  });

  test.each([0.5, 1, 2.5])('in time at %d ×', (rate) => {
    const { film, said } = openDescriber([short], { conditions: { gaps } });
    film.setRate(rate);
    film.pass(5 / rate - 0.001);
    expect(said()).toEqual([]);
    film.pass(0.002);
    expect(said()).toEqual(['short']);
  });

  test('in time, and as fast, as high and as loud as the viewer wants, though that changes on the way', () => {
    const { film, voice, describer, said } = openDescriber(all, { conditions: { gaps } });
    const want = (more: object) => describer.setPreferences({ ...defaultDescriberPreferences, ...more });
    film.pass(4.9);
    want({ rate: 2, volume: 0.4, pitch: 1.3 });
    film.pass(0.099);
    expect(said()).toEqual([]);
    film.pass(0.002);
    expect(voice.asked).toMatchObject([{ cue: { id: 'short' }, rate: 2, volume: 0.4, pitch: 1.3 }]);
    voice.begin();
    film.pass(1);
    want({ rate: 0.8, volume: 1 });
    // What is being said is not begun anew.
    expect([voice.current?.cue?.id, voice.asked.length]).toEqual(['short', 1]);
    voice.end(1.5);
    film.pass(10 - film.currentTime - 0.001);
    expect(said()).toEqual(['short']);
    film.pass(0.002);
    expect(voice.asked[1]).toMatchObject({ cue: { id: 'long' }, rate: 0.8, volume: 1, pitch: 1 });
  });

  test('in its own language and by its own voice, where its author marks them', () => {
    const french = { ...short, language: 'fr', voice: 'Mei' };
    const { film, voice } = openDescriber([french, later], { conditions: { gaps } });
    film.pass(5.001);
    expect(voice.asked[0]).toMatchObject({ language: 'fr', cue: { voice: 'Mei' } });
    voice.begin();
    voice.end(1);
    film.pass(20);
    expect(voice.asked[1]).toMatchObject({ language: 'zh-CN' });
  });

  test('faster where the film plays faster, as far as the viewer wants that', () => {
    for (const [rateFollowsFilm, rate] of [
      [true, 3],
      [false, 2],
    ] as const) {
      const { film, voice } = openDescriber([short], {
        conditions: { gaps },
        preferences: { rate: 2, rateFollowsFilm },
      });
      film.setRate(2.25);
      film.pass(5.001 / 2.25);
      expect(voice.asked[0]?.rate).toBeCloseTo(rate, 5);
    }
  });

  test('however short it is: none is lost between two looks at the film', () => {
    const blinks = Array.from({ length: 20 }, (_, index) =>
      makeCue(`blink-${index}`, 5 + index * 2, 5.001 + index * 2, { text: wordsFor(0.5) }),
    );
    const { film, voice, said } = openDescriber(blinks, { conditions: { gaps: null } });
    for (let looks = 0; looks < 200; looks++) {
      film.pass(0.25);
      if (voice.current) {
        voice.begin();
        voice.end(0.5);
      }
    }
    expect(said()).toEqual(blinks.map(({ id }) => id));
  });

  test('in time after the film has waited for data, and after the rate has changed on the way', () => {
    const { film, said } = openDescriber([short], { conditions: { gaps } });
    film.pass(2);
    film.starve(true);
    film.pass(60);
    film.starve(false);
    film.pass(1);
    film.setRate(2);
    film.pass(0.999);
    expect(said()).toEqual([]);
    film.pass(0.002);
    expect(said()).toEqual(['short']);
  });

  test('a film that is slower than the clock on the wall is not overtaken', () => {
    const { film, said } = openDescriber([short], { conditions: { gaps } });
    film.pass(4.9);
    film.currentTime -= 0.05;
    film.pass(0.149);
    expect(said()).toEqual([]);
    film.pass(0.002);
    expect(said()).toEqual(['short']);
  });

  test('the voice hears beforehand what it will be asked', () => {
    const { voice, film } = openDescriber(all, { conditions: { gaps } });
    expect(voice.prepared.map((one) => one.id)).toEqual(['short', 'long', 'later']);
    film.pass(5.1);
    expect(voice.prepared.map((one) => one.id)).toEqual(['long', 'later']);
  });
});

describe('words that outlast their gap', () => {
  test('hold the film at its end, until they are spoken', () => {
    const { film, voice, phase } = openDescriber([long], { conditions: { gaps } });
    film.pass(10.1);
    voice.begin();
    expect(phase()).toBe('speaking');
    film.pass(5);
    expect([phase(), film.asked, film.currentTime]).toEqual(['holding', ['hold'], expect.closeTo(13.95, 3)]);
    film.pass(4);
    voice.end(9);
    expect([phase(), film.asked.at(-1)]).toEqual(['ready', 'release']);
    film.pass(1);
    expect(film.currentTime).toBeCloseTo(14.95, 3);
  });

  test.each(['a report', 'a change of state'])(
    'are spoken though whoever hears of the hold makes a mistake: %s',
    (what) => {
      const thrown: (() => void)[] = [];
      vi.stubGlobal('queueMicrotask', (act: () => void) => thrown.push(act));
      const { film, voice, describer, said, phase } = openDescriber([long], {
        conditions: { gaps },
        preferences: { tellHolds: true },
        ability: 'none',
      });
      const fail = () => {
        throw new TypeError('a part of the page is broken');
      };
      if (what === 'a report') describer.onReport(fail);
      else describer.subscribe(fail);
      film.pass(10.1);
      expect([phase(), film.held, said()]).toEqual(['holding', true, ['long']]);
      voice.begin();
      voice.end(8);
      expect(film.held).toBe(false);
      expect(thrown[0]).toThrow('a part of the page is broken');
      vi.unstubAllGlobals();
    },
  );

  test('do not hold it where they were spoken sooner than expected', () => {
    const { film, voice } = openDescriber([long], { conditions: { gaps } });
    film.pass(10.1);
    voice.begin();
    film.pass(3);
    voice.end(3);
    film.pass(5);
    expect(film.asked).toEqual([]);
  });

  test('a pause during a hold stays a pause after it', () => {
    const { film, voice } = openDescriber([long], { conditions: { gaps } });
    film.pass(15);
    voice.begin();
    film.press(false);
    expect(voice.current?.cue?.id).toBe('long');
    voice.end(9);
    expect(film.asked).toEqual(['hold', 'release, paused']);
    film.pass(5);
    expect(film.currentTime).toBeCloseTo(13.95, 3);
  });

  test('Play during a hold skips the rest', () => {
    const { film, voice, skipped, phase } = openDescriber([long], { conditions: { gaps } });
    film.pass(15);
    voice.begin();
    film.press(false);
    film.press(true);
    expect([voice.current, film.asked.at(-1), skipped(), phase()]).toEqual([
      null,
      'release',
      ['long viewer'],
      'ready',
    ]);
  });

  test('are spoken over what follows where the viewer prefers that', () => {
    const { film, voice } = openDescriber([long], {
      conditions: { gaps },
      preferences: { whenOutlasts: { text: 'over', clips: 'over' } },
    });
    film.pass(10.1);
    voice.begin();
    film.pass(8);
    expect(film.asked).toEqual([]);
    expect(voice.current?.cue?.id).toBe('long');
  });

  test('hold the film from their beginning where it cannot be turned down', () => {
    const { film, voice, ducker } = openDescriber([short], { ability: 'none', conditions: { gaps } });
    film.pass(5.1);
    expect([film.asked, voice.current?.cue?.id, ducker.asked]).toEqual([['hold'], 'short', []]);
    voice.begin();
    voice.end(2);
    expect(film.asked).toEqual(['hold', 'release']);
  });
});

describe('a voice that does not do what it should', () => {
  test('never answers: the film goes on, and another delivery takes its place', () => {
    const { film, voice, reports, told, phase, ducker } = openDescriber([long], { conditions: { gaps } });
    film.pass(10.1);
    film.pass(60);
    expect(film.asked).toEqual(['hold', 'release']);
    expect([phase(), told(), ducker.down, voice.current]).toEqual(['blocked', ['voice-failed'], false, null]);
    expect(reports.at(-1)).toMatchObject({ type: 'fall', failure: 'silent', cue: { id: 'long' } });
  });

  test('gives way to another, which speaks what the first left unsaid', () => {
    const { film, voice, describer, phase } = openDescriber(all, { conditions: { gaps } });
    const second = fakeVoice();
    describer.onReport((report) => {
      if (report.type === 'fall')
        describer.setScript({ script: describer.getState().plan.script, voice: second }, 'delivery');
    });
    film.pass(5.1);
    voice.fail('no-voice');
    expect([phase(), second.current?.cue?.id]).toEqual(['speaking', 'short']);
    second.begin();
    film.pass(1);
    second.end(1);
    film.pass(5);
    expect([voice.asked.length, second.asked.map((one) => one.cue?.id)]).toEqual([1, ['short', 'long']]);
  });

  test('answers late, about what was silenced long ago: nothing comes of it', () => {
    const { film, voice, describer } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    const { id } = voice.current!;
    voice.begin();
    film.seek(9.9);
    film.pass(0.5);
    expect(voice.current?.cue?.id).toBe('long');
    const withoutTime = () => ({ ...describer.getState(), time: 0 });
    const before = withoutTime();
    voice.tell({ type: 'spoken', utterance: id, seconds: 2 });
    voice.tell({ type: 'failed', utterance: id, reason: 'other' });
    expect(withoutTime()).toEqual(before);
  });

  test('is refused without a gesture: the viewer is told, and one gesture is enough', () => {
    const { film, voice, told, phase, describer } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    voice.fail('needs-gesture');
    expect([phase(), told()]).toEqual(['blocked', ['needs-gesture']]);
    describer.gesture();
    expect([voice.unlocked, phase(), voice.current?.cue?.id]).toEqual([true, 'speaking', 'short']);
  });

  test('throws: that is a failure like another', () => {
    const { film, voice, told } = openDescriber([short], { conditions: { gaps } });
    voice.speak = () => {
      throw new Error('broken');
    };
    film.pass(5.1);
    expect(told()).toEqual(['voice-failed']);
  });

  test('one lost recording is passed over; two in a row are a dead delivery', () => {
    const { film, voice, phase, skipped } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    voice.fail('network');
    expect([phase(), skipped()]).toEqual(['ready', ['short voice-failed']]);
    film.pass(5);
    voice.fail('network');
    expect(phase()).toBe('blocked');
  });
});

describe('the viewer goes elsewhere', () => {
  test('a seek silences and restores, and what was skipped is forgotten', () => {
    const { film, voice, ducker, said, skipped } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    voice.begin();
    film.seek(24);
    expect([voice.current, ducker.down, skipped()]).toEqual([null, false, ['short seeked']]);
    film.pass(2);
    expect(said()).toEqual(['short', 'later']);
  });

  test('a seek out of a hold lets the film go on', () => {
    const { film } = openDescriber([long, later], { conditions: { gaps } });
    film.pass(15);
    film.seek(21);
    expect(film.asked).toEqual(['hold', 'release']);
    film.pass(1.2);
    expect(film.currentTime).toBeCloseTo(22, 3);
  });

  test('a recording is joined in its middle', () => {
    const clip = makeCue('clip', 5, 12, { clip: { src: 'a.m4a', begin: 0, end: 6 } });
    const { film, voice } = openDescriber([clip], { conditions: { gaps, spoken: 'clips' } });
    film.seek(8);
    film.pass(0.3);
    expect(voice.current).toMatchObject({ from: expect.closeTo(3, 2) as number, cue: { id: 'clip' } });
  });

  test('words without room are kept for `repeat` where the film is not held', () => {
    const { film, describer, voice, skipped } = openDescriber([long], {
      conditions: { gaps },
      preferences: { whenOutlasts: { text: 'over', clips: 'over' } },
    });
    film.seek(12);
    film.pass(0.3);
    expect([voice.current, skipped()]).toEqual([null, ['long joined-late']]);
    describer.command('repeat');
    expect(voice.current?.cue?.id).toBe('long');
  });

  test('next and previous move to a description and speak it, once', () => {
    const { film, describer, said, voice } = openDescriber(all, { conditions: { gaps } });
    film.press(false);
    describer.command('next');
    film.pass(0.3);
    expect([film.currentTime, said()]).toEqual([5, ['short']]);
    voice.begin();
    describer.command('next');
    film.pass(0.3);
    expect([film.currentTime, said()]).toEqual([10, ['short', 'long']]);
    describer.command('previous');
    film.pass(0.3);
    expect([film.currentTime, said()]).toEqual([5, ['short', 'long', 'short']]);
    voice.end(2);
    film.press(true);
    film.pass(2);
    expect(said()).toHaveLength(3);
  });

  test('another film starts from silence, without the first one’s history', () => {
    const { film, describer, voice, ducker } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    describer.setScript({ script: orderCues([later], 'en') }, 'source');
    expect([voice.current, ducker.asked.at(-1), describer.getState().history]).toEqual([
      null,
      'restore in 0 s',
      [],
    ]);
  });
});

describe('the end', () => {
  test('the film ends: silent and restored at once', () => {
    const { film, voice, ducker } = openDescriber(all, { conditions: { gaps } });
    film.pass(5.1);
    film.ended = true;
    film.tell({ type: 'ended' });
    expect([voice.current, ducker.asked.at(-1)]).toEqual([null, 'restore in 0 s']);
  });

  test('the player goes: released, silent, restored, and no timer is left', () => {
    const { film, voice, ducker, describer } = openDescriber([long], { conditions: { gaps } });
    film.pass(15);
    const { id } = voice.current!;
    describer.dispose();
    expect([film.asked, voice.current, ducker.asked.at(-1), film.waitingTimers]).toEqual([
      ['hold', 'release'],
      null,
      'restore in 0 s',
      0,
    ]);
    voice.tell({ type: 'spoken', utterance: id, seconds: 9 });
    describer.command('repeat');
    describer.setPreferences({ ...defaultDescriberPreferences, neverDuck: true });
    film.pass(10);
    expect(film.asked).toEqual(['hold', 'release']);
    expect(voice.asked).toHaveLength(1);
  });
});
