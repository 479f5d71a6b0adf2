/** A plucked silk string, a bamboo flute, a bronze bell, a stone chime: made from noise and sines alone. */
import { RATE, filter, noise, random, tone } from './signal.mjs';

/** Pitch names to Hz. @param {string} name such as E4 or F#3 */
export function pitch(name) {
  const [, letter, sharp, octave] = /** @type {RegExpExecArray} */ (/^([A-G])(#?)(\d)$/.exec(name));
  const step = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }[letter] ?? 0;
  return 440 * 2 ** ((step + (sharp ? 1 : 0) + (Number(octave) + 1) * 12 - 69) / 12);
}

/**
 * A plucked string (Karplus and Strong): a burst of noise goes round a delay line and loses a little top each time.
 * `bend` presses the string behind the bridge, as a zheng player does: the pitch leans up, then trembles.
 * @param {number} hz @param {{ seconds?: number, bright?: number, seed?: number, bend?: number }} [how]
 */
export function pluck(hz, { seconds = 3, bright = 0.5, seed = 1, bend = 0 } = {}) {
  const out = new Float32Array(Math.round(seconds * RATE));
  const size = Math.ceil((RATE / hz) * 1.2) + 4;
  const line = new Float32Array(size);
  const next = random(seed * 977 + Math.round(hz * 10));
  const period = RATE / hz - 0.5;
  let soft = 0;
  const burst = Array.from(
    { length: Math.round(period) },
    () => (soft += (next() * 2 - 1 - soft) * (0.25 + bright * 0.6)),
  );
  // plucked near the bridge: the string cannot sound the partials that have a node there
  const comb = Math.round(period * 0.13);
  for (let i = 0; i < burst.length; i++)
    line[i % size] = burst[i] - 0.8 * burst[(i - comb + burst.length) % burst.length];
  const keep = 10 ** (-3 / hz / (1.2 + 260 / hz + bright));
  let write = burst.length;
  let previous = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const leaning = bend
      ? 1 - bend * (1 - Math.exp(-t * 9)) * 0.5 * (1 + Math.sin(t * 33) * Math.exp(-t) * 0.35)
      : 1;
    const back = write - period * leaning;
    const whole = Math.floor(back);
    const part = back - whole;
    const at = ((whole % size) + size) % size;
    const sample = line[at] * (1 - part) + line[(at + 1) % size] * part;
    const filtered =
      keep * (0.5 * sample + 0.5 * previous) * (0.94 + 0.06 * bright) +
      keep * (0.06 - 0.06 * bright) * sample;
    previous = sample;
    line[write % size] = filtered;
    out[i] = sample;
    write++;
  }
  const release = Math.round(0.2 * RATE);
  for (let i = 0; i < release; i++) out[out.length - 1 - i] *= i / release;
  return out;
}

/** A xiao: soft, breathy, the vibrato arriving late. @param {number} hz @param {number} seconds @param {number} [seed] @param {number} [from] Hz it slides from */
export function flute(hz, seconds, seed = 1, from = hz) {
  const air = filter(noise(seconds, seed + 50), 'band', hz * 1.02, 6);
  const breathe = filter(noise(seconds, seed + 90), 'band', 1900, 1);
  let phase = 0;
  return tone(seconds, (t) => {
    const swell =
      Math.min(1, t / 0.16) *
      Math.min(1, (seconds - t) / 0.28) *
      (0.86 + 0.14 * Math.sin((Math.PI * t) / seconds));
    const vibrato = 1 + 0.005 * Math.min(1, Math.max(0, t - 0.5) / 0.6) * Math.sin(2 * Math.PI * 4.9 * t);
    phase += (2 * Math.PI * (hz + (from - hz) * Math.exp(-t * 16)) * vibrato) / RATE;
    const i = Math.round(t * RATE);
    const body =
      Math.sin(phase) + 0.22 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase) + 0.03 * Math.sin(4 * phase);
    return swell * swell * (body * 0.6 + (air[i] ?? 0) * 1.1 + (breathe[i] ?? 0) * 0.05);
  });
}

/** A temple bell: partials that a bronze wall allows, each dying at its own pace. @param {number} hz @param {number} [seconds] */
export function bell(hz, seconds = 7) {
  const partials = [
    [0.5, 0.5, 7],
    [1, 1, 5.5],
    [1.003, 0.5, 5],
    [1.19, 0.62, 3.4],
    [1.56, 0.34, 2.4],
    [2, 0.42, 2.2],
    [2.51, 0.2, 1.4],
    [3.01, 0.14, 0.9],
    [4.2, 0.1, 0.5],
    [5.4, 0.06, 0.3],
  ];
  return tone(
    seconds,
    (t) =>
      partials.reduce(
        (total, [ratio, gain, life]) =>
          total + gain * Math.exp((-4.2 * t) / life) * Math.sin(2 * Math.PI * hz * ratio * t),
        0,
      ) *
      Math.min(1, t / 0.004) *
      Math.min(1, (seconds - t) / 0.5) *
      0.4,
  );
}

/** A stone chime: few partials, clear and long. @param {number} hz @param {number} [seconds] */
export const chime = (hz, seconds = 4) =>
  tone(
    seconds,
    (t) =>
      [
        [1, 1, 3.6],
        [2.76, 0.32, 1.2],
        [5.4, 0.12, 0.5],
        [0.998, 0.5, 3.2],
      ].reduce(
        (total, [ratio, gain, life]) =>
          total + gain * Math.exp((-4.5 * t) / life) * Math.sin(2 * Math.PI * hz * ratio * t),
        0,
      ) *
      Math.min(1, t / 0.003) *
      Math.min(1, (seconds - t) / 0.4) *
      0.4,
  );

/** A skin drum, low. @param {number} hz @param {number} seed */
export function drum(hz, seed) {
  const skin = filter(noise(1.4, seed), 'low', 240, 0.8);
  return tone(
    1.4,
    (t) =>
      Math.sin(2 * Math.PI * hz * (t + 0.018 * (1 - Math.exp(-t * 30)))) * Math.exp(-t * 4.6) +
      skin[Math.round(t * RATE)] * Math.exp(-t * 26) * 0.9,
  );
}
