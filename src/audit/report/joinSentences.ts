/** Sentences one after another; none of Chinese is followed by a space. */
export const joinSentences = (...sentences: readonly string[]): string =>
  sentences.reduce((all, one) => `${all}${/[。！？]$/.test(all) || all === '' ? '' : ' '}${one}`, '');
