import type { ScriptTimecode, ScriptType } from '../DescriptionScript.js';
import { isContentDescriptor, isDescriptionType, isSubType } from './contentDescriptors.js';
import { isLanguageTag } from './isLanguageTag.js';
import { isXmlName } from './isXmlName.js';
import { contentProfile, ns, processorProfile } from './namespaces.js';
import type { Reading } from './Reading.js';
import { checkAudioStyle } from './readMixing.js';
import { checkTime, timeSyntax, type Clock } from './readTime.js';
import { shortName, vocabulary } from './vocabulary.js';
import {
  attributeOf,
  childrenNamed,
  is,
  isElement,
  shorten,
  tellElement,
  textOf,
  type XmlElement,
} from './XmlElement.js';

const wholeNumber = /^0*[1-9]\d*$/;
const ratio = /^\s*0*([1-9]\d*)\s+0*([1-9]\d*)\s*$/;

/** Frame and tick rates of the document, as far as they can be read. */
export function readClock(root: XmlElement): Clock {
  const read = (name: string): number | null => {
    const written = attributeOf(root, name, ns.ttp) ?? '';
    return wholeNumber.test(written) ? Number(written) : null;
  };
  const [, numerator = 1, denominator = 1] =
    ratio.exec(attributeOf(root, 'frameRateMultiplier', ns.ttp) ?? '') ?? [];
  const nominal = read('frameRate');
  return {
    nominalFrameRate: nominal,
    frameRate: nominal === null ? null : (nominal * Number(numerator)) / Number(denominator),
    tickRate: read('tickRate'),
  };
}

/** DAPT §Profile Signaling, §Timing constraints. */
export function checkParameters(reading: Reading): void {
  const { root } = reading;
  checkProfiles(reading);
  const timeBase = attributeOf(root, 'timeBase', ns.ttp);
  if (timeBase !== undefined && timeBase !== 'media')
    reading.error(
      'time-base',
      root,
      `ttp:timeBase is “${shorten(timeBase)}”. A script counts from the start of its programme; times are read so, and words may be heard at the wrong place. Convert them, and write ttp:timeBase="media" or nothing.`,
    );
  for (const name of ['clockMode', 'dropMode', 'markerMode', 'subFrameRate'])
    if (attributeOf(root, name, ns.ttp) !== undefined)
      reading.error(
        'prohibited-parameter',
        root,
        `ttp:${name} is for time codes, which DAPT does not use. It is left out. Take it out of the document.`,
      );
  checkNumbers(reading);
  checkValues(reading);
}

function checkProfiles(reading: Reading): void {
  const { root } = reading;
  const content = attributeOf(root, 'contentProfiles', ns.ttp);
  if (content === undefined || !listProfiles(content, ['all']).includes(contentProfile))
    reading.error(
      'content-profiles',
      root,
      `ttp:contentProfiles ${content === undefined ? 'is missing' : `does not name DAPT (“${shorten(content)}”)`}. Other tools may not take the document for a DAPT script. Write ttp:contentProfiles="${contentProfile}" on <tt>.`,
    );
  const processor = attributeOf(root, 'processorProfiles', ns.ttp);
  if (processor !== undefined && !listProfiles(processor, ['all', 'any']).includes(processorProfile))
    reading.error(
      'processor-profiles',
      root,
      `ttp:processorProfiles does not name the DAPT processor profile. Other tools may refuse the document. Add ${processorProfile}, or leave the attribute out.`,
    );
  if (attributeOf(root, 'profile', ns.ttp) !== undefined)
    reading.error(
      'profile-attribute',
      root,
      'ttp:profile is of an older standard, and DAPT does not allow it. It is left out. Take it out of the document.',
    );
}

/** TTML2 §6.2.1: designators, which may stand within `all( … )` or `any( … )`; relative ones count from the namespace of profiles. */
function listProfiles(written: string, functions: readonly string[]): readonly string[] {
  const [, name, inner] = /^([a-z]+)\((.*)\)$/s.exec(written.trim()) ?? [];
  if (name !== undefined && !functions.includes(name)) return [];
  return (inner ?? written)
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) =>
      one.includes(':') || one.startsWith('#') ? one : `http://www.w3.org/ns/ttml/profile/${one}`,
    );
}

