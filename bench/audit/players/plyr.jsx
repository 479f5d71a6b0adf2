import Plyr from 'plyr';
import 'plyr/dist/plyr.css';
import icons from '../../node_modules/plyr/dist/plyr.svg';
import { film, tracks } from '../film.js';

export function mount(box) {
  const video = Object.assign(document.createElement('video'), {
    controls: true,
    playsInline: true,
    src: film.src,
  });
  for (const { kind, src, language, label } of tracks)
    video.append(Object.assign(document.createElement('track'), { kind, src, srclang: language, label }));
  box.append(video);
  new Plyr(video, { iconUrl: icons });
}
