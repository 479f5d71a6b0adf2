import type { FocusedControl } from '../../core/announcements/Announcement.js';

/** The part that has the focus, and which state it tells by itself. */
const controls: Readonly<Record<string, FocusedControl>> = {
  'play-button': 'play',
  'volume-slider': 'volume',
  'mute-button': 'mute',
  'speed-dialog': 'speed',
  'description-button': 'description',
  'description-dialog': 'description',
  'captions-button': 'captions',
  'captions-dialog': 'captions',
  'sound-dialog': 'sound',
  'quality-dialog': 'quality',
  'listen-button': 'listening',
  'fullscreen-button': 'fullscreen',
  'picture-in-picture-button': 'pictureInPicture',
};

/** The control whose own words an announcement could repeat, or null. A radio button in a dialog tells its own choice. */
export function findFocusedControl(region: Element, focused: Element | null): FocusedControl | null {
  if (!focused || !region.contains(focused)) return null;
  const part =
    focused.closest('[data-speaks-for]')?.getAttribute('data-speaks-for') ??
    focused.getAttribute('data-part');
  const dialog = focused.closest('dialog')?.getAttribute('data-part');
  return controls[part ?? ''] ?? controls[dialog ?? ''] ?? null;
}
