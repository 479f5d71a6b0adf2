import type { Translate } from '../i18n/createTranslate.js';
import type { Phrase } from '../i18n/Phrase.js';
import type { AnnouncementLevel } from '../preferences/Preferences.js';
import type { Announcement, AnnouncementTopic, FocusedControl } from './Announcement.js';

/** In what state of things a change is told. */
export interface AnnouncementContext {
  /** The control that has the focus: what it says itself is not said again. */
  readonly focused: FocusedControl | null;
  readonly level: AnnouncementLevel;
  /** Kinds that the viewer has muted. */
  readonly silenced?: readonly string[];
  /** Whether the viewer has pressed anything in this player yet; until then it is only setting itself up. */
  readonly asked: boolean;
  readonly translate: Translate;
}

/** Makes an announcement of a phrase. */
export type Say = (
  topic: AnnouncementTopic,
  phrase: Phrase,
  how?: Pick<Announcement, 'settleMs' | 'onlyAfter' | 'notAfter'>,
) => Announcement;
