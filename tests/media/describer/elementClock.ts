import type { ClockEvent, DescriberClock } from '../../../src/media/describer/DescriberClock.js';

/** A media element as the describer's clock. The viewer's wish is what is pressed on the element, but for our own holds. */
export function elementClock(element: HTMLMediaElement): DescriberClock {
  let held = false;
  let wish = !element.paused;
  return {
    get currentTime() {
      return element.currentTime;
    },
    get rate() {
      return element.playbackRate;
    },
    get moving() {
      return (
        !element.paused &&
        !element.seeking &&
        !element.ended &&
        element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
      );
    },
    get seeking() {
      return element.seeking;
    },
    get wantsToPlay() {
      return wish;
    },
    seek: (time) => void (element.currentTime = time),
    hold() {
      held = true;
      element.pause();
    },
    release(play) {
      held = false;
      // Refused where the page may not play by itself: then the film stands, and the element's state says so.
      if (play) element.play().catch(() => undefined);
    },
    subscribe(listener, signal) {
      const on = (name: string, event: () => ClockEvent | null) =>
        element.addEventListener(
          name,
          () => {
            const heard = event();
            if (heard) listener(heard);
          },
          { signal },
        );
      const tell = (name: string, type: Exclude<ClockEvent['type'], 'wish'>) => on(name, () => ({ type }));
      tell('timeupdate', 'tick');
      for (const name of ['playing', 'waiting', 'emptied', 'canplay']) tell(name, 'moving');
      tell('seeking', 'seeking');
      tell('seeked', 'seeked');
      tell('ratechange', 'rate');
      tell('ended', 'ended');
      // Events come late: the element may have been stopped or started again since, and that is told next.
      on('play', () => {
        if (element.paused || (wish && !held)) return { type: 'moving' };
        held = false;
        wish = true;
        return { type: 'wish', play: true };
      });
      on('pause', () => {
        if (held || !element.paused || element.ended || !wish) return { type: 'moving' };
        wish = false;
        return { type: 'wish', play: false };
      });
    },
  };
}
