/**
 * The music. One tune in the yu mode on E (E G A B D): the girl's, played by strings when she is there, by the flute
 * when the lantern goes, and by both when the light answers. It keeps out of the way of words: between them it is
 * full, under them it is single notes.
 */
import { bell, chime, drum, flute, pitch, pluck } from './instruments.mjs';
import { place, random, silence } from './signal.mjs';
import { duration } from '../script.mjs';

/** @typedef {[beat: number, note: string, strength?: number, bend?: number][]} Phrase */

/** @type {Phrase} */
const tune = [
  [0, 'E4'],
  [1, 'G4', 0.7],
  [1.5, 'A4', 0.8],
  [2, 'B4', 1, 0.028],
  [4, 'A4', 0.8],
  [4.5, 'G4', 0.7],
  [5, 'A4', 0.9],
  [6, 'E4', 0.8],
  [7, 'D4', 0.7],
  [7.5, 'E4', 1, 0.02],
];
/** @type {Phrase} */
const answer = [
  [0, 'B4'],
  [0.5, 'D5', 0.8],
  [1, 'E5', 1, 0.02],
  [2.5, 'D5', 0.8],
  [3, 'B4', 0.9],
  [4, 'A4', 0.8],
  [4.5, 'G4', 0.7],
  [5, 'A4', 0.8],
  [5.5, 'B4', 0.8],
  [6, 'A4', 0.7],
  [6.5, 'G4', 0.7],
  [7, 'E4', 1, 0.02],
];
/** @type {Phrase} */
const ground = [
  [0, 'E2', 0.9],
  [0.04, 'B2', 0.5],
  [2, 'E3', 0.5],
  [4, 'A2', 0.8],
  [4.04, 'E3', 0.4],
  [6, 'D3', 0.5],
  [7.5, 'E2', 0.8],
  [7.54, 'B2', 0.5],
];

