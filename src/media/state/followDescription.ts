import { chooseDescription } from '../../core/descriptions/chooseDescription.js';
import { descriptionId, listDescriptions } from '../../core/descriptions/listDescriptions.js';
import type { LanguageTag, TextDescription, VersionDescription } from '../../core/films/Film.js';
import type { Patience } from '../../core/playback/Patience.js';
import type { AudioChoice, DescriptionChoice, DescriptionPhase } from '../../core/playback/PlayerState.js';
import { speaks } from '../../core/tracks/speaks.js';
import { addTextTrack } from '../tracks/addTextTrack.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import type { Attached } from './Feature.js';
import type { TroubleCommands } from './followTrouble.js';
import { speakScript } from './speakScript.js';
import { untilPort } from './untilPort.js';

/** Words of a text description whose time has come. */
export interface SpokenDescription {
  readonly text: string;
  readonly language: LanguageTag;
}

export interface DescriptionCommands {
  toggle(): void;
  choose(id: string | null): void;
  /** What the viewer's stored preferences ask for. True where a described version takes the film's place at once. */
  start(): boolean;
  /** The described version that plays in place of the film. */
  readonly version: VersionDescription | null;
  /** The described version cannot be played: back to the film. */
  giveUpVersion(): void;
}

/** What this feature needs from its player. */
export interface DescriptionNeeds {
  readonly trouble: Pick<TroubleCommands, 'tell' | 'clear'>;
  readonly patience: Patience;
  /** Plays a described version in the film's place, or the film again, from where the other stood. */
  playVersion(version: VersionDescription | null): void;
  /** Words for the viewer's screen reader. */
  speak(spoken: SpokenDescription): void;
}

/**
 * Description by rendition, by version and by text to the viewer's screen reader. The viewer's wish is one id; the media
 * is brought to it step by step, and again whenever other media takes its place.
 * The seam of the describer: what it adds (voices, narration, clips, holding) chooses and tells its phase here.
 */
