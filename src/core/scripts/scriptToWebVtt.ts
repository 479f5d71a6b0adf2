import { writeWebVtt } from '../cues/writeWebVtt.js';
import { writeDescriptionCues } from '../descriptions/writeDescriptionCues.js';
import type { DescriptionScript } from './DescriptionScript.js';
import { listDescriptionCues, type ListCuesOptions } from './listDescriptionCues.js';

/**
 * A script's descriptions in one language as a WebVTT file, with our marks. WebVTT has no words for recordings, for what
 * becomes of the film's sound, for other languages, characters and remarks: they are left out.
 */
export const scriptToWebVtt = (script: DescriptionScript, options: ListCuesOptions = {}): string =>
  writeWebVtt(writeDescriptionCues(listDescriptionCues(script, options)));
