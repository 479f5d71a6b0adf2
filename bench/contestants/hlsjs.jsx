import Hls from 'hls.js';
import { attributes, renderTrack } from './media.jsx';
import { renderInto } from './renderInto.jsx';

function attach(video, src) {
  const engine = new Hls();
  engine.loadSource(src);
  engine.attachMedia(video);
  return () => engine.destroy();
}

/** The smallest way to HLS: this engine under the browser's own controls. */
export const mount = (box, options) =>
  renderInto(
    box,
    <video controls ref={(video) => attach(video, options.src)} {...attributes}>
      {renderTrack(options.captions)}
    </video>,
    options,
  );
