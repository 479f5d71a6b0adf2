/** `fetch`, as far as an upstream needs it. The real one pins its socket; a simulator answers in the process. */
export type UpstreamFetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string;
    /** A redirect is an error: it could lead anywhere. */
    redirect: 'error';
    signal: AbortSignal;
  },
) => Promise<Response>;
