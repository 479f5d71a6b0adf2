'use client';
import { useEffect, useRef } from 'react';
import type { AnnouncerEffect, Urgency } from '../../core/announcements/stepAnnouncer.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { createAnnouncer } from './createAnnouncer.js';
import { tellApart } from './tellApart.js';

/**
 * The player's one voice to screen readers: a polite region, an assertive one for trouble that stops the film, and one
 * for the words of text descriptions, which speak the film's language. All are there, empty, from the start. Each of the
 * first two has two places, filled by turns, so that the same words said twice are heard twice.
 */
export function Announcer() {
  const { player, keyed } = usePlayerContext();
  const translate = useTranslate();
  const regions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = regions.current;
    if (!root) return undefined;
    const place = (region: Urgency, index: number) =>
      root.querySelector(`[data-region="${region}"]`)?.children[index];
    const write = (effect: Exclude<AnnouncerEffect, { type: 'wake' }>) => {
      if (effect.type === 'clear') {
        for (const region of ['polite', 'assertive'] as const)
          for (const index of [0, 1]) place(region, index)?.replaceChildren();
        return;
      }
      place(effect.region, 1 - effect.place)?.replaceChildren();
      place(effect.region, effect.place)?.replaceChildren(tellApart(effect.text, effect.place));
    };
    const running = createAnnouncer(player, translate, root, write);
    const unlisten = keyed.listen(running.asked);
    const words = root.querySelector<HTMLElement>('[data-region="description"]');
    let turn = 0;
    const end = player.onSpokenDescription(({ text, language }) => {
      if (!words) return;
      words.lang = language;
      // A new element is new words, even where they are the same as before.
      const line = words.ownerDocument.createElement('p');
      line.textContent = tellApart(text, (turn = 1 - turn));
      words.replaceChildren(line);
    });
    return () => {
      end();
      unlisten();
      running.end();
    };
  }, [player, translate, keyed]);
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
