import { speaks } from '../../core/tracks/speaks.js';
import type { CaptionsFile, LanguageTag } from '../../core/films/Film.js';
import type { Patience } from '../../core/playback/Patience.js';
import type { CaptionsChoice } from '../../core/playback/PlayerState.js';
import { captionsKind } from '../../core/tracks/captionsKind.js';
import { findByLanguage } from '../../core/tracks/findByLanguage.js';
import { listCaptions } from '../../core/tracks/listCaptions.js';
import { completeCues } from '../captions/completeCues.js';
import { addTextTrack } from '../tracks/addTextTrack.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import type { Attached } from './Feature.js';
import type { TroubleCommands } from './followTrouble.js';

export interface CaptionsCommands {
  toggle(): void;
  choose(id: string | null): void;
  /** The track whose cues are to be drawn now, in mode `hidden`. */
  readonly track: TextTrack | null;
  /** The captions of the version that plays. */
  use(files: readonly CaptionsFile[]): void;
}

interface Shown {
  /** Null where it is shown to everybody, and nobody's choice. */
  readonly id: string | null;
  readonly track: TextTrack;
  remove(): void;
}

/**
 * Captions from files beside the film; where it has none, those that the stream itself carries. Where none are chosen, what
 * the stream marks as to be shown to everybody shows, in the language of the sound (RFC 8216 §4.3.4.1 FORCED).
 */