function checkNumbers(reading: Reading): void {
  for (const [name, form, example] of [
    ['frameRate', wholeNumber, '25'],
    ['tickRate', wholeNumber, '10000000'],
    ['frameRateMultiplier', ratio, '1000 1001'],
  ] as const) {
    const written = attributeOf(reading.root, name, ns.ttp);
    if (written !== undefined && !form.test(written))
      reading.error(
        'timing-parameter',
        reading.root,
        `ttp:${name}="${shorten(written)}" cannot be read. Words may be heard at the wrong place. Write it like ttp:${name}="${example}".`,
      );
  }
}

const pair = /^0*[1-9]\d*[ \t\r\n]+0*[1-9]\d*$/;
const combination = /^(leastRestrictive|mostRestrictive|replace|ignore)$/;
const truth = /^(true|false|1|0)$/;

/** What TTML2 §6.2 and §7.2 let the other parameters be. */
const parameterValues: readonly (readonly [name: string, form: RegExp, example: string])[] = [
  ['cellResolution', pair, '32 15'],
  ['displayAspectRatio', pair, '16 9'],
  ['pixelAspectRatio', pair, '1 1'],
  ['contentProfileCombination', combination, 'replace'],
  ['processorProfileCombination', combination, 'replace'],
  ['inferProcessorProfileMethod', /^(loose|strict)$/, 'loose'],
  ['inferProcessorProfileSource', /^(combined|first)$/, 'combined'],
  ['permitFeatureNarrowing', truth, 'false'],
  ['permitFeatureWidening', truth, 'false'],
  ['validation', /^(required|optional|prohibited)$/, 'optional'],
  ['validationAction', /^(abort|warn|ignore)$/, 'warn'],
];

function checkValues(reading: Reading): void {
  for (const [name, form, example] of parameterValues) {
    const written = attributeOf(reading.root, name, ns.ttp);
    if (written !== undefined && !form.test(written))
      reading.error(
        'parameter',
        reading.root,
        `ttp:${name}="${shorten(written)}" is not one of its values. It is left out. Write it like ttp:${name}="${example}", or take it out.`,
      );
  }
}

const types: readonly string[] = ['originalTranscript', 'translatedTranscript', 'preRecording', 'asRecorded'];
const isScriptType = (value: string): value is ScriptType => types.includes(value);

/** DAPT §Script Type; null where it is missing or none of the four. */
export function readScriptType(reading: Reading): ScriptType | null {
  const written = attributeOf(reading.root, 'scriptType', ns.daptm);
  if (written !== undefined && isScriptType(written)) return written;
  reading.error(
    'script-type',
    reading.root,
    `daptm:scriptType ${written === undefined ? 'is missing' : `is “${shorten(written)}”`}. It is not known whether the script is a transcript, or is to be recorded, or was. Write one of ${types.join(', ')}.`,
  );
  return null;
}

/** DAPT §Script Represents: what the script may hold; empty where it is missing. */
export function readScriptRepresents(reading: Reading): readonly string[] {
  const written = attributeOf(reading.root, 'scriptRepresents', ns.daptm);
  const values = (written ?? '').split(/[ \t\r\n]+/).filter((one) => one !== '');
  if (values.length === 0)
    reading.error(
      'script-represents',
      reading.root,
      `daptm:scriptRepresents is ${written === undefined ? 'missing' : 'empty'}. It is not known whether the script is a description. Write daptm:scriptRepresents="visual" on <tt> for an audio description.`,
    );
  const strange = values.filter((one) => !isContentDescriptor(one));
  for (const one of strange)
    reading.error(
      'script-represents',
      reading.root,
      `daptm:scriptRepresents holds “${shorten(one)}”, which is nothing that a script can stand for. It is left out. Write values such as visual or audio.dialogue, with white space between them and no commas; one's own begin with x-.`,
    );
  return values.filter((one) => !strange.includes(one));
}

