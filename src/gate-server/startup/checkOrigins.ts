const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The origins as browsers write them. @throws where one is none, or is neither https nor of this machine itself */
export function checkOrigins(given: string | readonly string[] | undefined): readonly string[] {
  return [given ?? []].flat().map((one) => {
    const url = URL.canParse(one) ? new URL(one) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
      throw new Error(
        `tingying: origin “${one}” is none, so the gate cannot tell its own pages from others. Give scheme and host: https://theatre.example.`,
      );
    if (url.protocol !== 'https:' && !loopback.test(url.hostname))
      throw new Error(
        `tingying: origin “${one}” is not https, so sessions could be read on the way and browsers have no passkeys there. Use https; plain http is for this machine itself only.`,
      );
    return url.origin;
  });
}
