/** Why the words behind a command cannot be obeyed; thrown to the command's parser and no further. */
class Refusal extends Error {}

/** @param reason a sentence in the language asked for: what is wrong, what it costs, what to do */
export function refuse(reason: string): never {
  throw new Refusal(reason);
}

/**
 * What to say of words that were refused, by us or by Node's own parser.
 * @throws whatever else went wrong: that is no refusal
 */
export function readRefusal(error: unknown, sayArgs: (message: string) => string): string {
  if (error instanceof Refusal) return error.message;
  const isOfArgs =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isOfArgs) throw error;
  return sayArgs(error.message);
}

export type ReadChoice = <Choice extends string>(
  name: string,
  given: string,
  choices: readonly Choice[],
) => Choice;

/** One of the words that an option takes; any other is refused with those that there are. */
export const createReadChoice =
  (say: (name: string, given: string, choices: string) => string): ReadChoice =>
  (name, given, choices) =>
    choices.find((choice) => choice === given) ?? refuse(say(name, given, choices.join(', ')));

/** Items with commas between them, of an option that may be given more than once. */
export const splitLists = (given: readonly string[] | undefined): string[] =>
  (given ?? [])
    .flatMap((list) => list.split(/[,，]/))
    .map((item) => item.trim())
    .filter((item) => item !== '');