export function followCaptions(
  attached: Attached,
  locale: LanguageTag,
  trouble: Pick<TroubleCommands, 'tell' | 'clear'>,
  patience: Patience,
): CaptionsCommands {
  const { port, store, preferences, signal } = attached;
  let files: readonly CaptionsFile[] = [];
  let wanted: string | null = null;
  let shown: Shown | null = null;
  let current: AbortController | null = null;
  const ours = new WeakSet<TextTrack>();

  const isStreams = (track: TextTrack) =>
    !ours.has(track) && (track.kind === 'captions' || track.kind === 'subtitles');
  const streamTracks = (): TextTrack[] => [...port.textTracks].filter(isStreams);

  const saidOf = ({ label }: TextTrack) => port.engine?.captions.find((one) => one.label === label);

  const list = (): readonly CaptionsChoice[] =>
    files.length > 0
      ? listCaptions(files)
      : streamTracks().flatMap((track, index): CaptionsChoice[] => {
          const { easy = false, forced = false, name = track.label, associated } = saidOf(track) ?? {};
          if (forced) return [];
          return [
            {
              id: `stream:${String(index)}`,
              // That they are easy to read is said in the viewer's own words, which no name of the stream's may hide.
              label: easy || name === '' ? null : name,
              language: track.language,
              ...(associated && { associated }),
              sdh: track.kind === 'captions',
              ...(easy && { easy }),
            },
          ];
        });

  const publish = () => {
    const choices = list();
    const next = {
      availability: choices.length > 0 ? 'available' : 'unavailable',
      choices,
      chosen: shown?.id ?? null,
      ...(shown?.id === null && { forced: shown.track.language }),
    } as const;
    if (JSON.stringify(next) !== JSON.stringify(store.get().captions)) store.set({ captions: next });
  };

  const hide = () => {
    current?.abort();
    shown?.remove();
    shown = null;
  };

  /** What is shown to everybody, where nothing else shows. */
  const showForced = () => {
    if (wanted !== null || isChoice(shown)) return;
    const spoken = port.audioTracks.find((one) => one.enabled)?.language ?? attached.film.language ?? '';
    const forced = streamTracks().flatMap((track) => {
      const said = saidOf(track);
      return said?.forced ? [{ ...said, language: track.language, track }] : [];
    });
    const track = findByLanguage(forced, spoken)?.track;
    if (track === shown?.track) return;
    hide();
    if (track) {
      track.mode = 'hidden';
      shown = { id: null, track, remove: () => (track.mode = 'disabled') };
    }
    publish();
  };

  const show = async (id: string, signal: AbortSignal): Promise<void> => {
    const file = files.find((one) => one.src === id);
    if (!file) {
      const track = streamTracks()[Number(id.split(':')[1])];
      if (!track) return;
      track.mode = 'hidden';
      shown = { id, track, remove: () => (track.mode = 'disabled') };
      return;
    }
    const request = {
      kind: 'captions',
      onRequest: port.onRequest,
      retryMs: patience.textRetryMs,
      signal,
    } as const;
    const { text, utf8 } = await fetchTimedText(file.src, request);
    const about = { kind: captionsKind(file), language: file.language, label: '' };
    const added = await addTextTrack(port.element, text, about, signal);
    completeCues(added.track, text);
    ours.add(added.track);
    shown = { id, ...added };
    trouble.clear('captions-failed', 'captions-encoding');
    if (!utf8) trouble.tell('captions-encoding');
  };

  const choose = (id: string | null) => {
    hide();
    wanted = id;
    if (id === null) {
      trouble.clear('captions-failed', 'captions-encoding');
      publish();
      showForced();
      return;
    }
    const mine = (current = new AbortController());
    show(id, mine.signal).then(
      () => {
        if (!mine.signal.aborted) publish();
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        wanted = null;
        trouble.tell('captions-failed', error);
        publish();
        showForced();
      },
    );
  };

  /** In the language the viewer last chose, else that of the interface, else the first. */
  const preferred = (): string | null => {
    const choices = list();
    for (const language of [preferences.get().captions.language, locale]) {
      const found = language === null ? undefined : findByLanguage(choices, language);
      if (found) return found.id;
    }
    return choices[0]?.id ?? null;
  };

  const followStream = (event: TrackEvent) => {
    if (!event.track || !isStreams(event.track)) return;
    if (event.type === 'removetrack' && shown?.track === event.track) shown = null;
    publish();
    // A stream that was loaded again, or only now, carries on with what the viewer wants.
    if (files.length === 0 && !isChoice(shown) && preferences.get().captions.on) choose(preferred());
    showForced();
  };
  /** A stream's own default: the browser would draw it under ours, asked for or not. Its own controls are another matter. */
  const undraw = () => {
    if (port.element.controls) return;
    for (const track of streamTracks())
      if (track.mode === 'showing') track.mode = track === shown?.track ? 'hidden' : 'disabled';
  };
  port.textTracks.addEventListener('change', undraw, { signal });
  port.textTracks.addEventListener('addtrack', followStream, { signal });
  port.textTracks.addEventListener('removetrack', followStream, { signal });
  port.on('audiotracks', showForced, signal);
  port.on('started', showForced, signal);
  signal.addEventListener('abort', hide);
  undraw();

  const chooseAndRemember = (id: string | null) => {
    choose(id);
    const language = list().find((one) => one.id === id)?.language;
    preferences.update((before) => ({
      ...before,
      captions: { ...before.captions, on: id !== null, ...(language ? { language } : {}) },
    }));
  };
  // Stored preferences may come late, and may be changed elsewhere: in the settings, by a reset.
  const unsubscribe = preferences.subscribe((now, before) => {
    const [is, was] = [now.captions, before.captions];
    if (is.on === was.on && is.language === was.language) return;
    const chosen = list().find((one) => one.id === wanted);
    const fits = !chosen || is.language === null || speaks(chosen, is.language);
    if (is.on !== (wanted !== null) || !fits) choose(is.on ? preferred() : null);
  });
  signal.addEventListener('abort', unsubscribe);

  return {
    get track() {
      return shown?.track ?? null;
    },
    choose: chooseAndRemember,
    toggle() {
      const next = wanted === null ? preferred() : null;
      // Of a film that has none nothing is asked, and nothing of it is kept for the films that have.
      if (next !== wanted) chooseAndRemember(next);
    },
    use(next) {
      const on = wanted !== null || preferences.get().captions.on;
      hide();
      files = next;
      wanted = null;
      publish();
      if (on) choose(preferred());
      else showForced();
    },
  };
}

const isChoice = (shown: Shown | null): boolean => shown !== null && shown.id !== null;
