import { attributes, renderTrack } from './media.jsx';
import { renderInto } from './renderInto.jsx';

/** The floor: the browser's own player. HLS goes through Chromium's own demuxer. */
export const mount = (box, options) =>
  renderInto(
    box,
    <video controls src={options.src} {...attributes}>
      {renderTrack(options.captions)}
    </video>,
    options,
  );
