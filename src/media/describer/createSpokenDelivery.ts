import type { DescriberCommand } from '../../core/descriptions/describer/DescriberEvent.js';
import { findWords } from '../../core/descriptions/findWords.js';
import { orderCues, type OrderedCues } from '../../core/descriptions/OrderedCues.js';
import type {
  ClipsDescription,
  LanguageTag,
  NarrationDescription,
  TextDescription,
} from '../../core/films/Film.js';
import type { DescriptionChoice } from '../../core/playback/PlayerState.js';
import type { Mix } from '../sound/createMix.js';
import { followOutput } from '../sound/followOutput.js';
import type { Attached } from '../state/Feature.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import type { SpeechVoice } from '../voices/createSpeechVoice.js';
import type { Voice } from '../voices/Voice.js';
import type { DescriberReport } from './createDescriber.js';
import { browserTimers } from './browserTimers.js';
import { fetchScript } from './fetchScript.js';
import { followGaps } from './followGaps.js';
import { followProgrammeMix } from './followProgrammeMix.js';
import { chooseSpeakers, listSpeakers, type Speaker, speakWords, type TextDelivery } from './listSpeakers.js';
import { openMix } from './openMix.js';
import { openVoices } from './openVoices.js';
import { playNarration, type PlayedNarration } from './playNarration.js';
import { portClock } from './portClock.js';
import { speakBeside } from './speakBeside.js';
import { speakScript, type SpokenNow, type SpokenScript } from './speakScript.js';

/** Descriptions that are spoken beside the film, not in its sound. */
export type SpokenFilmDescription = TextDescription | ClipsDescription | NarrationDescription;

export interface SpokenDeliveryNeeds {
  /** The site's own voice; null for none. */
  readonly voice: Voice | null;
  /** The waits before a text is asked for again, in ms. */
  readonly retryMs: readonly number[];
  /** Words, with their language, for the viewer's screen reader. */
  say(text: string, language: LanguageTag): void;
  /** After every change of `now`. */
  changed(): void;
  report(report: DescriberReport): void;
  /** The film can no longer be heard in Web Audio (true), or can again. */
  withheld(isWithheld: boolean): void;
  /** The device that the viewer sent the description to, by its name, is not there. */
  outputGone(output: string): void;
  /** The narration has failed for good. */
  narrationFailed(error: Error): void;
}

/** Everything that is spoken beside one film: one mix, one voice of the browser, one describer at a time. */
export interface SpokenDelivery {
  /** Resolves when the description is there and begins where the film stands. Ends when `end` aborts. */
  deliver(one: SpokenFilmDescription, by: TextDelivery, end: AbortSignal): Promise<void>;
  /**
   * A description that is a recording plays until `end` aborts. Where the film has its words as a text, too, it can be repeated,
   * and no subtitle is spoken over it.
   */
  accompany(recording: Pick<DescriptionChoice, 'delivery' | 'language'>, end: AbortSignal): Promise<void>;
  /** Text that is being delivered is spoken by these from now on. */
  speakBy(by: TextDelivery): void;
  /** Who speaks now cannot: the next who can takes over, and is told. Null where nobody is left. */
  nextSpeaker(): Pick<Speaker, 'spokenBy'> | null;
  /** The words of recordings that cannot be had are spoken as text. Whether there are such words. */
  speakWordsOfClips(by: TextDelivery): boolean;
  /** Captions to be spoken, too, never over a description that is spoken here. Null for none. */
  setSubtitles(subtitles: OrderedCues | null): void;
  /** Null while nothing is delivered. */
  readonly now: SpokenNow | null;
  /** Whether there is anything that can obey. */
  command(command: DescriberCommand): boolean;
  /** Called inside a viewer's gesture: browsers let nobody speak or sound before one. */
  gesture(): void;
  readonly voice: SpeechVoice;
  readonly mix: Mix;
}

