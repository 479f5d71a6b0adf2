/** The river, the weather, wood, fire: what the picture does, heard. */
import { RATE, curve, filter, noise, place, random, shape, silence, tone } from './signal.mjs';
import { duration } from '../script.mjs';

/** The river never stops, not even while the film is held: `seconds` may be longer than the film. @param {number} seconds */
export function river(seconds) {
  const bus = silence(seconds);
  for (const side of [0, 1]) {
    const deep = filter(noise(seconds, 11 + side), 'low', 320, 0.6);
    const run = filter(
      noise(seconds, 21 + side),
      'band',
      (t) => 760 + 180 * Math.sin(t * 0.9 + side * 2) + 90 * Math.sin(t * 2.3 + side),
      0.9,
    );
    for (let i = 0; i < bus[side].length; i++) {
      const t = i / RATE;
      const lap = 0.55 + 0.45 * Math.sin(t * 1.55 + side * 0.9 + 0.8 * Math.sin(t * 0.37));
      bus[side][i] = deep[i] * 0.1 + run[i] * 0.05 * (0.35 + lap * lap);
    }
  }
  const next = random(5);
  for (let t = 0.2; t < seconds - 0.2; t += 0.08 + next() * 0.5)
    place(
      bus,
      bubble(380 + next() * 900, 0.03 + next() * 0.05),
      t,
      0.012 + next() * 0.02,
      next() * 1.6 - 0.8,
    );
  return bus;
}

/** A bubble rises: a short sine whose pitch climbs as it nears the air. @param {number} hz @param {number} seconds */
const bubble = (hz, seconds) =>
  tone(
    seconds * 3,
    (t) => Math.sin(2 * Math.PI * hz * (t + 4 * t * t)) * Math.exp(-t / seconds) * Math.min(1, t / 0.002),
  );

/** @param {number} seed @param {number} hz @param {number} life */
const knock = (seed, hz, life) => {
  const skin = filter(noise(0.25, seed), 'band', hz * 2.4, 1.4);
  return tone(
    0.25,
    (t) =>
      (Math.sin(2 * Math.PI * hz * t) * 0.8 + Math.sin(2 * Math.PI * hz * 2.63 * t) * 0.3) *
        Math.exp(-t / life) +
      skin[Math.round(t * RATE)] * Math.exp(-t / (life * 0.5)) * 0.9,
  );
};

/** @param {number} seconds @param {number} seed @param {[number, number][]} swell @param {number | ((t: number) => number)} cutoff @param {number} q */
const rush = (seconds, seed, swell, cutoff, q = 0.8) =>
  shape(filter(noise(seconds, seed), 'band', cutoff, q), curve(swell));

/** Wood on a wet pin. @param {number} seed */
function creak(seed) {
  const next = random(seed);
  let [phase, grain] = [0, 0];
  const raw = tone(0.55, (t) => {
    const hz = 46 + 34 * Math.sin(t * 5) + 6 * grain;
    phase += hz / RATE;
    if (phase >= 1) {
      phase -= 1;
      grain = next() * 2 - 1;
      return 1;
    }
    return 0;
  });
  return shape(filter(filter(raw, 'band', 620, 5), 'low', 1500), (t) => 9 * Math.sin((Math.PI * t) / 0.55));
}

/** @param {number} seed @param {number} close 0 far … 1 overhead */
function thunder(seed, close) {
  const seconds = 5.5;
  const roll = filter(noise(seconds, seed), 'low', (t) => 70 + (60 + 260 * close) * Math.exp(-t * 1.1), 0.8);
  const next = random(seed);
  const bumps = Array.from({ length: 9 }, () => [next() * 3.6, 0.3 + next() * 0.7, 2 + next() * 4]);
  const crack = filter(noise(seconds, seed + 1), 'high', 900);
  return tone(seconds, (t) => {
    const i = Math.round(t * RATE);
    const rolling =
      bumps.reduce(
        (total, [at, gain, pace]) =>
          total + (t < at ? 0 : gain * Math.exp(-(t - at) * pace) * Math.min(1, (t - at) / 0.04)),
        0,
      ) +
      Math.exp(-t * 1.6) * Math.min(1, t / (0.02 + 0.3 * (1 - close)));
    return (
      (roll[i] * rolling * 2.6 +
        close * crack[i] * 0.5 * Math.exp(-t * 9) * (0.6 + 0.4 * Math.sin(t * 190))) *
      Math.min(1, (seconds - t) / 1.2)
    );
  });
}

