import type { SourceSupport } from '../../core/tracks/chooseSource.js';

/** What this browser plays. `canPlayType` alone says "maybe" for HLS in Chromium, which then hides the audio tracks. */
export function sourceSupport(element: HTMLVideoElement): SourceSupport {
  const view = element.ownerDocument.defaultView;
  const streams = !!view && ('MediaSource' in view || 'ManagedMediaSource' in view);
  return {
    streams,
    nativeHls: 'audioTracks' in element && element.canPlayType('application/vnd.apple.mpegurl') !== '',
    canPlay: (type) => element.canPlayType(type) !== '',
  };
}
