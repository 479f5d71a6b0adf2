/** The peer that speaks OpenID Connect. @throws with the line that installs it, where it is missing. */
export async function loadOpenidClient(load = () => import('openid-client')) {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      'tingying: openid-client is not installed, so nobody can prove their right by signing in elsewhere. Run: npm install openid-client@6',
      { cause: error },
    );
  }
}

export type OpenidClient = Awaited<ReturnType<typeof loadOpenidClient>>;
