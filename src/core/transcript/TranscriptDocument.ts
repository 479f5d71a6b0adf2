import type { Glossary } from '../glossary/chooseGlossaries.js';
import type { Translate } from '../i18n/createTranslate.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** A transcript to be written as a file. */
export interface TranscriptDocument {
  /** Of the film, in the viewer's language. */
  readonly title: string;
  readonly lines: readonly TranscriptLine[];
  readonly translate: Translate;
  /** The film's words, told at the end; none where it is left out. */
  readonly glossaries?: readonly Glossary[];
}
