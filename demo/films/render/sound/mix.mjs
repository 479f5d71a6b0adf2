/**
 * The mixes. The same programme lies under all of them, so changing the audio track changes only the voice.
 *
 * @typedef {import('./signal.mjs').Stereo} Stereo
 * @typedef {import('../plan.mjs').Plan} Plan
 * @typedef {Record<string, Float32Array>} Voices   Spoken lines and descriptions by id; short forms as `d05.short`.
 */
import { descriptions, duration } from '../script.mjs';
import { extendedTime } from '../plan.mjs';
import { playEffects, river } from './effects.mjs';
import { playScore } from './score.mjs';
import { RATE, curve, level, place, reverb, ride, silence, sum } from './signal.mjs';

/** How far the programme gives way to a voice, in decibels, and how long it takes to. */
export const duck = { narration: -9, dialogue: -7, ramp: 0.25 };

/** Music, effects and river, before any voice. The bed is the river alone, long enough for the extended version. */
export function mixBackground() {
  const bed = ride(river(duration + 40), () => 1);
  const near = curve([
    [0, 0.35],
    [9, 0.5],
    [10, 1],
    [46, 0.85],
    [61, 0.9],
    [66, 1.25],
    [76, 1.45],
    [84, 1.6],
    [88, 1.5],
    [93.4, 1.2],
    [94.6, 0.75],
    [112, 0.65],
    [115.9, 0],
  ]);
  const music = playScore();
  const effects = playEffects();
  const hall = sum(
    ride(reverb(music, { seconds: 2.6, damp: 0.35 }), () => 0.34),
    ride(reverb(effects, { seconds: 1.8, damp: 0.45 }), () => 0.16),
  );
  return { background: sum(music, effects, hall, ride(bed, near)), bed };
}

/** A gain that dips for each span. @param {{ start: number, end: number }[]} spans @param {number} decibels */
export function dipFor(spans, decibels) {
  const low = 10 ** (decibels / 20);
  /** @type {[number, number][]} */
  const points = [[-1, 1]];
  for (const { start, end } of spans) {
    const last = points[points.length - 1];
    // two spans so near that the gain could not come back up are one
    if (last[0] > start - duck.ramp) points.length -= 2;
    else points.push([start - duck.ramp, 1], [start, low]);
    points.push([end, low], [end + duck.ramp, 1]);
  }
  return fastCurve(points);
}

/** The same as `curve`, for a time that only goes forward within one pass. @param {[number, number][]} points */
function fastCurve(points) {
  let i = 1;
  return (/** @type {number} */ t) => {
    if (t <= points[0][0]) return points[0][1];
    if (points[i - 1]?.[0] > t) i = 1;
    while (i < points.length && points[i][0] <= t) i++;
    if (i >= points.length) return points[points.length - 1][1];
    const [[t0, v0], [t1, v1]] = [points[i - 1], points[i]];
    return v0 + ((v1 - v0) * (t - t0)) / (t1 - t0);
  };
}

/** Programme: background and dialogue. @param {Stereo} background @param {Plan} plan @param {Voices} voices */
export function mixProgramme(background, { lines }, voices) {
  const talk = silence(duration);
  for (const line of lines)
    place(talk, level(voices[line.id], line.speaker === 'ying' ? -21 : -20), line.start, 1, line.place * 0.6);
  const room = ride(reverb(talk, { seconds: 1.1, damp: 0.5, size: 0.8 }), () => 0.13);
  return sum(ride(background, dipFor(lines, duck.dialogue)), talk, room);
}

/** What the narrator says in versions that are never held, and when. @param {Plan} plan */
const saidWithoutHolds = ({ cues }) =>
  cues.map((cue) => ({ voice: cue.fits ? cue.id : `${cue.id}.short`, start: cue.start }));

/** The narrator's loudness next to the dialogue. */
export const narratorLevel = -23;

/** @param {{ voice: string, start: number }[]} said @param {Voices} voices @param {number} seconds */
function narrate(said, voices, seconds) {
  const narration = silence(seconds);
  for (const { voice, start } of said) place(narration, level(voices[voice], narratorLevel), start);
  const spans = said.map(({ voice, start }) => ({ start, end: start + voices[voice].length / RATE }));
  return { narration, spans };
}

/** Narration alone, and the described mix, both as long as the film. @param {Stereo} programme @param {Plan} plan @param {Voices} voices */
export function mixDescribed(programme, plan, voices) {
  const { narration, spans } = narrate(saidWithoutHolds(plan), voices, duration);
  return { narration, described: sum(ride(programme, dipFor(spans, duck.narration)), narration), spans };
}

/**
 * The extended mix: at each hold the programme stops and only the river goes on, until the description is told.
 * @param {Stereo} programme @param {Stereo} bed @param {Plan} plan @param {Voices} voices
 */
export function mixExtended(programme, bed, plan, voices) {
  const longer = silence(plan.length);
  const edges = [0, ...plan.holds.map((hold) => hold.at), duration];
  const soft = 0.12;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const begins = extendedTime(from + 0.001, plan.holds) - 0.001;
    const gain = fastCurve([
      [from, i === 0 ? 1 : 0],
      [from + soft, 1],
      [to - soft, 1],
      [to, i + 2 === edges.length ? 1 : 0],
    ]);
    for (const side of [0, 1]) {
      for (
        let n = Math.round(from * RATE), m = Math.round(begins * RATE);
        n < Math.round(to * RATE) && m < longer[side].length;
        n++, m++
      )
        longer[side][m] += programme[side][n] * gain(n / RATE);
    }
  }
  const held = plan.holds.map((hold) => {
    const start = extendedTime(hold.at, plan.holds);
    return { start, end: start + hold.seconds };
  });
  const stays = held.map(({ start, end }) =>
    fastCurve([
      [start - soft, 0],
      [start, 1],
      [end, 1],
      [end + soft, 0],
    ]),
  );
  for (const side of [0, 1])
    for (let n = 0; n < longer[side].length; n++)
      for (const gain of stays) longer[side][n] += bed[side][n] * 1.1 * gain(n / RATE);

  const said = plan.cues.map((cue) => ({
    voice: cue.fits || cue.extended ? cue.id : `${cue.id}.short`,
    start: extendedTime(cue.start, plan.holds),
  }));
  const { narration, spans } = narrate(said, voices, plan.length);
  return { extended: sum(ride(longer, dipFor(spans, duck.narration)), narration), spans };
}

/** Ids of everything the narrator may have to say, with the words. */
export const narratorWords = descriptions.flatMap(({ id, words, short }) => [
  { id, words },
  ...(short ? [{ id: `${id}.short`, words: short }] : []),
]);
