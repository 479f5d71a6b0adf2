import type { Film, NarrationDescription } from '../films/Film.js';
import type { AudioChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';

/**
 * The narrations that the stream holds beside the film's sound, to be mixed with it here (ETSI TS 103 285, receiver mix): each
 * that is one file, in a language in which the film declares none.
 */
export const findNarrations = (
  { descriptions = [] }: Film,
  audio: readonly AudioChoice[],
): readonly NarrationDescription[] =>
  audio
    .filter(({ kind }) => kind === 'descriptions')
    .flatMap(({ file, label, language }): NarrationDescription[] =>
      file ? [{ delivery: 'narration', language, src: file, ...(label && { label }) }] : [],
    )
    .filter((one) => !descriptions.some((own) => own.delivery === 'narration' && speaks(one, own.language)))
    // One language, one choice: two of one language cannot be told apart by it.
    .filter((one, index, all) => all.findIndex(({ language }) => language === one.language) === index);
