import type {
  ClipsDescription,
  DescriptionDelivery,
  Film,
  LanguageTag,
  TextDescription,
} from '../films/Film.js';
import { speaks } from '../tracks/speaks.js';

/**
 * The script in which a film has the words of a description that is a recording (a rendition, a version, a narration): what is
 * a text in the same language. Null where there is none, and for a version with captions of its own: that has another length,
 * and the times of the film's scripts are not its.
 */
export function findWords(
  { descriptions = [] }: Film,
  recording: { readonly delivery: DescriptionDelivery; readonly language: LanguageTag },
): TextDescription | ClipsDescription | null {
  if (recording.delivery === 'text' || recording.delivery === 'clips') return null;
  const isOtherLength = descriptions.some(
    (one) => one.delivery === 'version' && speaks(one, recording.language) && one.captions !== undefined,
  );
  if (recording.delivery === 'version' && isOtherLength) return null;
  const scripts = descriptions.filter(
    (one): one is TextDescription | ClipsDescription =>
      (one.delivery === 'text' || one.delivery === 'clips') && speaks(one, recording.language),
  );
  // An extended text says more than a recording has time for.
  return scripts.find((one) => !one.extended) ?? scripts[0] ?? null;
}
