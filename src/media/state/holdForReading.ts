import { estimateReading } from '../../core/captions/estimateReading.js';
import { findLeaving, findReadingHold } from '../../core/captions/findReadingHold.js';
import { parseCueText } from '../../core/cues/parseCueText.js';
import { plainText } from '../../core/cues/plainText.js';
import { findFirst } from '../../core/descriptions/findFirst.js';
import { createHolder } from '../port/createHolder.js';
import type { Attached } from './Feature.js';

export interface ReadTrack {
  /** The captions that show, in mode `hidden`. */
  readonly track: TextTrack;
  /** Words a minute that the viewer reads, above 0. */
  readonly speed: number;
  readonly signal: AbortSignal;
}

/** A timer may ring so much early by the film's clock, in seconds: then it is as good as on time. */
const ON_TIME = 0.02;

/**
 * Has the film stand before a caption leaves that cannot have been read, and go on when it can. A reader reads one caption after
 * the other, in the time on the wall: also while the film stands for another reason, and half as long of the film where that
 * plays twice as fast. Play goes on at once; so does a seek, and a page that is not looked at is not waited for.
 */
export function holdForReading(
  { port, store, preferences }: Pick<Attached, 'port' | 'store' | 'preferences'>,
  { track, speed, signal }: ReadTrack,
): void {
  const { element } = port;
  const page = element.ownerDocument;
  const holder = createHolder(port);
  /** When each caption that shows will have been read. Seconds on the wall. */
  const reading = new Map<VTTCue, { readonly seconds: number; readBy: number }>();
  /** When all of them will. */
  let readBy = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when the film stands for a caption. Seconds on the wall. */
  let heldUntil = 0;
  let toldOnce = false;

  const wall = () => performance.now() / 1000;

  const leaving = (cue: VTTCue, seconds: number): number => {
    const active = [...(track.activeCues ?? [])];
    const cues = track.cues ?? ({ length: 0 } as TextTrackCueList);
    // In order of their start, and a film has thousands of them.
    const after = findFirst(
      cues as unknown as readonly VTTCue[],
      ({ startTime }) => startTime >= cue.endTime,
    );
    const others = [...active, ...(cues[after]?.startTime === cue.endTime ? [cues[after]] : [])];
    return findLeaving(cue.endTime, cue.startTime + seconds * element.playbackRate, {
      next: cues[after]?.startTime ?? Infinity,
      othersShow: others.some((one) => one !== cue && one.endTime > cue.endTime),
    });
  };

  const tell = (active: boolean) => {
    const before = store.get().captionHold ?? { active: false, told: 0 };
    if (active === before.active) return;
    const news = active && (!toldOnce || preferences.get().describer.tellHolds);
    if (active) toldOnce = true;
    store.set({ captionHold: { active, told: before.told + (news ? 1 : 0) } });
  };
  const release = () => {
    holder.release();
    tell(false);
  };
  const forget = () => {
    reading.clear();
    readBy = 0;
    release();
  };

  /** One timer, for what comes next: the place to stand at, or the end of the wait there. */
  const arm = () => {
    clearTimeout(timer);
    if (holder.holds) {
      timer = setTimeout(
        () => {
          release();
          look();
        },
        (heldUntil - wall()) * 1000,
      );
      return;
    }
    // Another's hold, or other media, may have ended ours.
    tell(false);
    if (element.paused || element.seeking || port.loading || page.hidden) return;
    const film = { time: element.currentTime, rate: element.playbackRate, now: wall() };
    const captions = [...reading].map(([cue, one]) => ({
      leavesAt: leaving(cue, one.seconds),
      readBy: one.readBy,
    }));
    const next = findReadingHold(captions, film);
    if (!next) return;
    timer = setTimeout(
      () => {
        if (element.currentTime >= next.at - ON_TIME * element.playbackRate) {
          heldUntil = next.until;
          holder.hold();
          tell(holder.holds);
        }
        arm();
      },
      ((next.at - film.time) / film.rate) * 1000,
    );
  };

  const look = () => {
    const now = wall();
    for (const cue of (track.activeCues ?? []) as Iterable<VTTCue>) {
      if (reading.has(cue)) continue;
      // A cue that is no VTTCue has words at most.
      const { text = '' } = cue as Partial<VTTCue>;
      const seconds = estimateReading(plainText(parseCueText(text)), speed);
      readBy = Math.max(readBy, now) + seconds;
      reading.set(cue, { seconds, readBy });
    }
    for (const [cue, { seconds }] of reading)
      if (element.currentTime >= leaving(cue, seconds)) reading.delete(cue);
    arm();
  };

  track.addEventListener('cuechange', look, { signal });
  for (const name of ['play', 'playing', 'pause', 'ratechange'])
    element.addEventListener(name, look, { signal });
  for (const name of ['seeking', 'emptied']) element.addEventListener(name, forget, { signal });
  element.addEventListener('seeked', look, { signal });
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.hidden) release();
      look();
    },
    { signal },
  );
  port.on('loading', forget, signal);
  port.on(
    'wish',
    (play) => {
      if (!play || !holder.holds) return;
      // Enough of it: the film goes on, and is not held again for what shows now.
      readBy = 0;
      for (const one of reading.values()) one.readBy = 0;
      release();
      arm();
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    release();
  });
  look();
}
