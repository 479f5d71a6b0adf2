import { inferMediaType } from '../films/inferMediaType.js';
import {
  isContentDescriptor,
  isDescription,
  isDescriptionType,
  isSubType,
} from './dapt/contentDescriptors.js';
import { isLanguageTag } from './dapt/isLanguageTag.js';
import { isXmlName } from './dapt/isXmlName.js';
import { toMicroseconds } from './toMicroseconds.js';
import type {
  Character,
  DescriptionScript,
  EventNote,
  KeyFrame,
  Mixing,
  Recording,
  RecordingSource,
  ScriptEvent,
  ScriptText,
  ScriptTimecode,
  Speak,
  Talent,
  TextPart,
} from './DescriptionScript.js';
import { joinAlike } from './joinAlike.js';
import { cutMixing } from './joinMixing.js';
import {
  fieldsOf,
  readList,
  readNumber,
  readText,
  readWord,
  refuse,
  report,
  required,
  tell,
  type Spot,
} from './json/Spot.js';
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

/** What holds for everything in a script that says nothing of its own. */
interface Given {
  readonly language: string;
  readonly sourceLanguage: string | null;
  readonly represents: string;
  readonly startTime: number;
  readonly endTime: number | null;
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

function readRepresented(spot: Spot): readonly string[] {
  const read = readList(spot, (one) => {
    if (one.found === undefined || typeof one.found !== 'string') {
      refuse(one, 'json-shape', `${tell(one.found)}. It is left out. Write text such as "visual".`);
      return null;
    }
    return readDescriptor(one, null);
  });
  if (Array.isArray(spot.found) && spot.found.length === 0)
    refuse(spot, 'json-value', 'is an empty list. It is read as visual. Write ["visual"], or leave it out.');
  return read.length > 0 ? read : ['visual'];
}

function readDescriptor<Otherwise>(spot: Spot, otherwise: Otherwise): string | Otherwise {
  const value = readText(spot, otherwise);
  if (typeof value !== 'string' || spot.found === undefined || isContentDescriptor(value)) return value;
  refuse(
    spot,
    'content-descriptor',
    `is “${value}”, which is nothing that a text can stand for. It is left out. Write a value such as visual.nonText; one's own begin with x-.`,
  );
  return otherwise;
}

/** As JSON Schema can tell a tag from other text; whether it is well-formed is asked after. */
const tag = /^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/;

function readLanguage<Otherwise>(spot: Spot, otherwise: Otherwise): string | Otherwise {
  const value = readText(spot, otherwise, { pattern: tag, example: 'zh-CN' });
  if (typeof value === 'string' && spot.found !== undefined && !isLanguageTag(value)) {
    refuse(
      spot,
      'language-tag',
      `is “${value}”, which is no language tag. A voice cannot be chosen. Write one such as en or zh-CN.`,
    );
    return otherwise;
  }
  return value;
}

function readSourceLanguage(spot: Spot, otherwise: string | null): string | null {
  if (spot.found === null) return null;
  const value = readText(spot, otherwise, { pattern: tag, example: 'zxx' });
  if (value !== null && spot.found !== undefined && !isLanguageTag(value)) {
    refuse(
      spot,
      'language-source',
      `is “${value}”, which is no language tag. It is left out. Write the language that the words come from, or zxx where there is none.`,
    );
    return otherwise;
  }
  return value;
}

function readId(spot: Spot): string | null {
  const id = readText(spot, null);
  if (id !== null && !isXmlName(id))
    refuse(
      spot,
      'id-syntax',
      `is “${id}”, which cannot be a name in DAPT. Begin with a letter, and use letters, digits, “-”, “_” and “.”.`,
    );
  return id;
}

function readTalent(spot: Spot): Talent | null {
  const at = fieldsOf(spot, ['id', 'name']);
  if (!at) return null;
  const complete = [
    required(at('id'), 'Give it a short name of its own.'),
    required(at('name'), 'Write the name of the person.'),
  ];
  const [id, name] = [readId(at('id')), readText(at('name'), null)];
  return complete.includes(false) || id === null || name === null ? null : { id, name };
}

function readCharacter(spot: Spot): Character | null {
  const at = fieldsOf(spot, ['id', 'name', 'talent']);
  if (!at) return null;
  const complete = [
    required(at('id'), 'Give it a short name of its own.'),
    required(at('name'), 'Write the name of the character.'),
  ];
  const [id, name, talent] = [readId(at('id')), readText(at('name'), null), readText(at('talent'), null)];
  return complete.includes(false) || id === null || name === null ? null : { id, name, talent };
}

const timecode = { pattern: /^\d{2,}:[0-5]\d:[0-5]\d:\d{2,}$/, example: '10:00:00:00' };

function readTimecode(spot: Spot): ScriptTimecode | null {
  if (spot.found === undefined) return null;
  const at = fieldsOf(spot, ['origin', 'startOfProgramme', 'frameRate']);
  if (!at) return null;
  const frameRate = at('frameRate');
  required(frameRate, 'Write how many frames a second it counts.');
  if (typeof frameRate.found === 'number' && !Number.isInteger(frameRate.found))
    refuse(
      frameRate,
      'json-value',
      `is ${frameRate.found}. A timecode counts whole frames. Write a whole number.`,
    );
  const read = {
    origin: readText(at('origin'), null, timecode),
    startOfProgramme: readText(at('startOfProgramme'), null, timecode),
    frameRate: Math.round(readNumber(frameRate, 30, { least: 1 })),
  };
  return read.origin === null && read.startOfProgramme === null ? null : read;
}

const eventFields = [
  'id',
  'startTime',
  'endTime',
  'represents',
  'characters',
  'onScreen',
  'notes',
  'extended',
  'verbosity',
  'mixing',
  'text',
  'texts',
];

type Unnamed = Omit<ScriptEvent, 'id'> & { readonly id: string | null; readonly spot: Spot };

function readEvent(spot: Spot, script: Omit<Given, 'startTime' | 'endTime'>): Unnamed | null {
  const at = fieldsOf(spot, eventFields);
  if (!at) return null;
  const placed = required(at('startTime'), 'Write the seconds of the film at which it begins.');
  const start = readNumber(at('startTime'), null, { least: 0 });
  const end = readEnd(at('endTime'), null);
  const given = {
    ...script,
    represents: readDescriptor(at('represents'), script.represents),
    startTime: toMicroseconds(start ?? 0),
    endTime: end === null ? null : Math.max(end, toMicroseconds(start ?? 0)),
  };
  if (start !== null && end !== null && end < given.startTime) tellEmpty(spot);
  const { text, texts } = { text: at('text'), texts: at('texts') };
  if (text.found !== undefined && texts.found !== undefined)
    refuse(
      texts,
      'json-shape',
      'stands beside text. Only text is read. Put all words into texts, or all into text.',
    );
  const event = {
    id: readText(at('id'), null),
    startTime: given.startTime,
    endTime: given.endTime,
    represents: given.represents,
    characters: readList(at('characters'), readName),
    onScreen: readWord(at('onScreen'), ['ON', 'OFF', 'ON_OFF', 'OFF_ON'], 'ON'),
    notes: readList(at('notes'), readNote),
    extended: readWord(at('extended'), ['never', 'allowed', 'required'], 'allowed'),
    verbosity: readWord(at('verbosity'), ['brief', 'standard', 'rich'], 'standard'),
    mixing: readMixing(at('mixing'), given),
    texts:
      text.found === undefined
        ? readList(texts, (one) => readScriptText(one, given))
        : readPlainText(text, given),
    spot,
  };
  return placed && start !== null ? event : null;
}

const readName = (spot: Spot): string | null => {
  if (spot.found === undefined || typeof spot.found !== 'string') {
    refuse(spot, 'json-shape', `${tell(spot.found)}. It is left out. Write an id: "…".`);
    return null;
  }
  return readText(spot, null);
};

function readEnd(spot: Spot, otherwise: number | null): number | null {
  if (spot.found === null) return null;
  const end = readNumber(spot, otherwise, { least: 0 });
  return end === null ? null : toMicroseconds(end);
}

function tellEmpty(spot: Spot): void {
  report(
    spot,
    'warning',
    'empty-interval',
    'ends before it begins, so it is never heard. Look at startTime and endTime; both count from the start of the film.',
  );
}

function readNote(spot: Spot): EventNote | null {
  const at = fieldsOf(spot, ['text', 'type', 'language']);
  if (!at) return null;
  const complete = required(at('text'), 'Write the remark.');
  const text = readText(at('text'), null);
  const type = readText(at('type'), null);
  if (type !== null && !isDescriptionType(type))
    refuse(
      at('type'),
      'description-type',
      `is “${type}”, which is none that is registered. Write scene, pronunciationNote or plotSignificance; one's own begin with x-.`,
    );
  const language = readLanguage(at('language'), null);
  return complete && text !== null ? { text, type, language } : null;
}

/** Times within what is around: never earlier, never later (as in DAPT). */
function readTimes(start: Spot, end: Spot, around: Given): { startTime: number; endTime: number | null } {
  const startTime = Math.max(
    toMicroseconds(readNumber(start, around.startTime, { least: 0 })),
    around.startTime,
  );
  const own = readEnd(end, around.endTime);
  const endTime = Math.min(own ?? Infinity, around.endTime ?? Infinity);
  if (endTime < startTime) tellEmpty(start);
  return { startTime, endTime: Number.isFinite(endTime) ? Math.max(endTime, startTime) : null };
}

const pieceFields = [
  'text',
  'language',
  'sourceLanguage',
  'represents',
  'startTime',
  'endTime',
  'speak',
  'pitch',
  'mixing',
  'recordings',
];
const textFields = [...pieceFields, 'parts', 'shorter', 'voice', 'gain', 'pan'];
/** What belongs to a part, and to a text only where it is of one piece. */
const ofOnePiece = ['text', 'speak', 'pitch', 'recordings'];

const unmixed: Mixing = { gain: [], pan: [] };

function readPlainText(spot: Spot, given: Given): readonly ScriptText[] {
  const text = readText(spot, null, { empty: true });
  if (text === null) return [];
  const part = { ...given, text, speak: null, pitch: null, mixing: unmixed, recordings: [] };
  return [
    { ...given, mixing: unmixed, parts: joinAlike([part]), shorter: null, voice: null, gain: 1, pan: 0 },
  ];
}

function readScriptText(spot: Spot, event: Given): ScriptText | null {
  const at = fieldsOf(spot, textFields);
  if (!at) return null;
  const given = readGiven(at, event);
  const parts = at('parts');
  if (parts.found !== undefined)
    for (const name of ofOnePiece)
      if (at(name).found !== undefined)
        refuse(
          at(name),
          'json-shape',
          'stands beside parts. It is left out. Write it into each part, or leave parts out.',
        );
  return {
    ...given,
    mixing: readMixing(at('mixing'), given),
    parts: joinAlike(
      parts.found === undefined
        ? [readPiece(at, given, unmixed)]
        : readList(parts, (one) => readPart(one, given)),
    ),
    shorter: readText(at('shorter'), null),
    voice: readText(at('voice'), null),
    gain: toMicroseconds(readNumber(at('gain'), 1, { least: 0 })),
    pan: toMicroseconds(readNumber(at('pan'), 0, { least: -1, most: 1 })),
  };
}

function readGiven(at: (name: string) => Spot, around: Given): Given {
  return {
    language: readLanguage(at('language'), around.language),
    sourceLanguage: readSourceLanguage(at('sourceLanguage'), around.sourceLanguage),
    represents: readDescriptor(at('represents'), around.represents),
    ...readTimes(at('startTime'), at('endTime'), around),
  };
}

function readPart(spot: Spot, text: Given): TextPart | null {
  const at = fieldsOf(spot, pieceFields);
  if (!at) return null;
  const given = readGiven(at, text);
  return readPiece(at, given, readMixing(at('mixing'), given));
}

function readPiece(at: (name: string) => Spot, given: Given, mixing: Mixing): TextPart {
  return {
    text: readText(at('text'), '', { empty: true }),
    ...given,
    speak: readWord<Speak, null>(at('speak'), ['none', 'normal', 'fast', 'slow'], null),
    pitch: readText(at('pitch'), null, {
      pattern: /^[+-]?([0-9]+|[0-9]*\.[0-9]+)(%|hz|st)?$/,
      example: '+10%',
    }),
    mixing,
    recordings: readList(at('recordings'), (one) => readRecording(one, given)),
  };
}

const recordingFields = ['src', 'type', 'sources', 'startTime', 'endTime', 'clipBegin', 'clipEnd', 'mixing'];

function readRecording(spot: Spot, around: Given): Recording | null {
  const at = fieldsOf(spot, recordingFields);
  if (!at) return null;
  const times = readTimes(at('startTime'), at('endTime'), around);
  const sources = at('sources');
  const alone = sources.found === undefined;
  if (!alone)
    for (const name of ['src', 'type'])
      if (at(name).found !== undefined)
        refuse(at(name), 'json-shape', 'stands beside sources. It is left out. Write it into sources.');
  if (Array.isArray(sources.found) && sources.found.length === 0)
    refuse(sources, 'json-value', 'is an empty list. Nothing is heard. Write where the recording is.');
  const [only] = alone ? [readSource(at)] : [];
  const recording = {
    sources: alone
      ? only
        ? [only]
        : []
      : readList(sources, (one) => {
          const field = fieldsOf(one, ['src', 'type']);
          return field && readSource(field);
        }),
    ...times,
    clipBegin: toMicroseconds(readNumber(at('clipBegin'), 0, { least: 0 })),
    clipEnd: readEnd(at('clipEnd'), null),
    mixing: readMixing(at('mixing'), times),
  };
  if (recording.clipEnd !== null && recording.clipEnd <= recording.clipBegin)
    report(
      spot,
      'warning',
      'clip-interval',
      'ends within its recording (clipEnd) before it begins there (clipBegin), so nothing is heard. Correct one of them.',
    );
  return recording.sources.length > 0 ? recording : null;
}

function readSource(at: (name: string) => Spot): RecordingSource | null {
  required(at('src'), 'Write the address of the recording.');
  const src = readText(at('src'), null);
  const type = readText(at('type'), null);
  if (src === null) return null;
  const embedded = /^data:([^;,]+)/.exec(src)?.[1];
  return { src, type: type ?? embedded ?? inferMediaType(src) ?? 'application/octet-stream' };
}

function readMixing(
  spot: Spot,
  { startTime, endTime }: { readonly startTime: number; readonly endTime: number | null },
): Mixing {
  if (spot.found === undefined) return unmixed;
  const at = fieldsOf(spot, ['gain', 'pan']);
  if (!at) return unmixed;
  const read = { gain: readLine(at('gain'), startTime), pan: readLine(at('pan'), startTime) };
  return cutMixing(read, startTime, endTime ?? Infinity);
}

const reach = { least: -1, most: 1 };

function readLine(spot: Spot, start: number): readonly KeyFrame[] {
  if (spot.found === undefined) return [];
  if (!Array.isArray(spot.found)) {
    const value = readNumber(spot, null, reach);
    return value === null ? [] : [{ time: start, value: toMicroseconds(value) }];
  }
  const frames = readList(spot, (one): KeyFrame | null => {
    const at = fieldsOf(one, ['time', 'value']);
    if (!at) return null;
    const complete = [
      required(at('time'), 'Write seconds of the film.'),
      required(at('value'), 'Write a number from -1 to 1.'),
    ];
    const [time, value] = [readNumber(at('time'), null, { least: 0 }), readNumber(at('value'), null, reach)];
    return complete.includes(false) || time === null || value === null
      ? null
      : { time: toMicroseconds(time), value: toMicroseconds(value) };
  });
  if (spot.found.length === 0)
    refuse(spot, 'json-value', 'is an empty list. It changes nothing. Write a number, or leave it out.');
  // A list that runs back in time is put in order, and keeps its jumps.
  return frames.toSorted((a, b) => a.time - b.time);
}

/** Events that say no name get one that is free. */
function nameEvents(events: readonly Unnamed[], agents: readonly { readonly id: string }[]): ScriptEvent[] {
  const taken = new Set([...agents, ...events].flatMap(({ id }) => (id === null ? [] : [id])));
  let count = 0;
  return events.map(({ spot: _spot, ...event }) => {
    if (event.id !== null) return { ...event, id: event.id };
    do count += 1;
    while (taken.has(`event-${count}`));
    return { ...event, id: `event-${count}` };
  });
}

function checkReferences(spot: Spot, script: DescriptionScript): void {
  const seen = new Set<string>();
  for (const { id } of [...script.talents, ...script.characters, ...script.events]) {
    if (seen.has(id))
      refuse(
        spot,
        'id-repeated',
        `has the id “${id}” twice. What refers to it may reach the wrong one. Give each an id of its own.`,
      );
    seen.add(id);
  }
  const [talents, characters] = [script.talents, script.characters].map(
    (list) => new Set(list.map((one) => one.id)),
  );
  const missing = [
    ...script.characters.flatMap(({ talent }) => (talent === null || talents?.has(talent) ? [] : [talent])),
    ...script.events.flatMap((event) => event.characters.filter((id) => !characters?.has(id))),
  ];
  for (const id of new Set(missing))
    refuse(
      spot,
      'character-reference',
      `refers to “${id}”, and nobody there is called so. Who speaks is not known. Add them to talents or characters.`,
    );
  const strange = script.events
    .flatMap((event) => [
      event.represents,
      ...event.texts.flatMap((text) => [text.represents, ...text.parts.map((part) => part.represents)]),
    ])
    .filter((value) => !script.represents.some((one) => isSubType(value, one)));
  for (const value of new Set(strange))
    refuse(
      spot,
      'represents-not-covered',
      `has events that represent “${value}”, which is not part of what it represents (${script.represents.join(', ')}). Add it to represents.`,
    );
}
