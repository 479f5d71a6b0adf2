import { isLinguistic } from './dapt/isLanguageTag.js';
import type { ScriptText } from './DescriptionScript.js';

/** Whether a text is in the language of what it comes from, or that has none; else it is a translation (DAPT §Text Language Source). */
export const isOriginal = ({
  language,
  sourceLanguage,
}: Pick<ScriptText, 'language' | 'sourceLanguage'>): boolean =>
  sourceLanguage === null ||
  !isLinguistic(sourceLanguage) ||
  sourceLanguage.toLowerCase() === language.toLowerCase();
