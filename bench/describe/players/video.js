/** A plain video on the page, and a `<track>` of its descriptions, hidden as a player has it that speaks by itself. */
export function makeVideo(box, { src, descriptions }) {
  const video = document.createElement('video');
  Object.assign(video, { src, preload: 'auto', muted: true, playsInline: true, controls: true });
  video.width = 640;
  video.height = 360;
  const track = document.createElement('track');
  Object.assign(track, { kind: 'descriptions', src: descriptions.src, srclang: 'en', label: 'English' });
  video.append(track);
  box.append(video);
  track.track.mode = 'hidden';
  return { video, track };
}
