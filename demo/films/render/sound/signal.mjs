/**
 * The smallest workshop for sound: buffers, WAV files, seeded noise, filters, envelopes.
 *
 * @typedef {[Float32Array, Float32Array]} Stereo
 */

export const RATE = 48000;

/** @param {number} seconds @returns {Stereo} */
export const silence = (seconds) => [
  new Float32Array(Math.round(seconds * RATE)),
  new Float32Array(Math.round(seconds * RATE)),
];

/** Seeded noise, so that every rendering is the same film (mulberry32). @param {number} seed @returns {() => number} in [0, 1) */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seconds @param {number} seed */
export function noise(seconds, seed) {
  const next = random(seed);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, () => next() * 2 - 1);
}

/** A sound from a function of time. @param {number} seconds @param {(t: number) => number} shape */
export const tone = (seconds, shape) =>
  Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => shape(i / RATE));

/**
 * A state-variable filter whose cutoff may move with time.
 * @param {Float32Array} input
 * @param {'low' | 'band' | 'high'} kind
 * @param {number | ((t: number) => number)} cutoff in Hz
 * @param {number} [q]
 */
export function filter(input, kind, cutoff, q = 0.7) {
  const out = new Float32Array(input.length);
  const at = typeof cutoff === 'number' ? () => cutoff : cutoff;
  let [low, band, g] = [0, 0, 0];
  const k = 1 / q;
  for (let i = 0; i < input.length; i++) {
    if (i % 32 === 0) g = Math.tan((Math.PI * Math.min(at(i / RATE), RATE * 0.45)) / RATE);
    const high = (input[i] - (k + g) * band - low) / (1 + g * (g + k));
    const b = g * high + band;
    const l = g * b + low;
    band = g * high + b;
    low = g * b + l;
    out[i] = kind === 'low' ? l : kind === 'band' ? b * k : high;
  }
  return out;
}

/** Multiplies by a function of time. @param {Float32Array} input @param {(t: number) => number} gain */
export const shape = (input, gain) => input.map((x, i) => x * gain(i / RATE));

/** A curve through [time, value] points; flat before the first and after the last. @param {[number, number][]} points */
export function curve(points) {
  return (/** @type {number} */ t) => {
    const next = points.findIndex(([at]) => at > t);
    if (next === 0) return points[0][1];
    if (next < 0) return points[points.length - 1][1];
    const [[t0, v0], [t1, v1]] = [points[next - 1], points[next]];
    return v0 + ((v1 - v0) * (t - t0)) / (t1 - t0);
  };
}

/**
 * Adds a mono sound to a stereo one.
 * @param {Stereo} bus @param {Float32Array} sound @param {number} at seconds @param {number} [gain] @param {number} [pan] from -1, left, to 1, right
 */
export function place(bus, sound, at, gain = 1, pan = 0) {
  const from = Math.round(at * RATE);
  const angle = ((pan + 1) * Math.PI) / 4;
  const [left, right] = [Math.cos(angle) * Math.SQRT2 * gain, Math.sin(angle) * Math.SQRT2 * gain];
  for (let i = Math.max(0, -from); i < sound.length && from + i < bus[0].length; i++) {
    bus[0][from + i] += sound[i] * left;
    bus[1][from + i] += sound[i] * right;
  }
}

/** @param {Stereo[]} buses @returns {Stereo} */
export function sum(...buses) {
  const out = /** @type {Stereo} */ ([buses[0][0].slice(), buses[0][1].slice()]);
  for (const bus of buses.slice(1))
    for (const side of [0, 1])
      for (let i = 0; i < out[side].length && i < bus[side].length; i++) out[side][i] += bus[side][i];
  return out;
}

/** @param {Stereo} bus @param {(t: number) => number} gain @returns {Stereo} */
export const ride = (bus, gain) => [shape(bus[0], gain), shape(bus[1], gain)];

