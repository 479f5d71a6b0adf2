import type { FilmDescription } from '../Film.js';
import { readAddress, readDuration, readFlag, readVoiceKind } from './readFacts.js';
import { readMediaType, readSources } from './readSources.js';
import { fieldsOf, isRecord, optional, readList, refuse, type Spot, tell, type Words } from './Spot.js';
import { readCaptions, readTimedText } from './readTimedText.js';
import { readLabel, readLanguage, readLocalized, readText } from './readWords.js';

export function readDescription(spot: Spot): FilmDescription {
  const common = ['delivery', 'id', 'language', 'label', 'voiceKind', 'narrator', 'extended'];
  const own = {
    rendition: [],
    version: ['sources', 'captions', 'chapters', 'duration'],
    narration: ['src', 'type'],
    clips: ['script', 'clips'],
    text: ['src'],
  } as const;
  const raw = isRecord(spot.found) ? spot.found['delivery'] : undefined;
  const delivery = typeof raw === 'string' && Object.hasOwn(own, raw) ? (raw as keyof typeof own) : null;
  const at = fieldsOf(spot, {
    // Of a delivery that nobody knows, no field can be called unknown.
    names: delivery ? [...common, ...own[delivery]] : null,
    cost: 'This description cannot be offered.',
    remedy: 'Give an object with delivery and language.',
  });
  const base = {
    ...optional('id', at('id'), (one) =>
      readText(one, {
        cost: 'The description cannot be chosen by it.',
        remedy: 'Give text, or leave it out.',
      }),
    ),
    language: readLanguage(at('language'), 'the language of the description'),
    ...optional('label', at('label'), readLabel),
    ...optional('voiceKind', at('voiceKind'), readVoiceKind),
    ...optional('narrator', at('narrator'), (one) =>
      readLocalized(one, { cost: 'The narrator cannot be named.', remedy: 'Give a name, or leave it out.' }),
    ),
    ...optional('extended', at('extended'), readFlag),
  };
  switch (delivery) {
    case 'rendition':
      return { delivery, ...base };
    case 'version':
      return {
        delivery,
        ...base,
        sources: readSources(at('sources')),
        ...optional('captions', at('captions'), (one) => readList(one, readCaptions)),
        ...optional('chapters', at('chapters'), (one) => readList(one, readTimedText)),
        ...optional('duration', at('duration'), readDuration),
      };
    case 'narration':
      return {
        delivery,
        ...base,
        src: readAddress(at('src'), 'The narration cannot be played.'),
        ...optional('type', at('type'), readMediaType),
      };
    case 'clips':
      return {
        delivery,
        ...base,
        script: readAddress(at('script'), 'Nobody knows when each clip begins.'),
        clips: readClips(at('clips')),
      };
    case 'text':
      return { delivery, ...base, src: readAddress(at('src'), 'The description has no words.') };
    case null:
      if (isRecord(spot.found)) {
        refuse(at('delivery'), {
          found: tell(raw),
          cost: 'The player does not know how this description reaches the viewer.',
          remedy: `Give one of ${Object.keys(own).join(', ')}.`,
        });
      }
      return { delivery: 'rendition', ...base };
  }
}

function readClips(spot: Spot): Readonly<Record<string, string>> {
  const words: Words = {
    found: tell(spot.found),
    cost: 'The description is silent.',
    remedy: 'Give the address of each clip by the identifier of its cue: { "cue-1": "cue-1.mp3" }.',
  };
  if (!isRecord(spot.found)) {
    refuse(spot, words);
    return {};
  }
  const entries = Object.entries(spot.found);
  if (entries.length === 0) refuse(spot, { ...words, found: 'names no clip' });
  return Object.fromEntries(
    entries.map(([cue, found]) => [
      cue,
      readAddress(
        { ...spot, path: `${spot.path}[${JSON.stringify(cue)}]`, found },
        'The description is silent at this cue.',
      ),
    ]),
  );
}
