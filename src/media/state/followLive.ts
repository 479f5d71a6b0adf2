import type { LiveRange } from '../../core/playback/PlayerState.js';
import { isStream } from '../port/isStream.js';
import { liveRange } from '../port/liveRange.js';
import type { Attached } from './Feature.js';

/** What can be heard of a live stream; nothing of a film that has a length. */
export function followLive({ port, store, signal }: Attached): void {
  const { element } = port;
  const find = (): LiveRange | null => {
    const told = port.engine?.live;
    if (told) return told;
    // A stream that the browser plays itself. A file without a length (a recording in WebM) is no broadcast.
    const isLive = element.duration === Infinity && port.source !== null && isStream(port.source);
    return isLive ? liveRange(element.seekable) : null;
  };
  const read = () => {
    const found = find();
    const at = element.currentTime;
    // Wherever it stands before, it begins with what is broadcast now.
    const live =
      found && element.played.length === 0 ? { start: Math.min(found.start, at), edge: at } : found;
    const before = store.get().live ?? null;
    // It moves with each piece that is added, and stands between them.
    if (live?.start !== before?.start || live?.edge !== before?.edge) store.set({ live });
  };
  for (const event of ['durationchange', 'loadedmetadata', 'progress', 'timeupdate', 'emptied'])
    element.addEventListener(event, read, { signal });
  for (const event of ['loading', 'started'] as const) port.on(event, read, signal);
  read();
}
