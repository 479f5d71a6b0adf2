/** An output device that the viewer chose. Its id is this site's alone, and changes when the site's data are cleared; its name stays. */
export interface OutputWish {
  readonly id: string;
  readonly label: string;
}

/** The device that was wished for among those there are: by its id, else by its name; null where it is not there. */
export const findOutput = <Output extends OutputWish>(
  outputs: readonly Output[],
  wish: OutputWish,
): Output | null =>
  outputs.find(({ id }) => id === wish.id) ??
  outputs.find(({ label }) => label !== '' && label === wish.label) ??
  null;
