import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { mediaTypes } from '../../core/gate/mediaTypes.js';
import { type FilmFile, parseFilmFile } from '../../core/gate/parseMediaPath.js';
import { createCeiling } from './createCeiling.js';
import { holdBytes } from './holdBytes.js';
import type { MediaBody } from './MediaBody.js';
import { openFile } from './openFile.js';
import type { PlayMark } from './PlayMark.js';
import type { ShownFilm, Theatre } from './openTheatre.js';
import { sendBody } from './sendBody.js';
import { keyFile, sealedName } from './sealStream.js';
import { encryptSegment, streamKey } from './streamKey.js';

export type OriginOptions = {
  theatre: Theatre;
  /** What the edge sends as `tingying-origin`. Who does not know it is told that there is nothing here. */
  secret: string;
  /** The streams' keys are made of it. */
  streamSecret: string;
  /** Which of several like files a play is given. What it has chosen is cached by no CDN. */
  mark?: PlayMark;
  /** Monotonic milliseconds, for the ceiling. */
  clock?: () => number;
  sleep?: (ms: number) => Promise<void>;
};

/** A segment is encrypted in memory; one of this size is not a segment. */
const maxSegmentBytes = 64 * 1024 * 1024;
const noPace = () => Promise.resolve();
const text = (words: string) => new TextEncoder().encode(words);

/** The films' own server, behind the edge: `{anything}/{film}/{file}`, to those who know the secret. */
export function createOrigin({
  theatre,
  secret,
  streamSecret,
  mark,
  clock = () => performance.now(),
  sleep = (ms) => wait(ms),
}: OriginOptions): (request: Request) => Promise<Response> {
  const ceiling = createCeiling(clock, sleep);

  return async (request) => {
    const { pathname } = new URL(request.url);
    const asked = parseFilmFile(pathname.slice(1));
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !isSame(request.headers.get('tingying-origin') ?? '', secret)) return notFound();
    const film = asked && theatre.find(asked.film);
    if (!film) return notFound();
    const play = request.headers.get('tingying-play');
    const chosen = play === null ? null : await mark?.chooseFile(play, asked);
    const file = chosen ? parseFilmFile(`${asked.film}/${chosen}`) : asked;
    const body = file?.extension === asked.extension ? await open(film, file, streamSecret) : null;
    if (!body) return notFound();
    const answer = sendBody(request, body, play === null ? noPace : ceiling.pace(play, film.bitRate));
    if (chosen) answer.headers.set('cdn-cache-control', 'no-store');
    return answer;
  };
}

async function open(
  { film, folder, media, sealed }: ShownFilm,
  { file, extension }: FilmFile,
  streamSecret: string,
): Promise<MediaBody | null> {
  const type = mediaTypes[extension];
  if (file === 'film.json') return holdBytes(text(JSON.stringify(film)), type);
  if (extension === 'key')
    return sealed && file === keyFile
      ? holdBytes(streamKey(streamSecret, film.id), type, { kept: false })
      : null;
  const playlist = sealed?.playlists.get(file);
  if (playlist !== undefined) return holdBytes(text(playlist), type);
  const segment = sealed?.segments.get(file);
  if (segment) {
    const bytes = await readWhole(await openFile(folder, segment.file, type));
    return (
      bytes && holdBytes(encryptSegment(bytes, streamKey(streamSecret, film.id), segment.sequence), type)
    );
  }
  // Its clear twin is only there for DASH, which has no encryption here.
  if (sealed?.segments.has(sealedName(file)) && media.dash === undefined) return null;
  return openFile(folder, file, type);
}

async function readWhole(body: MediaBody | null): Promise<Uint8Array | null> {
  if (!body || body.size > maxSegmentBytes) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of body.read(0, body.size - 1)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const notFound = (): Response =>
  new Response(null, {
    status: 404,
    headers: {
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
