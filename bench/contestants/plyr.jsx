import Plyr from 'plyr';
import 'plyr/dist/plyr.css';
import icons from '../node_modules/plyr/dist/plyr.svg';
import { attachHls, attributes } from './media.jsx';

export function mount(box, options) {
  const video = Object.assign(document.createElement('video'), attributes, { controls: true });
  if (options.captions) {
    const { src, language, label } = options.captions;
    video.append(
      Object.assign(document.createElement('track'), {
        kind: 'captions',
        src,
        srclang: language,
        label,
        default: true,
      }),
    );
  }
  box.append(video);
  const detach = attachHls(video, options);
  if (!options.hls) video.src = options.src;
  const player = new Plyr(video, {
    iconUrl: icons,
    muted: true,
    storage: { enabled: false },
    captions: { active: true, language: 'en' },
  });
  return {
    unmount() {
      detach();
      player.destroy();
    },
  };
}
