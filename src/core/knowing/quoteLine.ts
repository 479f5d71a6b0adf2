import type { Translate } from '../i18n/createTranslate.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';

/** A line with who speaks, where that is known. */
export const quoteLine = ({ speaker, text }: TranscriptLine, translate: Translate): string =>
  speaker === null ? text : translate('line.spoken', { speaker, text });
