import { usePlayerNow } from '../player/usePlayerNow.js';

/** The box that the picture lies in: what is to be seen in full screen and on phones belongs there. Null before it is on the page. */
export function useScreen(): HTMLElement | null {
  const { video } = usePlayerNow();
  return video?.closest<HTMLElement>('[data-part=screen]') ?? null;
}
