import videojs from 'video.js';
import 'video.js/dist/video-js.css';

export function mount(box, { src, type, captions }) {
  const element = document.createElement('video-js');
  box.append(element);
  const player = videojs(element, {
    controls: true,
    preload: 'auto',
    muted: true,
    playsinline: true,
    width: 640,
    height: 360,
    sources: [{ src, type }],
    tracks: captions
      ? [
          {
            kind: 'captions',
            src: captions.src,
            srclang: captions.language,
            label: captions.label,
            default: true,
          },
        ]
      : [],
  });
  return { unmount: () => player.dispose() };
}
