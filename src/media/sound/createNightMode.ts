import { toGain } from '../../core/sound/decibels.js';
import type { Chain } from './createBypass.js';

/**
 * Night mode: rumble down, voices forward, then a compressor that brings loud and quiet together.
 *
 *   low shelf, -6 dB below 160 Hz → peak, +4 dB around 2.2 kHz (where consonants are) → compressor, from -30 dB on 4 : 1
 *
 * A DynamicsCompressorNode makes up for what it takes (its make-up gain is 0.6 of what a full-scale sound loses, in dB), so
 * quiet speech comes out some 12 dB louder and nothing louder than before. It has two channels at most: a surround sound
 * is folded down.
 */
export function createNightMode(context: BaseAudioContext): Chain {
  const rumble = new BiquadFilterNode(context, { type: 'lowshelf', frequency: 160, gain: -6 });
  const voices = new BiquadFilterNode(context, { type: 'peaking', frequency: 2200, Q: 0.7, gain: 4 });
  const compressor = new DynamicsCompressorNode(context, {
    threshold: -30,
    knee: 12,
    ratio: 4,
    attack: 0.005,
    release: 0.25,
  });
  rumble.connect(voices).connect(compressor);
  return { input: rumble, output: compressor };
}

/**
 * Keeps what is turned up beyond full scale from clipping: a compressor from -4 dB on, 20 : 1, whose own make-up gain is
 * taken back.
 */
export function createLimiter(context: BaseAudioContext): Chain {
  const threshold = -4;
  const ratio = 20;
  const compressor = new DynamicsCompressorNode(context, {
    threshold,
    knee: 0,
    ratio,
    attack: 0.001,
    release: 0.1,
  });
  const lost = threshold - threshold / ratio;
  const back = new GainNode(context, { gain: toGain(lost * 0.6) });
  compressor.connect(back);
  return { input: compressor, output: back };
}
