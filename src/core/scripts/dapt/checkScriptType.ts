import type { DescriptionScript, ScriptText } from '../DescriptionScript.js';
import { isOriginal } from '../isOriginal.js';
import type { Reading } from './Reading.js';

/** DAPT §Script Type: what scripts of each type should hold. Told once each, for the whole script. */
export function checkScriptType(reading: Reading, script: DescriptionScript): void {
  const texts = script.events.flatMap((event) => event.texts);
  const recorded = texts.some((text) => text.parts.some((part) => part.recordings.length > 0));
  const translated = texts.some((text) => !isOriginal(text));
  const warn = (message: string): void => reading.warn('script-type-content', reading.root, message);
  switch (script.type) {
    case 'originalTranscript':
      if (translated)
        warn(
          'An originalTranscript holds translations. Other tools may take them for what was said. Write daptm:scriptType="translatedTranscript", or correct xml:lang and daptm:langSrc.',
        );
      break;
    case 'translatedTranscript':
      if (texts.length > 0 && !translated)
        warn(
          'A translatedTranscript holds no translation. Write daptm:scriptType="originalTranscript", or say by daptm:langSrc what each text was translated from.',
        );
      break;
    case 'preRecording':
      if (recorded)
        warn(
          'A preRecording script holds recordings. Other tools may leave them out. Write daptm:scriptType="asRecorded".',
        );
      break;
    case 'asRecorded':
      if (texts.length > 0 && !recorded)
        warn(
          'An asRecorded script holds no recording. Write daptm:scriptType="preRecording", or add its recordings.',
        );
      if (texts.some(isSynthesised))
        warn(
          'An asRecorded script asks for a synthetic voice. Other tools may leave it out. Record the words, or write daptm:scriptType="preRecording".',
        );
  }
}

const isSynthesised = (text: ScriptText): boolean =>
  text.parts.some((part) => part.speak !== null && part.speak !== 'none');
