/** One thing that is wrong with a film, in three parts. */
export interface FilmProblem {
  /** Where, such as `film.sources[0].src`. */
  readonly path: string;
  /** What was found. */
  readonly found: string;
  /** What it costs the viewer. */
  readonly cost: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A film that cannot be shown as it is, with all that is wrong with it at once. */
export class FilmError extends Error {
  override readonly name = 'FilmError';
  readonly problems: readonly FilmProblem[];

  /** `id` is the film's own; empty where that is what is missing. */
  constructor(problems: readonly FilmProblem[], id = '') {
    const lines = problems.map(({ path, found, cost, remedy }) => `${path} ${found}. ${cost} ${remedy}`);
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(
      `tingying: ${id === '' ? 'this film' : `the film “${id}”`} has ${count}.\n${lines.map((line) => `- ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
