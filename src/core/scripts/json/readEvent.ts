import { isDescriptionType } from '../dapt/contentDescriptors.js';
import type { EventNote, ScriptEvent } from '../DescriptionScript.js';
import { toMicroseconds } from '../toMicroseconds.js';
import type { Given } from './Given.js';
import { readDescriptor } from './readDescriptor.js';
import { readLanguage } from './readLanguage.js';
import { readMixing } from './readMixing.js';
import { readPlainText, readScriptText } from './readTexts.js';
import { readEnd, tellEmpty } from './readTimes.js';
import {
  fieldsOf,
  readList,
  readNumber,
  readText,
  readWord,
  refuse,
  required,
  tell,
  type Spot,
} from './Spot.js';

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

export type Unnamed = Omit<ScriptEvent, 'id'> & { readonly id: string | null; readonly spot: Spot };

export function readEvent(spot: Spot, script: Omit<Given, 'startTime' | 'endTime'>): Unnamed | null {
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

/** Events that say no name get one that is free. */
export function nameEvents(
  events: readonly Unnamed[],
  agents: readonly { readonly id: string }[],
): ScriptEvent[] {
  const taken = new Set([...agents, ...events].flatMap(({ id }) => (id === null ? [] : [id])));
  let count = 0;
  return events.map(({ spot: _spot, ...event }) => {
    if (event.id !== null) return { ...event, id: event.id };
    do count += 1;
    while (taken.has(`event-${count}`));
    return { ...event, id: `event-${count}` };
  });
}

const readName = (spot: Spot): string | null => {
  if (spot.found === undefined || typeof spot.found !== 'string') {
    refuse(spot, 'json-shape', `${tell(spot.found)}. It is left out. Write an id: "…".`);
    return null;
  }
  return readText(spot, null);
};

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
