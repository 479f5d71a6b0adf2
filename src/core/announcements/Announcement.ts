import type { MessageKey } from '../i18n/en.js';

/** What an announcement is about. A newer one takes the place of an older one on the same topic that is still unsaid. */
export type AnnouncementTopic =
  | 'playback'
  | 'position'
  | 'volume'
  | 'speed'
  | 'description'
  | 'captions'
  | 'sound'
  | 'quality'
  | 'listening'
  | 'fullscreen'
  | 'pictureInPicture'
  | 'moving'
  /** What the viewer has asked to be told: always wanted. */
  | 'answer'
  | 'trouble';

/** Something to be said once, in the viewer's language. */
export interface Announcement {
  readonly key: MessageKey;
  readonly text: string;
  readonly topic: AnnouncementTopic;
  /** `assertive` interrupts what the screen reader is saying: only for trouble that stops the film. */
  readonly urgency: 'polite' | 'assertive';
  /** To be said only when nothing newer on its topic has come for so long, in ms. Said at once where it is absent. */
  readonly settleMs?: number;
  /** To be said only if one of these was the last thing said on its topic: an answer makes no sense without what it answers. */
  readonly onlyAfter?: readonly MessageKey[];
  /** Not to be said if this was the last thing said on its topic, for it says as much. */
  readonly notAfter?: MessageKey;
}

/** The control that has the focus, where there is one whose own words an announcement could repeat. */
export type FocusedControl =
  | 'play'
  | 'volume'
  | 'mute'
  | 'speed'
  | 'description'
  | 'captions'
  | 'sound'
  | 'quality'
  | 'listening'
  | 'fullscreen'
  | 'pictureInPicture';
