'use client';
import { useEffect, useRef } from 'react';
import type { SpokenDescription } from '../../media/index.js';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { describeInto } from './describeInto.js';
import type { Note } from './Note.js';
import { watchViewer } from './watchViewer.js';

/** What would explain a description comes with what is still on its way: so long it is waited for, and no longer, in ms. */
const UNEXPLAINED_MS = 3000;

/**
 * The player's one voice to screen readers: a polite region, an assertive one for trouble that stops the film, and one
 * for the words of text descriptions, which speak the film's language. All are there, empty, from the start. Each of the
 * first two has two places, filled by turns, so that the same words said twice are heard twice.
 * What to say of a change comes a moment later than the regions; what changes until then is noted, and said then.
 */
export function Announcer() {
  const { player, keyed, later } = usePlayerContext();
  const language = useInterfaceLanguage();
  const regions = useRef<HTMLDivElement>(null);
  const acts = useRef({ asked: false });
  const notes = useRef<Note[]>([]);
  const words = useRef<SpokenDescription>(null);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    acts.current = { asked: false };
    notes.current = [];
    words.current = null;
    return watchViewer(root, acts.current);
  }, [player]);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    const describe = describeInto(root.lastElementChild as HTMLElement);
    if (later && later !== 'lost') {
      const [noted, unread] = [notes.current, words.current];
      notes.current = [];
      words.current = null;
      return later.startAnnouncer({
        ...{ player, keyed, language, root, describe },
        ...{ acts: acts.current, notes: noted, words: unread },
      });
    }
    let timer: ReturnType<typeof setTimeout>;
    const hear = (spoken: SpokenDescription) => {
      words.current = spoken;
      clearTimeout(timer);
      const read = () => {
        words.current = null;
        describe(spoken);
      };
      timer = setTimeout(read, later ? 0 : UNEXPLAINED_MS);
    };
    const ends = [player.onSpokenDescription(hear), () => clearTimeout(timer)];
    if (later) {
      root.querySelector('p')?.replaceChildren(language.translate('trouble.engine.message'));
      if (words.current) hear(words.current);
    } else
      ends.push(
        player.subscribe((after, before) => {
          const focused = root.ownerDocument.activeElement;
          notes.current.push({ after, before, asked: acts.current.asked, focused });
        }),
        keyed.listen((command) => {
          acts.current.asked = true;
          notes.current.push({ command, state: player.getState(), time: player.headingTime() });
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
