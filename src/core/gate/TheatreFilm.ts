import type { Work } from '../catalogue/Catalogue.js';
import type { Film } from '../films/Film.js';
import type { FilmPolicy } from './FilmPolicy.js';
import type { SampleExtension } from './mediaTypes.js';

/** How a film's media lie in its folder and leave it. */
export type MediaLayout = {
  /** The master playlist of the HLS stream, relative to the film's folder. */
  hls?: string;
  dash?: string;
  /** Whether HLS segments leave encrypted (AES-128), with a key behind the same check. */
  encrypt: boolean;
  /** What one play may draw, bits a second; left out: made from the stream's own rates. */
  maxBitRate?: number;
};

/** A sound file of a film's folder that is nothing of the film itself. */
export type SampleFile = { file: string; extension: SampleExtension };

/** A film as the theatre has it. Every address in it is relative to the film's folder. */
export type TheatreFilm = {
  film: Film;
  policy: FilmPolicy;
  media: MediaLayout;
  /** What the theatre's catalogue tells of it; left out where nothing does. */
  work?: Work;
  /** The file that anybody may hear before the film is open to them; left out where it has none of its own. */
  sample?: SampleFile;
};