export function followDescription(
  { film, port, store, preferences, signal }: Attached,
  locale: LanguageTag,
  { trouble, patience, playVersion, speak }: DescriptionNeeds,
): DescriptionCommands {
  let wanted: string | null = null;
  let version: VersionDescription | null = null;
  let current = new AbortController();
  /** Whether the media is still on its way to what is wanted. */
  let busy = false;
  /** The film's own sounds, as far as they are known; what a version sounds of says nothing about the film. */
  let filmSounds: readonly AudioChoice[] | null = null;
  /** The sound that played before a described one, to go back to. */
  let soundBefore: string | null = null;
  /** Whether the media on its way is on its way because of us. */
  let loadsOurselves = false;

  const list = (): readonly DescriptionChoice[] => listDescriptions(film, filmSounds);
  const find = (id: string | null) => list().find((one) => one.id === id);
  const enabledSound = () => port.audioTracks.find((track) => track.enabled);

  const publishNow = () => {
    const choices = list();
    const reached: DescriptionPhase = wanted === null ? 'off' : 'ready';
    const next = {
      availability: choices.length > 0 ? 'available' : 'unavailable',
      choices,
      chosen: wanted,
      phase: busy ? 'switching' : reached,
    } as const;
    if (JSON.stringify(next) !== JSON.stringify(store.get().description)) store.set({ description: next });
  };

  const toDescribedSound = async (language: LanguageTag, end: AbortSignal) => {
    // The choice may come before the stream's tracks are known; it is made as soon as they are.
    await untilPort(port, () => port.audioTracksKnown, end);
    const described = port.audioTracks.filter((track) => track.kind === 'main-desc');
    const track =
      described.find((one) => one.language === language) ?? described.find((one) => speaks(one, language));
    if (!track)
      throw new Error(
        `tingying: the stream has no described sound in "${language}". The sound stays as it is. Check how the manifest signals it.`,
      );
    const before = enabledSound();
    if (before && before.kind !== 'main-desc') soundBefore = before.id;
    await port.chooseAudioTrack(track.id);
  };

  const toPlainSound = async () => {
    const enabled = enabledSound();
    if (port.loading || enabled?.kind !== 'main-desc') return;
    const plain = port.audioTracks.filter((one) => one.kind !== 'main-desc' && one.kind !== 'descriptions');
    const same = plain.find((one) => speaks(one, enabled.language));
    const back = plain.find((one) => one.id === soundBefore) ?? same ?? plain[0];
    if (back) await port.chooseAudioTrack(back.id);
  };

  const toScript = async (one: TextDescription, end: AbortSignal) => {
    const request = { kind: 'description', onRequest: port.onRequest, retryMs: patience.textRetryMs } as const;
    const script = await fetchTimedText(one.src, { ...request, signal: end });
    // As `descriptions`, some browsers would speak it themselves, over the screen reader.
    const kind = { kind: 'metadata', language: one.language, label: '' } as const;
    const { track } = await addTextTrack(port.element, script.text, kind, end);
    speakScript(track, port.element, (text) => speak({ text, language: one.language }), end);
  };

  /** Brings the media to what is wanted. Nothing is awaited before a version is asked for, so that nothing else is loaded first. */
  const arrange = async (end: AbortSignal): Promise<void> => {
    const choice = find(wanted);
    const declared = film.descriptions?.find((one) => descriptionId(one) === wanted);
    const target = declared?.delivery === 'version' ? declared : null;
    if (target !== version) {
      version = target;
      loadsOurselves = true;
      playVersion(version);
      loadsOurselves = false;
      await untilPort(port, () => !port.loading && (isShown(port.element) || !port.wantsToPlay), end);
    } else if (target) {
      await untilPort(port, () => !port.loading, end);
    }
    if (choice?.delivery === 'rendition') await toDescribedSound(choice.language, end);
    else if (!target) await toPlainSound();
    if (declared?.delivery === 'text') await toScript(declared, end);
  };

  const begin = (id: string | null) => {
    current.abort();
    const mine = (current = new AbortController());
    wanted = id;
    trouble.clear('description-failed');
    const idle = id === null && !version && !port.loading && enabledSound()?.kind !== 'main-desc';
    busy = !idle;
    publishNow();
    arrange(mine.signal).then(
      () => {
        if (mine.signal.aborted) return;
        busy = false;
        publishNow();
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        busy = false;
        // The viewer chose another sound meanwhile: what that is, the media tells.
        if (error instanceof DOMException && error.name === 'AbortError') return follow();
        wanted = null;
        trouble.tell('description-failed', error);
        publishNow();
      },
    );
  };

  const giveUpVersion = () => {
    begin(null);
    trouble.tell('description-failed');
  };

  const remember = (id: string | null) => {
    const language = find(id)?.language;
    preferences.update((before) => ({
      ...before,
      description: { ...before.description, on: id !== null, ...(language ? { language } : {}) },
    }));
  };
  const chooseAndRemember = (id: string | null) => {
    if (id !== null && !find(id))
      throw new Error(
        `tingying: this film has no description "${id}". Nothing was switched. Choose one of its description choices.`,
      );
    begin(id);
    remember(id);
  };

  const preferred = () =>
    chooseDescription(
      list(),
      [preferences.get().description.language, locale, film.language].filter((one) => one != null),
    );

  /** The media has the last word: a sound chosen elsewhere switches description on or off with it. */
  const follow = () => {
    if (version || port.loading || !port.audioTracksKnown) return;
    filmSounds = port.audioTracks;
    const enabled = enabledSound();
    const plays =
      enabled?.kind === 'main-desc'
        ? list().find((one) => one.delivery === 'rendition' && speaks(enabled, one.language))
        : undefined;
    const asked = enabled !== undefined && port.askedAudioTrack === enabled.id;
    if (busy) {
      // `arrange` is at it.
    } else if (plays && plays.id !== wanted) {
      if (wanted === null || asked) {
        current.abort();
        wanted = plays.id;
        if (asked) remember(wanted);
      } else {
        // A stream's own default, under another description: one voice at a time.
        void toPlainSound().catch(() => undefined);
      }
    } else if (find(wanted)?.delivery === 'rendition' && enabled && !plays) {
      wanted = null;
      if (asked) remember(null);
      else trouble.tell('description-failed'); // the engine could not go on with it
    }
    publishNow();
  };
  port.on('audiotracks', follow, signal);
  port.on('started', follow, signal);

  port.on(
    'loading',
    () => {
      if (loadsOurselves) return;
      // The same film again, or another source of it, begins with its plain sound: what is wanted is wanted still.
      const delivery = find(wanted)?.delivery;
      if (busy || delivery === 'rendition' || delivery === 'version') begin(wanted);
    },
    signal,
  );

  // Stored preferences may come late, and may be changed elsewhere: in the settings, by a reset.
  const unsubscribe = preferences.subscribe((now, before) => {
    const [is, was] = [now.description, before.description];
    if (is.on === was.on && is.language === was.language) return;
    const chosen = find(wanted);
    const fits = !chosen || is.language === null || speaks(chosen, is.language);
    if (is.on !== (wanted !== null) || !fits) begin(is.on ? (preferred()?.id ?? null) : null);
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    current.abort();
  });

  return {
    get version() {
      return version;
    },
    choose: chooseAndRemember,
    toggle: () => chooseAndRemember(wanted === null ? (preferred()?.id ?? null) : null),
    start() {
      publishNow();
      const first = preferences.get().description.on ? preferred() : null;
      if (first) begin(first.id);
      return version !== null;
    },
    giveUpVersion,
  };
}

const isShown = (element: HTMLMediaElement): boolean =>
  element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !element.seeking;