export function createSpokenDelivery(attached: Attached, needs: SpokenDeliveryNeeds): SpokenDelivery {
  const { film, port, preferences, signal } = attached;
  const { element } = port;
  const settings = () => preferences.get();
  // Before the voices and the mix go, for it was registered first: who speaks by them falls silent.
  signal.addEventListener('abort', () => attendSubtitles());
  const mix = openMix(attached, needs.withheld);
  const voices = openVoices(attached, mix, needs.voice, needs.say);
  const words = speakWords(voices, () => settings().describer.textTo);
  let script: SpokenScript | null = null;
  let narration: PlayedNarration | null = null;
  let language: LanguageTag | null = null;
  /** Who speaks it, while it is not known that they cannot. */
  let speaker: Speaker | null = null;
  let subtitles: OrderedCues | null = null;
  /** Whether the viewer has pressed anything: what comes after it may sound, too, in most browsers. */
  let pressed = false;
  /** The words of the recording that plays, where they are known. */
  let known: OrderedCues | null = null;
  const beside = speakBeside({
    voice: words,
    port,
    mix,
    preferences,
    changed: needs.changed,
    report: needs.report,
  });

  const fetchText = async (src: string, kind: 'description' | 'captions', end: AbortSignal) => {
    const request = { kind, onRequest: port.onRequest, retryMs: needs.retryMs, signal: end } as const;
    return (await fetchTimedText(src, request)).text;
  };

  const readOne = (one: TextDescription | ClipsDescription, end: AbortSignal) =>
    fetchScript(one, element, (src) => fetchText(src, 'description', end));

  const describe = async (one: TextDescription | ClipsDescription, by: TextDelivery, end: AbortSignal) => {
    const { cues, mixes } = await readOne(one, end);
    end.throwIfAborted();
    language = one.language;
    const speakers = chooseSpeakers(voices, words, { cues, delivery: one.delivery, by });
    speaker = speakers[0];
    if (speaker.spoken === 'clips') attendOutput();
    const mine = (script = speakScript(
      {
        cues,
        language,
        speakers,
        subtitles: wantedSubtitles(),
        port,
        mix,
        preferences,
        changed: needs.changed,
        report: needs.report,
      },
      end,
    ));
    end.addEventListener('abort', () => {
      script = null;
      speaker = null;
      attendSubtitles();
    });
    attendSubtitles();
    const window = element.ownerDocument.defaultView ?? globalThis.window;
    const timers = browserTimers(window, end);
    followProgrammeMix(mixes, { clock: portClock(port), timers, mix, preferences }, end);
    const fetchCaptions = (src: string) => fetchText(src, 'captions', end);
    followGaps(element, film, fetchCaptions, (now) => mine.describer.setConditions(now), end);
    needs.changed();
    fallIfKnown();
  };
  /** The list of the browser's voices comes late; what it says is acted on before a cue is lost by it. */
  const fallIfKnown = () => {
    if (speaker && language !== null && speaker.cannot(language))
      needs.report({ type: 'fall', failure: 'no-voice', cue: null });
  };
  voices.synthesis.subscribe(fallIfKnown);

  const narrate = (one: NarrationDescription, end: AbortSignal) => {
    attendOutput();
    narration = playNarration(
      attached,
      one,
      {
        mix,
        changed() {
          attendSubtitles();
          needs.changed();
        },
        failed: needs.narrationFailed,
      },
      end,
    );
    end.addEventListener('abort', () => {
      narration = null;
      attendSubtitles();
    });
    if (pressed) unlock();
    needs.changed();
  };
  const accompany: SpokenDelivery['accompany'] = async (recording, end) => {
    const one = findWords(film, recording);
    if (!one) return;
    // Without its words the recording is heard all the same.
    const read = await readOne(one, end).catch(() => null);
    if (!read || end.aborted) return;
    known = orderCues(read.cues, one.language);
    attendSubtitles();
    end.addEventListener('abort', () => {
      known = null;
      attendSubtitles();
    });
  };
  const unlock = () => {
    mix.unlock();
    voices.synthesis.unlock?.();
    voices.clips.unlock?.();
    script?.describer.gesture();
    beside.script?.describer.gesture();
    narration?.unlock();
  };

  /** A device matters once there are recordings to be sent to it. */
  let followsOutput = false;
  const attendOutput = () => {
    if (!followsOutput) followOutput(mix.description, preferences, needs.outputGone, signal);
    followsOutput = true;
  };

  const wantedSubtitles = () => (settings().describer.spokenSubtitles ? subtitles : null);
  const attendSubtitles = () => {
    const wanted = signal.aborted ? null : wantedSubtitles();
    script?.describer.setSubtitles(wanted);
    beside.known = script || signal.aborted ? null : known;
    // When a narration speaks is heard, where it is not known.
    const isOver = script !== null || (known === null && narration?.speaking === true);
    beside.subtitles = isOver ? null : wanted;
  };

  const unsubscribe = preferences.subscribe((after, before) => {
    if (after.describer.spokenSubtitles !== before.describer.spokenSubtitles) attendSubtitles();
  });
  signal.addEventListener('abort', unsubscribe);

  return {
    async deliver(one, by, end) {
      if (one.delivery === 'narration') {
        narrate(one, end);
        void accompany(one, end);
      } else await describe(one, by, end);
    },
    accompany,
    speakBy(by) {
      if (script?.now.spokenBy == null) return;
      const speakers = listSpeakers(voices, by);
      speaker = speakers[0];
      script.speakBy(speakers);
      needs.changed();
      fallIfKnown();
    },
    nextSpeaker: () => (speaker = script?.nextSpeaker() ?? null),
    speakWordsOfClips(by) {
      if (!script) return false;
      const speakers = listSpeakers(voices, by);
      speaker = speakers[0];
      script.speakBy(speakers);
      fallIfKnown();
      return true;
    },
    setSubtitles(next) {
      subtitles = next;
      attendSubtitles();
    },
    get now() {
      if (script) return script.now;
      const asked = known ? (beside.script?.now ?? null) : null;
      if (!narration) return asked;
      return asked?.speech ? asked : { ...narration.now, history: asked?.history ?? [] };
    },
    command(command) {
      const obeys = script ?? (known ? beside.script : null);
      obeys?.describer.command(command);
      return obeys !== null;
    },
    gesture() {
      pressed = true;
      unlock();
    },
    voice: voices.synthesis,
    mix,
  };
}
