import type { CueNode } from '../../cues/CueNode.js';
import { parseCueText } from '../../cues/parseCueText.js';
import { parseWebVtt } from '../../cues/parseWebVtt.js';
import { plainText } from '../../cues/plainText.js';
import { foldWords } from '../../descriptions/foldWords.js';
import { isDialogue } from '../../descriptions/isDialogue.js';
import type { SpokenLine } from '../CheckedScript.js';

/**
 * The dialogue of a film by its captions (WebVTT), in the order of time. Sounds and music are no dialogue. Who speaks is taken from
 * `<v Name>`, and from a name and a colon at the beginning of a caption.
 */
export function readDialogue(captions: string): readonly SpokenLine[] {
  return parseWebVtt(captions)
    .cues.filter((cue) => cue.endTime > cue.startTime && isDialogue(cue.text))
    .map(({ startTime, endTime, text }) => {
      const tree = parseCueText(text);
      const plain = foldWords(plainText(tree).replace(sounds, ' '));
      const [label = '', named = ''] =
        /^[-–—]?\s*([\p{Lu}\p{Script=Han}][\p{L} .'’]{0,24})[:：]\s*/u.exec(plain) ?? [];
      return {
        startTime,
        endTime,
        text,
        words: plain.slice(label.length),
        speaker: findVoice(tree.children) ?? (named.trim() || null),
      };
    })
    .sort((a, b) => a.startTime - b.startTime);
}

const sounds = /\[[^\]]*\]|［[^］]*］|\([^)]*\)|（[^）]*）|【[^】]*】/g;

function findVoice(nodes: readonly CueNode[]): string | null {
  const waiting = [...nodes];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (node.type === 'text' || node.type === 'timestamp') continue;
    if (node.voice) return node.voice;
    waiting.push(...node.children);
  }
  return null;
}
