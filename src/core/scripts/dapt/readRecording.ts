import type { Recording, RecordingSource } from '../DescriptionScript.js';
import { base64Length, isDataEncoding, toBase64 } from './base64.js';
import { ns } from './namespaces.js';
import { inherited, type Reading } from './Reading.js';
import { readMixing } from './readMixing.js';
import type { Styles } from './readStyles.js';
import { readInterval, readTime, type Interval } from './readTime.js';
import {
  attributeOf,
  childrenNamed,
  is,
  shorten,
  tellElement,
  textOf,
  type XmlElement,
} from './XmlElement.js';

/** An `audio` of a text (DAPT §Audio Recording); null where nothing can be played. Its faults are told by `checkAudio`. */
export function readRecording(
  reading: Reading,
  styles: Styles,
  audio: XmlElement,
  around: Interval,
): Recording | null {
  const interval = readInterval(reading, audio, around);
  const clipBegin = readTime(reading, audio, 'clipBegin') ?? 0;
  const clipEnd = readTime(reading, audio, 'clipEnd') ?? null;
  if (clipEnd !== null && clipEnd <= clipBegin)
    reading.warn(
      'clip-interval',
      audio,
      `${tellElement(audio)} ends within its recording (clipEnd) before it begins there (clipBegin), so nothing is heard. Exchange the two, or correct one.`,
    );
  const sources = readSources(reading, audio);
  return sources.length === 0
    ? null
    : {
        sources,
        startTime: interval.start,
        endTime: Number.isFinite(interval.end) ? interval.end : null,
        clipBegin,
        clipEnd,
        mixing: readMixing(reading, styles, audio, interval),
      };
}

function readSources(reading: Reading, audio: XmlElement): readonly RecordingSource[] {
  const src = attributeOf(audio, 'src');
  if (src === undefined)
    return childrenNamed(audio, 'source').flatMap((one) => readSource(reading, one, audio));
  // The older profile gave the programme's own tracks a name like this.
  if (src.startsWith(';')) return [];
  if (!src.startsWith('#')) return [{ src, type: attributeOf(audio, 'type') ?? '' }];
  const found = findResource(reading, src);
  if (!found) return [];
  if (is(found, 'data')) return readData(found, attributeOf(audio, 'type'));
  // One step only: what an audio among the resources refers to in its turn is data, or a file.
  const own = attributeOf(found, 'src');
  if (own !== undefined && !own.startsWith('#'))
    return [{ src: own, type: attributeOf(found, 'type') ?? '' }];
  return childrenNamed(found, 'source').flatMap((one) => readSource(reading, one, found));
}

function readSource(reading: Reading, source: XmlElement, audio: XmlElement): readonly RecordingSource[] {
  const src = attributeOf(source, 'src');
  const type = attributeOf(source, 'type') ?? attributeOf(audio, 'type');
  if (src === undefined) return childrenNamed(source, 'data').flatMap((data) => readData(data, type));
  if (!src.startsWith('#')) return [{ src, type: type ?? '' }];
  const found = findResource(reading, src);
  return found && is(found, 'data') ? readData(found, type) : [];
}

/** The element that a fragment refers to, if it is among the resources. */
function findResource(reading: Reading, src: string): XmlElement | undefined {
  const found = reading.byId.get(src.slice(1));
  return found?.parent && is(found.parent, 'resources') ? found : undefined;
}

function readData(data: XmlElement, otherwise: string | undefined): readonly RecordingSource[] {
  const type = attributeOf(data, 'type') ?? otherwise ?? '';
  const encoded = ofLength(data, decodeData(data));
  return encoded === null || encoded === '' ? [] : [{ src: `data:${type};base64,${encoded}`, type }];
}

