import { isEnoughText } from './isEnoughText.js';
import type { MediaFacts } from './MediaFacts.js';

/**
 * Whether a video or sound may be another form of a text of its page (WCAG 2.2, “media alternative for text”; ACT ab4d13, fd26cf, afb423).
 * Failed where there is too little text for that. Where there is enough, a person reads it; the page may call it so in words that we do
 * not know. Of a file that does not play, nothing can be said.
 */
export const judgeAlternative = (
  media: Pick<MediaFacts, 'pageText' | 'duration' | 'reason'>,
): 'failed' | 'cantTell' => (media.reason !== 'unplayable' && !isEnoughText(media) ? 'failed' : 'cantTell');
