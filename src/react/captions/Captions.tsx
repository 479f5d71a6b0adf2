'use client';
import { useEffect, useImperativeHandle, useRef, type ComponentProps } from 'react';
import type { Inset } from '../../core/captions/Stage.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { createCaptionsView, type CaptionsView } from '../../media/index.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';

export interface CaptionsProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** The track to draw; null for none. */
  readonly track: TextTrack | null;
  readonly captionStyle: CaptionStyle;
  /** Px that controls cover, from the top and from the bottom. */
  readonly inset?: Inset | undefined;
  /** What plays: it tells the picture's shape, and the time for words that come one by one. */
  readonly media?: HTMLVideoElement | null | undefined;
  /** Where captions go that the viewer wants below the picture. */
  readonly below?: HTMLElement | null | undefined;
}

/**
 * A box over the picture that captions are drawn in. What is drawn is no part of React: a cue renders nothing again.
 * The server renders the box alone.
 */
export function Captions({ track, captionStyle, inset, media, below, ref, ...props }: CaptionsProps) {
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<CaptionsView | null>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement, []);

  useEffect(() => {
    if (!root.current) return undefined;
    const created = createCaptionsView(root.current, { media: media ?? null, below: below ?? null });
    view.current = created;
    return () => {
      view.current = null;
      created.dispose();
    };
  }, [media, below]);

  // After the effect above, in its order and with its reasons: a new view is told everything.
  const top = inset?.top ?? 0;
  const bottom = inset?.bottom ?? 0;
  useEffect(() => view.current?.setInset({ top, bottom }), [top, bottom, media, below]);
  useEffect(() => view.current?.setStyle(captionStyle), [captionStyle, media, below]);
  useEffect(() => view.current?.show(track), [track, media, below]);

  return (
    <div
      ref={root}
      {...mergeProps<ComponentProps<'div'>>(
        { 'aria-live': 'off', ...dataAttributes({ part: 'captions' }) },
        props,
      )}
    />
  );
}
