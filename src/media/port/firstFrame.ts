/** Resolves with the first frame, or with whatever ends the wait for it: an error, or `signal`. */
export function firstFrame(element: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  if (element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && element.currentSrc)
    return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => resolve();
    for (const event of ['loadeddata', 'error']) element.addEventListener(event, end, { signal, once: true });
    signal.addEventListener('abort', end);
  });
}

/**
 * Resolves once the film need not come first any more: what nobody has asked for yet would only make it wait, for its script
 * or for the line. On a slow line that is after a second, for words of trouble must come before the trouble.
 */
export const filmFirst = async (element: HTMLVideoElement | null) =>
  element && firstFrame(element, AbortSignal.timeout(1000));
