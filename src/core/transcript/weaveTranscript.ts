import type { TranscriptLine } from './TranscriptLine.js';
import type { TranscriptTracks } from './TranscriptTracks.js';

/**
 * The film's whole text in the order of time. Of lines that begin at the same moment, a chapter stands first, for it is the
 * heading of what follows, the outer before the inner; then a description, for it tells where the words are spoken; then
 * captions. Lines of one track keep their track's order. Nothing else is compared: two lines a thousandth apart stand as
 * they are timed.
 *
 * Each track is read by itself (`readCaptionLines`, `readDescriptionLines`, `readChapterLines`), so that one that comes late
 * costs its own reading and this merge, which looks at each line once.
 */
export function weaveTranscript({
  captions,
  descriptions,
  chapters,
}: TranscriptTracks): readonly TranscriptLine[] {
  return merge(chapters, merge(descriptions, captions));
}

/** Two lists in order of time as one; where both begin at once, `first` stands first. */
function merge(
  first: readonly TranscriptLine[],
  second: readonly TranscriptLine[],
): readonly TranscriptLine[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const woven: TranscriptLine[] = [];
  let at = 0;
  for (const line of second) {
    for (let one = first[at]; one && one.startTime <= line.startTime; one = first[++at]) woven.push(one);
    woven.push(line);
  }
  for (; at < first.length; at++) {
    const one = first[at];
    if (one) woven.push(one);
  }
  return woven;
}
