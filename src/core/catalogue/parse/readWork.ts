import type { Film, Poster } from '../../films/Film.js';
import { FilmError } from '../../films/FilmError.js';
import { parseFilm } from '../../films/parseFilm.js';
import { isRecord } from '../../films/parse/Spot.js';
import {
  describers,
  type Episode,
  type Introduction,
  type IntroductionPart,
  type Person,
  personRoles,
  type Recording,
  type Season,
  type VersionChanges,
  type Work,
  type WorkDescription,
  workKinds,
  type WorkRights,
} from '../Catalogue.js';
import { each, maybe, type Place, type Read, readFields, refuse } from './Place.js';
import {
  readAddress,
  readDay,
  readDuration,
  readFlag,
  readId,
  readPlain,
  readStart,
  readTag,
  readWord,
  readWords,
  readYear,
} from './readFacts.js';

const words = readWords('text');

const readRecording: Read<Recording> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'recording');
  const { src, ...rest } = readFields<Recording>(place, {
    src: readAddress('recordingAddress'),
    type: maybe(readPlain),
    start: maybe(readStart),
    duration: maybe(readDuration),
    language: maybe(readTag),
  });
  return src === undefined ? undefined : { src, ...rest };
};

const readPerson: Read<Person> = (place) => {
  if (typeof place.found === 'string' && place.found.trim() !== '') return { name: place.found };
  if (!isRecord(place.found)) return refuse(place, 'person');
  const { name, ...rest } = readFields<Person>(place, {
    name: readWords('person'),
    role: maybe(readWord('role', personRoles)),
    character: maybe(words),
  });
  return name === undefined ? undefined : { name, ...rest };
};

const readDescription: Read<WorkDescription> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'description');
  const { by, ...rest } = readFields<WorkDescription>(place, {
    by: readWord('description', describers),
    narrator: maybe(words),
    language: maybe(readTag),
    extended: maybe(readFlag),
  });
  return by === undefined ? undefined : { by, ...rest };
};

const readChanges: Read<VersionChanges> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'versionChanges');
  const { changes, ...rest } = readFields<VersionChanges>(place, {
    language: maybe(readTag),
    extended: maybe(readFlag),
    changes: each(words),
  });
  return changes === undefined ? undefined : { ...rest, changes };
};

const readPoster: Read<Poster> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'poster');
  const { src, alt } = readFields<Poster>(place, { src: readAddress('poster'), alt: readWords('poster') });
  return src === undefined || alt === undefined ? undefined : { src, alt };
};

const readPart: Read<IntroductionPart> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'introduction');
  const { heading, text } = readFields<IntroductionPart>(place, { heading: words, text: words });
  return heading === undefined || text === undefined ? undefined : { heading, text };
};

const readIntroduction: Read<Introduction> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'introduction');
  const { parts = [], ...rest } = readFields<Introduction>(place, {
    parts: maybe(each(readPart)),
    recording: maybe(readRecording),
  });
  if (parts.length === 0 && !rest.recording) return refuse(place, 'introduction', 'says nothing');
  return { parts, ...rest };
};

const readRights: Read<WorkRights> = (place) =>
  isRecord(place.found)
    ? readFields<WorkRights>(place, {
        author: maybe(words),
        source: maybe(words),
        license: maybe(readPlain),
        notice: maybe(words),
        mark: maybe(words),
      })
    : refuse(place, 'rights');

const readFilm: Read<Film | string> = (place) => {
  if (typeof place.found === 'string') return readAddress('film')(place);
  if (!isRecord(place.found)) return refuse(place, 'film');
  try {
    return parseFilm(place.found);
  } catch (error) {
    if (!(error instanceof FilmError)) throw error;
    for (const problem of error.problems)
      place.problems.push({ ...problem, path: problem.path.replace(/^film/, place.path) });
    return undefined;
  }
};

const readEpisode: Read<Episode> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'episode');
  const { id, title, film, ...rest } = readFields<Episode>(place, {
    id: readId,
    title: readWords('title'),
    summary: maybe(words),
    duration: maybe(readDuration),
    film: readFilm,
  });
  return id === undefined || title === undefined || film === undefined
    ? undefined
    : { id, title, film, ...rest };
};

const readSeason: Read<Season> = (place) => {
  if (!isRecord(place.found)) return refuse(place, 'episodes');
  const { episodes = [], ...rest } = readFields<Season>(place, {
    title: maybe(words),
    episodes: maybe(each(readEpisode)),
  });
  return episodes.length === 0
    ? refuse({ ...place, path: `${place.path}.episodes` }, 'episodes', 'has none that can be played')
    : { episodes, ...rest };
};

/** One work; undefined where it cannot be shown. What is wrong with a field that it can be without costs only that field. */
export const readWork: Read<Work> = (place: Place) => {
  if (!isRecord(place.found)) return refuse(place, 'work');
  const read = readFields<Work>(place, {
    id: readId,
    kind: readWord('kind', workKinds),
    title: readWords('title'),
    otherTitles: maybe(each(words)),
    summary: maybe(words),
    warning: maybe(words),
    language: maybe(readTag),
    year: maybe(readYear),
    genres: maybe(each(words)),
    people: maybe(each(readPerson)),
    descriptions: maybe(each(readDescription)),
    versionChanges: maybe(each(readChanges)),
    captions: maybe(readFlag),
    signLanguage: maybe(readFlag),
    duration: maybe(readDuration),
    poster: maybe(readPoster),
    sample: maybe(readRecording),
    introduction: maybe(readIntroduction),
    addedOn: maybe(readDay),
    leavingOn: maybe(readDay),
    rights: maybe(readRights),
    film: maybe(readFilm),
    seasons: maybe(each(readSeason)),
  });
  const { id, kind, title, film, seasons = [] } = read;
  if (id === undefined || kind === undefined || title === undefined) return undefined;
  if (film === undefined && seasons.length === 0) {
    // Where they are given, what is wrong with them has been told.
    const { film: givenFilm, seasons: givenSeasons } = place.found;
    if (
      givenFilm === undefined &&
      (givenSeasons === undefined || (Array.isArray(givenSeasons) && givenSeasons.length === 0))
    )
      refuse(place, 'nothing', 'has neither film nor seasons');
    return undefined;
  }
  return { ...read, id, kind, title };
};
