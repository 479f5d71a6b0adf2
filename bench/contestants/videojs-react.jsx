import { Video, VideoPlayer, VideoSkin } from '@videojs/react/video';
import '@videojs/react/video/skin.css';
import { box as size, renderTrack } from './media.jsx';
import { renderInto } from './renderInto.jsx';

export const mount = (box, options) =>
  renderInto(
    box,
    <div style={size}>
      <VideoPlayer>
        <VideoSkin>
          <Video src={options.src} preload="auto" muted playsInline>
            {renderTrack(options.captions)}
          </Video>
        </VideoSkin>
      </VideoPlayer>
    </div>,
    options,
  );
