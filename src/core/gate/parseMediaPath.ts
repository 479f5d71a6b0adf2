import { type MediaExtension, mediaTypes, type SampleExtension, sampleExtensions } from './mediaTypes.js';

/** A file of a film, as the theatre names it. */
export type FilmFile = {
  film: string;
  /** Relative to the film's folder, `hls/video/1.m4s`. */
  file: string;
  extension: MediaExtension;
};

/** What is asked for, and by which grant; `cookie` where the grant travels in a cookie instead. */
export type MediaPath = FilmFile & { grant: string };

const id = '[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?';
const name = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}';
const inFilm = `(${id})/((?:${name}/){0,6}${name}(?:\\.[A-Za-z0-9_-]{1,32}){0,3}\\.(${Object.keys(mediaTypes).join('|')}))`;
const filmFile = new RegExp(`^${inFilm}$`);
const mediaPath = new RegExp(`^/m/(cookie|[A-Za-z0-9._-]{64,160})/${inFilm}$`);
const filmId = new RegExp(`^${id}$`);
const sampleName = new RegExp(`^(${id})\\.(${sampleExtensions.join('|')})$`);
const maxLength = 512;

/** Whether a film can be named so in an address: small letters, digits and dashes, at most 64. */
export const isFilmId = (text: string): boolean => filmId.test(text);

/** Reads `{film}/{file}`. Null for everything that is not exactly that. */
export function parseFilmFile(path: string): FilmFile | null {
  const [, film, file, extension] = (path.length <= maxLength ? filmFile.exec(path) : null) ?? [];
  return film && file ? { film, file, extension: extension as MediaExtension } : null;
}

/**
 * Reads `/m/{grant}/{film}/{file}`, the part of an address after the gate's own. The grammar is closed: characters, depth
 * and endings that are not listed do not exist, and nothing is decoded, so there is nothing to climb out with.
 */
export function parseMediaPath(path: string): MediaPath | null {
  const [, grant, film, file, extension] = (path.length <= maxLength ? mediaPath.exec(path) : null) ?? [];
  return grant && film && file ? { grant, film, file, extension: extension as MediaExtension } : null;
}

/** Reads a sample's file as a film's folder names it: a film's file that is a sound by itself. */
export function parseSampleFile(src: string): { file: string; extension: SampleExtension } | null {
  const found = parseFilmFile(`f/${src}`);
  const extension = sampleExtensions.find((one) => one === found?.extension);
  return found && extension ? { file: found.file, extension } : null;
}

/** What is asked for where a sample is: a film and an ending. Which file that is, only its theatre says. */
export type SampleName = { film: string; extension: SampleExtension };

/** Reads `{film}.{ending}`, the last part of a sample's address. As closed as a media path, and with no file in it. */
export function parseSampleName(name: string): SampleName | null {
  const [, film, extension] = (name.length <= maxLength ? sampleName.exec(name) : null) ?? [];
  return film ? { film, extension: extension as SampleExtension } : null;
}
