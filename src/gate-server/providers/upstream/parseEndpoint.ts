/**
 * An upstream's address, as the operator configured it. It never comes from a viewer, a token or another upstream.
 * @throws where numbers and names would travel in clear, or where credentials are part of the address.
 */
export function parseEndpoint(endpoint: string | URL, of: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url)
    throw new Error(
      `tingying: the address of ${of} is no URL. Nobody can be asked. Write it whole, such as https://registry.example/verify.`,
    );
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackName(url.hostname)))
    throw new Error(
      `tingying: the address of ${of} does not begin with https://. Names and numbers of viewers would travel in clear. Use https; plain http is only for this machine itself (localhost).`,
    );
  if (url.username || url.password || url.hash)
    throw new Error(
      `tingying: the address of ${of} carries a user name, a password or a fragment. Addresses end up in logs. Give credentials as the option \`auth\`.`,
    );
  return url;
}

export const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
