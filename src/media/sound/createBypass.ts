import { glide } from './turnParam.js';

/** A stretch of a graph, from where it takes sound to where it gives it. */
export interface Chain {
  readonly input: AudioNode;
  readonly output: AudioNode;
}

export interface Bypass<Effect extends Chain> extends Chain {
  /** The effect while it is on, else null. */
  readonly effect: Effect | null;
  setOn(on: boolean): void;
}

const fade = 0.03;

/**
 * An effect that can be taken out: while it is off, sound goes past it untouched, in as many channels as it has, and the
 * effect costs nothing. On and off are crossfades.
 */
export function createBypass<Effect extends Chain>(
  context: BaseAudioContext,
  makeEffect: () => Effect,
): Bypass<Effect> {
  const input = new GainNode(context);
  const output = new GainNode(context);
  const past = new GainNode(context);
  input.connect(past).connect(output);
  let inside: { readonly effect: Effect; readonly level: GainNode } | null = null;

  return {
    input,
    output,
    get effect() {
      return inside?.effect ?? null;
    },
    setOn(on) {
      if (on === (inside !== null)) return;
      glide(past.gain, context, on ? 0 : 1, fade);
      if (on) {
        const effect = makeEffect();
        const level = new GainNode(context, { gain: 0 });
        input.connect(effect.input);
        effect.output.connect(level).connect(output);
        glide(level.gain, context, 1, fade);
        inside = { effect, level };
      } else if (inside) {
        const { effect, level } = inside;
        inside = null;
        glide(level.gain, context, 0, fade);
        setTimeout(() => {
          input.disconnect(effect.input);
          level.disconnect();
        }, fade * 10_000);
      }
    },
  };
}
