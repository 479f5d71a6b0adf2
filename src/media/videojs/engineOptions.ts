/** video.js as an engine only: no control bar, no text-track display, no live regions, no hotkeys, no looks. */
export const engineOptions = {
  controls: false,
  children: ['mediaLoader'],
  bigPlayButton: false,
  controlBar: false,
  errorDisplay: false,
  loadingSpinner: false,
  posterImage: false,
  textTrackDisplay: false,
  textTrackSettings: false,
  liveTracker: false,
  resizeManager: false,
  titleBar: false,
  inactivityTimeout: 0,
  userActions: { click: false, doubleClick: false, hotkeys: false },
  /** The element's own `<source>` plays already; read from the markup, it would be loaded a second time. */
  sources: [],
  /** It would put its own `load` and `src` over the element's, to learn of what only we do. */
  enableSourceset: false,
  html5: {
    /** Emulated tracks scan every cue on every frame; native ones are told 1.4 ms after the start. */
    nativeTextTracks: true,
    vhs: {
      cacheEncryptionKeys: true,
      /** What is to be shown to everybody is ours to show: left out, nobody would see it. */
      useForcedSubtitles: true,
    },
  },
} as const;
