import {
  MediaCaptionsButton,
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPlayButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from 'media-chrome/react';
import { renderInto } from '../../contestants/renderInto.jsx';
import { film } from '../film.js';
import { Tracks } from './Tracks.jsx';

/** It has no controls of its own accord: these are those of its first example, with captions and full screen. */
export const mount = (box) =>
  renderInto(
    box,
    <MediaController style={{ width: '100%', aspectRatio: '16 / 9' }}>
      <video slot="media" src={film.src} playsInline>
        <Tracks />
      </video>
      <MediaControlBar>
        <MediaPlayButton />
        <MediaSeekBackwardButton />
        <MediaSeekForwardButton />
        <MediaTimeRange />
        <MediaTimeDisplay showduration />
        <MediaMuteButton />
        <MediaVolumeRange />
        <MediaCaptionsButton />
        <MediaFullscreenButton />
      </MediaControlBar>
    </MediaController>,
    {},
  );
