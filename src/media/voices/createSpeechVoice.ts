import type { LanguageTag } from '../../core/films/Film.js';
import { canonicalTag } from '../../core/i18n/canonicalTag.js';
import { chooseVoice, isOnDevice } from '../../core/voices/chooseVoice.js';
import { estimateLongest } from '../../core/voices/estimateLongest.js';
import { limitRate } from '../../core/voices/limitRate.js';
import { splitSpeech } from '../../core/voices/splitSpeech.js';
import type { VoiceWish } from '../../core/voices/VoiceFacts.js';
import { createSpeechQueue, type Queued } from './createSpeechQueue.js';
import { followVoices } from './followVoices.js';
import { readSpeechError } from './readSpeechError.js';
import { device, findSpeech, isWebKit, mayGuess } from './speechBrowser.js';
import type { SpeechSeam } from './SpeechSeam.js';
import type { Utterance, Voice, VoiceEvent, VoiceFailure } from './Voice.js';

export interface SpeechVoiceOptions {
  /** The voice that the viewer chose for a language; null leaves it to us. Asked for each utterance. */
  readonly wish?: (language: LanguageTag) => VoiceWish | null;
  /** The text as it is to be said: by the viewer's own list of words. Asked for each utterance. */
  readonly pronounce?: (text: string, language: LanguageTag) => string;
  /** For pages where the global is not there, and for tests. */
  readonly createUtterance?: (text: string) => SpeechSynthesisUtterance;
  /** Told when the page goes away, after which a browser would go on speaking. The window, unless given. */
  readonly page?: Pick<EventTarget, 'addEventListener'> | undefined;
  /** Whether `unlock` must speak: WebKit on iOS lets nobody speak who has not done so inside a gesture. */
  readonly needsUnlock?: boolean;
}

/** The browser's own speech. */
export interface SpeechVoice extends Voice {
  readonly kind: 'synthesis';
  /** All that the browser lists, for a list of settings; empty at first in most browsers. */
  getVoices(): readonly SpeechSynthesisVoice[];
  /** Which of them would speak a language now. */
  findVoice(language: LanguageTag): SpeechSynthesisVoice | null;
  /** Told when the list has changed, or when it is certain that there will be none. */
  subscribe(listener: () => void): () => void;
}

/** Milliseconds. */
const patience = {
  /** How often what is being said is looked after: events get lost. */
  look: 250,
  /** The list of voices is waited for once, so that Mandarin is not spelt in an English voice. */
  voices: 3000,
  /** Another speaker on the page is waited for, then told. */
  busy: 1500,
  /** Before the first word: engines load, servers answer. */
  begin: { onDevice: 4000, server: 6000 },
  /** A queue that is empty again without a word was never given it; this long an engine may take to say that it has it. */
  swallowed: 1000,
  /** What was spoken to be allowed to speak, and was never answered, is forgotten. */
  forget: 1000,
} as const;

