import { chooseDelivery } from '../../core/descriptions/chooseDelivery.js';
import type { DescriberCommand } from '../../core/descriptions/describer/DescriberEvent.js';
import { findNarrations } from '../../core/descriptions/findNarrations.js';
import { descriptionId } from '../../core/descriptions/listDeclared.js';
import { listDescriptions } from '../../core/descriptions/listDescriptions.js';
import type { LanguageTag, VersionDescription } from '../../core/films/Film.js';
import { isFinal } from '../../core/playback/diagnose.js';
import type { Patience } from '../../core/playback/Patience.js';
import type { AudioChoice, DescriptionChoice, DescriptionPhase } from '../../core/playback/PlayerState.js';
import { chooseMixSettings } from '../../core/sound/chooseMixSettings.js';
import { needsGraph } from '../../core/sound/MixSettings.js';
import { speaks } from '../../core/tracks/speaks.js';
import type { SpokenDelivery } from '../describer/createSpokenDelivery.js';
import { deliverSpoken, isSpoken } from './deliverSpoken.js';
import type { Attached } from './Feature.js';
import { findSamePlace } from './findSamePlace.js';
import { WELL_MS, type TroubleCommands } from './followTrouble.js';
import type { Voice } from '../voices/Voice.js';
import { regainSound } from './regainSound.js';
import { sessionChoiceOf } from './sessionChoices.js';
import { switchSound } from './switchSound.js';
import { untilPort } from './untilPort.js';

/** Words of a text description whose time has come; empty: what was given before is over, or not wanted any more. */
export interface SpokenDescription {
  readonly text: string;
  readonly language: LanguageTag;
}

export interface DescriptionCommands {
  toggle(): void;
  choose(id: string | null): void;
  /** What the viewer's stored preferences ask for: a described version takes the film's place at once. */
  start(): void;
  /** The described version that plays in place of the film. */
  readonly version: VersionDescription | null;
  /** The described version cannot be played: back to the film. */
  giveUpVersion(): void;
  /** Of the description that is spoken beside the film: once more, the next, more of it … */
  command(command: DescriberCommand): void;
  /** Called inside a viewer's gesture: browsers let nobody speak or sound before one. */
  gesture(): void;
  /** What speaks, its voices and its mix; fetched when it is first asked for. */
  spoken(): Promise<SpokenDelivery>;
}

/** What this feature needs from its player. */
export interface DescriptionNeeds {
  readonly trouble: Pick<TroubleCommands, 'tell' | 'clear'>;
  /** Loads what plays again, from where it stands. */
  reload(): void;
  readonly patience: Patience;
  /** Plays a described version in the film's place, or the film again, at that time; null: from where the other stands. */
  playVersion(version: VersionDescription | null, at: number | null): void;
  /** Words for the viewer's screen reader. */
  speak(spoken: SpokenDescription): void;
  /** The site's own voice; null for none. */
  readonly voice: Voice | null;
  /** The captions that show. */
  captionsTrack(): TextTrack | null;
}

/**
 * Description in all its deliveries. The viewer's wish is one id; the media is brought to it step by step, and again
 * whenever other media takes its place. What is spoken beside the film is `deliverSpoken`'s.
 */
