import { escapeCueText } from '../../cues/escapeCueText.js';
import type { VttCue } from '../../cues/VttCue.js';
import type { VttFile } from '../../cues/VttFile.js';
import { writeWebVtt } from '../../cues/writeWebVtt.js';
import type { Fix } from './Fix.js';

type Held = { cue: VttCue; readonly notes: VttFile['notes']; readonly id: string };

/**
 * The file after the fixes. Notes go along with the cue that they stand before; styles, regions, settings and mark-up stay as they are.
 *
 * @param ids of the file’s cues, by place; a cue that says nothing has none.
 * @param isMarked whether any cue of the script is marked extended already.
 */
export function applyToVtt(
  file: VttFile,
  fixes: readonly Fix[],
  ids: ReadonlyMap<number, string>,
  isMarked: boolean,
): string {
  let held = file.cues.map((cue, place): Held => ({
    cue,
    id: ids.get(place) ?? '',
    notes: file.notes.filter(({ before }) => before === place),
  }));
  const find = (cueId: string): Held | undefined => held.find(({ id }) => id !== '' && id === cueId);
  for (const fix of fixes) {
    if (fix.kind === 'reorder') {
      held = held.toSorted((a, b) => a.cue.startTime - b.cue.startTime);
      continue;
    }
    const one = find(fix.cueId);
    if (!one) continue;
    if (fix.kind === 'retime') one.cue = { ...one.cue, ...fix.after };
    else if (fix.kind === 'extend') one.cue = { ...one.cue, text: mark(one.cue.text, fix.extended) };
    else {
      const { first, second } = fix;
      one.cue = { ...one.cue, ...first, text: escapeCueText(first.text) };
      held.push({
        id: fix.newId,
        notes: [],
        cue: {
          ...one.cue,
          ...second,
          text: escapeCueText(second.text),
          id: one.cue.id === '' ? '' : fix.newId,
        },
      });
    }
  }
  const marksFirst = !isMarked && fixes.some(({ kind }) => kind === 'extend');
  // Once one cue is marked, those without a mark never hold; they were free to until now, and stay so.
  if (marksFirst)
    for (const one of held)
      if (one.id !== '' && !one.cue.text.includes('<c.extended'))
        one.cue = { ...one.cue, text: mark(one.cue.text, 'allowed') };
  const inOrder = held.toSorted((a, b) => (fixes.length > 0 ? a.cue.startTime - b.cue.startTime : 0));
  return writeWebVtt({
    ...file,
    cues: inOrder.map(({ cue }) => cue),
    notes: [
      ...inOrder.flatMap(({ notes }, before) => notes.map((note) => ({ ...note, before }))),
      ...file.notes
        .filter(({ before }) => before >= file.cues.length)
        .map((note) => ({ ...note, before: inOrder.length })),
    ],
  });
}

const mark = (text: string, extended: 'allowed' | 'required'): string =>
  `<c.extended${extended === 'required' ? '.required' : ''}>${text}</c>`;