/** The bytes of a `data`, from its text or its chunks, in plain base64; null where they cannot be read. */
function decodeData(data: XmlElement): string | null {
  const chunks = childrenNamed(data, 'chunk');
  if (chunks.length === 0) return decodeText(data);
  const decoded = chunks.map((one) => ofLength(one, decodeText(one)));
  // Only the last piece of base64 may be padded, else the pieces cannot be put together letter by letter.
  if (decoded.some((one) => one === null)) return null;
  const whole = decoded.slice(0, -1).every((one) => !one?.endsWith('='));
  return whole ? decoded.join('') : null;
}

/** What is not as long as it says has lost something on its way, and counts as nothing (TTML2 §9.1.2, §9.1.3). */
const ofLength = (element: XmlElement, decoded: string | null): string | null =>
  decoded !== null && isOfLength(element, decoded) ? decoded : null;

function isOfLength(element: XmlElement, decoded: string): boolean {
  const written = attributeOf(element, 'length');
  return written === undefined || (/^\d+$/.test(written) && Number(written) === base64Length(decoded));
}

function decodeText(element: XmlElement): string | null {
  const encoding = attributeOf(element, 'encoding') ?? 'base64';
  return isDataEncoding(encoding) ? toBase64(textOf(element), encoding) : null;
}

/** Everything that DAPT §Audio Recording asks of `audio`, `source`, `data` and `chunk`, wherever they stand. */
export function checkAudio(reading: Reading): void {
  for (const element of reading.elements) {
    if (is(element, 'audio')) checkRecording(reading, element);
    else if (is(element, 'data')) checkData(reading, element);
    else if (is(element, 'chunk')) {
      checkEncoding(reading, element);
      checkLength(reading, element, decodeText(element));
    }
  }
}

function checkRecording(reading: Reading, audio: XmlElement): void {
  const parent = audio.parent;
  const isResource = parent !== null && is(parent, 'resources');
  if (!isResource && parent && !is(parent, 'p') && !is(parent, 'span'))
    reading.warn(
      'audio-place',
      audio,
      `${tellElement(audio)} stands in ${tellElement(parent)}, where it belongs to no text. It is not played. Put it into the <p> or <span> that it speaks.`,
    );
  const src = attributeOf(audio, 'src');
  const sources = childrenNamed(audio, 'source');
  if (src !== undefined && sources.length > 0)
    reading.error(
      'audio-source',
      audio,
      `${tellElement(audio)} has a src and ${sources.length} source within. Players may take different ones; this one takes the src. Put all of them into <source>.`,
    );
  if ((src ?? '').trim() === '' && sources.length === 0)
    reading.error(
      'audio-source',
      audio,
      `${tellElement(audio)} says of no recording where it is. It is not heard. Give it a src, or a <source>.`,
    );
  if (src?.startsWith('#')) checkReference(reading, audio, src, isResource ? 'data' : 'audio');
  else if (src !== undefined) checkType(reading, audio);
  for (const source of sources) checkSource(reading, source, audio, isResource);
  if (!isResource) checkLanguages(reading, audio, sources);
}

function checkSource(reading: Reading, source: XmlElement, audio: XmlElement, isResource: boolean): void {
  const src = attributeOf(source, 'src');
  const data = childrenNamed(source, 'data');
  if ((src === undefined) === (data.length === 0))
    reading.error(
      'audio-source',
      source,
      `A <source> of ${tellElement(audio)} has ${src === undefined ? 'neither a src nor data' : 'a src and data as well'}. It may not be heard. Give it one of the two.`,
    );
  if (src?.startsWith('#')) checkReference(reading, source, src, 'data');
  else if (src !== undefined) checkType(reading, source);
  for (const one of data)
    if (!isResource || attributeOf(audio, 'type') === undefined) checkType(reading, one);
}

function checkType(reading: Reading, element: XmlElement): void {
  if ((attributeOf(element, 'type') ?? '').trim() !== '') return;
  reading.error(
    'audio-type',
    element,
    `${tellElement(element)} does not say what kind of recording it is. A player cannot tell whether it can play it. Write its MIME type, such as type="audio/mpeg".`,
  );
}