/** @returns {import('./signal.mjs').Stereo} everything but the river */
export function playEffects() {
  const bus = silence(duration);
  const next = random(77);

  // she runs down the jetty: a foot each time the puppet's leg swings
  for (let i = 0; i < 12; i++)
    place(bus, knock(100 + i, 118 + (i % 2) * 14, 0.05), 17.42 + i * 0.2856, 0.2, -0.85 + i * 0.045);
  // paper
  for (const [at, gain] of [
    [28.35, 0.05],
    [28.7, 0.04],
    [47.9, 0.02],
  ])
    place(
      bus,
      rush(
        0.35,
        Math.round(at * 10),
        [
          [0, 0],
          [0.05, 1],
          [0.14, 0.3],
          [0.2, 0.8],
          [0.34, 0],
        ],
        3600,
        1.2,
      ),
      at,
      gain,
      -0.3,
    );
  // into the boat
  for (const [at, hz] of [
    [41.0, 92],
    [41.35, 84],
    [41.75, 96],
    [42.5, 78],
  ])
    place(bus, knock(Math.round(at * 10), hz, 0.09), at, 0.2, 0);
  place(bus, creak(3), 42.4, 0.16, 0);
  // fire: borrowed, carried, caught
  place(
    bus,
    rush(
      0.5,
      31,
      [
        [0, 0],
        [0.06, 1],
        [0.2, 0.3],
        [0.5, 0],
      ],
      900,
    ),
    44.8,
    0.2,
    0.1,
  );
  place(
    bus,
    rush(
      1.4,
      32,
      [
        [0, 0],
        [0.1, 0.5],
        [0.28, 1],
        [0.7, 0.35],
        [1.4, 0],
      ],
      (t) => 260 + 700 * Math.exp(-Math.abs(t - 0.3) * 3),
      0.7,
    ),
    46.85,
    0.5,
    0.05,
  );
  for (let i = 0; i < 26; i++)
    place(
      bus,
      rush(
        0.02,
        300 + i,
        [
          [0, 1],
          [0.02, 0],
        ],
        2600 + next() * 3000,
        1.5,
      ),
      46.9 + next() * 2.6,
      0.08 + next() * 0.14,
      0.05 + next() * 0.1,
    );

  // the oar: creak, pull, drip
  for (let i = 0; i < 3; i++) {
    const at = 61.5 + i * 2.9;
    place(bus, creak(7 + i), at, 0.34, -0.4);
    place(
      bus,
      rush(
        1.5,
        60 + i,
        [
          [0, 0],
          [0.35, 1],
          [0.8, 0.4],
          [1.5, 0],
        ],
        (t) => 500 + 500 * t,
        0.8,
      ),
      at + 0.35,
      0.28,
      -0.3,
    );
    place(bus, creak(17 + i), at + 1.5, 0.22, -0.4);
    for (let k = 0; k < 5; k++)
      place(bus, bubble(700 + next() * 900, 0.03), at + 1.7 + next() * 0.8, 0.06, -0.5 + next() * 0.3);
  }

  // weather
  const storm = curve([
    [63.5, 0],
    [68, 0.5],
    [71, 0.85],
    [76, 0.75],
    [82, 0.7],
    [84.4, 1],
    [87.4, 0.7],
    [90, 0.42],
    [93.4, 0.12],
    [94.6, 0],
  ]);
  for (const side of [0, 1]) {
    const wind = filter(
      noise(duration, 201 + side),
      'band',
      (t) => 340 + 230 * Math.sin(t * 0.8 + side * 1.3) + 120 * Math.sin(t * 1.9 + side) + 240 * storm(t),
      1.7,
    );
    const drops = filter(filter(noise(duration, 211 + side), 'high', 2600), 'low', 8500);
    const wet = curve([
      [68, 0],
      [71, 1],
      [84, 1],
      [90, 0.6],
      [93.6, 0.08],
      [94.6, 0],
    ]);
    for (let i = 0; i < wind.length; i++)
      bus[side][i] +=
        wind[i] * 0.2 * storm(i / RATE) * (0.7 + 0.3 * Math.sin((i / RATE) * 1.2 + side)) +
        drops[i] * 0.012 * wet(i / RATE);
  }
  place(bus, thunder(401, 0.1), 67.3, 0.5, 0.4);
  place(bus, thunder(402, 0), 72.9, 0.24, -0.5);
  place(bus, thunder(403, 1), 83.72, 0.62, 0.15);

  // the lantern on the water, and under it
  place(
    bus,
    rush(
      0.5,
      71,
      [
        [0, 0],
        [0.03, 1],
        [0.15, 0.3],
        [0.5, 0],
      ],
      700,
    ),
    79.45,
    0.2,
    0.25,
  );
  for (let i = 0; i < 6; i++) place(bus, bubble(420 + next() * 400, 0.05), 79.5 + i * 0.12, 0.1, 0.3);
  place(
    bus,
    rush(
      2.8,
      72,
      [
        [0, 0],
        [0.55, 0.7],
        [0.85, 1],
        [1.2, 0.5],
        [2.8, 0],
      ],
      (t) => 420 + 900 * Math.exp(-Math.abs(t - 0.85) * 2),
      0.5,
    ),
    84.5,
    0.46,
    0.4,
  );
  place(
    bus,
    rush(
      0.8,
      73,
      [
        [0, 0],
        [0.02, 1],
        [0.3, 0.35],
        [0.8, 0],
      ],
      5200,
      0.8,
    ),
    85.28,
    0.16,
    0.4,
  );
  for (let i = 0; i < 14; i++)
    place(bus, bubble(240 + next() * 500, 0.06), 85.7 + i * 0.09 + next() * 0.05, 0.13 * (1 - i / 16), 0.4);

  // after the storm: eaves, then his hat
  for (let t = 94.3; t < 111; t += 0.7 + next() * 1.5)
    place(bus, bubble(900 + next() * 1100, 0.035), t, 0.07, t < 105.6 ? next() - 0.9 : next() * 0.6 - 0.3);
  return bus;
}
