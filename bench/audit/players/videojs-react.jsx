import { Video, VideoPlayer, VideoSkin } from '@videojs/react/video';
import '@videojs/react/video/skin.css';
import { renderInto } from '../../contestants/renderInto.jsx';
import { film } from '../film.js';
import { Tracks } from './Tracks.jsx';

export const mount = (box) =>
  renderInto(
    box,
    <div style={{ width: '100%', aspectRatio: '16 / 9' }}>
      <VideoPlayer>
        <VideoSkin>
          <Video src={film.src} playsInline>
            <Tracks />
          </Video>
        </VideoSkin>
      </VideoPlayer>
    </div>,
    {},
  );
