/**
 * A phrase whose wording follows a number. `by` names the blank that decides; the forms are those of
 * `Intl.PluralRules`, so a language that counts in four ways writes four, and Chinese writes none.
 */
export type PluralMessage = { readonly by: string; readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** A phrase with `{blanks}`, or one for each way of counting. */
export type Message = string | PluralMessage;

type BlanksInText<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | BlanksInText<Rest>
  : never;

/** The names of a message's blanks, read from the text by the compiler. */
export type BlankNames<M> = M extends string
  ? BlanksInText<M>
  : M extends PluralMessage
    ? BlanksInText<M['other']> | M['by']
    : never;

/** What fills a message's blanks. The blank a plural counts by takes a number. */
export type BlankValues<M> = {
  readonly [Name in BlankNames<M>]: M extends { readonly by: Name } ? number : string | number;
};
