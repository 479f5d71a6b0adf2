import { usePlayerContext } from '../player/usePlayerContext.js';

/** The box that the picture lies in: what is to be seen in full screen and on phones belongs there. Null before it is on the page. */
export function useScreen(): HTMLElement | null {
  const { video } = usePlayerContext();
  return video?.closest<HTMLElement>('[data-part=screen]') ?? null;
}
