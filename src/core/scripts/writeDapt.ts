import { inferMediaType } from '../films/inferMediaType.js';
import { isContentDescriptor, isSubType } from './dapt/contentDescriptors.js';
import { escapeAttribute, escapeText } from './dapt/escapeXml.js';
import { isXmlName } from './dapt/isXmlName.js';
import { contentProfile, ns } from './dapt/namespaces.js';
import { toMicroseconds } from './toMicroseconds.js';
import type {
  DescriptionScript,
  EventNote,
  KeyFrame,
  Mixing,
  Recording,
  RecordingSource,
  ScriptEvent,
  ScriptText,
  TextPart,
} from './DescriptionScript.js';
import { cutMixing } from './joinMixing.js';

/**
 * A script as a DAPT 1.0 document. The same script always gives the same text, and `parseDapt` gives the script back.
 * What DAPT has no words for is kept within `metadata` in a namespace of our own, where other tools leave it alone.
 */
export function writeDapt(script: DescriptionScript): string {
  const names = nameEvents(script);
  const head = writeHead(script);
  const body = script.events.map((event) => writeEvent(event, script, names.get(event) ?? event.id));
  const inner = [...head, ...(body.length > 0 ? ['  <body>', ...body, '  </body>'] : [])].join('\n');
  const root = attributes({
    xmlns: ns.tt,
    'xmlns:daptm': ns.daptm,
    'xmlns:ebuttm': inner.includes('<ebuttm:') ? ns.ebuttm : undefined,
    'xmlns:tingying': /[< ]tingying:/.test(inner) ? ns.own : undefined,
    'xmlns:tta': ns.tta,
    'xmlns:ttm': ns.ttm,
    'xmlns:ttp': ns.ttp,
    'ttp:contentProfiles': contentProfile,
    'ttp:frameRate': script.timecode ? String(script.timecode.frameRate) : undefined,
    'xml:lang': script.language,
    'daptm:langSrc': script.sourceLanguage ?? undefined,
    'daptm:scriptRepresents': listRepresented(script).join(' '),
    'daptm:scriptType': script.type,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tt${root}>\n${inner}${inner === '' ? '' : '\n'}</tt>\n`;
}

/** Everything that the events represent is represented by the script (DAPT §Represents). */
function listRepresented(script: DescriptionScript): readonly string[] {
  const listed = [...script.represents];
  const used = script.events.flatMap((event) => [
    event.represents,
    ...event.texts.flatMap((text) => [text.represents, ...text.parts.map((part) => part.represents)]),
  ]);
  for (const value of used)
    if (isContentDescriptor(value) && !listed.some((one) => isSubType(value, one))) listed.push(value);
  return listed;
}

/** An `xml:id` for each event: its own id where that can be one, else a free name; the id is kept beside it. */
function nameEvents(script: DescriptionScript): ReadonlyMap<ScriptEvent, string> {
  const taken = new Set([...script.talents, ...script.characters].map((one) => one.id));
  for (const { id } of script.events) taken.add(id);
  const used = new Set([...script.talents, ...script.characters].map((one) => one.id));
  let count = 0;
  return new Map(
    script.events.map((event) => {
      let name = event.id;
      if (!isXmlName(name) || used.has(name))
        do name = `event-${(count += 1)}`;
        while (taken.has(name));
      used.add(name);
      return [event, name];
    }),
  );
}

function writeHead({ title, talents, characters, timecode }: DescriptionScript): readonly string[] {
  const lines = [
    ...(title === null ? [] : [`<ttm:title>${escapeText(title)}</ttm:title>`]),
    ...talents.map(
      ({ id, name }) =>
        `<ttm:agent${attributes({ 'xml:id': id, type: 'person' })}><ttm:name type="full">${escapeText(name)}</ttm:name></ttm:agent>`,
    ),
    ...characters.map(
      ({ id, name, talent }) =>
        `<ttm:agent${attributes({ 'xml:id': id, type: 'character' })}><ttm:name type="alias">${escapeText(name)}</ttm:name>${talent === null ? '' : `<ttm:actor${attributes({ agent: talent })}/>`}</ttm:agent>`,
    ),
    ...(timecode?.origin
      ? [`<daptm:daptOriginTimecode>${escapeText(timecode.origin)}</daptm:daptOriginTimecode>`]
      : []),
    ...(timecode?.startOfProgramme
      ? [
          `<ebuttm:documentStartOfProgramme>${escapeText(timecode.startOfProgramme)}</ebuttm:documentStartOfProgramme>`,
        ]
      : []),
  ];
  if (lines.length === 0) return [];
  return [
    '  <head>',
    '    <metadata>',
    ...lines.map((line) => `      ${line}`),
    '    </metadata>',
    '  </head>',
  ];
}

function writeEvent(event: ScriptEvent, script: DescriptionScript, name: string): string {
  const mixing = writeMixing(event.mixing, event);
  const marks = attributes({
    'tingying:id': name === event.id ? undefined : event.id,
    'tingying:extended': event.extended === 'allowed' ? undefined : event.extended,
  });
  const open = attributes({
    'xml:id': name,
    begin: seconds(event.startTime),
    end: event.endTime === null ? undefined : seconds(event.endTime),
    'ttm:agent': event.characters.length > 0 ? event.characters.join(' ') : undefined,
    'daptm:onScreen': event.onScreen === 'ON' ? undefined : event.onScreen,
    'daptm:represents': event.represents === '' ? undefined : event.represents,
    ...mixing.attributes,
  });
  const inner = [
    ...(marks === '' ? [] : [`<metadata${marks}/>`]),
    ...event.notes.map(writeNote),
    ...writeVerbosity(event),
    ...mixing.elements,
    ...event.texts.map((text) => writeText(text, event, script)),
  ];
  if (inner.length === 0) return `    <div${open}/>`;
  return [`    <div${open}>`, ...inner.map((line) => `      ${line}`), '    </div>'].join('\n');
}

const writeNote = ({ text, type, language }: EventNote): string =>
  `<ttm:desc${attributes({ 'xml:lang': language ?? undefined, 'daptm:descType': type ?? undefined })}>${escapeText(text)}</ttm:desc>`;

/** What a viewer hears first is what matters most for the plot, in DAPT's own words. */
function writeVerbosity({ verbosity }: ScriptEvent): readonly string[] {
  if (verbosity === 'standard') return [];
  return [`<ttm:desc daptm:descType="plotSignificance">${verbosity === 'brief' ? 'high' : 'low'}</ttm:desc>`];
}

function writeText(text: ScriptText, event: ScriptEvent, script: DescriptionScript): string {
  const mixing = writeMixing(text.mixing, text);
  const open = attributes({
    begin: text.startTime === event.startTime ? undefined : seconds(text.startTime - event.startTime),
    end: endWithin(text, event.endTime, event.startTime),
    'xml:lang': text.language === script.language ? undefined : text.language,
    'xml:space': isFolded(text) ? undefined : 'preserve',
    'daptm:langSrc': changed(text.sourceLanguage, script.sourceLanguage),
    'daptm:represents': text.represents === event.represents ? undefined : text.represents,
    ...mixing.attributes,
  });
  const content = [writeMarks(text), ...mixing.elements, ...text.parts.map((part) => writePart(part, text))];
  return `<p${open}>${content.join('')}</p>`;
}

function writeMarks({ voice, gain, pan, shorter }: ScriptText): string {
  const marks = attributes({
    'tingying:gain': gain === 1 ? undefined : decimal(gain),
    'tingying:pan': pan === 0 ? undefined : decimal(pan),
    'tingying:voice': voice ?? undefined,
  });
  if (shorter === null) return marks === '' ? '' : `<metadata${marks}/>`;
  return `<metadata${marks}><tingying:shorter>${escapeText(shorter)}</tingying:shorter></metadata>`;
}

function writePart(part: TextPart, text: ScriptText): string {
  const mixing = writeMixing(part.mixing, part);
  const open = attributes({
    begin: part.startTime === text.startTime ? undefined : seconds(part.startTime - text.startTime),
    end: endWithin(part, text.endTime, text.startTime),
    'xml:lang': part.language === text.language ? undefined : part.language,
    'daptm:langSrc': changed(part.sourceLanguage, text.sourceLanguage),
    'daptm:represents': part.represents === text.represents ? undefined : part.represents,
    'tta:pitch': part.pitch ?? undefined,
    'tta:speak': part.speak ?? undefined,
    ...mixing.attributes,
  });
  const content = [
    ...mixing.elements,
    ...part.recordings.map((recording) => writeRecording(recording, part)),
    escapeText(part.text).replaceAll('\n', '<br/>'),
  ].join('');
  // A recording right in the paragraph would go through what the paragraph does to sound.
  const recorded = part.recordings.length > 0;
  const apart = recorded && (text.parts.length > 1 || hasEffect(text.mixing));
  return open === '' && mixing.elements.length === 0 && !apart ? content : `<span${open}>${content}</span>`;
}

const hasEffect = ({ gain, pan }: Mixing): boolean => gain.length > 0 || pan.length > 0;

function writeRecording(recording: Recording, part: TextPart): string {
  const mixing = writeMixing(recording.mixing, recording);
  const [first, ...others] = recording.sources;
  const alone = first && others.length === 0 && embedded(first) === null ? first : null;
  const open = attributes({
    src: alone?.src,
    type: alone ? typeOf(alone) : undefined,
    begin: recording.startTime === part.startTime ? undefined : seconds(recording.startTime - part.startTime),
    end: endWithin(recording, part.endTime, part.startTime),
    clipBegin: recording.clipBegin === 0 ? undefined : seconds(recording.clipBegin),
    clipEnd: recording.clipEnd === null ? undefined : seconds(recording.clipEnd),
    ...mixing.attributes,
  });
  const inner = [...mixing.elements, ...(alone ? [] : recording.sources.map(writeSource))].join('');
  return inner === '' ? `<audio${open}/>` : `<audio${open}>${inner}</audio>`;
}

function writeSource(source: RecordingSource): string {
  const bytes = embedded(source);
  if (bytes === null) return `<source${attributes({ src: source.src, type: typeOf(source) })}/>`;
  return `<source><data${attributes({ type: typeOf(source) })}>${bytes}</data></source>`;
}

const typeOf = ({ src, type }: RecordingSource): string =>
  type === '' ? (inferMediaType(src) ?? 'application/octet-stream') : type;

/** The bytes of a `data:` address that can stand in a `data`, of the type that is told anyway. */
function embedded({ src, type }: RecordingSource): string | null {
  const lead = `data:${type};base64,`;
  const bytes = src.startsWith(lead) ? src.slice(lead.length) : '';
  return bytes.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(bytes) ? bytes : null;
}

interface WrittenMixing {
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly string[];
}

function writeMixing(
  mixing: Mixing,
  { startTime, endTime }: { readonly startTime: number; readonly endTime: number | null },
): WrittenMixing {
  const { gain, pan } = cutMixing(mixing, startTime, endTime ?? Infinity);
  const [loudness, place] = [writeLine('gain', gain, startTime, 1), writeLine('pan', pan, startTime, 0)];
  return {
    attributes: { ...loudness.attributes, ...place.attributes },
    elements: [...loudness.elements, ...place.elements],
  };
}

/** The first value is the element's own; each move after it stays where it has led until the next begins. */
function writeLine(
  property: 'gain' | 'pan',
  line: readonly KeyFrame[],
  start: number,
  neutral: number,
): WrittenMixing {
  const name = `tta:${property}`;
  const [first] = line;
  if (!first) return { attributes: {}, elements: [] };
  const elements = line.flatMap((frame, index) => {
    const [before, next] = [line[index - 1], line[index + 1]];
    const begin = seconds(frame.time - start);
    if (next && next.time > frame.time && next.value !== frame.value)
      return `<animate${attributes({ begin, end: seconds(next.time - start), fill: 'freeze', [name]: `${decimal(frame.value)};${decimal(next.value)}` })}/>`;
    const jumped = before?.time === frame.time;
    return jumped ? `<set${attributes({ begin, fill: 'freeze', [name]: decimal(frame.value) })}/>` : [];
  });
  return { attributes: first.value === neutral ? {} : { [name]: decimal(first.value) }, elements };
}

/** `end` counts from the start of what is around; it is left out where both end together. */
const endWithin = (
  { endTime }: { readonly endTime: number | null },
  around: number | null,
  start: number,
): string | undefined => (endTime === null || endTime === around ? undefined : seconds(endTime - start));

/** A source language that differs from the one around; none is written as empty. */
const changed = (language: string | null, around: string | null): string | undefined =>
  language === around ? undefined : (language ?? '');

/** Whether a reader that folds white space gives the same words back. */
const isFolded = ({ parts }: ScriptText): boolean =>
  !/[\t\r]| {2}|^[ ]| $| \n|\n /.test(parts.map((part) => part.text).join(''));

const seconds = (time: number): string => `${decimal(Math.max(0, time))}s`;

/** Without exponent, and without more than microseconds: a number as TTML writes it. */
const decimal = (value: number): string => {
  const rounded = toMicroseconds(value);
  return Object.is(rounded, -0) ? '0' : rounded.toFixed(6).replace(/\.?0+$/, '');
};

const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
