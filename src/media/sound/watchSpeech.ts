import { defaultDucking, type Ducking } from '../../core/sound/MixSettings.js';
import {
  closedGate,
  isInSpeech,
  joinSpeech,
  stepLevelGate,
  type SpeechSpan,
} from '../../core/sound/speech.js';
import type { Timers } from '../describer/Timers.js';
import type { Ducker } from './Ducker.js';
import type { NarrationSound } from './openNarrationSound.js';

interface Watched {
  readonly film: HTMLMediaElement;
  readonly sound: NarrationSound;
  readonly speech: readonly SpeechSpan[] | null;
  readonly mix: Ducker;
  readonly ducking: () => Ducking | null;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

const lookMs = 40;
/** A film that came back for less than this between two descriptions would only pump. */
const worthComingBack = 0.8;

export interface SpeechWatch {
  run(): void;
  /** The film stands, and stays as loud as it is: it goes on in the same place. */
  hold(): void;
  /** Nothing is spoken any more; the film comes back. */
  rest(): void;
}

/**
 * Lets the film give way while a narration speaks. A script tells when, and ahead of time, so that the film is down when the
 * words begin. Without one the recording's own loudness tells, a moment late: then the film goes down in half the time.
 */
export function watchSpeech(
  { film, sound, speech, mix, ducking, timers, signal }: Watched,
  tell: (speaking: boolean) => void,
): SpeechWatch {
  let timer: number | null = null;
  let gate = closedGate;
  let down = false;
  let spans = { attack: NaN, joined: [] as readonly SpeechSpan[] };

  const findDucked = (attack: number): boolean => {
    if (!speech) return readGate();
    const before = (attack + lookMs / 1000) * film.playbackRate;
    if (spans.attack !== before)
      spans = { attack: before, joined: joinSpeech(speech, { before, between: worthComingBack }) };
    return isInSpeech(spans.joined, film.currentTime);
  };
  const readGate = () => {
    const level = sound.readLevel();
    gate = level === null ? closedGate : stepLevelGate(gate, level, performance.now() / 1000);
    return gate.open;
  };
  const look = () => {
    timer = timers.set(look, lookMs);
    const wanted = ducking();
    const { attack } = wanted ?? defaultDucking;
    turn(findDucked(attack) && wanted !== null, wanted);
    tell(speech ? isInSpeech(speech, film.currentTime) : gate.open);
  };
  const turn = (duck: boolean, wanted: Ducking | null) => {
    if (duck === down) return;
    down = duck;
    const { depthDb, attack, release } = wanted ?? defaultDucking;
    if (duck) mix.duck(depthDb, speech ? attack : attack / 2);
    else mix.restore(release);
  };
  const hold = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
    tell(false);
  };
  const rest = () => {
    hold();
    gate = closedGate;
    turn(false, ducking());
  };
  signal.addEventListener('abort', rest);

  return {
    run() {
      if (timer !== null) timers.clear(timer);
      look();
    },
    hold,
    rest,
  };
}
