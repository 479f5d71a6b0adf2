/**
 * Gives each cue an id that no other has, however many ask for the same one. An author's own stays as it is where it is the first of its
 * kind; a name that is made is never one that an author has given.
 *
 * @param own the authors' own ids, of all cues
 * @returns the id of the next cue; `isOwn`: whether its author has given it the id that is wanted
 */
export function createNames(own: readonly string[]): (wanted: string, isOwn?: boolean) => string {
  const reserved = new Set(own);
  const given = new Set<string>();
  /** The last number behind each: a file of one id for all cues is not counted through once a cue. */
  const counts = new Map<string, number>();
  return (wanted, isOwn = true) => {
    let count = counts.get(wanted) ?? 1;
    let name = wanted;
    const isFree = () => !given.has(name) && ((isOwn && name === wanted) || !reserved.has(name));
    while (!isFree()) name = `${wanted}-${(count += 1)}`;
    counts.set(wanted, count);
    given.add(name);
    return name;
  };
}
