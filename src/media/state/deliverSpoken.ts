import type { Verbosity } from '../../core/descriptions/DescriptionCue.js';
import type { DescriberCommand } from '../../core/descriptions/describer/DescriberEvent.js';
import { findWords } from '../../core/descriptions/findWords.js';
import type { OrderedCues } from '../../core/descriptions/OrderedCues.js';
import { stepVerbosity } from '../../core/descriptions/stepVerbosity.js';
import type { DescriptionDelivery, FilmDescription, LanguageTag } from '../../core/films/Film.js';
import type { DescriptionChoice, DescriptionNews } from '../../core/playback/PlayerState.js';
import { chooseMixSettings } from '../../core/sound/chooseMixSettings.js';
import { needsGraph } from '../../core/sound/MixSettings.js';
import type { DescriberReport } from '../describer/createDescriber.js';
import type { SpokenDelivery, SpokenFilmDescription } from '../describer/createSpokenDelivery.js';
import type { TextDelivery } from '../describer/listSpeakers.js';
import type { SpokenNow } from '../describer/speakScript.js';
import type { Voice } from '../voices/Voice.js';
import type { Attached } from './Feature.js';
import { followSubtitles } from './followSubtitles.js';

export interface SpokenSide {
  /** What is spoken beside the film now; null where nothing is. */
  readonly now: SpokenNow | null;
  readonly news: { readonly count: number; readonly news: DescriptionNews } | null;
  /** Resolves when the description is there and begins where the film stands. */
  deliver(one: SpokenFilmDescription, end: AbortSignal): Promise<void>;
  /** A description that is a recording plays until `end` aborts; its words are known where the film has them as a text. */
  accompany(recording: DescriptionChoice, end: AbortSignal): void;
  /** Of the description that is on: once more, the next, more of it … `on` is how it is delivered; null where none is. */
  command(command: DescriberCommand, on: DescriptionDelivery | null): void;
  tell(news: DescriptionNews): void;
  /** Called inside a viewer's gesture: browsers let nobody speak or sound before one. */
  gesture(): void;
  /** The viewer has chosen anew: what failed before may be tried again. */
  forget(): void;
  /** What speaks, its voices and its mix; fetched when it is first asked for. */
  fetch(): Promise<SpokenDelivery>;
}

export interface SpokenSideNeeds {
  /** The site's own voice; null for none. */
  readonly voice: Voice | null;
  /** The captions that show. */
  captionsTrack(): TextTrack | null;
  readonly retryMs: readonly number[];
  /** Words for the viewer's screen reader. */
  say(text: string, language: LanguageTag): void;
  /** After every change of `now` and `news`. */
  changed(): void;
  /** The film can no longer be heard in Web Audio (true), or can again. */
  withheld(isWithheld: boolean): void;
  /** This description cannot be had as it is: another takes its place, or, as `ownWords` offers, its words alone; or none. */
  fell(cause: unknown, ownWords: () => boolean): void;
}

/**
 * The description that is spoken beside the film. Its code is fetched for a film that has such a description; where the
 * browser has no voice for it, the viewer's screen reader stands in, and that is told.
 */
