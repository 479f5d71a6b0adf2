import type { Heard } from './findRepeats.js';

interface Cue {
  readonly kind: string;
  readonly text: string;
}

export type QuietVerdict = 'quiet' | 'chatters' | 'reads-captions' | 'speaks';

const plain = (text: string) =>
  text
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * What a player says by itself while it plays and nobody presses anything. Descriptions are what a listener came for; they do not
 * count. As much as one thing a second and a half is chatter.
 */
export function judgeQuiet(said: readonly Heard[], cues: readonly Cue[], seconds: number): QuietVerdict {
  const isOf = (text: string, kind: RegExp) =>
    cues.some((cue) => kind.test(cue.kind) && cue.text !== '' && plain(text).includes(plain(cue.text)));
  const unasked = said.filter(({ text }) => !isOf(text, /descriptions/));
  const own = unasked.filter(({ text }) => !isOf(text, /captions|subtitles/));
  if (own.length > 0 && own.length * 1.5 >= seconds) return 'chatters';
  if (own.length > 0) return 'speaks';
  return unasked.length > 0 ? 'reads-captions' : 'quiet';
}
