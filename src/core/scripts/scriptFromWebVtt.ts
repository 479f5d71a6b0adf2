import { parseWebVtt } from '../cues/parseWebVtt.js';
import type { VttProblem } from '../cues/VttProblem.js';
import { readDescriptionCues } from '../descriptions/readDescriptionCues.js';
import type { LanguageTag } from '../films/Film.js';
import type { DescriptionScript } from './DescriptionScript.js';
import { scriptFromCues } from './scriptFromCues.js';

/**
 * The description script in a WebVTT file of kind `descriptions`, with its marks (`docs/describing.md`). WebVTT does not
 * say which language it is in: `language` does.
 */
export function scriptFromWebVtt(
  vtt: string,
  { language, title }: { readonly language: LanguageTag; readonly title?: string },
): { readonly script: DescriptionScript; readonly problems: readonly VttProblem[] } {
  const file = parseWebVtt(vtt);
  return {
    script: scriptFromCues(readDescriptionCues(file), { language, title: title ?? null }),
    problems: file.problems,
  };
}
