import type { PageHit, RulePage } from '../../definePageRule.js';
import { gatherMedia } from './gatherMedia.js';
import type { MediaFacts } from './MediaFacts.js';

/** What a judge says of one element; null where its rule does not apply to it. */
export type Judged<Facts> = Pick<PageHit<Facts>, 'outcome' | 'facts' | 'severity' | 'parts'>;

/** Asks a judge about each media element of the page. */
export const judgeEach =
  <Facts>(judge: (media: MediaFacts) => Judged<Facts> | null) =>
  async (page: RulePage): Promise<readonly PageHit<Facts>[]> =>
    (await page.once(gatherMedia)).flatMap((media) => {
      const judged = judge(media);
      return judged ? [{ ...judged, target: media.target }] : [];
    });
