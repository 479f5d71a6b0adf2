/**
 * How much of what is said stands in a text: the share of its longer words (Latin: four letters and more), or of its pairs of characters
 * (Chinese), that are found there. Null where too little is said to tell.
 */
export function toldShare(said: string, text: string): number | null {
  const asked = termsOf(said);
  if (asked.size < 20) return null;
  const told = termsOf(text);
  return [...asked].filter((term) => told.has(term)).length / asked.size;
}

function termsOf(text: string): ReadonlySet<string> {
  const words = text
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu);
  return new Set(
    (words ?? []).flatMap((word) =>
      /\p{Script=Han}/u.test(word)
        ? Array.from({ length: word.length - 1 }, (_one, nth) => word.slice(nth, nth + 2))
        : word.length >= 4
          ? [word]
          : [],
    ),
  );
}