/** Attributes that may stand on many elements: each is judged where it is written. */
export function checkEverywhere(reading: Reading, represents: readonly string[]): void {
  const ids = new Set<string>();
  const syntaxes = new Set<string>();
  for (const element of reading.elements) {
    checkId(reading, element, ids);
    checkLanguage(reading, element);
    checkRepresents(reading, element, represents);
    checkSpace(reading, element);
    checkTimeContainer(reading, element);
    checkAnimation(reading, element);
    checkRole(reading, element);
    checkAudioStyle(reading, element);
    if (is(element, 'desc', ns.ttm)) checkDescription(reading, element);
    if (is(element, 'item', ns.ttm)) checkItem(reading, element);
    const { attributes } = vocabulary.get(shortName(element.namespace, element.name)) ?? {};
    if (element.namespace === ns.tt)
      for (const name of timeAttributes.filter((one) => attributes?.has(one))) {
        checkTime(reading, element, name);
        const syntax = timeSyntax(attributeOf(element, name) ?? '');
        if (syntax !== null) syntaxes.add(syntax);
      }
  }
  if (syntaxes.size === 2)
    reading.warn(
      'mixed-time-syntax',
      reading.root,
      'Some times are written like 00:01:23.5 and some like 83.5s. Both are read, but the document is hard to check by eye. Use one of the two.',
    );
}

const timeAttributes = ['begin', 'end', 'dur', 'clipBegin', 'clipEnd'];

function checkId(reading: Reading, element: XmlElement, seen: Set<string>): void {
  const id = attributeOf(element, 'id', ns.xml);
  if (id === undefined) return;
  if (!isXmlName(id))
    reading.error(
      'id-syntax',
      element,
      `xml:id="${shorten(id)}" is not a name. Other tools refuse it. Begin with a letter, and use letters, digits, “-”, “_” and “.”.`,
    );
  if (seen.has(id))
    reading.error(
      'id-repeated',
      element,
      `xml:id="${shorten(id)}" is there twice. What refers to it may reach the wrong one. Give each a name of its own.`,
    );
  seen.add(id);
}

function checkLanguage(reading: Reading, element: XmlElement): void {
  const language = attributeOf(element, 'lang', ns.xml);
  const isRoot = element === reading.root;
  if (isRoot && (language ?? '') === '')
    reading.error(
      'language-missing',
      element,
      `xml:lang on <tt> is ${language === undefined ? 'missing' : 'empty'}. A voice cannot be chosen. Write the language of the script, such as xml:lang="zh-CN".`,
    );
  else if (language !== undefined && language !== '' && !isLanguageTag(language))
    reading.error(
      'language-tag',
      element,
      `xml:lang="${shorten(language)}" of ${tellElement(element)} is not a language tag. A voice cannot be chosen. Write one such as en or zh-CN.`,
    );
  const source = attributeOf(element, 'langSrc', ns.daptm);
  if (source === undefined || source === '') return;
  if (!isLanguageTag(source))
    reading.error(
      'language-source',
      element,
      `daptm:langSrc="${shorten(source)}" of ${tellElement(element)} is not a language tag. It is not known whether the words are a translation. Write the language they come from, or zxx where there is none.`,
    );
  else if (/^und$/i.test(source))
    reading.warn(
      'language-source-undetermined',
      element,
      `daptm:langSrc of ${tellElement(element)} is und: it is not told where the words come from. Write the language, or zxx where what is described has none.`,
    );
}

function checkRepresents(reading: Reading, element: XmlElement, represents: readonly string[]): void {
  const value = attributeOf(element, 'represents', ns.daptm);
  if (value === undefined) return;
  if (!isContentDescriptor(value))
    reading.error(
      'content-descriptor',
      element,
      `daptm:represents="${shorten(value)}" of ${tellElement(element)} is nothing that a text can stand for. It is not known whether it is a description. Write one value such as visual.nonText; one's own begin with x-.`,
    );
  else if (represents.length > 0 && !represents.some((one) => isSubType(value, one)))
    reading.error(
      'represents-not-covered',
      element,
      `daptm:represents="${shorten(value)}" of ${tellElement(element)} is not part of what the script represents (${represents.join(' ')}). Other tools may leave it out. Add it to daptm:scriptRepresents, or correct it.`,
    );
}

