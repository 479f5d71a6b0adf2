import { readFilmWork } from '../catalogue/readFilmWork.js';
import type { LocalizedText } from '../films/Film.js';
import { FilmError, type FilmProblem } from '../films/FilmError.js';
import { parseFilm } from '../films/parseFilm.js';
import { defaultMark, type FilmPolicy } from './FilmPolicy.js';
import { listFilmFiles } from './filmFiles.js';
import { findSample } from './findSample.js';
import { isFilmId, parseFilmFile } from './parseMediaPath.js';
import type { MediaLayout, TheatreFilm } from './TheatreFilm.js';
import { type AssuranceLevel, eligibilities, type Eligibility } from './Verification.js';

const fields = [
  'for',
  'level',
  'regions',
  'from',
  'until',
  'mark',
  'rights',
  'author',
  'source',
  'encrypt',
  'maxBitRate',
];
const refused = 'The film cannot be shown under the law that opens it.';

/**
 * Reads a film folder's `film.json`: a `Film` whose addresses are relative to the folder, its `gate`, and, where it has it, its
 * `catalogue`.
 * @throws FilmError with every problem at once; each names its field.
 */
export function parseTheatreFilm(input: unknown): TheatreFilm {
  const problems: FilmProblem[] = [];
  const note = (path: string, found: string, cost: string, remedy: string) =>
    void problems.push({ path, found, cost, remedy });

  const film = readOwnFilm(input, problems);
  const id = isRecord(input) && typeof input['id'] === 'string' ? input['id'] : '';
  if (id !== '' && !isFilmId(id))
    note(
      'film.id',
      `is “${id}”`,
      'It cannot stand in an address.',
      'Use small letters, digits and dashes, at most 64.',
    );
  for (const { path, src } of film ? listFilmFiles(film) : [])
    if (!parseFilmFile(`f/${src}`))
      note(
        path,
        `is “${src}”`,
        'The theatre does not serve it.',
        'Give a path within the film’s folder, with letters, digits, dashes and dots, and an ending of a medium.',
      );

  const gate = isRecord(input) ? input['gate'] : undefined;
  if (!isRecord(gate)) {
    note(
      'film.gate',
      gate === undefined ? 'is missing' : 'is no object',
      'Nobody can be let in: nothing says whom the film is for.',
      'Give an object with at least rights and source.',
    );
    throw new FilmError(problems, id);
  }
  for (const name of Object.keys(gate))
    if (!fields.includes(name))
      note(
        `film.gate.${name}`,
        'is not known',
        'What is in it is not kept.',
        `Use one of ${fields.join(', ')}.`,
      );

  const readList = <One extends string>(
    name: string,
    isRight: (one: unknown) => one is One,
    remedy: string,
  ) => {
    const found = gate[name];
    if (found === undefined) return undefined;
    if (Array.isArray(found) && found.length > 0 && found.every(isRight)) return found as readonly One[];
    note(`film.gate.${name}`, `is ${tell(found)}`, 'Nobody knows whom to let in.', remedy);
    return undefined;
  };
  const readText = (name: string, remedy: string): string => {
    const found = gate[name];
    if (typeof found === 'string' && found.trim() !== '') return found;
    note(`film.gate.${name}`, found === undefined ? 'is missing' : `is ${tell(found)}`, refused, remedy);
    return '';
  };
  const readTime = (name: 'from' | 'until'): string | undefined => {
    const found = gate[name];
    if (found === undefined) return undefined;
    if (typeof found === 'string' && isTime(found)) return new Date(found).toISOString();
    note(
      `film.gate.${name}`,
      `is ${tell(found)}`,
      'The licence window cannot be kept.',
      'Give ISO 8601 with its zone: 2026-01-01T00:00:00Z.',
    );
    return undefined;
  };
  const readWords = (name: string, instead: LocalizedText | undefined, remedy: string): LocalizedText => {
    const found = gate[name] ?? instead;
    if (isWords(found)) return found;
    note(`film.gate.${name}`, found === undefined ? 'is missing' : `is ${tell(found)}`, refused, remedy);
    return '';
  };

  const isEligibility = (one: unknown): one is Eligibility => eligibilities.includes(one as Eligibility);
  const isRegion = (one: unknown): one is string => typeof one === 'string' && /^[A-Z]{2}$/.test(one);
  const admits = readList('for', isEligibility, `Give a list of ${eligibilities.join(', ')}.`);
  const regions = readList(
    'regions',
    isRegion,
    'Give ISO 3166-1 codes in capitals: ["CN"]. Or leave it out.',
  );
  const level = gate['level'] ?? 2;
  if (![1, 2, 3, 4].includes(level as number))
    note(
      'film.gate.level',
      `is ${tell(level)}`,
      'Nobody knows how sure a proof has to be.',
      'Give 1, 2, 3 or 4.',
    );
  const from = readTime('from');
  const until = readTime('until');
  if (from !== undefined && until !== undefined && from >= until)
    note(
      'film.gate.until',
      'is not after from',
      'The film is never open.',
      'Give a later time, or leave it out.',
    );
  const encrypt = gate['encrypt'] ?? false;
  if (typeof encrypt !== 'boolean')
    note(
      'film.gate.encrypt',
      `is ${tell(encrypt)}`,
      'Nobody knows whether the stream is to be encrypted.',
      'Give true or false.',
    );
  const maxBitRate = gate['maxBitRate'];
  if (maxBitRate !== undefined && !(typeof maxBitRate === 'number' && maxBitRate > 0))
    note(
      'film.gate.maxBitRate',
      `is ${tell(maxBitRate)}`,
      'No ceiling can be kept.',
      'Give bits a second above 0, or leave it out.',
    );

  const policy: FilmPolicy = {
    for: admits ?? ['print-disability'],
    level: level as AssuranceLevel,
    ...(regions && { regions }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    mark: readWords('mark', defaultMark, 'Give text, or leave it out.'),
    rights: readText('rights', 'Name the licence, the contract or the article of law.'),
    author: readWords('author', film?.rights?.author, 'Name the author here or in film.rights.author.'),
    source: readText('source', 'Say where the work was lawfully had from.'),
  };
  const told = film && isRecord(input) ? readFilmWork(film, input['catalogue']) : null;
  problems.push(...(told?.problems ?? []));
  const sample =
    film &&
    findSample(
      told?.work.sample,
      listFilmFiles(film).map(({ src }) => src),
    );
  if (sample && 'path' in sample) problems.push(sample);
  if (!film || problems.length > 0) throw new FilmError(problems, id);
  const ofEnding = (ending: string) => listFilmFiles(film).find(({ src }) => src.endsWith(ending))?.src;
  const hls = ofEnding('.m3u8');
  const dash = ofEnding('.mpd');
  const media: MediaLayout = {
    ...(hls !== undefined && { hls }),
    ...(dash !== undefined && { dash }),
    encrypt: encrypt === true,
    ...(typeof maxBitRate === 'number' && { maxBitRate }),
  };
  return {
    film,
    policy,
    media,
    ...(told && { work: told.work }),
    ...(sample && 'file' in sample && { sample }),
  };
}

function readOwnFilm(input: unknown, problems: FilmProblem[]) {
  try {
    return parseFilm(input);
  } catch (error) {
    if (!(error instanceof FilmError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

const isWords = (found: unknown): found is LocalizedText =>
  typeof found === 'string'
    ? found.trim() !== ''
    : isRecord(found) &&
      Object.keys(found).length > 0 &&
      Object.values(found).every((one) => typeof one === 'string' && one.trim() !== '');

const isTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  Number.isFinite(Date.parse(text));

const tell = (found: unknown): string => {
  const text = typeof found === 'string' ? `“${found}”` : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};
