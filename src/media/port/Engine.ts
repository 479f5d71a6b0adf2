import type { LiveRange, QualityChoice } from '../../core/playback/PlayerState.js';
import type { ListedSign } from '../../core/signLanguage/StreamSign.js';
import type { StreamCaptions } from '../../core/tracks/StreamCaptions.js';
import type { OnRequest, PortAudioTrack, PortError, PortSource } from './MediaPort.js';

/** `file`: a progressive file the browser plays itself. `stream`: HLS or DASH. */
export type EngineNeed = 'file' | 'stream';

/** What an engine reports while it lives. */
export interface EngineReports {
  readonly onAudioTracks: () => void;
  readonly onQualities: () => void;
  /** Once for each `load`. */
  readonly onFailure: (error: PortError) => void;
  /** Read at every request, so that it may be set later. */
  readonly onRequest: () => OnRequest | null;
}

/**
 * What stands behind the port: one folder per engine (`media/videojs` today).
 * The contract suite in `tests/media/engine` runs against every one of them.
 */
export interface Engine {
  /** Whether it can play streams; if not, the port asks for another engine when one is loaded. */
  readonly plays: EngineNeed;
  /** Starts the source on the adopted element; the site has been asked for a file's address already. What plays already is not loaded again by `adopt`. */
  load(source: PortSource): void;
  readonly audioTracks: readonly PortAudioTrack[];
  /** Whether `audioTracks` is complete for the source that is loaded. */
  readonly audioTracksKnown: boolean;
  chooseAudioTrack(id: string): void;
  /** What the stream says about its text tracks; empty of a `file`. */
  readonly captions: readonly StreamCaptions[];
  readonly qualities: readonly QualityChoice[];
  chooseQuality(id: string): void;
  /** Whether only the sound is loaded of what plays now. */
  readonly audioOnly: boolean;
  /** Whether the sound can be had without the picture; null until the media has told. Never of a `file`. */
  readonly canBeAudioOnly: boolean | null;
  /** The sign-language interpreters' videos in what is loaded, which `load` takes by their place; left out by an engine that knows none. */
  readonly signVideos?: readonly ListedSign[];
  /** Seconds, where the engine knows better than the element: Infinity of a live stream. */
  readonly duration?: number | undefined;
  /** Of a stream that goes on growing: what of it can be heard; null of what has a length, and until the stream has told. */
  readonly live?: LiveRange | null;
  /** The HTTP status of the last request, where that failed (0: no answer), else null. */
  readonly failedStatus: number | null;
  /** Leaves the element in its place, with all that is in it, without source. */
  dispose(): void;
}

/** Fetches an engine and lets it adopt `element`, which may be playing. Rejects where it cannot be fetched. */
export type AdoptEngine = (
  need: EngineNeed,
) => Promise<(element: HTMLVideoElement, reports: EngineReports) => Engine>;