/** DAPT §Audio Recording: `audio` refers to an `audio` among the resources, `source` to a `data` there. */
function checkReference(reading: Reading, element: XmlElement, src: string, wanted: 'audio' | 'data'): void {
  const found = findResource(reading, src);
  if (!found || !is(found, wanted))
    reading.error(
      'audio-reference',
      element,
      `${tellElement(element)} refers to “${shorten(src)}”; there is no <${wanted}> of that name in head/resources. ${found ? 'Another tool may not play it.' : 'It is not heard.'} Put it there, or refer to one that is.`,
    );
  // Data tells of itself, once.
  else if (wanted === 'audio') checkType(reading, found);
}

/** DAPT §Audio Recording: text, audio, sources and embedded data are in one language. */
function checkLanguages(reading: Reading, audio: XmlElement, sources: readonly XmlElement[]): void {
  const language = languageOf(audio);
  const within = sources.flatMap((source) => [source, ...childrenNamed(source, 'data')]);
  const referred = [audio, ...sources].flatMap((one) => {
    const src = attributeOf(one, 'src');
    const found = src?.startsWith('#') ? findResource(reading, src) : undefined;
    return found ? [found] : [];
  });
  const different = [...(audio.parent ? [audio.parent] : []), ...within, ...referred].find(
    (one) => languageOf(one) !== language,
  );
  if (different)
    reading.error(
      'audio-language',
      audio,
      `${tellElement(audio)} is in “${shorten(language)}”, and ${tellElement(different)} is in “${shorten(languageOf(different))}”. A viewer may hear another language than they chose. Give both the same xml:lang.`,
    );
}

const languageOf = (element: XmlElement): string => (inherited(element, 'lang', ns.xml) ?? '').toLowerCase();

function checkData(reading: Reading, data: XmlElement): void {
  const chunks = childrenNamed(data, 'chunk');
  if (childrenNamed(data, 'source').length > 0)
    reading.error(
      'data-source',
      data,
      `${tellElement(data)} has a <source> within, which DAPT does not allow. The recording is not heard. Write the data itself, or refer to it from the <source> around.`,
    );
  else if (chunks.length === 0 && textOf(data).trim() === '')
    reading.error(
      'data-empty',
      data,
      `${tellElement(data)} is empty. The recording is not heard. Write its bytes in base64, or put them into <chunk>.`,
    );
  else if (chunks.length === 0) checkEncoding(reading, data);
  else if (textOf(data).trim() !== '')
    reading.error(
      'misplaced-text',
      data,
      `${tellElement(data)} has chunks and letters beside them. The letters are left out. Put all of them into chunks.`,
    );
  const decoded = decodeData(data);
  if (data.parent && is(data.parent, 'resources')) checkType(reading, data);
  checkLength(reading, data, decoded);
}

function checkEncoding(reading: Reading, element: XmlElement): void {
  const encoding = attributeOf(element, 'encoding');
  if (encoding !== undefined && !isDataEncoding(encoding))
    reading.error(
      'data-encoding',
      element,
      `encoding="${shorten(encoding)}" of ${tellElement(element)} is not one that TTML knows. The recording is not heard. Write base64, and the data in it.`,
    );
  else if (decodeText(element) === null)
    reading.error(
      'data-encoding',
      element,
      `${tellElement(element)} is not in ${encoding ?? 'base64'}. The recording is not heard. Encode it again.`,
    );
}

function checkLength(reading: Reading, element: XmlElement, decoded: string | null): void {
  if (decoded === null || isOfLength(element, decoded)) return;
  reading.error(
    'data-length',
    element,
    `${tellElement(element)} says it has ${shorten(attributeOf(element, 'length') ?? '')} bytes and has ${base64Length(decoded)}. It may have been cut short on its way, and is not heard. Correct length, or leave it out.`,
  );
}