/** @param {Float32Array} sound */
export function trimSilence(sound) {
  const loudest = sound.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const heard = (/** @type {number} */ x) => Math.abs(x) > loudest * 0.012;
  const first = sound.findIndex(heard);
  const last = sound.findLastIndex(heard);
  return sound.slice(Math.max(0, first - RATE * 0.01), Math.min(sound.length, last + RATE * 0.03));
}

/** @param {Float32Array} sound @param {number} level root-mean-square over the parts that sound, in dB */
export function level(sound, level) {
  const loud = sound.filter((x) => Math.abs(x) > 1e-3);
  const rms = Math.sqrt(loud.reduce((total, x) => total + x * x, 0) / Math.max(1, loud.length));
  return sound.map((x) => (x * 10 ** (level / 20)) / rms);
}

/**
 * A small hall: eight feedback delays, each losing some top on every pass.
 * @param {Stereo} dry @param {{ seconds: number, damp: number, size?: number }} room @returns {Stereo} the wet sound only
 */
export function reverb(dry, { seconds, damp, size = 1 }) {
  const wet = silence(dry[0].length / RATE);
  for (const side of [0, 1]) {
    for (const [n, base] of [1557, 1617, 1491, 1422, 1277, 1356, 1188, 1116].entries()) {
      const delay = Math.round((base + side * 23 + n) * size * 1.6);
      const feedback = 10 ** ((-3 * delay) / RATE / seconds);
      const line = new Float32Array(delay);
      let dull = 0;
      for (let i = 0; i < dry[side].length; i++) {
        const out = line[i % delay];
        dull = out * (1 - damp) + dull * damp;
        line[i % delay] = dry[side][i] * 0.5 + dry[1 - side][i] * 0.2 + dull * feedback;
        wet[side][i] += out * 0.22;
      }
    }
  }
  // Four short all-pass delays smear the echoes into a tail.
  for (const side of [0, 1]) {
    for (const base of [556, 441, 341, 225]) {
      const delay = base + side * 23;
      const line = new Float32Array(delay);
      for (let i = 0; i < wet[side].length; i++) {
        const held = line[i % delay];
        const out = held - wet[side][i] * 0.5;
        line[i % delay] = wet[side][i] + held * 0.5;
        wet[side][i] = out;
      }
    }
  }
  return wet;
}

/** @param {Buffer} file 16-bit or 32-bit float @returns {Float32Array[]} one per channel */
export function readWav(file) {
  let [channels, bits, float] = [1, 16, false];
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'fmt ') {
      const tag = file.readUInt16LE(at + 8);
      [channels, bits] = [file.readUInt16LE(at + 10), file.readUInt16LE(at + 22)];
      float = tag === 3 || (tag === 0xfffe && file.readUInt16LE(at + 32) === 3);
    }
    if (file.toString('latin1', at, at + 4) === 'data') {
      const bytes = bits / 8;
      const length = Math.floor(Math.min(size, file.length - at - 8) / bytes / channels);
      return Array.from({ length: channels }, (_, c) =>
        Float32Array.from({ length }, (_, i) => {
          const offset = at + 8 + (i * channels + c) * bytes;
          return float ? file.readFloatLE(offset) : file.readInt16LE(offset) / 32768;
        }),
      );
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('This WAV file holds no data chunk.');
}

/** @param {Float32Array[]} channels @returns {Buffer} a 32-bit float WAV file: nothing clips before the last gain */
export function writeWav(channels) {
  const [count, length] = [channels.length, channels[0].length];
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + length * count * 4, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(3, 20);
  head.writeUInt16LE(count, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * count * 4, 28);
  head.writeUInt16LE(count * 4, 32);
  head.writeUInt16LE(32, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(length * count * 4, 40);
  const body = new Float32Array(length * count);
  for (let i = 0; i < length; i++) for (let c = 0; c < count; c++) body[i * count + c] = channels[c][i];
  return Buffer.concat([head, Buffer.from(body.buffer)]);
}
