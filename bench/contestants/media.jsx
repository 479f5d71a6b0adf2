/** The attributes every contestant's media has: 640 by 360, and loading at once. */
export const attributes = { preload: 'auto', muted: true, playsInline: true, width: 640, height: 360 };

export const box = { width: 640, height: 360 };

/** The captions as `<track>`, for players that take the element. */
export const renderTrack = (captions) =>
  captions && (
    <track default kind="captions" src={captions.src} srcLang={captions.language} label={captions.label} />
  );

/** hls.js on demand, for players that bring no engine of their own. The answer lets it go again. */
export function attachHls(video, { src, hls }) {
  if (!hls) return () => {};
  let engine;
  let left = false;
  void import('hls.js').then(({ default: Hls }) => {
    if (left) return;
    engine = new Hls();
    engine.loadSource(src);
    engine.attachMedia(video);
  });
  return () => {
    left = true;
    engine?.destroy();
  };
}
