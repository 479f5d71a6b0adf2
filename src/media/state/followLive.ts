import { isStream } from '../port/isStream.js';
import { lastTime } from '../port/lastTime.js';
import type { Attached } from './Feature.js';

/** How far a live stream has come; nothing of a film that has a length. */
export function followLive({ port, store, signal }: Attached): void {
  const { element } = port;
  const findEdge = (): number | null => {
    if (port.engine?.liveEdge != null) return port.engine.liveEdge;
    // A stream that the browser plays itself. A file without a length (a recording in WebM) is no broadcast.
    const isLive = element.duration === Infinity && port.source !== null && isStream(port.source);
    return isLive ? lastTime(element.seekable) : null;
  };
  const read = () => {
    const edge = findEdge();
    // It moves with each piece that is added, and stands between them.
    if (edge !== (store.get().live?.edge ?? null)) store.set({ live: edge === null ? null : { edge } });
  };
  for (const event of ['durationchange', 'loadedmetadata', 'progress', 'timeupdate', 'emptied'])
    element.addEventListener(event, read, { signal });
  for (const event of ['loading', 'started'] as const) port.on(event, read, signal);
  read();
}