/** One thing asked for. */
interface Turn {
  readonly utterance: Utterance;
  readonly tell: (event: VoiceEvent) => void;
  /** What is still to be handed over. */
  pieces: string[] | null;
  voice: SpeechSynthesisVoice | null;
  piece: Piece | null;
  /** When its first word was heard, ms; null before. */
  begun: number | null;
  /** One other voice is tried where one fails, and one swallowed piece is said again. */
  changedVoice: boolean;
  repeated: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** One piece of it in the hands of the browser. */
interface Piece extends Queued {
  readonly turn: Turn | null;
  readonly text: string;
  /** Estimated, seconds. */
  readonly length: number;
  readonly handed: number;
  quiet: number;
}

/**
 * The browser's speech synthesis as a voice. Every `speak` is answered by `spoken` or `failed`, unless it was silenced:
 * engines that never begin, never end, end late, lose what they are given, or are held by others are waited for so long
 * and no longer. Only one utterance of ours is in the browser's queue at a time.
 */
export function createSpeechVoice(
  synth: SpeechSeam | undefined = findSpeech(),
  options: SpeechVoiceOptions = {},
): SpeechVoice {
  const {
    wish,
    pronounce = (text: string) => text,
    createUtterance = (text: string) => new SpeechSynthesisUtterance(text),
    page = typeof window === 'undefined' ? undefined : window,
    needsUnlock = isWebKit(),
  } = options;
  const life = new AbortController();
  const { signal } = life;
  const voices = followVoices(synth, signal);
  /** Voices that failed; tried again only where there is no other, or when the list or the network has changed. */
  const failed = new Set<string>();
  let turn: Turn | null = null;
  const queue = createSpeechQueue(
    synth,
    () => turn === null,
    () => turn?.piece != null,
  );
  /** Something was once heard to begin. */
  let heard = false;
  let unlocked = !needsUnlock;
  let waitedForVoices = false;
  /** How much longer than estimated this device speaks. */
  let slowness = 1;

  const now = () => performance.now();
  const key = ({ voiceURI, name, lang }: SpeechSynthesisVoice) => `${voiceURI}\n${name}\n${lang}`;
  const findVoice = (language: LanguageTag) => {
    const list = voices.list();
    const offline = device()?.onLine === false;
    const wanted = wish?.(language);
    return (
      chooseVoice(
        list,
        language,
        wanted,
        (voice) => failed.has(key(voice)) || (offline && !isOnDevice(voice)),
      ) ?? chooseVoice(list, language, wanted)
    );
  };

  const finish = (mine: Turn, event: VoiceEvent) => {
    if (turn !== mine) return;
    clearTimeout(mine.timer);
    turn = null;
    mine.tell(event);
  };
  const fail = (mine: Turn, reason: VoiceFailure) => {
    if (turn !== mine) return;
    queue.cancelOurs();
    finish(mine, { type: 'failed', utterance: mine.utterance.id, reason });
  };
  const later = (mine: Turn, ms: number, action: () => void) => {
    clearTimeout(mine.timer);
    mine.timer = setTimeout(() => turn === mine && action(), ms);
  };

  const begin = (mine: Turn) => {
    const { utterance } = mine;
    mine.voice = findVoice(utterance.language);
    const none = voices.list().length === 0;
    if (none && voices.pending() && !waitedForVoices) {
      const unsubscribe = voices.subscribe(() => turn === mine && proceed());
      const proceed = () => {
        unsubscribe();
        waitedForVoices = true;
        begin(mine);
      };
      later(mine, patience.voices, proceed);
      return;
    }
    if (!mine.voice && !(none && mayGuess(utterance.language))) {
      fail(mine, 'no-voice');
      return;
    }
    const text = pronounce(utterance.text, utterance.language);
    mine.pieces ??= splitSpeech(text, utterance.language, paceOf(mine)).filter(isSpeakable);
    next(mine);
  };

  /** Few engines go beyond three times, whatever they are asked: to wait as for ten would be to cut them off. */
  const paceOf = (mine: Turn) => Math.min(3, rateOf(mine));
  const rateOf = ({ utterance, voice }: Turn) =>
    limitRate(utterance.rate, voice === null || isOnDevice(voice));

  const next = (mine: Turn) => {
    const [text] = mine.pieces ?? [];
    if (text !== undefined) {
      handOver(mine, text, now());
      return;
    }
    if (mine.begun === null) tellBegun(mine);
    const seconds = mine.begun === null ? 0 : (now() - mine.begun) / 1000;
    finish(mine, { type: 'spoken', utterance: mine.utterance.id, seconds });
  };

  const tellBegun = (mine: Turn) => {
    if (turn !== mine || mine.begun !== null) return;
    mine.begun = now();
    mine.tell({ type: 'begun', utterance: mine.utterance.id });
  };

  const handOver = (mine: Turn, text: string, since: number) => {
    if (!synth || turn !== mine) return;
    if (queue.isSettling()) {
      later(mine, 10, () => handOver(mine, text, since));
      return;
    }
    if (queue.isHeldByOthers()) {
      if (now() - since >= patience.busy) fail(mine, 'busy');
      else later(mine, 50, () => handOver(mine, text, since));
      return;
    }
    if (queue.jammed) {
      queue.jammed = false;
      later(mine, queue.cancelNow(), () => handOver(mine, text, since));
      return;
    }
    const { utterance, voice } = mine;
    const said = createUtterance(text);
    said.lang =
      (voice?.lang.replace(/_/g, '-') ?? '') || (canonicalTag(utterance.language) ?? utterance.language);
    if (voice) said.voice = voice;
    said.rate = rateOf(mine);
    said.pitch = clamp(utterance.pitch, 0, 2);
    said.volume = clamp(utterance.volume, 0, 1);
    const piece = follow(said, mine, text, estimateLongest(text, paceOf(mine)));
    mine.piece = piece;
    say(said);
    look(mine, piece);
  };

  /** Chromium refuses while it is asked; whoever asks us is answered after. */
  let saying = false;
  const soon = (action: () => void) => (saying ? queueMicrotask(action) : action());
  const say = (said: SpeechSynthesisUtterance) => {
    saying = true;
    try {
      synth?.speak(said);
    } catch {
      // A browser that refuses the object itself: the look after it finds nothing spoken.
      queue.letGo(said);
    }
    saying = false;
  };

  /** Holds what is handed over, and listens to what becomes of it. */
  const follow = (said: SpeechSynthesisUtterance, of: Turn | null, text: string, length: number): Piece => {
    const piece: Piece = { turn: of, text, length, handed: now(), begun: null, cancelled: false, quiet: 0 };
    queue.hold(said, piece);
    const isCurrent = () => of !== null && turn === of && of.piece === piece && !piece.cancelled;
    said.onstart = () => {
      piece.begun ??= now();
      heard = true;
      queue.jammed = false;
      soon(() => {
        if (of && isCurrent()) tellBegun(of);
        // Cancelled too early, it begins all the same in some browsers; what plays is ours.
        else if (piece.cancelled && queue.holds(said)) synth?.cancel();
      });
    };
    said.onend = () => {
      queue.letGo(said);
      soon(() => of && isCurrent() && ended(of, piece));
    };
    said.onerror = (event) => {
      queue.letGo(said);
      const { error } = event as Partial<typeof event>;
      soon(() => of && isCurrent() && lost(of, readSpeechError(error, isLocal(of))));
    };
    return piece;
  };

  const isLocal = ({ voice }: Turn) => voice === null || isOnDevice(voice);

  const ended = (mine: Turn, piece: Piece) => {
    const lasted = (now() - (piece.begun ?? piece.handed)) / 1000;
    // No engine speaks ten times as fast as it should: it has lost the words.
    if (piece.length > 1 && lasted < piece.length / 10) {
      lost(mine, 'silent');
      return;
    }
    if (piece.begun !== null && piece.length > 1)
      slowness = Math.max(1, slowness * 0.7 + (lasted / piece.length) * 0.3);
    heard = true;
    tellBegun(mine);
    if (turn !== mine) return;
    mine.piece = null;
    mine.pieces?.shift();
    mine.repeated = false;
    next(mine);
  };

  /** A piece was not spoken: once more where it was swallowed, by another voice where one failed, else told. */
  const lost = (mine: Turn, reason: VoiceFailure) => {
    if (turn !== mine) return;
    mine.piece = null;
    if (reason === 'silent' && !mine.repeated && !needsGesture()) {
      mine.repeated = true;
      queue.cancelOurs();
      next(mine);
      return;
    }
    if (mine.voice && (reason === 'silent' || reason === 'network' || reason === 'no-voice')) {
      failed.add(key(mine.voice));
      const other = findVoice(mine.utterance.language);
      if (!mine.changedVoice && other && !failed.has(key(other))) {
        mine.changedVoice = true;
        mine.repeated = false;
        mine.voice = other;
        queue.cancelOurs();
        next(mine);
        return;
      }
    }
    // Chromium without a voice gives no reason.
    const isVoiceless = voices.list().length === 0 && !heard;
    if (isVoiceless && reason === 'other') fail(mine, 'no-voice');
    else if (isVoiceless && reason === 'silent') fail(mine, needsGesture() ? 'needs-gesture' : 'no-voice');
    else fail(mine, reason === 'silent' && needsGesture() ? 'needs-gesture' : reason);
  };

  /** WebKit on iOS says nothing at all, not even no, before it was asked inside a gesture. */
  const needsGesture = () => !heard && (!unlocked || device()?.userActivation?.hasBeenActive === false);

  const look = (mine: Turn, piece: Piece) => {
    later(mine, patience.look, () => {
      if (mine.piece !== piece) return;
      const waited = now() - piece.handed;
      piece.quiet = queue.isQuiet() ? piece.quiet + 1 : 0;
      if (piece.begun === null) {
        const swallowed = piece.quiet > 1 && waited >= patience.swallowed;
        const longest = isLocal(mine) ? patience.begin.onDevice : patience.begin.server;
        if (swallowed || waited >= longest) abandon(mine, piece);
        else look(mine, piece);
        return;
      }
      const lasted = (now() - piece.begun) / 1000;
      // Its end was never told, and nobody speaks any more.
      if (piece.quiet > 1 && lasted >= piece.length * 0.5) {
        piece.cancelled = true;
        ended(mine, piece);
      } else if (lasted > piece.length * slowness * 2 + 3) stop(mine, piece);
      else look(mine, piece);
    });
  };

  /** Not begun, and it will not: whoever waits for it must hear of it. */
  const abandon = (mine: Turn, piece: Piece) => {
    const stillSpeaks = !queue.isQuiet();
    queue.cancelOurs();
    piece.cancelled = true;
    // It was not even begun in all that time: a second try would cost as long again.
    if (stillSpeaks) {
      mine.repeated = true;
      queue.jammed = true;
    }
    lost(mine, 'silent');
  };

  /** Begun, and it does not end: whoever holds the film for it must hear of it. */
  const stop = (mine: Turn, piece: Piece) => {
    queue.cancelOurs();
    piece.cancelled = true;
    queue.jammed = !queue.isQuiet();
    mine.piece = null;
    fail(mine, 'silent');
  };

  const silence = () => {
    if (turn) clearTimeout(turn.timer);
    turn = null;
    queue.cancelOurs();
  };

  const forgetFailures = () => failed.clear();
  voices.subscribe(forgetFailures);
  // Most browsers go on speaking after the page has gone. A page that is only hidden goes on: so does its film.
  for (const event of ['pagehide', 'freeze'])
    page?.addEventListener(event, () => turn && fail(turn, 'other'), { signal });
  page?.addEventListener('online', forgetFailures, { signal });

  return {
    kind: 'synthesis',
    getVoices: voices.list,
    findVoice,
    subscribe: voices.subscribe,
    readiness(language) {
      if (!synth) return 'unsupported';
      if (voices.list().length > 0) return findVoice(language) ? 'ready' : 'no-voice';
      if (heard && mayGuess(language)) return 'ready';
      return voices.pending() ? 'pending' : 'no-voice';
    },
    speak(utterance, tell) {
      silence();
      if (signal.aborted) return;
      const mine: Turn = {
        utterance,
        tell,
        pieces: null,
        voice: null,
        piece: null,
        begun: null,
        changedVoice: false,
        repeated: false,
        timer: undefined,
      };
      turn = mine;
      if (
        synth &&
        isSpeakable(utterance.text) &&
        (voices.list().length === 0 || findVoice(utterance.language))
      )
        // What is silenced or overtaken in the same breath is never handed over: some services would speak it to its end.
        queueMicrotask(() => turn === mine && begin(mine));
      // Whoever asks is never answered before the asking is done.
      else if (synth && !isSpeakable(utterance.text)) queueMicrotask(() => turn === mine && next(mine));
      else queueMicrotask(() => fail(mine, 'no-voice'));
    },
    silence,
    unlock() {
      if (!synth || unlocked || heard || signal.aborted) return;
      unlocked = true;
      if (!queue.isQuiet()) return;
      const said = createUtterance(' ');
      said.volume = 0;
      const piece = follow(said, null, ' ', 0);
      say(said);
      setTimeout(() => {
        if (queue.letGo(said) && !queue.isQuiet() && !piece.cancelled && turn?.piece == null)
          queue.jammed = true;
      }, patience.forget);
    },
    dispose() {
      silence();
      life.abort();
    },
  };
}

const clamp = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 1;

/** Some engines never end what has nothing to say. */
const isSpeakable = (text: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(text);
