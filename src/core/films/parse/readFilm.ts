import { descriptionId } from '../../descriptions/listDeclared.js';
import type {
  CaptionsFile,
  Film,
  FilmDescription,
  FilmRights,
  FilmSource,
  GlossaryTerm,
  Poster,
  SignLanguageVideo,
  TimedTextFile,
} from '../Film.js';
import { canonicalTag } from '../../i18n/canonicalTag.js';
import { inferMediaType } from '../inferMediaType.js';
import {
  readAddress,
  readCrossOrigin,
  readDuration,
  readFlag,
  readLanguage,
  readLocalized,
  readLoudness,
  readMediaType,
  readText,
  readVoiceKind,
} from './readFacts.js';
import { maybe, readEntries, readList, readShape } from './readShape.js';
import { isRecord, type Reader, refuse } from './Spot.js';

const readSource: Reader<FilmSource> = (spot) => {
  // Where it is no object, there is no address.
  const { src = '', type } = readShape<{ src?: string; type?: string }>('source', {
    src: readAddress('sourceAddress'),
    type: maybe(readMediaType),
  })(spot);
  if (type !== undefined) return { src, type };
  const inferred = inferMediaType(src);
  if (inferred === null && src !== '')
    refuse(
      { ...spot, path: `${spot.path}.type` },
      'noMediaType',
      `is missing, and “${src}” has no ending that tells it`,
    );
  return { src, type: inferred ?? '' };
};

const readSources: Reader<readonly FilmSource[]> = (spot) => {
  const { found } = spot;
  if (found === undefined || (Array.isArray(found) && found.length === 0)) {
    refuse(spot, 'sources', found ? 'is empty' : 'is missing');
    return [];
  }
  return readList(readSource)(spot);
};

const label = maybe(readLocalized('label'));
const timedText = {
  src: readAddress('fileAddress'),
  language: readLanguage('fileLanguage'),
  label,
};
const texts = {
  captions: maybe(readList(readShape<CaptionsFile>('file', { ...timedText, sdh: maybe(readFlag) }))),
  chapters: maybe(readList(readShape<TimedTextFile>('file', timedText))),
};

const deliveries: {
  readonly [Name in FilmDescription['delivery']]: Readonly<Record<string, Reader<unknown>>>;
} = {
  rendition: {},
  version: {
    sources: readSources,
    ...texts,
    duration: maybe(readDuration),
    audioSources: maybe(readSources),
    changes: maybe(readList(readLocalized('changes'))),
  },
  narration: { src: readAddress('narrationAddress'), type: maybe(readMediaType) },
  clips: {
    script: readAddress('scriptAddress'),
    clips: (spot) =>
      readEntries(spot, 'clips', 'names no clip', (cue, one) => [cue, readAddress('clipAddress')(one)]),
  },
  text: { src: readAddress('wordsAddress') },
};

const readDescription: Reader<FilmDescription> = (spot) => {
  const raw = isRecord(spot.found) ? String(spot.found['delivery']) : '';
  const own = Object.hasOwn(deliveries, raw) ? deliveries[raw as keyof typeof deliveries] : null;
  const shape = {
    delivery: (one) => {
      if (!own) refuse(one, 'delivery');
      return raw;
    },
    id: maybe(readText('descriptionId')),
    language: readLanguage('descriptionLanguage'),
    label,
    voiceKind: maybe(readVoiceKind),
    narrator: maybe(readLocalized('narrator')),
    extended: maybe(readFlag),
    ...own,
  } satisfies Readonly<Record<string, Reader<unknown>>>;
  // Of a delivery that nobody knows, no field can be called unknown.
  return readShape('description', shape, own !== null)(spot) as FilmDescription;
};

const readDescriptions: Reader<readonly FilmDescription[]> = (spot) => {
  const ids: string[] = [];
  return readList((one) => {
    const description = readDescription(one);
    const id = descriptionId(description);
    const twin = ids.indexOf(id);
    if (twin >= 0)
      refuse({ ...one, path: `${one.path}.id` }, 'twins', `is “${id}”, as is that of ${spot.path}[${twin}]`);
    ids.push(id);
    return description;
  })(spot);
};

const readTerms = readList(
  readShape<GlossaryTerm>('term', {
    term: readText('termWord'),
    forms: maybe(readList(readText('termText'))),
    meaning: readText('meaning'),
    longForm: maybe(readText('termText')),
    reading: maybe(readText('termText')),
    href: maybe(readAddress('termAddress')),
  }),
);

const readGlossary: Reader<NonNullable<Film['glossary']>> = (spot) =>
  readEntries(spot, 'glossary', 'is in no language', (name, one) => {
    const tag = canonicalTag(name);
    if (tag === null) refuse(one, 'tag', 'is under a name that is no language tag');
    return [tag ?? name, readTerms(one)];
  });

const credits = maybe(readLocalized('credits'));

/** Every field of a film. The types are held together by the tests: what a whole film has comes back. */
export const readFilm: Reader<Film> = readShape<Film>('film', {
  id: readText('id'),
  title: readLocalized('title'),
  summary: maybe(readLocalized('summary')),
  language: maybe(readLanguage('dialogueLanguage')),
  duration: maybe(readDuration),
  sources: readSources,
  audioSources: maybe(readSources),
  loudness: maybe(readLoudness),
  crossOrigin: maybe(readCrossOrigin),
  poster: maybe(
    readShape<Poster>('poster', { src: readAddress('posterAddress'), alt: readLocalized('alt') }),
  ),
  captions: texts.captions,
  descriptions: maybe(readDescriptions),
  chapters: texts.chapters,
  signLanguage: maybe(
    readList(
      readShape<SignLanguageVideo>('sign', {
        sources: readSources,
        language: readLanguage('signLanguage'),
        label,
      }),
    ),
  ),
  rights: maybe(
    readShape<FilmRights>('rights', {
      author: credits,
      license: maybe(readText('credits')),
      notice: credits,
    }),
  ),
  glossary: maybe(readGlossary),
});
