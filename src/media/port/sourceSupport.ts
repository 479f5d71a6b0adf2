import type { SourceSupport } from '../../core/tracks/chooseSource.js';

/** What this browser plays. `canPlayType` alone says "maybe" for HLS in Chromium, which then hides the audio tracks. */
export function sourceSupport(element: HTMLVideoElement): SourceSupport {
  const view = element.ownerDocument.defaultView;
  return {
    // The engine leaves the iPhone's ManagedMediaSource alone: there HLS is the browser's own, and DASH is none.
    streams: view !== null && 'MediaSource' in view,
    nativeHls: 'audioTracks' in element && element.canPlayType('application/vnd.apple.mpegurl') !== '',
    canPlay: (type) => element.canPlayType(type) !== '',
  };
}