function checkSpace(reading: Reading, element: XmlElement): void {
  const space = attributeOf(element, 'space', ns.xml);
  if (space === undefined || space === 'default' || space === 'preserve') return;
  reading.error(
    'space',
    element,
    `xml:space="${shorten(space)}" of ${tellElement(element)} is neither default nor preserve. It is read as default. Write one of the two.`,
  );
}

function checkTimeContainer(reading: Reading, element: XmlElement): void {
  const container = attributeOf(element, 'timeContainer');
  if (container === undefined || element.namespace !== ns.tt) return;
  if (container === 'par')
    reading.warn(
      'time-container',
      element,
      `timeContainer="par" of ${tellElement(element)} says what goes without saying. Leave it out.`,
    );
  else
    reading.error(
      'time-container',
      element,
      `timeContainer="${shorten(container)}" of ${tellElement(element)} is not allowed. Its children are timed side by side, and words may be heard at the wrong place. Count their times from the start of ${tellElement(element)}.`,
    );
}

function checkAnimation(reading: Reading, element: XmlElement): void {
  if (
    !is(element, 'animation') &&
    (element.namespace !== ns.tt || attributeOf(element, 'animate') === undefined)
  )
    return;
  reading.error(
    'out-of-line-animation',
    element,
    `${tellElement(element)} keeps changes of sound or style away from what they change, which DAPT does not allow. They do not apply. Put each <animate> into its element.`,
  );
}

const roles: ReadonlySet<string> = new Set(
  'action caption description dialog expletive kinesic lyrics music narration quality sound source suppressed reproduction thought title transcription'.split(
    ' ',
  ),
);

function checkRole(reading: Reading, element: XmlElement): void {
  const written = attributeOf(element, 'role', ns.ttm);
  if (written === undefined) return;
  const named = written.split(/\s+/).filter((one) => one !== '');
  const strange = named.find((one) => !roles.has(one) && !/^x-./.test(one));
  if (named.length > 0 && strange === undefined) return;
  reading.error(
    'role',
    element,
    `ttm:role of ${tellElement(element)} ${strange === undefined ? 'is empty' : `holds “${shorten(strange)}”, which is no role`}. It is left out. Write one such as description; one's own begin with x-.`,
  );
}

function checkDescription(reading: Reading, element: XmlElement): void {
  const type = attributeOf(element, 'descType', ns.daptm);
  if (type !== undefined && !isDescriptionType(type))
    reading.error(
      'description-type',
      element,
      `daptm:descType="${shorten(type)}" is none that is registered. Other tools do not know what the remark is about. Write scene, pronunciationNote or plotSignificance; one's own begin with x-.`,
    );
  if (textOf(element).trim() === '' && element.parent && is(element.parent, 'div'))
    reading.warn(
      'empty-description',
      element,
      'A <ttm:desc> is empty. It tells nobody anything. Fill it, or take it out.',
    );
}

/** TTML2 §14.1.6: an item has a name, one of the standard's or a qualified one. */
function checkItem(reading: Reading, element: XmlElement): void {
  const name = attributeOf(element, 'name') ?? '';
  if (name !== '' && name.split(':').length <= 2 && name.split(':').every(isXmlName)) return;
  reading.error(
    'item-name',
    element,
    `A <ttm:item> ${name === '' ? 'has no name' : `has the name “${shorten(name)}”, which is none`}. Nobody knows what it tells. Write one such as name="altText".`,
  );
}

const timecode = /^\d{2,}:[0-5]\d:[0-5]\d:(\d{2,})$/;

