/** The sentences of a text, each with the stop that ends it and where it begins. */
export function splitSentences(text: string): readonly { readonly text: string; readonly index: number }[] {
  return [...text.matchAll(/[^.!?。！？…]+(?:[.!?。！？…]+["”’」』）)]*|$)/gu)].map(
    ({ 0: sentence, index }) => ({
      text: sentence,
      index,
    }),
  );
}
