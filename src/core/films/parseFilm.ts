import { descriptionId } from '../descriptions/listDescriptions.js';
import type { Film, FilmDescription, FilmRights, Poster, SignLanguageVideo } from './Film.js';
import { FilmError, type FilmProblem } from './FilmError.js';
import { readDescription } from './parse/readDescription.js';
import { readAddress, readDuration } from './parse/readFacts.js';
import { readSources } from './parse/readSources.js';
import { readCaptions, readTimedText } from './parse/readTimedText.js';
import { readLabel, readLanguage, readLocalized, readText } from './parse/readWords.js';
import { fieldsOf, optional, readList, refuse, type Spot } from './parse/Spot.js';

/**
 * Checks a film from outside and gives it back clean: what is unknown is left out, a source's `type` is told by its
 * ending where it is absent, language tags are in their canonical form.
 * @throws FilmError with every problem at once, each with its place, its cost and its remedy.
 */
export function parseFilm(input: unknown): Film {
  const problems: FilmProblem[] = [];
  const film = readFilm({ path: 'film', found: input, problems });
  if (problems.length > 0) throw new FilmError(problems, film.id);
  return film;
}

/**
 * A film written in code: the editor checks its fields, this checks what a type cannot (addresses, tags, unique names).
 * @throws FilmError as `parseFilm` does.
 */
export function defineFilm(film: Film): Film {
  return parseFilm(film);
}

function readFilm(spot: Spot): Film {
  const at = fieldsOf(spot, {
    names: [
      'id',
      'title',
      'summary',
      'language',
      'duration',
      'sources',
      'poster',
      'captions',
      'descriptions',
      'chapters',
      'signLanguage',
      'rights',
    ],
    cost: 'There is nothing to play.',
    remedy: 'Give an object with id, title and sources.',
  });
  const descriptions = readList(at('descriptions'), readDescription);
  const film = {
    id: readText(at('id'), {
      cost: 'The film cannot be told from others, and its place cannot be kept.',
      remedy: 'Give it a short name of its own.',
    }),
    title: readLocalized(at('title'), {
      cost: 'A viewer who listens does not know which film this player holds.',
      remedy: "Give the title as text, or as texts by language tag: { 'zh-CN': '…', en: '…' }.",
    }),
    ...optional('summary', at('summary'), (one) =>
      readLocalized(one, { cost: 'The summary cannot be shown.', remedy: 'Give text, or leave it out.' }),
    ),
    ...optional('language', at('language'), (one) => readLanguage(one, 'the language of the dialogue')),
    ...optional('duration', at('duration'), readDuration),
    sources: readSources(at('sources')),
    ...optional('poster', at('poster'), readPoster),
    ...optional('captions', at('captions'), (one) => readList(one, readCaptions)),
    ...optional('descriptions', at('descriptions'), () => descriptions),
    ...optional('chapters', at('chapters'), (one) => readList(one, readTimedText)),
    ...optional('signLanguage', at('signLanguage'), (one) => readList(one, readSignLanguage)),
    ...optional('rights', at('rights'), readRights),
  };
  checkUnique(at('descriptions'), descriptions);
  return film;
}

function checkUnique(spot: Spot, descriptions: readonly FilmDescription[]): void {
  const seen = new Map<string, number>();
  descriptions.forEach((one, index) => {
    const id = descriptionId(one);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, index);
      return;
    }
    refuse(
      { ...spot, path: `${spot.path}[${index}].id` },
      {
        found: `is “${id}”, as is that of ${spot.path}[${first}]`,
        cost: 'The viewer could choose only one of the two.',
        remedy: 'Give each an id of its own.',
      },
    );
  });
}

function readPoster(spot: Spot): Poster {
  const at = fieldsOf(spot, {
    names: ['src', 'alt'],
    cost: 'The poster cannot be shown.',
    remedy: 'Give an object with src and alt.',
  });
  return {
    src: readAddress(at('src'), 'The poster cannot be shown.'),
    alt: readLocalized(at('alt'), {
      cost: 'A viewer who does not see the poster learns nothing of it.',
      remedy: 'Say in a sentence what the poster shows.',
    }),
  };
}

function readSignLanguage(spot: Spot): SignLanguageVideo {
  const at = fieldsOf(spot, {
    names: ['sources', 'language', 'label'],
    cost: 'The sign language cannot be offered.',
    remedy: 'Give an object with sources and language.',
  });
  return {
    sources: readSources(at('sources')),
    language: readLanguage(at('language'), 'which sign language this is'),
    ...optional('label', at('label'), readLabel),
  };
}

function readRights(spot: Spot): FilmRights {
  const at = fieldsOf(spot, {
    names: ['author', 'license', 'notice'],
    cost: 'The credits cannot be shown.',
    remedy: 'Give an object with author, license or notice, or leave it out.',
  });
  const words = { cost: 'The credits cannot be shown.', remedy: 'Give text, or leave it out.' };
  return {
    ...optional('author', at('author'), (one) => readLocalized(one, words)),
    ...optional('license', at('license'), (one) => readText(one, words)),
    ...optional('notice', at('notice'), (one) => readLocalized(one, words)),
  };
}
