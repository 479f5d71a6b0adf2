/** What we use of video.js 8, structurally: its own types know neither `tech().vhs` nor indexable lists, and must not reach ours. */
export interface VideojsTrack {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly language: string;
  enabled: boolean;
}

export interface VideojsTrackList {
  readonly length: number;
  readonly [index: number]: VideojsTrack;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

export interface VhsRequest {
  uri?: string;
  url?: string;
  headers?: Record<string, string>;
  requestType?: string;
}

export interface VhsResponse {
  readonly statusCode?: number;
  readonly status?: number;
  readonly requestType?: string;
  readonly body?: unknown;
  readonly responseURL?: string;
  readonly uri?: string;
}

export interface VhsXhr {
  onRequest(hook: (options: VhsRequest) => VhsRequest): void;
  onResponse(hook: (request: VhsResponse, error: unknown, response: VhsResponse) => void): void;
}

export interface VhsRepresentation {
  readonly id: string;
  readonly height?: number;
  readonly bandwidth: number;
  enabled(on?: boolean): boolean;
  readonly playlist: { disabled?: boolean };
}

export interface VhsPlaylist {
  readonly id?: string;
  /** Whether nothing will be added to it any more. */
  readonly endList?: boolean;
}

export interface Vhs {
  readonly xhr: VhsXhr;
  /** Which playlist its rule for bandwidth would have now. */
  selectPlaylist: () => VhsPlaylist | undefined;
  /** What loads the playlists; `media()` is the one that plays. */
  readonly playlists?: {
    media(): VhsPlaylist | undefined;
    on(event: string, listener: () => void): void;
    off(event: string, listener: () => void): void;
    trigger(event: string): void;
  };
  representations?(): VhsRepresentation[];
  /** Goes on loading, if it does not; the element is left as it is. Of a stream that has not played yet it does nothing. */
  play?(): void;
  /** What loads the segments; `load` goes on with it, whether the stream has played or not. */
  readonly playlistController_?: { load(): void };
}

export interface VideojsError {
  readonly code: number;
  readonly message: string;
  readonly status?: number | null;
}

export interface VideojsTech {
  readonly vhs?: Vhs;
  /** Its element; see `keepPlace`. */
  el_: HTMLElement;
  disposeSourceHandler(): void;
}

export interface VideojsPlayer {
  /** Its host; see `keepPlace`. */
  el_: HTMLElement;
  readonly styleEl_?: HTMLStyleElement | null;
  on(event: string | readonly string[], listener: () => void): void;
  src(source: { src: string; type: string }): void;
  tech(safety: boolean): VideojsTech | null | undefined;
  audioTracks(): VideojsTrackList;
  seekable(): TimeRanges;
  /** Tells of a track while it is being added, before whoever adds it turns it on. */
  remoteTextTracks(): {
    addEventListener(type: 'addtrack', listener: (event: { readonly track: TextTrack }) => void): void;
  };
  error(): VideojsError | null;
  dispose(): void;
}

export type Videojs = (element: HTMLVideoElement, options: object) => VideojsPlayer;
