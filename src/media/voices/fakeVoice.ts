import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { Utterance, VoiceFailure } from '../../core/descriptions/Utterance.js';
import type { Voice, VoiceEvent, VoiceReadiness } from './Voice.js';

/** A voice for tests: it makes no sound, keeps no time, and says what the test lets it say. */
export interface FakeVoice extends Voice {
  /** Everything it was asked to say, in order. */
  readonly asked: readonly Utterance[];
  /** What it is saying, or null. */
  readonly current: Utterance | null;
  /** How often it was silenced while it was saying something. */
  readonly silenced: number;
  readonly unlocked: boolean;
  readonly disposed: boolean;
  /** The cues it was last told of beforehand. */
  readonly prepared: readonly DescriptionCue[];
  /** What `readiness` answers from now on. */
  become(readiness: VoiceReadiness): void;
  /** It begins what it was asked to say. */
  begin(): void;
  /** It has said it, in so many seconds. */
  end(seconds?: number): void;
  /** It fails at it. */
  fail(reason: VoiceFailure): void;
  /** As engines do that answer late: about any utterance, long after it was silenced. */
  tell(event: VoiceEvent): void;
}

/**
 * A deterministic voice, for the tests of whoever builds on the player. Nothing happens by itself: without `begin` and
 * `end` it is the voice that never answers.
 */
export function fakeVoice(
  options: { readonly kind?: Voice['kind']; readonly readiness?: VoiceReadiness } = {},
): FakeVoice {
  const asked: Utterance[] = [];
  const ears = new Map<string, (event: VoiceEvent) => void>();
  let readiness = options.readiness ?? 'ready';
  let current: Utterance | null = null;
  let silenced = 0;
  let unlocked = false;
  let disposed = false;
  let prepared: readonly DescriptionCue[] = [];
  const need = (what: string) => {
    if (!current)
      throw new Error(
        `tingying: the fake voice was told to ${what}, but it is saying nothing. Nothing was told. Let the film come to a cue first, or look at \`asked\`.`,
      );
    return current.id;
  };
  const tell = (event: VoiceEvent) => {
    if (event.type !== 'begun' && event.utterance === current?.id) current = null;
    ears.get(event.utterance)?.(event);
  };
  return {
    kind: options.kind ?? 'site',
    asked,
    get current() {
      return current;
    },
    get silenced() {
      return silenced;
    },
    get unlocked() {
      return unlocked;
    },
    get disposed() {
      return disposed;
    },
    get prepared() {
      return prepared;
    },
    become: (next) => void (readiness = next),
    readiness: () => readiness,
    speak(utterance, ear) {
      asked.push(utterance);
      ears.set(utterance.id, ear);
      current = utterance;
    },
    silence() {
      if (current) silenced += 1;
      current = null;
    },
    unlock: () => void (unlocked = true),
    prepare: (cues) => void (prepared = cues),
    dispose() {
      current = null;
      disposed = true;
    },
    begin: () => tell({ type: 'begun', utterance: need('begin') }),
    end: (seconds = 1) => tell({ type: 'spoken', utterance: need('end'), seconds }),
    fail: (reason) => tell({ type: 'failed', utterance: need('fail'), reason }),
    tell,
  };
}
