import { renderInto } from '../../contestants/renderInto.jsx';
import { film } from '../film.js';
import { Tracks } from './Tracks.jsx';

/** The browser's own controls. */
export const mount = (box) =>
  renderInto(
    box,
    <video controls src={film.src} style={{ width: '100%' }}>
      <Tracks />
    </video>,
    {},
  );
