'use client';
import { useEffect, useRef } from 'react';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import type { Note } from './Note.js';
import { tellApart } from './tellApart.js';
import { watchViewer } from './watchViewer.js';

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
  const find = (region: string) => regions.current?.querySelector<HTMLElement>(`[data-region="${region}"]`);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    acts.current = { asked: false };
    notes.current = [];
    return watchViewer(root, acts.current);
  }, [player]);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    if (later === 'lost') {
      find('polite')?.firstElementChild?.replaceChildren(language.translate('trouble.engine.message'));
      return undefined;
    }
    if (later) {
      const noted = notes.current;
      notes.current = [];
      return later.startAnnouncer({ player, keyed, language, root, acts: acts.current, notes: noted });
    }
    const unsubscribe = player.subscribe((after, before) => {
      const focused = root.ownerDocument.activeElement;
      notes.current.push({ after, before, asked: acts.current.asked, focused });
    });
    const unlisten = keyed.listen((command) => {
      acts.current.asked = true;
      notes.current.push({ command, state: player.getState(), time: player.headingTime() });
      // Whether it changes nothing is said later: it is obeyed meanwhile.
      return false;
    });
    return () => {
      unsubscribe();
      unlisten();
    };
  }, [later, player, keyed, language]);
  useEffect(() => {
    let turn = 0;
    return player.onSpokenDescription(({ text, language: lang }) => {
      const words = find('description');
      if (!words) return;
      // What the screen reader has not come to yet is not wanted any more.
      if (text === '') {
        words.replaceChildren();
        return;
      }
      words.lang = lang;
      // A new element is new words, even where they are the same as before.
      const line = words.ownerDocument.createElement('p');
      line.textContent = tellApart(text, (turn += 1));
      words.replaceChildren(line);
    });
  }, [player]);
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
