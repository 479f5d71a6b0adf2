import { expect } from 'vitest';

/**
 * What a viewer's page does at a theatre with nothing but what it comes with: proves their right, opens the film, reads its playlist.
 * @param url the theatre's, with a slash at its end
 */
export async function proveAndPlay(url: string): Promise<void> {
  const gate = `${url}gate/v1`;
  let cookie = '';
  const ask = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(gate + path, {
      method,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { ...((await answer.json()) as object), status: answer.status };
  };
  const { notice } = (await ask('GET', '/providers')) as { notice: { version: string } };
  const { id } = await ask('POST', '/verifications', { provider: 'registry' });
  expect(await ask('POST', '/play-sessions', { film: 'lantern-ferry' })).toMatchObject({ status: 403 });
  const consents = { sensitive: true, passingOn: true, notice: notice.version };
  const answers = { name: '林听', number: '11010519491231002X11', consents };
  await ask('PUT', `/verifications/${String(id)}/answers`, answers);
  expect(await ask('POST', `/verifications/${String(id)}/submit`)).toMatchObject({ status: 202 });
  await expect
    .poll(() => ask('GET', `/verifications/${String(id)}`), { timeout: 30_000 })
    .toMatchObject({ state: 'verified' });
  const { base } = await ask('POST', '/play-sessions', { film: 'lantern-ferry' });
  const playlist = await fetch(new URL(`${String(base)}hls/master.m3u8`, url));
  expect(await playlist.text()).toContain('#EXTM3U');
  const forged = String(base).replace(/\/m\/[^/]+/, '/m/k1.AAAAAAAAAAAAAAAAAAAAAA.1795663598.x');
  expect((await fetch(new URL(`${forged}hls/master.m3u8`, url))).status).toBe(404);
}
