/** What a stream needs `blob:` for: the media that is put together from its pieces, and the worker that takes them apart. */
const needed: ReadonlySet<string> = new Set(['media-src', 'worker-src']);

/**
 * Hears of it where the policy of the page (CSP) keeps a `blob:` from what a stream needs one for. The browser says it there alone: of the
 * media it says that it is not supported, of the worker nothing that video.js would pass on. `end` is to be called once.
 */
export function watchPolicy(page: Document, onForbidden: (directive: string) => void): { end(): void } {
  const hear = ({ disposition, blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    // A policy that only reports keeps nothing from anybody.
    if (disposition !== 'enforce' || !blockedURI.startsWith('blob')) return;
    if (needed.has(effectiveDirective)) onForbidden(effectiveDirective);
  };
  page.addEventListener('securitypolicyviolation', hear);
  return { end: () => page.removeEventListener('securitypolicyviolation', hear) };
}
