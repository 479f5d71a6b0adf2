/**
 * Catalogues by language. Which languages there are is read from what is listed; their words are not written out once more in the
 * package's types.
 */
export const listLanguages =
  <Messages>() =>
  <Tag extends string>(all: Readonly<Record<Tag, Messages>>): Readonly<Record<Tag, Messages>> =>
    all;
