import type { SpokenDescription } from '../../media/index.js';
import { tellApart } from './tellApart.js';

/** Puts the words of descriptions into a live region, in place of those before; the same words twice are heard twice. */
export function describeInto(region: HTMLElement): (words: SpokenDescription) => void {
  let turn = 0;
  return ({ text, language }) => {
    // What the screen reader has not come to yet is not wanted any more.
    if (text === '') {
      region.replaceChildren();
      return;
    }
    region.lang = language;
    // A new element is new words, even where they are the same as before.
    const line = region.ownerDocument.createElement('p');
    line.textContent = tellApart(text, (turn += 1));
    region.replaceChildren(line);
  };
}