/** @returns {import('./signal.mjs').Stereo} dry; the hall is added in the mix */
export function playScore() {
  const bus = silence(duration);
  const human = random(42);
  const loose = () => (human() - 0.5) * 0.018;

  /** @param {number} at @param {string} note @param {number} [strength] @param {object} [how] @param {number} [pan] */
  const string = (at, note, strength = 0.7, how = {}, pan = 0.1) =>
    place(
      bus,
      pluck(pitch(note), {
        seconds: 3.6,
        bright: 0.25 + strength * 0.45,
        seed: Math.round(at * 100),
        ...how,
      }),
      at + loose(),
      0.34 * strength,
      pan + (human() - 0.5) * 0.2,
    );
  /** @param {number} at @param {Phrase} phrase @param {number} beat seconds @param {number} gain @param {number} [octaves] @param {number} [pan] */
  const play = (at, phrase, beat, gain, octaves = 0, pan = 0.1) =>
    phrase.forEach(([when, note, strength = 0.85, bend = 0]) =>
      string(
        at + when * beat,
        note.replace(/\d/, (o) => String(Number(o) + octaves)),
        strength * gain,
        { bend },
        pan,
      ),
    );
  /** @param {number} at @param {string[]} notes @param {number} apart @param {number} gain */
  const sweep = (at, notes, apart, gain) =>
    notes.forEach((note, i) =>
      string(
        at + i * apart,
        note,
        gain * (0.6 + (0.4 * i) / notes.length),
        { seconds: 2.6 },
        -0.4 + (0.8 * i) / notes.length,
      ),
    );
  /** @param {number} at @param {[seconds: number, note: string][]} notes @param {number} gain */
  const blow = (at, notes, gain) => {
    let [when, from] = [at, 0];
    for (const [seconds, note] of notes) {
      const hz = pitch(note);
      place(
        bus,
        flute(hz, seconds + 0.18, Math.round(when * 10), from || hz * 0.97),
        when,
        0.2 * gain,
        -0.22,
      );
      [when, from] = [when + seconds, hz];
    }
  };

  // Opening title: bell, the tune once through
  place(bus, bell(196), 0.6, 0.42);
  play(1.9, ground, 0.86, 0.75, 0, -0.2);
  play(1.9, tune, 0.86, 0.85);
  sweep(8.7, ['E4', 'B3', 'A3', 'E3'], 0.09, 0.5);

  // The ferry: night air, a note now and then
  for (const [at, note, strength] of /** @type {[number, string, number][]} */ ([
    [10.2, 'E2', 0.55],
    [12.6, 'B3', 0.35],
    [14.4, 'A3', 0.32],
    [16.6, 'D3', 0.45],
    [18.6, 'G4', 0.38],
    [19.2, 'A4', 0.38],
    [19.8, 'B4', 0.42],
    [21.2, 'E4', 0.4],
    [24.6, 'E3', 0.3],
    [28.1, 'A3', 0.32],
    [29.6, 'B4', 0.36],
    [30.1, 'E4', 0.3],
  ]))
    string(at, note, strength);
  // what he sees over there
  string(35.2, 'E2', 0.8);
  string(35.24, 'B2', 0.5);
  blow(
    35.8,
    [
      [1.1, 'B3'],
      [0.8, 'A3'],
      [1.5, 'E3'],
    ],
    0.5,
  );
  string(37.6, 'A2', 0.55);
  string(39.0, 'E2', 0.5);

  // Lighting the lantern
  for (let i = 0; i < 12; i++)
    string(
      41 + i * 0.46,
      ['E3', 'B3', 'E4', 'G4', 'D3', 'A3', 'D4', 'E4', 'G3', 'B3', 'E4', 'A4'][i],
      0.3 + i * 0.012,
    );
  sweep(47.0, ['E4', 'G4', 'A4', 'B4', 'D5', 'E5', 'G5', 'A5', 'B5'], 0.075, 0.62);
  place(bus, chime(pitch('B5'), 3), 47.7, 0.14, 0.2);
  play(48.7, answer, 0.62, 0.8);
  play(48.7, ground, 0.62, 0.5, 0, -0.2);
  for (const [at, note] of /** @type {[number, string][]} */ ([
    [54.4, 'E3'],
    [57.8, 'B3'],
    [60.4, 'E4'],
    [60.7, 'B4'],
  ]))
    string(at, note, 0.34);

  // Midstream: the oar's own time, then the weather's
  for (let i = 0; i < 15; i++)
    string(
      61.5 + i * 0.483,
      ['E3', 'B3', 'E4', 'G3', 'B3', 'D4'][i % 6],
      0.4 + (i % 6 === 0 ? 0.2 : 0) + i * 0.008,
      {},
      i % 2 ? 0.25 : -0.25,
    );
  for (let i = 0; i < 44; i++)
    string(
      66.2 + i * 0.085,
      i % 2 ? 'E3' : 'B2',
      (0.16 + i * 0.007) * (i > 30 ? 0.8 : 1),
      { seconds: 0.9 },
      -0.3,
    );
  for (const [at, strength] of [
    [66.2, 0.4],
    [67.3, 0.6],
    [68.2, 0.75],
    [71.2, 0.45],
    [73.1, 0.5],
  ])
    place(bus, drum(58, Math.round(at)), at, 0.4 * strength);
  string(76.2, 'E2', 0.5);

  // Letting the lantern go: the tune, alone, on the flute
  blow(
    76.9,
    [
      [0.95, 'E4'],
      [0.45, 'G4'],
      [0.45, 'A4'],
      [1.7, 'B4'],
      [0.5, 'A4'],
      [0.45, 'G4'],
      [0.9, 'A4'],
      [1.6, 'E4'],
    ],
    0.6,
  );
  for (const [at, note] of /** @type {[number, string][]} */ ([
    [76.9, 'E3'],
    [78.8, 'B3'],
    [80.6, 'A3'],
    [82.3, 'D3'],
    [83.2, 'E3'],
  ]))
    string(at, note, 0.4);
  place(bus, drum(48, 3), 85.3, 0.5);
  string(86.3, 'E2', 0.6);

  // The far bank: nothing, a drop of a note, then the light
  for (const [at, note, strength] of /** @type {[number, string, number][]} */ ([
    [95.4, 'B4', 0.26],
    [97.2, 'E5', 0.24],
    [98.8, 'A4', 0.24],
  ]))
    string(at, note, strength);
  place(bus, chime(pitch('E6'), 5), 100.4, 0.3, 0.4);
  place(bus, chime(pitch('B5'), 5), 100.9, 0.16, 0.4);
  sweep(101.6, ['E3', 'B3', 'E4', 'G4', 'B4'], 0.16, 0.36);
  sweep(105.2, ['E3', 'A3', 'B3', 'E4', 'A4', 'B4', 'E5'], 0.08, 0.5);
  play(105.9, tune, 0.6, 0.95);
  play(105.9, ground, 0.6, 0.7, 0, -0.2);
  blow(
    105.9,
    [
      [0.62, 'E4'],
      [0.3, 'G4'],
      [0.3, 'A4'],
      [1.16, 'B4'],
      [0.3, 'A4'],
      [0.3, 'G4'],
      [0.6, 'A4'],
      [1.0, 'E4'],
    ],
    0.6,
  );
  for (const [at, note] of /** @type {[number, string][]} */ ([
    [111.3, 'E4'],
    [111.5, 'B4'],
    [111.7, 'E5'],
  ]))
    string(at, note, 0.34);
  place(bus, bell(196, 3.4), 112.5, 0.4);
  string(112.55, 'E2', 0.6);
  return bus;
}
