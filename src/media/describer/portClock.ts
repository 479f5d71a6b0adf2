import { createHolder } from '../port/createHolder.js';
import type { MediaPort } from '../port/MediaPort.js';
import type { ClockEvent, DescriberClock } from './DescriberClock.js';

/** The port as the describer's clock: the viewer's wish and our holds are already told apart there. */
export function portClock(port: MediaPort): DescriberClock {
  const { element } = port;
  const holder = createHolder(port);
  return {
    get currentTime() {
      return port.currentTime;
    },
    get rate() {
      return port.playbackRate;
    },
    get moving() {
      return (
        !element.paused &&
        !element.seeking &&
        !element.ended &&
        !port.loading &&
        element.playbackRate > 0 &&
        element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
      );
    },
    get seeking() {
      return element.seeking || port.loading;
    },
    get wantsToPlay() {
      return port.wantsToPlay;
    },
    seek: (time) => void (port.currentTime = time),
    hold: () => holder.hold(),
    // Whether to play is the viewer's wish, and the port has it.
    release: () => holder.release(),
    subscribe(listener, signal) {
      const tell = (name: string, type: Exclude<ClockEvent['type'], 'wish'>) =>
        element.addEventListener(name, () => listener({ type }), { signal });
      tell('timeupdate', 'tick');
      for (const name of ['play', 'playing', 'pause', 'waiting', 'emptied', 'canplay']) tell(name, 'moving');
      for (const name of ['seeking', 'seeked', 'ended'] as const) tell(name, name);
      tell('ratechange', 'rate');
      // The same film again, or another source of it, is a leap like any other: silent until it is there.
      port.on('loading', () => listener({ type: 'seeking' }), signal);
      port.on(
        'started',
        () => {
          if (!element.seeking) listener({ type: 'seeked' });
        },
        signal,
      );
      port.on('wish', (play) => listener({ type: 'wish', play }), signal);
    },
  };
}
