import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { DescriberState } from '../../core/descriptions/describer/DescriberState.js';
import { orderCues, type OrderedCues } from '../../core/descriptions/OrderedCues.js';
import type { LanguageTag } from '../../core/films/Film.js';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import type { MediaPort } from '../port/MediaPort.js';
import type { PreferencesStore } from '../preferences/createPreferences.js';
import type { Mix } from '../sound/createMix.js';
import { speakInParts } from '../voices/speakInParts.js';
import type { Voice } from '../voices/Voice.js';
import { browserTimers } from './browserTimers.js';
import { createDescriber, type Describer, type DescriberReport } from './createDescriber.js';
import { readDuration } from './followGaps.js';
import type { Speaker } from './listSpeakers.js';
import { portClock } from './portClock.js';

/** What a spoken description does now, as the player's state tells it. */
export type SpokenNow = Pick<PlayerState['description'], 'phase' | 'spokenBy' | 'speech' | 'history'>;

export interface ScriptOptions {
  readonly cues: readonly DescriptionCue[];
  readonly language: LanguageTag;
  /** Who can speak it, the first choice first. At least one. */
  readonly speakers: readonly [Speaker, ...Speaker[]];
  readonly subtitles: OrderedCues | null;
  /** Whether a recording that plays says the cues, and we only what the viewer asks for. */
  readonly inSound?: boolean;
  readonly port: MediaPort;
  readonly mix: Mix;
  readonly preferences: PreferencesStore;
  changed(): void;
  report(report: DescriberReport): void;
}

/** A script that is being spoken in step with the film. */
export interface SpokenScript {
  readonly describer: Describer;
  readonly now: SpokenNow;
  /** From now on these speak it; what was being said is said again by the new voice. */
  speakBy(speakers: readonly [Speaker, ...Speaker[]]): void;
  /** The next who can speak it takes over; null where nobody is left. */
  nextSpeaker(): Speaker | null;
}

/** Speaks a script from where the film stands until `end` aborts. Silent, restored and released from then on. */
export function speakScript(options: ScriptOptions, end: AbortSignal): SpokenScript {
  const { cues, language, port, mix, preferences } = options;
  const { element } = port;
  const window = element.ownerDocument.defaultView ?? globalThis.window;
  const script = orderCues(cues, language);
  let [speaker, ...rest] = options.speakers;
  /** Each speaker's voice, which says what is in several languages in each of them: one, so that it is known again. */
  const voices = new Map<Voice, Voice>();
  const voiceOf = ({ voice }: Speaker): Voice => {
    const known = voices.get(voice) ?? speakInParts(voice);
    voices.set(voice, known);
    return known;
  };

  const describer = createDescriber({
    script,
    conditions: {
      duration: readDuration(element),
      spoken: speaker.spoken,
      inSound: options.inSound ?? false,
    },
    clock: portClock(port),
    voice: voiceOf(speaker),
    // What a screen reader speaks is not in our hands, but the film can give way all the same.
    ducker: mix,
    timers: browserTimers(window, end),
    preferences: preferences.get().describer,
    page: element.ownerDocument,
  });
  describer.subscribe(options.changed);
  describer.onReport(options.report);
  describer.setSubtitles(options.subtitles);
  const unsubscribe = preferences.subscribe((after, before) => {
    if (after.describer !== before.describer) describer.setPreferences(after.describer);
  });
  end.addEventListener('abort', () => {
    unsubscribe();
    describer.dispose();
  });

  const use = (next: Speaker) => {
    speaker = next;
    const { doing } = describer.getState();
    const speaks = doing.phase === 'speaking' || doing.phase === 'holding';
    const conditions = { spoken: next.spoken };
    describer.setScript({ script, conditions, voice: voiceOf(next) }, 'delivery');
    if (speaks && doing.speech.rank === 'description') describer.command('repeat');
  };
  describer.start();
  return {
    describer,
    get now() {
      return { ...readSpoken(describer.getState(), language), spokenBy: speaker.spokenBy };
    },
    speakBy([first, ...others]) {
      rest = others;
      use(first);
    },
    nextSpeaker() {
      const next = rest.find((one) => !one.cannot(language)) ?? null;
      if (!next) return null;
      rest = rest.slice(rest.indexOf(next) + 1);
      use(next);
      return next;
    },
  };
}

/** Subtitles that are spoken between descriptions are no description. */
function readSpoken({ doing, history }: DescriberState, language: LanguageTag): Omit<SpokenNow, 'spokenBy'> {
  if (doing.phase !== 'speaking' && doing.phase !== 'holding')
    return { phase: doing.phase, speech: null, history };
  const { rank, planned } = doing.speech;
  if (rank === 'subtitle') return { phase: 'ready', speech: null, history };
  const speech = { text: planned.text, language: planned.cue.language ?? language };
  return { phase: doing.phase, speech, history };
}
