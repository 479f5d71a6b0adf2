/** Whether two words differ by one slip: a letter wrong, missing, too many, or two exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  return (
    left.length + right.length === 1 || (left.length === 1 && right.length === 1) || isExchanged(left, right)
  );
}

const isExchanged = (a: string, b: string): boolean => a.length === 2 && b === `${a.charAt(1)}${a.charAt(0)}`;

/** Words that begin with a capital, not for their place in the sentence alone. */
export const findCapitalised = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{Ll}\d,;:]\s)\p{Lu}\p{Ll}{2,}(?=['’]s\b|[^\p{L}'’-]|$)/gu)].map(([word]) => word);

/** The first words of sentences that may be a name. */
export const findOpening = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=^|[.!?] )\p{Lu}\p{Ll}{4,}(?=['’]s\b| \p{Ll}+s\b|,)/gu)].map(([word]) => word);

/** A word of the text that is a Chinese name but for one character behind the first: 林小曼 for 林小满. Of names of three characters and more. */
export function findChineseSlip(text: string, name: string): string | null {
  const characters = name.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length < 3 || characters.join('') !== name) return null;
  for (let at = 1; at < characters.length; at++) {
    const own = characters[at] ?? '';
    const form = new RegExp(
      characters.map((one, index) => (index === at ? `[^姐弟妹哥的${own}\\P{Script=Han}]` : one)).join(''),
      'u',
    );
    const [found] = form.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
