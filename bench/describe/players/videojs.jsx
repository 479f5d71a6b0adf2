import videojs from 'video.js';
import 'video.js/dist/video-js.css';

/** Its own display of descriptions, which a screen reader is to speak: when the words are in the page. */
export function mount(box, { src, type, descriptions }) {
  const element = document.createElement('video-js');
  box.append(element);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) window.bench.say(node.textContent.trim());
  }).observe(box, { childList: true, subtree: true });
  const player = videojs(element, {
    controls: true,
    preload: 'auto',
    muted: true,
    playsinline: true,
    width: 640,
    height: 360,
    sources: [{ src, type }],
    tracks: [{ kind: 'descriptions', src: descriptions.src, srclang: 'en', label: 'English', default: true }],
  });
  return { unmount: () => player.dispose() };
}
