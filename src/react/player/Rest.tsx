import { type RefObject, useEffect, useMemo } from 'react';
import { checkFilm } from '../../core/films/checkFilm.js';
import type { Film } from '../../core/films/Film.js';
import { MoreControls } from '../controls/MoreControls.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { LiveInBar } from '../moving/LiveInBar.js';
import { followRemote } from '../remote/followRemote.js';
import { tickOnTouch } from '../remote/tickOnTouch.js';
import { applyLooks } from './applyLooks.js';
import { followOrder } from './followOrder.js';
import { fadeControls } from './fadeControls.js';
import { tellLive } from './tellLive.js';
import { type Left, useGoOn } from './useGoOn.js';
import { usePlayerContext } from './usePlayerContext.js';
import { usePlayerNow } from './usePlayerNow.js';

export interface RestProps {
  /** As the site gives it. */
  readonly film: Film;
  readonly region: RefObject<HTMLElement | null>;
  /** How the player before this one stood. */
  readonly before: RefObject<Left | null>;
}

/**
 * What the region does beside its parts, from when the rest has come: how controls fade, which there are, how they are reached; whether the
 * film is sound; and that the viewer goes on where the site gives it anew.
 */
export function Rest({ film, region, before }: RestProps) {
  const { player, film: taken } = usePlayerContext();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it is taken anew where it says something new, and only then
  useMemo(() => checkFilm(film), [taken]);
  const { dialog } = usePlayerNow();
  const translate = useTranslate();
  const busy = dialog !== null;
  useEffect(
    () => (region.current ? fadeControls(player, region.current, busy) : undefined),
    [player, region, busy],
  );
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const ends = [applyLooks, followOrder, followRemote, tickOnTouch].map((begin) => begin(player, element));
    return () => {
      for (const end of ends) end();
    };
  }, [player, region]);
  useEffect(
    () => (region.current ? tellLive(player, region.current, translate) : undefined),
    [player, region, translate],
  );
  useGoOn(before);
  return (
    <>
      <LiveInBar region={region} />
      <MoreControls region={region} />
    </>
  );
}
