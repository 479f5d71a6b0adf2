import type { AnnouncementLevel } from '../preferences/Preferences.js';
import type { AnnouncementTopic } from './Announcement.js';

/**
 * Whether the viewer wants to hear about this. `changes` leaves out what a held key runs through; `silenced` are kinds that
 * the viewer has muted one by one. What they ask is always answered, and trouble is muted only with all else.
 */
export function isWanted(
  topic: AnnouncementTopic,
  level: AnnouncementLevel,
  silenced: readonly string[] = [],
): boolean {
  if (topic === 'answer') return true;
  if (level === 'off') return false;
  if (topic === 'trouble') return true;
  if (level === 'errors' || silenced.includes(topic)) return false;
  return level === 'all' || (topic !== 'position' && topic !== 'volume');
}

/** The kinds that can be muted one by one: not trouble, and not what the viewer has asked. */
export const mutableTopics = [
  'playback',
  'position',
  'volume',
  'speed',
  'description',
  'captions',
  'sound',
  'quality',
  'listening',
  'fullscreen',
  'pictureInPicture',
  'moving',
] as const satisfies readonly AnnouncementTopic[];
