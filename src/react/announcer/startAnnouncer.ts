import type { AnnouncerEffect, Urgency } from '../../core/announcements/stepAnnouncer.js';
import type { Player, SpokenDescription } from '../../media/index.js';
import type { InterfaceLanguage } from '../i18n/LocaleContext.js';
import { translateAll } from '../i18n/translateAll.js';
import type { KeyedCommands } from '../keyboard/createKeyedCommands.js';
import { announcementHistory } from './announcementHistory.js';
import { createAnnouncer } from './createAnnouncer.js';
import type { Note } from './Note.js';
import { tellApart } from './tellApart.js';
import type { ViewerActs } from './watchViewer.js';

export interface AnnouncerPlace {
  readonly player: Player;
  readonly keyed: KeyedCommands;
  readonly language: InterfaceLanguage;
  /** Holds the live regions. */
  readonly root: Element;
  readonly acts: ViewerActs;
  /** What has happened before this came, oldest first. */
  readonly notes: readonly Note[];
  /** The words of a description that is to be read, and was not yet; null for none. */
  readonly words: SpokenDescription | null;
  /** Writes them into their region. */
  readonly describe: (words: SpokenDescription) => void;
}

/** Says what has happened and what happens, into the live regions; returns what ends it. */
export function startAnnouncer(of: AnnouncerPlace): () => void {
  const { player, keyed, language, root, acts, notes, words, describe } = of;
  const place = (region: Urgency, index: number) =>
    root.querySelector(`[data-region="${region}"]`)?.children[index];
  let turn = 0;
  const write = (effect: Exclude<AnnouncerEffect, { type: 'wake' }>) => {
    if (effect.type === 'describe') {
      describe(effect.words);
      return;
    }
    if (effect.type === 'clear') {
      for (const region of ['polite', 'assertive'] as const)
        for (const index of [0, 1]) place(region, index)?.replaceChildren();
      return;
    }
    announcementHistory(player).record(effect.text);
    place(effect.region, 1 - effect.place)?.replaceChildren();
    place(effect.region, effect.place)?.replaceChildren(tellApart(effect.text, (turn += 1)));
  };
  const running = createAnnouncer(player, translateAll(language), root, write, acts);
  for (const note of notes) running.hear(note);
  if (words) running.describe(words);
  const undescribe = player.onSpokenDescription(running.describe);
  const unlisten = keyed.listen(running.asked);
  return () => {
    undescribe();
    unlisten();
    running.end();
  };
}
