import type { FilmSource, SignLanguageVideo } from '../films/Film.js';

/** An interpreter's video as a manifest lists it. */
export interface ListedSign {
  /** BCP 47, such as `ase`; `sgn`, any sign language, where the manifest does not say which. */
  readonly language: string;
  /** The author's own name for it; null where there is none. */
  readonly label: string | null;
}

/** Where an interpreter's video is inside a stream. */
export interface SignSource extends FilmSource {
  /** Which of those that the manifest lists, from 0; nothing else of the stream is loaded. */
  readonly interpreter: number;
}

/** An interpreter's video inside the film's own stream. */
export interface StreamSign extends SignLanguageVideo {
  readonly sources: readonly SignSource[];
}
