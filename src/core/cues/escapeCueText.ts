/** Plain words as they stand in a cue's text or in a tag's annotation: nothing in them is read as mark-up. */
export const escapeCueText = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
