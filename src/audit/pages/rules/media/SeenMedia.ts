import type { Target } from '../../PageAudit.js';

/** A text track of a media element, as the browser has it. */
export interface SeenTrack {
  readonly kind: 'captions' | 'subtitles' | 'descriptions' | 'chapters' | 'metadata';
  readonly label: string;
  readonly language: string;
  readonly mode: 'disabled' | 'hidden' | 'showing';
  /** Of its `track` element; empty where a script has made it. */
  readonly src: string;
  /** How many cues it has; null where they were not loaded. */
  readonly cueCount: number | null;
  readonly state: 'none' | 'loading' | 'loaded' | 'error';
}

/** Something near a media element that a visitor may press. */
export interface NearControl {
  readonly name: string;
  readonly role: string;
  /** Seen, and there for assistive technology. */
  readonly visible: boolean;
  readonly path: readonly string[];
  /** Where a link leads; empty for a button. */
  readonly href: string;
}

/** Text near a media element, under a heading, in a `details` or in a named region. */
export interface NearText {
  /** What names it. */
  readonly name: string;
  /** Its words (Latin) and characters (Chinese) together. */
  readonly length: number;
  readonly path: readonly string[];
}

/** A `video` or `audio` as the page shows it, before anything is pressed. */
export interface SeenMedia {
  readonly element: 'video' | 'audio';
  readonly target: Target;
  /** The frame's address, and the path in it. */
  readonly frame: string;
  readonly path: readonly string[];
  readonly visible: boolean;
  readonly exposed: boolean;
  readonly nativeControls: boolean;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly muted: boolean;
  readonly volume: number;
  readonly paused: boolean;
  readonly currentTime: number;
  /** Seconds; null where the browser does not know it yet. A live stream is `Infinity`. */
  readonly duration: number | null;
  readonly readyState: number;
  /** MediaError's code; null without one. */
  readonly error: number | null;
  readonly src: string;
  /** A camera, a microphone or a call, not a file or stream. */
  readonly isCapture: boolean;
  readonly tracks: readonly SeenTrack[];
  /** Sound tracks that the browser itself tells of (WebKit); null where it does not. */
  readonly audioTracks:
    readonly { readonly kind: string; readonly label: string; readonly language: string }[] | null;
  /** It began to play though nobody had pressed anything. */
  readonly playedUnasked: boolean;
  /** Controls in its surroundings: the widest element around it that holds no other media. */
  readonly near: readonly NearControl[];
  readonly texts: readonly NearText[];
  /** Words and characters of running text in the page, seen and exposed, outside navigation and controls; `alternativeLabels` left out. */
  readonly pageText: number;
  /** That text itself, at most 60 000 characters. */
  readonly pageContent: string;
  /** The language of the page, as it names it; empty where it does not. */
  readonly pageLanguage: string;
  /** Sentences of the page that call a video or sound another form of a text: “see the video below for the same information”. */
  readonly alternativeLabels: readonly string[];
  /** A muted video that calls itself sign language beside another video: an interpreter of that one, and no film of its own. */
  readonly interprets: boolean;
  /** `presentation`, `aria-hidden`: the page itself says that it is decoration. */
  readonly isDecoration: boolean;
  /** The element's own name, its heading and caption: what a visitor is told it is. */
  readonly labels: string;
}
