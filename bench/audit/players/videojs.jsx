import videojs from 'video.js';
import 'video.js/dist/video-js.css';
import { film, tracks } from '../film.js';

export function mount(box) {
  const element = document.createElement('video-js');
  box.append(element);
  videojs(element, {
    controls: true,
    fluid: true,
    sources: [{ src: film.src, type: film.type }],
    tracks: tracks.map(({ language, ...track }) => ({ ...track, srclang: language })),
  });
}
