/** A signal that aborts with the first of these. `AbortSignal.any` does the same, in browsers that are newer than some viewers'. */
export function joinSignals(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  const joined = new AbortController();
  for (const signal of signals) {
    if (!signal) continue;
    if (signal.aborted) joined.abort(signal.reason);
    else signal.addEventListener('abort', () => joined.abort(signal.reason), { signal: joined.signal });
  }
  return joined.signal;
}
