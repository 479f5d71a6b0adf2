import type { CueNode } from '../cues/CueNode.js';
import { parseCueText } from '../cues/parseCueText.js';
import type { VttCue, VttNote } from '../cues/VttCue.js';
import { createNames } from './createNames.js';
import type { DescriptionCue } from './DescriptionCue.js';
import { readMarks } from './descriptionMarks.js';
import { foldWords } from './foldWords.js';
import { listParts } from './listParts.js';

/** What is read of a WebVTT file; what `parseWebVtt` gives will do, and a browser's own cues without notes as well. */
export interface DescriptionFile {
  readonly cues: readonly Pick<VttCue, 'id' | 'startTime' | 'endTime' | 'text'>[];
  readonly notes?: readonly VttNote[];
}

/**
 * The description script in a WebVTT file of kind `descriptions`, with our marks (`docs/describing.md`):
 * `<c.extended>`, `<c.extended.required>`, `<c.brief>`, `<c.rich>`, `<c.gain-150>`, `<c.pan-left-50>`, `<v Name>`, `<lang xx>`, and the
 * shorter wording in `NOTE short id: …` or `<c.shorter>…</c>`. Cues without words are left out; where they stand on the picture is passed over.
 * A cue without an id gets one made of its start, so that it stays the same when others come or go.
 *
 * A script that marks no cue `extended` leaves it to the viewer: every cue may hold. In one that does, a cue without the mark never holds.
 */
export function readDescriptionCues({ cues, notes = [] }: DescriptionFile): DescriptionCue[] {
  const shorter = readShorter(notes);
  const nameNext = createNames(cues.map(({ id }) => id));
  const read = cues
    .map((cue, place) => ({ cue, place, ...readText(cue.text) }))
    .filter(({ text }) => text !== '');
  const isMarked = read.some(({ marks }) => marks.extended !== null);
  return read.map(({ cue, place, text, inText, marks, language, parts, voice }) => ({
    id: cue.id === '' ? nameNext(`at-${Math.round(cue.startTime * 1000)}`, false) : nameNext(cue.id),
    startTime: cue.startTime,
    endTime: cue.endTime,
    text,
    shorter: (cue.id === '' ? null : shorter.byId.get(cue.id)) ?? shorter.byPlace.get(place) ?? inText,
    language,
    ...(parts ? { parts } : {}),
    extended: marks.extended ?? (isMarked ? 'never' : 'allowed'),
    verbosity: marks.verbosity,
    voice,
    gain: marks.gain,
    pan: marks.pan,
    clip: null,
  }));
}

function readText(raw: string) {
  let text = '';
  let shorter = '';
  let voice: string | null = null;
  const classes = new Set<string>();
  const languages = new Map<string | null, number>();

  /** Every node, in order; not recursive, for a file from outside may nest deeper than the stack. */
  const waiting: { node: CueNode; language: string | null; isShorter: boolean }[] = [];
  const wait = (children: readonly CueNode[], language: string | null, isShorter: boolean): void => {
    for (const node of children.toReversed()) waiting.push({ node, language, isShorter });
  };
  const tree = parseCueText(raw);
  wait(tree.children, null, false);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, language, isShorter } = next;
    if (node.type === 'text') {
      if (isShorter) shorter += node.text;
      else {
        text += node.text;
        languages.set(language, (languages.get(language) ?? 0) + node.text.trim().length);
      }
    } else if (node.type !== 'timestamp' && node.type !== 'ruby-text') {
      const isInShorter = isShorter || saysShorter(node);
      if (!isInShorter) for (const name of node.classes) classes.add(name);
      if (node.voice && !isInShorter) voice ??= node.voice;
      wait(node.children, node.language === '' ? null : node.language, isInShorter);
    }
  }
  // Few cues change their language.
  const parts = raw.includes('<lang') ? listParts(tree, saysShorter) : [];
  const isMixed = parts.length > 1;
  return {
    text: foldWords(text),
    ...(isMixed ? { parts } : {}),
    inText: foldWords(shorter) || null,
    marks: readMarks(classes),
    // What stands around the words of another language is in the script's own.
    language: isMixed && parts.some((part) => part.language === null) ? null : findMost(languages),
    voice,
  };
}

const saysShorter = (node: CueNode): boolean => 'classes' in node && node.classes.includes('shorter');

/** The language that most of the words are in; of two with as many, the first. */
function findMost(languages: ReadonlyMap<string | null, number>): string | null {
  let most: string | null = null;
  let length = 0;
  for (const [language, words] of languages) if (words > length) [most, length] = [language, words];
  return most;
}

/** `NOTE short d05: …` names its cue; `NOTE short: …` speaks of the one that follows. */
function readShorter(notes: readonly VttNote[]) {
  const byId = new Map<string, string>();
  const byPlace = new Map<number, string>();
  for (const { text, before } of notes) {
    const [, id = '', words = ''] = /^short(?:[\t ]+([^\s:：]+))?[\t ]*[:：]([^]*)$/.exec(text) ?? [];
    const folded = foldWords(words);
    if (folded === '') continue;
    if (id === '') byPlace.set(before, folded);
    else byId.set(id, folded);
  }
  return { byId, byPlace };
}
