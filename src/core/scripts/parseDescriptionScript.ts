import { isDescription } from './dapt/contentDescriptors.js';
import type { DescriptionScript } from './DescriptionScript.js';
import { checkReferences } from './json/checkReferences.js';
import { readCharacter, readTalent } from './json/readAgents.js';
import { readRepresented } from './json/readDescriptor.js';
import { nameEvents, readEvent } from './json/readEvent.js';
import { readLanguage, readSourceLanguage } from './json/readLanguage.js';
import { readTimecode } from './json/readTimecode.js';
import { fieldsOf, readList, readText, readWord, refuse, required, tell, type Spot } from './json/Spot.js';
import type { ReadScript, ScriptProblem } from './ScriptProblem.js';

/** UTF-16 units that are read at most. */
const most = 32_000_000;

/**
 * A script in our own JSON (`description-script.schema.json`), as text or already parsed, and everything that is wrong
 * with it. What can be read is read; never throws for what is in it.
 */
export function parseDescriptionScript(json: unknown): ReadScript<DescriptionScript> {
  const problems: ScriptProblem[] = [];
  const found = typeof json === 'string' ? parseText(json, problems) : json;
  if (problems.length > 0) return { script: null, problems };
  return { script: readScript({ path: '', found, problems }), problems };
}

function parseText(json: string, problems: ScriptProblem[]): unknown {
  if (json.length > most) {
    problems.push({
      level: 'error',
      rule: 'too-large',
      message: `The script has ${json.length} characters, more than the ${most} that are read. Nothing of it can be used. Keep recordings in files of their own.`,
    });
    return undefined;
  }
  try {
    // A byte order mark is no JSON, but editors write it.
    return JSON.parse(json.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(told)?.[1];
    const before = position === undefined ? null : json.slice(0, Number(position)).split('\n');
    problems.push({
      level: 'error',
      rule: 'json-syntax',
      message: `This is not JSON: ${told}. Nothing of it can be used. Correct it there.`,
      ...(before && { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }),
    });
    return undefined;
  }
}

const scriptFields = [
  '$schema',
  'version',
  'language',
  'sourceLanguage',
  'title',
  'type',
  'represents',
  'talents',
  'characters',
  'timecode',
  'events',
];

function readScript(spot: Spot): DescriptionScript | null {
  const at = fieldsOf(spot, scriptFields);
  if (!at) return null;
  readText(at('$schema'), null, { empty: true });
  const version = at('version');
  if (version.found !== 1)
    refuse(version, 'json-version', `${tell(version.found)}. It is read as version 1. Write "version": 1.`);
  required(at('language'), 'Write the language of the script, such as "zh-CN".');
  const language = readLanguage(at('language'), null) ?? 'und';
  const sourceLanguage = readSourceLanguage(at('sourceLanguage'), null);
  const represents = readRepresented(at('represents'));
  const talents = readList(at('talents'), readTalent);
  const characters = readList(at('characters'), readCharacter);
  const given = {
    language,
    sourceLanguage,
    represents: represents.find(isDescription) ?? represents[0] ?? 'visual',
  };
  if (at('events').found === undefined)
    refuse(at('events'), 'json-shape', 'is missing. There is nothing to hear. Write a list: [ … ].');
  const events = nameEvents(
    readList(at('events'), (one) => readEvent(one, given)),
    [...talents, ...characters],
  );
  const recorded = events.some((event) =>
    event.texts.some((text) => text.parts.some((part) => part.recordings.length > 0)),
  );
  const script: DescriptionScript = {
    language,
    sourceLanguage,
    title: readText(at('title'), null),
    type: readWord(
      at('type'),
      ['originalTranscript', 'translatedTranscript', 'preRecording', 'asRecorded'],
      recorded ? 'asRecorded' : 'preRecording',
    ),
    represents,
    talents,
    characters,
    events,
    timecode: readTimecode(at('timecode')),
  };
  checkReferences(spot, script);
  return script;
}
