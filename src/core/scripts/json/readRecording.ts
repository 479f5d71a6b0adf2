import { inferMediaType } from '../../films/inferMediaType.js';
import type { Recording, RecordingSource } from '../DescriptionScript.js';
import { toMicroseconds } from '../toMicroseconds.js';
import type { Given } from './Given.js';
import { readMixing } from './readMixing.js';
import { readEnd, readTimes } from './readTimes.js';
import { fieldsOf, readList, readNumber, readText, refuse, report, required, type Spot } from './Spot.js';

const recordingFields = ['src', 'type', 'sources', 'startTime', 'endTime', 'clipBegin', 'clipEnd', 'mixing'];

export function readRecording(spot: Spot, around: Given): Recording | null {
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
