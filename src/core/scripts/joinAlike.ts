import type { TextPart } from './DescriptionScript.js';

/** Parts of which each differs from the one before; what is empty is left out. */
export function joinAlike(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    if (part.text === '' && part.recordings.length === 0) continue;
    const last = joined.at(-1);
    // White space between two parts belongs to the first: no voice needs it for itself.
    const isSpace = part.text.trim() === '';
    if (
      last &&
      part.recordings.length === 0 &&
      (isSpace || (last.recordings.length === 0 && isAlike(last, part)))
    )
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

const isAlike = (a: TextPart, b: TextPart): boolean =>
  a.startTime === b.startTime &&
  a.endTime === b.endTime &&
  a.language === b.language &&
  a.sourceLanguage === b.sourceLanguage &&
  a.represents === b.represents &&
  a.speak === b.speak &&
  a.pitch === b.pitch &&
  JSON.stringify(a.mixing) === JSON.stringify(b.mixing);
