/** What comes in time; undefined where it fails or does not. What hangs is left behind: the browser's end takes it along. */
export const within = <T>(ms: number, done: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    done.catch(() => undefined),
    new Promise<undefined>((late) => setTimeout(() => late(undefined), ms).unref()),
  ]);
