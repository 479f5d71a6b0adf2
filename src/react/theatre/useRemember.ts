'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { findResume, rememberPlace } from '../../core/viewing/changeViewing.js';
import type { ViewingPlace } from '../../core/viewing/Viewing.js';
import type { ViewingStore } from '../../media/index.js';
import { usePlayer } from '../player/usePlayer.js';

/** Seconds of the film between two places that are kept while it plays. */
const EVERY = 10;

/** Seconds from the start on which a viewer who did not answer has chosen to listen from there. */
const SETTLED = 60;

export interface Remembering {
  /** Where the viewer can go on; null where there is no such place, or they have chosen. */
  readonly offer: ViewingPlace | null;
  readonly goOn: () => void;
  readonly fromStart: () => void;
}

/**
 * Keeps the viewer's place in the film of this player: as it plays, when it pauses, when the page is hidden or left. The next
 * time it offers to go on there, and jumps nowhere unasked; the old place is kept until the viewer has chosen, or has
 * listened for a minute.
 * @param id of the film or episode, as the catalogue has it
 */
export function useRemember(id: string, viewing: ViewingStore): Remembering {
  const player = usePlayer();
  const [offer, setOffer] = useState<ViewingPlace | null>(() => findResume(viewing.get(), id));
  const chosen = useRef(false);
  const open = offer !== null;
  useEffect(() => {
    // Storage may be late: what it has is offered as long as nothing has been heard here.
    const look = () => {
      if (!chosen.current && player.headingTime() === 0) setOffer(findResume(viewing.get(), id));
    };
    look();
    return viewing.subscribe(look);
  }, [viewing, id, player]);
  useEffect(() => {
    const life = new AbortController();
    let kept = -EVERY;
    // Who looks at another place, by a link or a jump, and leaves, has heard nothing of it.
    let played = false;
    // Where it was last seen: when the page of the film is left, the media has gone before us.
    let seen = { time: 0, duration: player.getState().duration, ended: false };
    const look = () => {
      const { duration, ended } = player.getState();
      const time = player.headingTime();
      if (time > 0) seen = { time, duration, ended };
    };
    const keep = () => {
      look();
      const { time, ended } = seen;
      if (!played || time === 0 || (open && time < SETTLED && !ended) || (time === kept && !ended)) return;
      kept = time;
      viewing.update((before) => rememberPlace(before, { id, ...seen }, Date.now()));
    };
    const stopTime = player.clock.subscribe(() => {
      look();
      played ||= !player.getState().paused;
      if (!player.getState().paused && Math.abs(seen.time - kept) >= EVERY) keep();
    });
    const stopState = player.subscribe((now, before) => {
      played ||= now.paused !== before.paused;
      if ((now.paused && !before.paused) || (now.ended && !before.ended)) keep();
    });
    const { signal } = life;
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) keep();
      },
      { signal },
    );
    window.addEventListener('pagehide', keep, { signal });
    return () => {
      keep();
      life.abort();
      stopTime();
      stopState();
    };
  }, [player, viewing, id, open]);
  const begin = useCallback(
    (time: number) => {
      chosen.current = true;
      player.seek(time, { told: true });
      // What has the focus next is called Pause by then, or it would be heard by a name that holds no more.
      flushSync(() => player.play());
      // The button goes, once the focus has gone from it; the viewer stays in the player.
      player.port?.element
        .closest('[data-part="player"]')
        ?.querySelector<HTMLElement>('[data-part="play-button"]')
        ?.focus();
      setOffer(null);
    },
    [player],
  );
  return {
    offer,
    goOn: useCallback(() => begin(offer?.time ?? 0), [begin, offer]),
    fromStart: useCallback(() => begin(0), [begin]),
  };
}
