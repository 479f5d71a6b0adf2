import { speaks } from '../../core/tracks/speaks.js';
import type { CaptionsFile, LanguageTag } from '../../core/films/Film.js';
import type { Patience } from '../../core/playback/Patience.js';
import type { CaptionsChoice } from '../../core/playback/PlayerState.js';
import { captionsKind } from '../../core/tracks/captionsKind.js';
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
  readonly id: string;
  readonly track: TextTrack;
  remove(): void;
}

/** Captions from files beside the film; where it has none, those that the stream itself carries. */
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

  const list = (): readonly CaptionsChoice[] =>
    files.length > 0
      ? listCaptions(files)
      : streamTracks().map((track, index) => ({
          id: `stream:${String(index)}`,
          label: track.label || null,
          language: track.language,
          sdh: track.kind === 'captions',
        }));

  const publish = () => {
    const choices = list();
    const next = {
      availability: choices.length > 0 ? 'available' : 'unavailable',
      choices,
      chosen: shown?.id ?? null,
    } as const;
    if (JSON.stringify(next) !== JSON.stringify(store.get().captions)) store.set({ captions: next });
  };

  const hide = () => {
    current?.abort();
    shown?.remove();
    shown = null;
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
      },
    );
  };

  /** In the language the viewer last chose, else that of the interface, else the first. */
  const preferred = (): string | null => {
    const choices = list();
    for (const language of [preferences.get().captions.language, locale]) {
      const found = language === null ? undefined : choices.find((one) => speaks(one, language));
      if (found) return found.id;
    }
    return choices[0]?.id ?? null;
  };

  const followStream = (event: TrackEvent) => {
    if (files.length > 0 || !event.track || !isStreams(event.track)) return;
    if (event.type === 'removetrack' && shown?.track === event.track) shown = null;
    publish();
    // A stream that was loaded again, or only now, carries on with what the viewer wants.
    if (!shown && preferences.get().captions.on) choose(preferred());
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
    toggle: () => chooseAndRemember(wanted === null ? preferred() : null),
    use(next) {
      const on = wanted !== null || preferences.get().captions.on;
      hide();
      files = next;
      wanted = null;
      publish();
      if (on) choose(preferred());
    },
  };
}
