'use client';
import { useEffect, useRef } from 'react';
import type { SpokenDescription } from '../../media/index.js';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { describeInto } from './describeInto.js';
import type { Note } from './Note.js';
import { watchViewer, type ViewerActs } from './watchViewer.js';

/** What has happened and is not yet said. */
interface Kept extends ViewerActs {
  notes: Note[];
  words: SpokenDescription | null;
}

const nothingYet = (): Kept => ({ asked: false, notes: [], words: null });

/** What would explain a description comes with what is still on its way: so long it is waited for, and no longer, in ms. */
const UNEXPLAINED_MS = 3000;

/**
 * The player's one voice to screen readers: a polite region, an assertive one for trouble that stops the film, and one
 * for the words of text descriptions, which speak the film's language. All are there, empty, from the start. Each of the
 * first two has two places, filled by turns, so that the same words said twice are heard twice.
 * What to say of a change comes a moment later than the regions; what changes until then is noted, and said then.
 */
export function Announcer() {
  const { player, keyed } = usePlayerContext();
  const { later } = usePlayerNow();
  const language = useInterfaceLanguage();
  const regions = useRef<HTMLDivElement>(null);
  const kept = useRef<Kept>(nothingYet());
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    kept.current = nothingYet();
    return watchViewer(root, kept.current);
  }, [player]);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    const acts = kept.current;
    const describe = describeInto(root.lastElementChild as HTMLElement);
    if (later && later !== 'lost') {
      const { notes, words } = acts;
      Object.assign(acts, { notes: [], words: null });
      return later.startAnnouncer({ player, keyed, language, root, acts, notes, words, describe });
    }
    let timer: ReturnType<typeof setTimeout>;
    const hear = (spoken: SpokenDescription) => {
      acts.words = spoken;
      clearTimeout(timer);
      const read = () => {
        acts.words = null;
        describe(spoken);
      };
      timer = setTimeout(read, later ? 0 : UNEXPLAINED_MS);
    };
    const ends = [player.onSpokenDescription(hear), () => clearTimeout(timer)];
    if (later) {
      root.querySelector('p')?.replaceChildren(language.translate('trouble.engine.message'));
      if (acts.words) hear(acts.words);
    } else
      ends.push(
        player.subscribe((after, before) => {
          const focused = root.ownerDocument.activeElement;
          acts.notes.push({ after, before, asked: acts.asked, focused });
        }),
        keyed.listen((command) => {
          acts.asked = true;
          acts.notes.push({ command, state: player.getState(), time: player.headingTime() });
          // Whether it changes nothing is said later: it is obeyed meanwhile.
          return false;
        }),
      );
    return () => ends.forEach((end) => end());
  }, [later, player, keyed, language]);
  return (
    <div data-part="announcer" ref={regions}>
      <div data-region="polite" aria-live="polite">
        <p />
        <p />
      </div>
      <div data-region="assertive" aria-live="assertive">
        <p />
        <p />
      </div>
      <div data-region="description" aria-live="polite" />
    </div>
  );
}
