import { chooseWords } from '../chooseWords.js';
import type { VerificationProvider } from '../VerificationProvider.js';
import { humanWords } from './humanWords.js';

export type HumanOptions = {
  /** How long it usually takes until a person has called, in minutes; two days. */
  minutes?: number;
  /** `human`. */
  id?: string;
};

/**
 * The last door, and always there: a person calls and decides. It takes no picture, no file and no number; what it is given
 * is sealed, not secret, for the reviewer has to read it.
 */
export function human({ minutes = 2880, id = 'human' }: HumanOptions = {}): VerificationProvider {
  return {
    id,
    kind: 'human',
    describe(locale) {
      const words = chooseWords(locale, humanWords);
      return {
        name: words.name,
        says: words.says,
        minutes,
        fields: [
          {
            name: 'phone',
            label: words.phoneLabel,
            hint: words.phoneHint,
            autocomplete: 'tel',
            inputMode: 'tel',
            required: true,
            secret: false,
          },
          { name: 'when', label: words.whenLabel, hint: words.whenHint, required: false, secret: false },
          { name: 'note', label: words.noteLabel, hint: words.noteHint, required: false, secret: false },
        ],
      };
    },
    begin: () => Promise.resolve({ step: 'outcome', outcome: { result: 'review' } }),
  };
}
