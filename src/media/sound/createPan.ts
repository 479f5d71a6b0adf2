import { clampPan } from '../../core/sound/combine.js';
import type { Chain } from './createBypass.js';
import { glide } from './turnParam.js';

export interface Pan extends Chain {
  set(pan: number): void;
}

/**
 * A place between left and right, in two channels. What is the same in both (a narrator always is) keeps its power on the
 * way, so that a voice moved to one ear is neither louder nor clipped.
 */
export function createPan(context: BaseAudioContext, pan = 0): Pan {
  const level = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
  const panner = new StereoPannerNode(context);
  level.connect(panner);
  const power = (place: number) => 1 / Math.sqrt(1 + Math.sin((Math.abs(place) * Math.PI) / 2));
  panner.pan.value = clampPan(pan);
  level.gain.value = power(panner.pan.value);
  return {
    input: level,
    output: panner,
    set(to) {
      const place = clampPan(to);
      glide(panner.pan, context, place, 0.03);
      glide(level.gain, context, power(place), 0.03);
    },
  };
}
