import type { ScriptType } from '../DescriptionScript.js';
import { isContentDescriptor } from './contentDescriptors.js';
import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import { attributeOf, shorten } from './XmlElement.js';

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
