import type { ScriptTimecode } from '../DescriptionScript.js';
import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import { timeSyntax, type Clock } from './readTime.js';
import { childrenNamed, is, isElement, shorten, textOf, type XmlElement } from './XmlElement.js';

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