export function deliverSpoken(attached: Attached, needs: SpokenSideNeeds): SpokenSide {
  const { film, preferences, signal } = attached;
  let spoken: SpokenDelivery | null = null;
  let fetching: Promise<SpokenDelivery> | null = null;
  /** Whether the viewer has pressed something before the code had come. */
  let pressed = false;
  let standIn: TextDelivery | null = null;
  let delivered: SpokenFilmDescription | null = null;
  let news: SpokenSide['news'] = null;
  /** Where another voice takes over, that is the news, and it is known at the end of the same step. */
  let failing: DescriptionNews | null = null;

  const tell = (what: DescriptionNews) => {
    news = { count: (news?.count ?? 0) + 1, news: what };
    needs.changed();
  };

  const fall = (cause?: unknown) => {
    const next = spoken?.nextSpeaker();
    if (next) {
      failing = null;
      tellStandIn(next.spokenBy);
      return;
    }
    const of = delivered;
    needs.fell(cause, () => of?.delivery === 'clips' && spoken?.speakWordsOfClips(chosenTextTo()) === true);
    if (delivered !== of || !spoken?.now) failing = null;
  };
  const tellStandIn = (by: TextDelivery | null) => {
    if (by !== 'screen-reader' || chosenTextTo() === by) {
      needs.changed();
      return;
    }
    standIn = by;
    tell({ reason: 'fell-to-screen-reader', language: delivered?.language ?? '' });
  };

  const hear = (report: DescriberReport) => {
    switch (report.type) {
      case 'prefer':
        keepVerbosity(report.verbosity);
        return;
      case 'fall':
        fall();
        return;
      case 'skipped':
        return;
      case 'tell':
        if (report.news.reason !== 'voice-failed') {
          tell(report.news);
          return;
        }
        failing = report.news;
        queueMicrotask(() => {
          if (failing) tell(failing);
          failing = null;
        });
    }
  };

  const fetch = (): Promise<SpokenDelivery> => {
    fetching ??= import('../describer/createSpokenDelivery.js').then(
      ({ createSpokenDelivery }) => {
        signal.throwIfAborted();
        spoken = createSpokenDelivery(attached, {
          voice: needs.voice,
          retryMs: needs.retryMs,
          say: needs.say,
          changed: needs.changed,
          report: hear,
          withheld: needs.withheld,
          outputGone: (output) => tell({ reason: 'output-gone', output }),
          narrationFailed: fall,
        });
        if (pressed) spoken.gesture();
        return spoken;
      },
      (error: unknown) => {
        fetching = null; // the next press asks again
        throw error;
      },
    );
    return fetching;
  };

  const chosenTextTo = () => preferences.get().describer.textTo;
  const keepVerbosity = (verbosity: Verbosity) =>
    preferences.update((all) => ({ ...all, describer: { ...all.describer, verbosity } }));
  /** What can be told where nothing can obey. */
  const refuse = (command: DescriberCommand, on: DescriptionDelivery | null): DescriptionNews => {
    const isRecording = on === 'rendition' || on === 'version' || on === 'narration';
    if (command === 'moreDescription' || command === 'lessDescription') {
      if (isRecording) return { reason: 'not-adjustable' };
      // Kept for when something is spoken.
      const verbosity = stepVerbosity(preferences.get().describer.verbosity, command);
      keepVerbosity(verbosity);
      return { reason: 'verbosity', verbosity };
    }
    if (on === null) return { reason: 'not-on' };
    // A script that is still on its way has said nothing.
    return { reason: isRecording ? 'not-in-pieces' : 'nothing-to-repeat' };
  };

  /** Night mode and the film's place are for every film, described or not. */
  const bringMix = () => {
    if (needsGraph(chooseMixSettings(preferences.get(), film))) void fetch().catch(() => undefined);
  };
  const unsubscribe = preferences.subscribe((after, before) => {
    bringMix();
    if (after.describer.textTo === before.describer.textTo) return;
    standIn = null;
    spoken?.speakBy(after.describer.textTo);
  });
  signal.addEventListener('abort', unsubscribe);
  let subtitles: OrderedCues | null = null;
  followSubtitles(attached, needs.captionsTrack, (next) => {
    subtitles = next;
    if (next)
      void fetch().then(
        (delivery) => delivery.setSubtitles(subtitles),
        () => undefined,
      );
    else spoken?.setSubtitles(null);
  });
  bringMix();
  if (film.descriptions?.some(isSpoken)) void fetch().catch(() => undefined);

  return {
    get now() {
      return spoken?.now ?? null;
    },
    get news() {
      return news;
    },
    async deliver(one, end) {
      const delivery = await fetch();
      end.throwIfAborted();
      delivered = one;
      await delivery.deliver(one, standIn ?? chosenTextTo(), end);
    },
    accompany(recording, end) {
      if (!findWords(film, recording)) return;
      void fetch().then(
        (delivery) => delivery.accompany(recording, end),
        () => undefined,
      );
    },
    command(command, on) {
      spoken?.gesture();
      if (!spoken?.command(command)) tell(refuse(command, on));
    },
    tell,
    gesture() {
      pressed = true;
      spoken?.gesture();
    },
    forget() {
      standIn = null;
    },
    fetch,
  };
}

export const isSpoken = (one: FilmDescription): one is SpokenFilmDescription =>
  one.delivery === 'text' || one.delivery === 'clips' || one.delivery === 'narration';
