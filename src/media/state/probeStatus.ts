import { isStream } from '../port/isStream.js';
import type { MediaPort } from '../port/MediaPort.js';

/** A server that does not answer this either has told enough. */
const PROBE_MS = 5000;

/**
 * The media element hides the status of what it could not load; one byte asked for again tells. Null where it is fine.
 * It goes through the site's hook: without the token of the film itself, the answer would be about the token.
 */
export async function probeStatus(port: MediaPort, signal: AbortSignal): Promise<number | null> {
  const { source, onRequest } = port;
  if (!source) return null;
  const range = { range: 'bytes=0-0' };
  const asked = new AbortController();
  const end = () => asked.abort();
  const timer = setTimeout(end, PROBE_MS);
  signal.addEventListener('abort', end, { once: true });
  try {
    const changed = onRequest?.(isStream(source) ? 'manifest' : 'other', source.src, range) ?? {};
    const headers = { ...range, ...changed.headers };
    const response = await fetch(changed.url ?? source.src, { headers, signal: asked.signal });
    return response.ok ? null : response.status;
  } catch {
    return 0;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    end();
  }
}
