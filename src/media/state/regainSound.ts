import type { MediaPort } from '../port/MediaPort.js';
import { probeStatus } from './probeStatus.js';
import type { TellTrouble } from './followTrouble.js';

/**
 * The film is led through Web Audio, and what has been loaded now may not be heard there: it came without its server's leave
 * (CORS), and an element cannot be led back. Where the server gives its leave when it is asked, the film is loaded again with
 * it; where it does not, the viewer is told what helps.
 */
export async function regainSound(
  port: MediaPort,
  { reload, tell }: { readonly reload: () => void; readonly tell: TellTrouble },
  signal: AbortSignal,
): Promise<void> {
  const { element, source } = port;
  const mayAsk = source !== null && element.crossOrigin === null;
  const status = mayAsk ? await probeStatus(port, signal) : 0;
  if (signal.aborted || port.source !== source) return;
  if (status !== null) {
    tell('sound-withheld');
    return;
  }
  element.crossOrigin = 'anonymous';
  reload();
}
