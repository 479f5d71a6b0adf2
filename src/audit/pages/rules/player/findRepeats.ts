/** One thing heard. */
export interface Heard {
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim();

/** What was said more than once within the time, or once more as a part of something longer. */
export function findRepeats(said: readonly Heard[], withinMs: number): readonly string[] {
  const repeats = said.filter((later, index) =>
    said.slice(0, index).some((earlier) => {
      const [one, other] = [plain(earlier.text), plain(later.text)];
      if (one === '' || other === '' || later.at - earlier.at > withinMs) return false;
      return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
    }),
  );
  return [...new Set(repeats.map(({ text }) => text))];
}
