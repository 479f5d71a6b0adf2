import { isEnoughText } from './isEnoughText.js';
import type { MediaFacts } from './MediaFacts.js';
import { findTranscriptLinks, findTranscripts } from './nearControls.js';

/** What calls itself a transcript, by name; links behind which hardly anything stands are left out. */
export function findWrittenTranscripts(
  media: Pick<MediaFacts, 'near' | 'texts' | 'transcripts' | 'duration'>,
): readonly string[] {
  const empty = findTranscriptLinks(media).filter((_link, nth) => {
    const text = media.transcripts[nth];
    return (
      typeof text === 'string' && !isEnoughText({ pageText: countWords(text), duration: media.duration })
    );
  });
  return findTranscripts({ near: media.near.filter((one) => !empty.includes(one)), texts: media.texts });
}

/** Chinese characters, and words of other letters. */
const countWords = (text: string): number =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) + (text.match(/[\p{Script=Latin}\d’']+/gu)?.length ?? 0);
