/** Resolves with the first frame, or with whatever ends the wait for it: an error, or `signal`. */
export const firstFrame = (element: HTMLVideoElement, signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    if (element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) resolve(null);
    for (const event of ['loadeddata', 'error']) element.addEventListener(event, resolve, { signal });
    signal.addEventListener('abort', resolve);
  });

/**
 * Resolves once the film need not come first any more: what nobody has asked for yet would only make it wait, for its script
 * or for the line. On a slow line that is after a second, for words of trouble must come before the trouble.
 */
export const filmFirst = async (element: HTMLVideoElement | null): Promise<unknown> =>
  element && firstFrame(element, AbortSignal.timeout(1000));
