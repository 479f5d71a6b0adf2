import type { AnnouncementLevel } from '../preferences/Preferences.js';
import type { AnnouncementTopic } from './Announcement.js';

/** Whether the viewer wants to hear about this. `changes` leaves out what a held key runs through. */
export function isWanted(topic: AnnouncementTopic, level: AnnouncementLevel): boolean {
  if (level === 'off') return false;
  if (level === 'errors') return topic === 'trouble';
  return level === 'all' || (topic !== 'position' && topic !== 'volume');
}
