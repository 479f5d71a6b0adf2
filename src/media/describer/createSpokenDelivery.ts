import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { DescriberCommand } from '../../core/descriptions/describer/DescriberEvent.js';
import type { DescriberState } from '../../core/descriptions/describer/DescriberState.js';
import { orderCues } from '../../core/descriptions/OrderedCues.js';
import { findGaps, type Gap } from '../../core/descriptions/findGaps.js';
import type {
  ClipsDescription,
  Film,
  LanguageTag,
  NarrationDescription,
  TextDescription,
} from '../../core/films/Film.js';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import { speaks } from '../../core/tracks/speaks.js';
import { createClipVoice } from '../sound/createClipVoice.js';
import { createMix, type Mix } from '../sound/createMix.js';
import { createNarration } from '../sound/createNarration.js';
import type { Attached } from '../state/Feature.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import { createScreenReaderVoice } from '../voices/createScreenReaderVoice.js';
import { createSpeechVoice, type SpeechVoice } from '../voices/createSpeechVoice.js';
import { speakTogether } from '../voices/speakTogether.js';
import type { Voice } from '../voices/Voice.js';
import { browserTimers } from './browserTimers.js';
import { createDescriber, type Describer, type DescriberReport } from './createDescriber.js';
import { portClock } from './portClock.js';
import { readScript } from './readScript.js';

/** Descriptions that are spoken beside the film, not in its sound. */
export type SpokenFilmDescription = TextDescription | ClipsDescription | NarrationDescription;

/** What a spoken description does now, as the player's state tells it. */
export type SpokenNow = Pick<PlayerState['description'], 'phase' | 'spokenBy' | 'speech' | 'history'>;

export interface SpokenDeliveryNeeds {
  /** The waits before a text is asked for again, in ms. */
  readonly retryMs: readonly number[];
  /** Words, with their language, for the viewer's screen reader. */
  say(text: string, language: LanguageTag): void;
  /** After every change of `now`. */
  changed(): void;
  report(report: DescriberReport): void;
  /** The narration has failed for good. */
  narrationFailed(error: Error): void;
}

/** Everything that is spoken beside one film: one mix, one voice of the browser, one describer at a time. */
export interface SpokenDelivery {
  /** Resolves when the description is there and begins where the film stands. Ends when `end` aborts. */
  deliver(one: SpokenFilmDescription, by: TextDelivery, end: AbortSignal): Promise<void>;
  /** Null while nothing is delivered. */
  readonly now: SpokenNow | null;
  command(command: DescriberCommand): void;
  /** Called inside a viewer's gesture: browsers let nobody speak or sound before one. */
  gesture(): void;
  readonly voice: SpeechVoice;
  readonly mix: Mix;
}

export type TextDelivery = Preferences['describer']['textTo'];

