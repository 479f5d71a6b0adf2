import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import { multiplyGains } from '../../core/sound/combine.js';
import type { OnRequest } from '../port/MediaPort.js';
import type { Utterance, Voice, VoiceEvent, VoiceFailure } from '../voices/Voice.js';
import { ClipError, createClipStore, type Recording } from './createClipStore.js';
import type { Mix } from './createMix.js';
import { createStretcher, playRecording, type Part, type Playing, type Stretcher } from './playRecording.js';

export interface ClipVoiceOptions {
  /** Asked before each request, so that a site can send a token; its kind is `description`. */
  readonly onRequest?: OnRequest | null;
  /** How much decoded sound is kept at hand, bytes. A minute in one channel takes 11.5 million. */
  readonly limitBytes?: number;
}

/** How many recordings are fetched ahead. */
const fetchAhead = 4;
/** How long a cue that is due waits for its recording, ms; after that its moment has passed. */
const patienceMs = 4000;

/**
 * A voice of recordings, one a cue. The viewer's volume, pan and output device are the mix's, and change while it speaks; of
 * an utterance's own it takes the cue's gain and pan, for `volume` and `pan` have the viewer's in them a second time.
 */
export function createClipVoice(mix: Pick<Mix, 'description'>, options: ClipVoiceOptions = {}): Voice {
  const bus = mix.description;
  const { onRequest = null, limitBytes = 32_000_000 } = options;
  const store = createClipStore({ limitBytes, onRequest });
  let stretcher: Stretcher | null = null;
  /** The utterance that is spoken or waited for. Answers to another are nobody's. */
  let current: { readonly id: string; playing: Playing | null; fail(reason: VoiceFailure): void } | null =
    null;

  const silence = () => {
    current?.playing?.stop();
    current = null;
  };
  // Sound that is not heard never ends, either; nobody waits for it.
  const unsubscribe = bus.subscribe(() => {
    if (current?.playing && !bus.running) current.fail('needs-gesture');
  });

  const speak = (utterance: Utterance, tell: (event: VoiceEvent) => void): void => {
    silence();
    const { id, cue } = utterance;
    const mine = { id, playing: null as Playing | null, fail };
    current = mine;
    const isMine = () => current === mine;
    function fail(reason: VoiceFailure): void {
      if (!isMine()) return;
      silence();
      tell({ type: 'failed', utterance: id, reason });
    }
    const clip = cue?.clip;
    if (!clip) return queueMicrotask(() => fail('no-voice'));

    const start = (recording: Recording) => {
      const part = choosePart(recording, cue, utterance);
      const reports = {
        begun: () => isMine() && tell({ type: 'begun', utterance: id }),
        ended() {
          if (!isMine()) return;
          current = null;
          tell({ type: 'spoken', utterance: id, seconds: (part.end - part.begin) / part.rate });
        },
        failed: () => fail('other'),
      };
      if (part.end - part.begin < 0.001) return queueMicrotask(reports.ended);
      if (part.rate === 1) mine.playing = playRecording(bus, recording, part, reports);
      else mine.playing = (stretcher ??= createStretcher(bus)).play(recording, part, reports);
    };

    const ready = store.find(clip.src);
    if (ready && bus.running) return start(ready);
    const late = setTimeout(() => fail('network'), patienceMs);
    void Promise.all([store.load(clip.src), bus.wake()])
      .then(
        ([recording, awake]) => {
          if (!isMine()) return;
          if (awake) start(recording);
          else fail('needs-gesture');
        },
        (error: unknown) => fail(error instanceof ClipError ? error.reason : 'other'),
      )
      .finally(() => clearTimeout(late));
  };

  return {
    kind: 'clips',
    readiness: () => (typeof AudioContext === 'undefined' ? 'unsupported' : 'ready'),
    speak,
    silence,
    unlock: () => void bus.wake(),
    prepare(cues) {
      store.prepare(cues.flatMap(({ clip }) => clip?.src ?? []).slice(0, fetchAhead));
    },
    dispose() {
      silence();
      unsubscribe();
      store.dispose();
      stretcher?.dispose();
    },
  };
}

function choosePart(
  { buffer }: Recording,
  { clip, gain, pan }: DescriptionCue,
  { from, rate }: Utterance,
): Part {
  const end = Math.min(clip?.end ?? Infinity, buffer.duration);
  const begin = Math.min(end, (clip?.begin ?? 0) + Math.max(0, from));
  return { begin, end, gain: multiplyGains(gain), pan, rate };
}
