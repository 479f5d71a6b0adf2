import type { ScriptTimecode } from '../DescriptionScript.js';
import { fieldsOf, readNumber, readText, refuse, required, type Spot } from './Spot.js';

const timecode = { pattern: /^\d{2,}:[0-5]\d:[0-5]\d:\d{2,}$/, example: '10:00:00:00' };

export function readTimecode(spot: Spot): ScriptTimecode | null {
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
