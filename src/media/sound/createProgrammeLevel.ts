import { toGain } from '../../core/sound/decibels.js';
import type { Chain } from './createBypass.js';
import { createLimiter } from './createNightMode.js';
import { glide } from './turnParam.js';

export interface ProgrammeLevel extends Chain {
  set(decibels: number): void;
}

/** Turns the film up or down to where other films are; what would go beyond full scale is limited, and nothing clips. */
export function createProgrammeLevel(context: BaseAudioContext): ProgrammeLevel {
  const level = new GainNode(context);
  const limiter = createLimiter(context);
  level.connect(limiter.input);
  return {
    input: level,
    output: limiter.output,
    set: (decibels) => glide(level.gain, context, toGain(decibels), 0.03),
  };
}
