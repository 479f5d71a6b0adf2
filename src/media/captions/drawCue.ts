import type { CueFacts } from '../../core/captions/CueFacts.js';
import { cleanCaptionStyle } from '../../core/captions/cleanCaptionStyle.js';
import { labelSpeaker } from '../../core/captions/labelSpeaker.js';
import { spaceOut } from '../../core/captions/spaceOut.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { copyCueTree } from './copyCueTree.js';
import { readCueFacts } from './readCueFacts.js';

/** A cue and the element that shows it. */
export interface DrawnCue {
  readonly cue: TextTrackCue;
  readonly facts: CueFacts;
  /** `[data-part=caption]`: the box, with its ground. */
  readonly element: HTMLElement;
  /** The words in it, inline, so that their real width can be measured. */
  readonly words: HTMLElement;
}

/**
 * Builds the element for a cue, not yet anywhere on the page.
 * @param timed whether there is a clock for words that come one by one
 */
export function drawCue(
  cue: TextTrackCue,
  track: TextTrack,
  style: CaptionStyle,
  document: Document,
  timed: boolean,
): DrawnCue {
  const clean = cleanCaptionStyle(style);
  const { color, background, backgroundOpacity } = clean;
  let before = track.kind === 'captions' ? findSpeakerBefore(cue, track, document) : null;
  const tree = readTree(cue, document);
  const facts = readCueFacts(cue, tree.textContent);

  const element = document.createElement('div');
  element.dataset.part = 'caption';
  Object.assign(element.style, spaceOut(clean));
  const words = document.createElement('span');
  words.dataset.part = 'caption-words';
  words.append(
    copyCueTree(tree, document, {
      colors: { color, ground: { color: background, opacity: backgroundOpacity } },
      // Captions are for who cannot hear who speaks; subtitles are for who can.
      labelSpeaker(speaker, said) {
        const label = track.kind === 'captions' ? labelSpeaker(speaker, said, before, track.language) : null;
        before = speaker;
        return label;
      },
      timed,
      vertical: facts.vertical !== '',
    }),
  );
  element.append(words);

  element.dir = facts.direction;
  if (track.language) element.lang = track.language;
  return { cue, facts, element, words };
}

/**
 * A cue that is no VTTCue has words at most. In Chromium a cue keeps the tree that was asked of it as long as it is there itself:
 * ten nodes for each line of a film. A copy of the cue goes with its tree.
 */
function readTree(cue: TextTrackCue, document: Document): DocumentFragment {
  if ('getCueAsHTML' in cue) {
    const { text } = cue as VTTCue;
    return new VTTCue(0, 0, text).getCueAsHTML();
  }
  const fragment = document.createDocumentFragment();
  fragment.append((cue as Partial<VTTCue>).text ?? '');
  return fragment;
}

/** Who spoke last in the cue before this one in the track; null where nobody is named. */
function findSpeakerBefore(cue: TextTrackCue, track: TextTrack, document: Document): string | null {
  const { cues } = track;
  if (!cues) return null;
  const before = cues[findIndex(cues, cue) - 1];
  if (!before) return null;
  const voices = readTree(before, document).querySelectorAll('[title]');
  return [...voices].at(-1)?.getAttribute('title') ?? null;
}

/** By halves, for a film has thousands of cues: they are in order of their start. */
function findIndex(cues: TextTrackCueList, cue: TextTrackCue): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = cues[middle];
    if (at && at.startTime < cue.startTime) low = middle + 1;
    else high = middle;
  }
  while (low < cues.length && cues[low] !== cue) low++;
  return low < cues.length ? low : -1;
}
