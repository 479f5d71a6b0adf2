import { toGain } from '../../core/sound/decibels.js';
import { createBypass, type Chain } from './createBypass.js';
import { createLimiter } from './createNightMode.js';
import { glide } from './turnParam.js';

export interface ProgrammeLevel extends Chain {
  set(decibels: number): void;
}

/**
 * Turns the film up or down to where other films are. What is turned up, and would go beyond full scale, is limited, so that
 * nothing clips; the limiter has two channels at most, so what is only turned down goes past it.
 */
export function createProgrammeLevel(context: BaseAudioContext): ProgrammeLevel {
  const level = new GainNode(context);
  const limiter = createBypass(context, () => createLimiter(context));
  level.connect(limiter.input);
  return {
    input: level,
    output: limiter.output,
    set(decibels) {
      limiter.setOn(decibels > 0);
      glide(level.gain, context, toGain(decibels), 0.03);
    },
  };
}