/** DAPT §Timecode-related metadata; null where there is none. */
export function readTimecode(reading: Reading): ScriptTimecode | null {
  const metadata = childrenNamed(reading.root, 'head').flatMap((head) => childrenNamed(head, 'metadata'));
  const find = (name: string, namespace: string): readonly XmlElement[] =>
    metadata.flatMap((one) => one.children.filter(isElement).filter((child) => is(child, name, namespace)));
  const origin = readOrigin(reading, find('daptOriginTimecode', ns.daptm));
  const start = readProgrammeStart(reading, find('documentStartOfProgramme', ns.ebuttm));
  if (origin === null && start === null) return null;
  if (
    origin !== null &&
    start !== null &&
    secondsOf(origin, reading.clock) !== secondsOf(start, reading.clock)
  )
    reading.warn(
      'timecode-mismatch',
      reading.root,
      `The script's zero is at ${origin}, and the programme starts at ${start}. Descriptions are likely to come too early or too late. Shift the times by the difference.`,
    );
  return { origin, startOfProgramme: start, frameRate: reading.clock.nominalFrameRate ?? 30 };
}

/** Timecode, or a count of frames as TTML2 §12.3.1 writes it, in seconds; whole frames stay whole, so that equal ones are equal. */
function secondsOf(written: string, { nominalFrameRate }: Clock): number | string {
  const rate = nominalFrameRate ?? 30;
  const frames = /^(\d+)f$/.exec(written)?.[1];
  if (frames !== undefined) return Number(frames) / rate;
  if (!timecode.test(written)) return written;
  const [hours = 0, minutes = 0, seconds = 0, frame = 0] = written.split(':').map(Number);
  return (((hours * 60 + minutes) * 60 + seconds) * rate + frame) / rate;
}

function readOrigin(reading: Reading, found: readonly XmlElement[]): string | null {
  const [first, second] = found;
  if (!first) return null;
  if (second)
    reading.error(
      'origin-timecode',
      second,
      'There is more than one daptm:daptOriginTimecode. Which of them is the script’s zero is not known. Leave one.',
    );
  const written = textOf(first).trim();
  const frames = timecode.exec(written)?.[1];
  const rate = reading.clock.nominalFrameRate;
  const fault =
    frames === undefined
      ? `“${shorten(written)}” is not a timecode`
      : rate === null
        ? 'a timecode counts frames, and ttp:frameRate is missing'
        : Number(frames) >= rate
          ? `“${shorten(written)}” counts more frames than the ${rate} of a second`
          : null;
  if (fault === null) return written;
  reading.error(
    'origin-timecode',
    first,
    `daptm:daptOriginTimecode cannot be read: ${fault}. The script cannot be checked against the programme. Write it like 10:00:00:00, and ttp:frameRate on <tt>.`,
  );
  return null;
}

function readProgrammeStart(reading: Reading, found: readonly XmlElement[]): string | null {
  const [first, second] = found;
  if (!first) return null;
  const written = textOf(first).trim();
  const fault = second ? 'is there more than once' : faultOfStart(written, reading.clock);
  if (fault === null) return written;
  reading.error(
    'programme-timecode',
    second ?? first,
    `ebuttm:documentStartOfProgramme ${fault}. The script cannot be checked against the programme. Leave one, like 10:00:00:00, and write ttp:frameRate on <tt> where it counts frames.`,
  );
  return null;
}

function faultOfStart(written: string, { nominalFrameRate, tickRate }: Clock): string | null {
  const frames = timecode.exec(written)?.[1];
  if (frames !== undefined || /^\d+(\.\d+)?f$/.test(written)) {
    if (nominalFrameRate === null) return `“${shorten(written)}” counts frames, and ttp:frameRate is missing`;
    return Number(frames ?? 0) < nominalFrameRate
      ? null
      : `“${shorten(written)}” counts more frames than the ${nominalFrameRate} of a second`;
  }
  if (timeSyntax(written) === null) return `“${shorten(written)}” is not a time`;
  return written.endsWith('t') && tickRate === null
    ? `“${shorten(written)}” counts ticks, and ttp:tickRate is missing`
    : null;
}
