import type { MediaFacts } from './MediaFacts.js';

/** Whether it is a film that is seen and may be heard: no picture of a camera, no interpreter beside another film. */
export const isHeardFilm = ({
  element,
  visible,
  hasSound,
  isCapture,
  interprets,
}: Pick<MediaFacts, 'element' | 'visible' | 'hasSound' | 'isCapture' | 'interprets'>): boolean =>
  element === 'video' && visible && hasSound !== 'no' && !isCapture && !interprets;
