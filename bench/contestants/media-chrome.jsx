import {
  MediaCaptionsButton,
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPipButton,
  MediaPlaybackRateButton,
  MediaPlayButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from 'media-chrome/react';
import { attachHls, attributes, box as size, renderTrack } from './media.jsx';
import { renderInto } from './renderInto.jsx';

export const mount = (box, options) =>
  renderInto(
    box,
    <MediaController style={size}>
      <video
        slot="media"
        ref={(video) => attachHls(video, options)}
        {...attributes}
        {...(!options.hls && { src: options.src })}
      >
        {renderTrack(options.captions)}
      </video>
      <MediaControlBar>
        <MediaPlayButton />
        <MediaSeekBackwardButton />
        <MediaSeekForwardButton />
        <MediaTimeRange />
        <MediaTimeDisplay showduration />
        <MediaMuteButton />
        <MediaVolumeRange />
        <MediaPlaybackRateButton />
        <MediaCaptionsButton />
        <MediaPipButton />
        <MediaFullscreenButton />
      </MediaControlBar>
    </MediaController>,
    options,
  );
