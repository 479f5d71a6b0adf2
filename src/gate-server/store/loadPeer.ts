/**
 * Loads a package that only some need. Throws with the exact line to install it if it is not there.
 *
 * @example await loadPeer('pg', () => import('pg'))
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new Error(
      `tingying: the package ${name} is not installed, and this database needs it. Nothing was opened. Install it: npm install ${name}`,
      { cause: error },
    );
  }
}

/** Only the package itself: something that it misses inside is its own fault, and told as it is. */
function isMissing(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && error.message.includes(`'${name}'`)
  );
}
