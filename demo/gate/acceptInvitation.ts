import type { GateClient } from '../../src/gate-client/index.js';

let accepted: Promise<readonly string[]> | undefined;

/** Takes up the invitation in the page's address, once, and takes it out of the address. @returns what the viewer may do */
export function acceptInvitation(client: GateClient): Promise<readonly string[]> {
  return (accepted ??= take(client));
}

async function take(client: GateClient): Promise<readonly string[]> {
  const invitation = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (invitation === null) return (await client.requestMe()).roles;
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/gate/v1/sessions/invitation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation }),
  });
  const answer = (await response.json()) as { roles?: readonly string[]; say?: string };
  if (!response.ok) throw new Error(answer.say);
  return answer.roles ?? [];
}
