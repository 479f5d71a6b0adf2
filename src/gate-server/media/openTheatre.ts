import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Film } from '../../core/films/Film.js';
import { listFilmFiles } from '../../core/gate/filmFiles.js';
import { mediaTypes } from '../../core/gate/mediaTypes.js';
import { parseFilmFile } from '../../core/gate/parseMediaPath.js';
import { parseTheatreFilm } from '../../core/gate/parseTheatreFilm.js';
import type { SampleFile, TheatreFilm } from '../../core/gate/TheatreFilm.js';
import { openFile } from './openFile.js';
import { readPlaylist } from './readPlaylist.js';
import { type SealedStream, sealStream } from './sealStream.js';

/** A film of the theatre, with what serving it needs. */
export type ShownFilm = TheatreFilm & {
  /** Its folder's real path. */
  folder: string;
  sealed: SealedStream | null;
  /** What one play at normal speed draws at most, bits a second. */
  bitRate: number;
};

/** A folder whose film cannot be shown; the others are. */
export type TheatreProblem = { folder: string; message: string };

export interface Theatre {
  find(id: string): ShownFilm | undefined;
  /** In the order of their folders' names. */
  list(): readonly ShownFilm[];
  problems(): readonly TheatreProblem[];
  /** Looks again: films that came, went or changed. Films that play go on meanwhile. */
  read(): Promise<void>;
}

/**
 * Opens a folder of films: each is a folder with a `film.json`.
 * @throws Error where the folder itself cannot be read
 */
export async function openTheatre(folder: string): Promise<Theatre> {
  let films = new Map<string, ShownFilm>();
  let problems: TheatreProblem[] = [];

  const read = async () => {
    const names = await readdir(folder).catch((error: unknown) => {
      throw new Error(
        `tingying: the films’ folder ${folder} cannot be read. So the theatre has nothing to show. Name a folder that is there with --films.`,
        { cause: error },
      );
    });
    const found = new Map<string, ShownFilm>();
    const faults: TheatreProblem[] = [];
    for (const name of names.sort()) {
      const path = await realpath(join(folder, name)).catch(() => null);
      const text = path && (await readFile(join(path, 'film.json'), 'utf8').catch(() => null));
      if (!path || text === null || text === '') continue;
      try {
        const film = await readFilmFolder(path, text);
        const twin = found.get(film.film.id);
        if (twin)
          throw new Error(
            `tingying: film.id is “${film.film.id}”, as is that of ${twin.folder}. Only one of the two is shown. Give this one another id.`,
          );
        found.set(film.film.id, film);
      } catch (error) {
        faults.push({ folder: path, message: error instanceof Error ? error.message : String(error) });
      }
    }
    films = found;
    problems = faults;
  };
  await read();
  return {
    find: (id) => films.get(id),
    list: () => [...films.values()],
    problems: () => problems,
    read,
  };
}

/** Captions, chapters and recordings are fetched beside the film: a thinner one counts as this, bits a second. */
const thinnest = 2_000_000;

async function readFilmFolder(folder: string, text: string): Promise<ShownFilm> {
  const shown = parseTheatreFilm(readJson(text));
  const { film, media } = shown;
  const sizes = new Map<string, number>();
  for (const { path, src } of listFilmFiles(film)) {
    const extension = parseFilmFile(`f/${src}`)?.extension ?? 'json';
    const body = await openFile(folder, src, mediaTypes[extension]);
    if (!body)
      throw new Error(
        `tingying: ${path} is “${src}”, which is not in the folder. So the film cannot be shown. Put the file there, or leave it out.`,
      );
    sizes.set(src, body.size);
  }
  if (shown.sample) await checkSample(folder, shown.sample, film);
  const playlists = media.hls === undefined ? new Map<string, string>() : await readPlaylists(folder);
  let sealed: SealedStream | null;
  try {
    sealed = media.encrypt ? sealStream(playlists) : null;
  } catch (error) {
    throw new Error(`tingying: ${(error as Error).message}`, { cause: error });
  }
  const streamRates = [...playlists].map(([file, words]) => readPlaylist(words, file).bandwidth);
  const fileRates = [...sizes.values()].map((size) => (film.duration ? (size * 8) / film.duration : 0));
  const highest = Math.max(thinnest, ...streamRates, ...fileRates);
  return { ...shown, folder, sealed, bitRate: media.maxBitRate ?? highest };
}

/** Bytes. Half a minute is well below; what is longer is no sample, whatever it is called. */
const longestSample = 4 * 1024 * 1024;

/**
 * Anybody may hear a sample: it must be nothing of the film, by whatever name, and no more than a sample.
 * @throws Error where it is not there, or is more than that
 */
async function checkSample(folder: string, { file, extension }: SampleFile, film: Film): Promise<void> {
  const refuse = (found: string, remedy: string) =>
    new Error(
      `tingying: film.catalogue.sample.src is “${file}”, ${found}. So the film cannot be shown. ${remedy}`,
    );
  const body = await openFile(folder, file, mediaTypes[extension]);
  if (!body) throw refuse('which is not in the folder', 'Put the file there, or leave it out.');
  if (body.size > longestSample)
    throw refuse(
      'which is longer than a sample',
      `Give a file of at most ${longestSample / 1024 / 1024} MB.`,
    );
  const own = await stat(join(folder, file));
  for (const { src } of listFilmFiles(film)) {
    const { ino, dev } = await stat(join(folder, src));
    if (ino === own.ino && dev === own.dev)
      throw refuse(`which is ${src} by another name`, 'Give half a minute as a file of its own.');
  }
  const name = basename(file);
  for (const listed of (await readdir(folder, { recursive: true })).filter((one) =>
    /\.(m3u8|mpd)$/.test(one),
  ))
    if ((await readFile(join(folder, listed), 'utf8')).includes(name))
      throw refuse(`which ${listed} names as a piece of the film`, 'Give it another name.');
}

function readJson(text: string): unknown {
  try {
    // An editor may have put a mark of UTF-8 before it.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new Error(
      `tingying: film.json is not JSON (${(error as Error).message}). So the film cannot be shown. Mend it there.`,
      { cause: error },
    );
  }
}

async function readPlaylists(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => name.replaceAll(sep, '/')).filter((name) => name.endsWith('.m3u8'));
  const found = new Map<string, string>();
  for (const file of files.sort())
    if ((await stat(join(folder, file))).isFile())
      found.set(file, await readFile(join(folder, file), 'utf8'));
  return found;
}
