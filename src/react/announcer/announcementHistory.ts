import { recordAnnouncement, type SaidBefore } from '../../core/announcements/recordAnnouncement.js';
import type { Player } from '../../media/index.js';

/** What one player has said since it is there. Nobody is told when it grows: it is read at leisure. */
export interface AnnouncementHistory {
  get(): readonly SaidBefore[];
  record(text: string): void;
}

const histories = new WeakMap<Player, AnnouncementHistory>();

/** The history of a player; begun where there is none. */
export function announcementHistory(player: Player): AnnouncementHistory {
  const known = histories.get(player);
  if (known) return known;
  let said: readonly SaidBefore[] = [];
  const history: AnnouncementHistory = {
    get: () => said,
    record: (text) => (said = recordAnnouncement(said, { text, time: player.clock.getTime() })),
  };
  histories.set(player, history);
  return history;
}
