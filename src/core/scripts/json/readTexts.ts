import type { Mixing, ScriptText, Speak, TextPart } from '../DescriptionScript.js';
import { joinAlike } from '../joinAlike.js';
import { unmixed } from '../joinMixing.js';
import { toMicroseconds } from '../toMicroseconds.js';
import type { Given } from './Given.js';
import { readDescriptor } from './readDescriptor.js';
import { readLanguage, readSourceLanguage } from './readLanguage.js';
import { readMixing } from './readMixing.js';
import { readRecording } from './readRecording.js';
import { readTimes } from './readTimes.js';
import { fieldsOf, readList, readNumber, readText, readWord, refuse, type Spot } from './Spot.js';

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

export function readPlainText(spot: Spot, given: Given): readonly ScriptText[] {
  const text = readText(spot, null, { empty: true });
  if (text === null) return [];
  const part = { ...given, text, speak: null, pitch: null, mixing: unmixed, recordings: [] };
  return [
    { ...given, mixing: unmixed, parts: joinAlike([part]), shorter: null, voice: null, gain: 1, pan: 0 },
  ];
}

export function readScriptText(spot: Spot, event: Given): ScriptText | null {
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
