import type { AudioKind, QualityChoice } from '../../core/playback/PlayerState.js';
import type { FilmSource, LanguageTag } from '../../core/films/Film.js';
import type { Engine } from './Engine.js';

/** An audio track as the engine reports it, with its kind already normalised. */
export interface PortAudioTrack {
  readonly id: string;
  readonly kind: AudioKind;
  readonly label: string;
  readonly language: LanguageTag;
  /** Another language that it serves (HLS ASSOC-LANGUAGE); absent where none is told. */
  readonly associated?: LanguageTag;
  /** The film's sound with clearer voices; absent where nobody says so. */
  readonly clear?: boolean;
  /** Of a description alone: the one file that it is, which can be played beside the film; absent where there is none. */
  readonly file?: string;
  readonly enabled: boolean;
}

/** A source as it is to be loaded. */
export interface PortSource extends FilmSource {
  /** Only its sound is fetched, where that can be had without the picture; else all of it is, and `engine.audioOnly` says so. */
  readonly audioOnly?: boolean;
  /** Only this interpreter's video is fetched, of those that the manifest lists; where there is no such, nothing is, and it fails. */
  readonly interpreter?: number;
}

/** What is being asked for, so that a site can send a token with every request. */
export type RequestKind =
  'manifest' | 'init' | 'segment' | 'key' | 'captions' | 'description' | 'chapters' | 'other';

/** What goes out instead; a part left out stays as it was. */
export interface RequestChange {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asked before every request that the player makes itself: manifests, segments, keys, captions, descriptions.
 * A progressive file is fetched by the browser: there only `url` counts, headers cannot be sent.
 */
export type OnRequest = (
  kind: RequestKind,
  url: string,
  headers: Readonly<Record<string, string>>,
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a hook that only looks returns nothing
) => RequestChange | void;

/** Why the media stopped, as near as the engine can tell. `status` is an HTTP status, 0 where there was no answer. */
export interface PortError {
  readonly kind: 'network' | 'decode' | 'unsupported' | 'empty' | 'engine' | 'stalled' | 'forbidden';
  readonly status: number | null;
  readonly message: string;
}

export interface LoadOptions {
  /** Seconds to start from. Left out: from where the media before it stands when the new one takes its place. */
  readonly at?: number;
  /** Whether to play once it can. Left out: as the viewer wants now. */
  readonly play?: boolean;
}

/** What the port tells beyond the media element's own events. */
export interface PortEvents {
  /** The list of audio tracks, or which of them is enabled, has changed. */
  audiotracks: undefined;
  qualities: undefined;
  /** The media cannot go on. */
  failure: PortError;
  /** The engine has taken the element over. */
  adopted: undefined;
  /** The browser wants a press of Play before it goes on with new media. */
  refused: undefined;
  /** Other media, or the same again, is on its way. */
  loading: PortSource;
  /** It is there, and stands where it is to go on. */
  started: undefined;
  /** A seek that was asked of the port has come to rest, at so many seconds. */
  settled: number;
  /** `wantsToPlay` has changed, or the viewer has pressed Play while the film was held. */
  wish: boolean;
}

/**
 * The media as the rest of the player knows it: shaped like HTMLMediaElement, with capability lists beside it.
 * Nothing outside `media/videojs` knows which engine stands behind.
 */
export interface MediaPort {
  /** The element itself: its standard events are the port's, and the picture is drawn by it. */
  readonly element: HTMLVideoElement;
  play(): Promise<void>;
  pause(): void;
  /** Seconds. Setting it seeks. While other media is on its way: where that will begin. */
  currentTime: number;
  /** Seconds; NaN until known, Infinity of a live stream. */
  readonly duration: number;
  /** While other media is on its way, or the film is held, the element stands still; that is not the viewer's doing, so here it is not paused. */
  readonly paused: boolean;
  /** Whether the film is held: it stands still though the viewer wants it to play. */
  readonly held: boolean;
  /**
   * Stops the film for a description that does not fit (WCAG 1.2.7) or a caption that is not read yet, without touching what the
   * viewer wants. It is one hold, however often it is asked for: who may not be the only one takes part by `createHolder`.
   */
  hold(): void;
  /** Lets it go on, if the viewer wants it to play. Other media on its way ends a hold by itself. */
  release(): void;
  readonly ended: boolean;
  playbackRate: number;
  volume: number;
  muted: boolean;
  readonly textTracks: TextTrackList;
  readonly audioTracks: readonly PortAudioTrack[];
  /** Whether `audioTracks` is all there is: false until the media has told. */
  readonly audioTracksKnown: boolean;
  /** The track that was asked for last, since the media was loaded; another may have come of it. */
  readonly askedAudioTrack: string | null;
  /** Resolves when the chosen sound is what plays next; rejects with an AbortError when another choice or other media overtakes it. */
  chooseAudioTrack(id: string): Promise<void>;
  readonly qualities: readonly QualityChoice[];
  /** A quality's id, or `auto`. */
  chooseQuality(id: string): void;
  readonly source: PortSource | null;
  /** What stands behind, for what only an engine can do; null while the browser plays a file itself. */
  readonly engine: Engine | null;
  /** Whether other media, or the first, is on its way. */
  readonly loading: boolean;
  /** What the viewer wants, whatever the media can do about it: it lasts while media loads, waits or fails. */
  readonly wantsToPlay: boolean;
  /** The HTTP status of the stream's last request where that failed (0: no answer), else null. */
  readonly failedStatus: number | null;
  /** Resolves when the media has been handed to the browser or the engine. Rejects where the engine cannot be had. */
  load(source: PortSource, options?: LoadOptions): Promise<void>;
  onRequest: OnRequest | null;
  on<K extends keyof PortEvents>(
    event: K,
    listener: (detail: PortEvents[K]) => void,
    signal?: AbortSignal,
  ): void;
  /** Gives everything back: tracks off, source released, engine ended. The element stays where it is. */
  dispose(): void;
}