export function createSpokenDelivery(attached: Attached, needs: SpokenDeliveryNeeds): SpokenDelivery {
  const { film, port, preferences, signal } = attached;
  const { element } = port;
  const window = element.ownerDocument.defaultView ?? globalThis.window;
  const settings = () => preferences.get();
  const mix = createMix(element, mixSettings(settings()));
  const voice = createSpeechVoice(undefined, { wish: (language) => findWish(settings(), language) });
  const clips = createClipVoice(mix, { onRequest: port.onRequest });
  const screenReader = createScreenReaderVoice({
    say: needs.say,
    pace: () => settings().screenReaderPace,
  });
  let describer: Describer | null = null;
  let now: SpokenNow | null = null;
  let unlockNarration: (() => void) | null = null;

  const unsubscribe = preferences.subscribe((after, before) => {
    if (after.describer !== before.describer) describer?.setPreferences(after.describer);
    mix.set(mixSettings(after));
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    for (const one of [voice, clips, screenReader, mix]) one.dispose();
  });

  const fetchText = async (src: string, kind: 'description' | 'captions', end: AbortSignal) => {
    const request = { kind, onRequest: port.onRequest, retryMs: needs.retryMs, signal: end } as const;
    return (await fetchTimedText(src, request)).text;
  };

  /** The gaps between the dialogue, where captions tell them. A description without them keeps to its own times. */
  const readGaps = async (end: AbortSignal): Promise<readonly Gap[] | null> => {
    const file = findDialogue(film);
    if (!file) return null;
    try {
      const { cues } = parseWebVtt(await fetchText(file, 'captions', end));
      return findGaps(cues, Number.isFinite(element.duration) ? element.duration : null);
    } catch {
      return null;
    }
  };

  const readCues = async (one: TextDescription | ClipsDescription, end: AbortSignal) => {
    const src = one.delivery === 'text' ? one.src : one.script;
    const url = new URL(src, element.baseURI).href;
    const cues = await readScript(await fetchText(src, 'description', end), { language: one.language, url });
    return one.delivery === 'text' ? cues : withClips(cues, one.clips);
  };

  const describe = async (one: TextDescription | ClipsDescription, by: TextDelivery, end: AbortSignal) => {
    const [cues, gaps] = await Promise.all([readCues(one, end), readGaps(end)]);
    end.throwIfAborted();
    // A script that brings its own recordings is heard in them.
    const recorded = one.delivery === 'clips' || cues.every((cue) => cue.clip !== null);
    const speaker: Voice = recorded ? clips : chooseTextVoice(by);
    const mine = createDescriber({
      script: orderCues(cues, one.language),
      conditions: {
        gaps,
        duration: Number.isFinite(element.duration) ? element.duration : null,
        spoken: recorded ? 'clips' : 'text',
      },
      clock: portClock(port),
      voice: speaker,
      // What a screen reader speaks is not in our hands, but the film can give way all the same.
      ducker: mix,
      timers: browserTimers(window, end),
      preferences: settings().describer,
      page: element.ownerDocument,
    });
    const spokenBy = recorded ? null : by;
    describer = mine;
    const show = (state: DescriberState) => {
      now = { ...readSpoken(state, one.language), spokenBy };
      needs.changed();
    };
    mine.subscribe(show);
    mine.onReport(needs.report);
    end.addEventListener('abort', () => {
      mine.dispose();
      if (describer === mine) describer = null;
      now = null;
    });
    mine.start();
    show(mine.getState());
  };

  const chooseTextVoice = (by: TextDelivery): Voice => {
    if (by === 'player') return voice;
    return by === 'both' ? speakTogether(voice, screenReader) : screenReader;
  };

  const narrate = (one: NarrationDescription, end: AbortSignal) => {
    const narration = createNarration(element, {
      src: one.src,
      mix,
      onRequest: port.onRequest,
      ducking() {
        const { neverDuck, duckDepthDb, attack, release } = settings().describer;
        return neverDuck ? null : { depthDb: duckDepthDb, attack, release };
      },
    });
    const show = () => {
      const { phase, failure, speaking } = narration.getState();
      if (phase === 'failed' && failure !== 'needs-gesture') {
        needs.narrationFailed(
          new Error(
            `tingying: the narration at ${one.src} cannot be played (${failure ?? 'unknown'}). The film goes on without it. Check the address and the format.`,
          ),
        );
        return;
      }
      const blocked = failure === 'needs-gesture';
      now = {
        phase: blocked ? 'blocked' : speaking ? 'speaking' : 'ready',
        spokenBy: null,
        speech: null,
        history: [],
      };
      needs.changed();
    };
    narration.subscribe(show);
    unlockNarration = () => narration.unlock();
    end.addEventListener('abort', () => {
      narration.dispose();
      unlockNarration = null;
      now = null;
    });
    show();
  };

  return {
    async deliver(one, by, end) {
      if (one.delivery === 'narration') narrate(one, end);
      else await describe(one, by, end);
    },
    get now() {
      return now;
    },
    command: (command) => describer?.command(command),
    gesture() {
      mix.unlock();
      voice.unlock?.();
      clips.unlock?.();
      describer?.gesture();
      unlockNarration?.();
    },
    voice,
    mix,
  };
}

const mixSettings = ({ describer, nightMode }: Preferences) => ({
  descriptionVolume: describer.volume,
  descriptionPan: describer.pan,
  filmPan: describer.filmPan,
  nightMode,
});

const findWish = ({ voices }: Preferences, language: LanguageTag) =>
  voices[language] ??
  Object.entries(voices).find(([tag]) => speaks({ language: tag }, language))?.[1] ??
  null;

/** Captions of what is spoken: those in the film's own language, else the first. */
function findDialogue({ captions = [], language }: Film): string | null {
  const own = captions.find((file) => language !== undefined && speaks(file, language));
  return (own ?? captions[0])?.src ?? null;
}

/** Each cue with its recording; a cue without one is left out, for no voice of recordings could speak it. */
const withClips = (cues: readonly DescriptionCue[], clips: Readonly<Record<string, string>>) =>
  cues
    .filter((cue) => Object.hasOwn(clips, cue.id))
    .map((cue) => ({ ...cue, clip: { src: clips[cue.id] ?? '', begin: 0, end: null } }));

function readSpoken({ doing, history }: DescriberState, language: LanguageTag): Omit<SpokenNow, 'spokenBy'> {
  const speech = doing.phase === 'speaking' || doing.phase === 'holding' ? doing.speech.planned : null;
  return {
    phase: doing.phase,
    speech: speech && { text: speech.text, language: speech.cue.language ?? language },
    history,
  };
}
