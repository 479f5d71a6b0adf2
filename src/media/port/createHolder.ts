import type { MediaPort } from './MediaPort.js';

/** One of those who may hold the film. What the viewer wants stays apart from all of them. */
export interface Holder {
  /** Whether this one holds it now. */
  readonly holds: boolean;
  /** The film stands until this one lets it go. Nothing while other media is on its way. */
  hold(): void;
  /** This one has no more need of it. The film goes on when nobody holds it and the viewer wants it to play. */
  release(): void;
}

const holders = new WeakMap<MediaPort, Set<Holder>>();

/**
 * Another who may hold the film: a description that is still being spoken, a caption that is still being read. Nobody's release
 * lets go what another holds. Who presses Play while the film is held does not want to wait: each holder hears the port's `wish`
 * and releases. Other media on its way ends all holds by itself, as it does the port's.
 */
export function createHolder(port: MediaPort): Holder {
  const all = holders.get(port) ?? begin(port);
  const holder: Holder = {
    get holds() {
      return all.has(holder);
    },
    hold() {
      port.hold();
      if (port.held) all.add(holder);
    },
    release() {
      if (all.delete(holder) && all.size === 0) port.release();
    },
  };
  return holder;
}

function begin(port: MediaPort): Set<Holder> {
  const all = new Set<Holder>();
  holders.set(port, all);
  port.on('loading', () => all.clear());
  return all;
}