export function followDescription(
  attached: Attached,
  locale: LanguageTag,
  { trouble, reload, patience, playVersion, speak, voice, captionsTrack }: DescriptionNeeds,
): DescriptionCommands {
  const { film, port, store, preferences, signal } = attached;
  const window = port.element.ownerDocument.defaultView;
  const sound = switchSound(port);
  const session = sessionChoiceOf(preferences, film.id);
  let wanted: string | null = null;
  let version: VersionDescription | null = null;
  let current = new AbortController();
  /** Whether the media is still on its way to what is wanted. */
  let busy = false;
  /** The film's own sounds, as far as they are known; what a version sounds of says nothing about the film. */
  let filmSounds: readonly AudioChoice[] | null = null;
  /** Whether it was there, and only comes back with the picture or without it. */
  let regaining = false;
  let wasAudioOnly = port.source?.audioOnly === true;
  /** Whether the media on its way is on its way because of us. */
  let loadsOurselves = false;
  /** Descriptions that nobody could speak; they are not fallen back to. */
  let dead: ReadonlySet<string> = new Set();
  /** How often the engine has left the described sound by itself, and the answer that made it do so. */
  let falls = 0;
  let fallStatus: number | null = null;
  /** When the media came to what is wanted, ms. */
  let reachedAt = -Infinity;

  const list = (): readonly DescriptionChoice[] => listDescriptions(film, filmSounds);
  const find = (id: string | null) => list().find((one) => one.id === id);

  /** The stream holds a description that is to be mixed with the film, in pieces that nobody here can mix. */
  const isHeldBack = () => filmSounds?.some(({ kind }) => kind === 'descriptions');

  const publish = () => {
    const choices = list();
    const { now, news } = spoken;
    const reached: DescriptionPhase = wanted === null ? 'off' : (now?.phase ?? 'ready');
    const before = store.get().description;
    const next = {
      availability: choices.length > 0 ? 'available' : isHeldBack() ? 'unsupported' : 'unavailable',
      choices: JSON.stringify(before.choices) === JSON.stringify(choices) ? before.choices : choices,
      chosen: wanted,
      phase: busy ? 'switching' : reached,
      regaining,
      spokenBy: now?.spokenBy ?? null,
      speech: now?.speech?.text === before.speech?.text ? before.speech : (now?.speech ?? null),
      history: now?.history ?? before.history,
      news,
    } as const;
    const isNews = Object.entries(next).some(([name, value]) => before[name as keyof typeof next] !== value);
    if (isNews) store.set({ description: next });
  };

  const spoken = deliverSpoken(attached, {
    voice,
    captionsTrack,
    retryMs: patience.textRetryMs,
    say: (text, language) => speak({ text, language }),
    changed: () => publish(),
    withheld(isWithheld) {
      if (isWithheld) void regainSound(port, { reload, tell: trouble.tell }, signal);
      else trouble.clear('sound-withheld');
    },
    fell: (cause, ownWords) => {
      if (!beginNext() && !ownWords()) fail(cause);
    },
  });

  /** Brings the media to what is wanted. Nothing is awaited before a version that is the first to play, so that nothing else is loaded first. */
  const arrange = async (end: AbortSignal): Promise<void> => {
    const choice = find(wanted);
    const all = [...(film.descriptions ?? []), ...findNarrations(film, filmSounds ?? [])];
    const declared = all.find((one) => descriptionId(one) === wanted);
    const target = declared?.delivery === 'version' ? declared : null;
    if (target !== version) {
      const samePlace = findSamePlace(film, version, target, port, end);
      const at = samePlace && (await samePlace);
      version = target;
      loadsOurselves = true;
      playVersion(version, at);
      loadsOurselves = false;
    }
    if (target || loading()) await untilPort(port, () => !loading(), end);
    if (choice?.delivery === 'rendition') await sound.toDescribed(choice.language, end);
    else if (!target) await sound.toPlain();
    if (declared && isSpoken(declared)) await spoken.deliver(declared, end);
    else if (choice) spoken.accompany(choice, end);
  };
  /** A version, or the film after it, has come when it shows, or would if the viewer wanted to play. */
  const loading = () => port.loading || (port.wantsToPlay && !isShown(port.element));

  const begin = (id: string | null, again = false) => {
    regaining = again;
    current.abort();
    const mine = (current = new AbortController());
    wanted = id;
    busy = id !== null || version !== null || sound.now?.kind === 'main-desc';
    publish();
    arrange(mine.signal).then(
      () => {
        if (mine.signal.aborted) return;
        busy = false;
        reachedAt = performance.now();
        if (wanted !== null) trouble.clear('description-failed');
        follow();
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        // Where the viewer chose another sound meanwhile, the media tells which.
        if (error instanceof DOMException && error.name === 'AbortError') {
          busy = false;
          follow();
        } else if (!beginNext()) fail(error);
      },
    );
  };

  /** Another description in the same language takes the place of one that nobody can hear. Whether there is one. */
  const beginNext = (): boolean => {
    const choice = find(wanted);
    if (!choice) return false;
    dead = new Set([...dead, choice.id]);
    const rest = list().filter((one) => speaks(one, choice.language));
    const next = chooseDelivery(rest, { ...wishes(), failed: dead });
    if (!next) return false;
    begin(next.id);
    spoken.tell({ reason: 'fell', to: next.id });
    return true;
  };

  const fail = (cause?: unknown) => {
    busy = false;
    wanted = null;
    trouble.tell('description-failed', cause);
    publish();
  };

  const giveUpVersion = () => {
    if (beginNext()) return;
    begin(null);
    trouble.tell('description-failed');
  };

  /** A network that fails for a moment makes engines fall back to the plain sound for good; the viewer wants the other still. */
  const rise = () => {
    if (performance.now() - reachedAt > WELL_MS) falls = 0;
    const wait = patience.retryMs[falls++];
    if (isFinal(fallStatus) || wait === undefined) {
      if (!beginNext()) fail();
      return;
    }
    busy = true;
    publish();
    const { signal: over } = current;
    const again = () => {
      if (!over.aborted) begin(wanted);
    };
    if (window?.navigator.onLine === false)
      window.addEventListener('online', again, { once: true, signal: over });
    else setTimeout(again, wait);
  };

  const remember = (id: string | null) => {
    const language = find(id)?.language;
    preferences.update((before) => ({
      ...before,
      description: { ...before.description, on: id !== null, ...(language ? { language } : {}) },
    }));
  };
  const chooseAndRemember = (id: string | null) => {
    falls = 0;
    dead = new Set();
    spoken.forget();
    if (id !== null) spoken.gesture();
    trouble.clear('description-failed');
    begin(id);
    remember(id);
  };

  const wishes = () => {
    const { description, describer } = preferences.get();
    return {
      languages: [description.language, locale, film.language].filter((one) => one != null),
      deliveries: describer.deliveries,
      verbosity: describer.verbosity,
      sessionChoice: session.id,
    };
  };
  const preferred = () => chooseDelivery(list(), wishes());

  /** The media has the last word: a sound chosen elsewhere switches description on or off with it. */
  const follow = () => {
    if (version || port.loading || !port.audioTracksKnown) {
      publish();
      return;
    }
    const isFirst = filmSounds === null;
    filmSounds = port.audioTracks;
    const plays = sound.now;
    const asked = port.askedAudioTrack !== null && port.askedAudioTrack === plays?.id;
    if (plays && !asked && port.askedAudioTrack !== null) fallStatus = port.failedStatus ?? fallStatus;
    else if (plays?.kind === 'main-desc') fallStatus = null;
    if (busy) {
      publish(); // `arrange` is at it
      return;
    }
    const described =
      plays?.kind === 'main-desc'
        ? list().find((one) => one.delivery === 'rendition' && speaks(plays, one.language))
        : undefined;
    if (described && described.id !== wanted) {
      // A stream's own default is no wish of the viewer's; that a device chose it by itself, or that nothing else is there, is heeded.
      const { on } = preferences.get().description;
      if (asked || (wanted === null && (on || !sound.canBePlain))) {
        current.abort();
        current = new AbortController();
        wanted = described.id;
        spoken.accompany(described, current.signal);
        if (asked) {
          session.id = wanted;
          remember(wanted);
        }
      } else {
        // Under another description, too: one voice at a time.
        void sound.toPlain().catch(() => undefined);
      }
    } else if (plays && !described && find(wanted)?.delivery === 'rendition') {
      if (!asked) {
        rise();
        return;
      }
      wanted = null;
      remember(null);
    }
    // What nobody declared is wanted as much by a viewer who has description on.
    const { on } = preferences.get().description;
    const isWanted = isFirst && wanted === null && on;
    const first = isWanted ? chooseDelivery(list(), { ...wishes(), failed: dead }) : null;
    if (first) begin(first.id);
    else publish();
  };
  port.on('audiotracks', follow, signal);
  port.on('started', follow, signal);

  port.on(
    'loading',
    ({ audioOnly = false }) => {
      const again = audioOnly !== wasAudioOnly && (!busy || regaining);
      wasAudioOnly = audioOnly;
      if (loadsOurselves) return;
      // The same film again, or another source of it, begins with its plain sound: what is wanted is wanted still.
      const delivery = find(wanted)?.delivery;
      if (busy || delivery === 'rendition' || delivery === 'version') begin(wanted, again);
    },
    signal,
  );

  // Stored preferences may come late, and may be changed elsewhere: in the settings, by a reset.
  const unsubscribe = preferences.subscribe((now, before) => {
    const [is, was] = [now.description, before.description];
    if (is.on === was.on && is.language === was.language) return;
    const chosen = find(wanted);
    const fits = !chosen || is.language === null || speaks(chosen, is.language);
    // Another language for all films, chosen since, is wanted for this one, too.
    const kept = list().find((one) => one.id === session.id);
    if (kept && is.language !== null && !speaks(kept, is.language)) session.id = null;
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
    choose(id) {
      if (id !== null && !list().some((one) => one.id === id))
        throw new Error(
          `tingying: this film has no description "${id}". Nothing was switched. Choose one of its description choices.`,
        );
      if (id !== null) session.id = id;
      chooseAndRemember(id);
    },
    toggle() {
      const next = wanted === null ? preferred() : null;
      // Of a film that has none nothing is asked, and nothing of it is kept for the films that have.
      if (next || wanted !== null) chooseAndRemember(next?.id ?? null);
    },
    start() {
      // The film may be there already, with its sounds.
      follow();
      const first = preferences.get().description.on ? preferred() : null;
      if (first && first.id !== wanted) begin(first.id);
    },
    giveUpVersion,
    command: (command) => spoken.command(command, find(wanted)?.delivery ?? null),
    gesture() {
      // A film that nothing is spoken beside, and whose sound nobody wants otherwise, is left as it is.
      const { spokenSubtitles } = preferences.get().describer;
      const changed = spokenSubtitles || needsGraph(chooseMixSettings(preferences.get(), film));
      if (wanted !== null || changed) spoken.gesture();
    },
    spoken: spoken.fetch,
  };
}

const isShown = (element: HTMLMediaElement): boolean =>
  element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !element.seeking;
