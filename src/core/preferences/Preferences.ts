import type { DescriberPreferences } from '../descriptions/DescriberPreferences.js';
import type { LanguageTag } from '../films/Film.js';
import type { OutputWish } from '../sound/OutputWish.js';
import type { VoiceWish } from '../voices/VoiceFacts.js';
import type { TextSpacing } from './TextSpacing.js';

export type AnnouncementLevel = 'all' | 'changes' | 'errors' | 'off';

/** How captions stand, beyond what the first bytes of a player know: kept in `more.captions`. */
export interface CaptionManner extends TextSpacing {
  /** The background stays where the last caption stood while nobody speaks. */
  readonly standing: boolean;
  /** Words a minute that the viewer reads: a caption stays so long where no other comes. 0: as long as its author says. */
  readonly readingSpeed: number;
  /** The film is held until a caption can have been read at that speed; nothing where the speed is 0. */
  readonly holdToRead: boolean;
}

/** How captions look. Every field has a default, so a stored style from an older version still reads. */
export interface CaptionStyle extends Partial<CaptionManner> {
  /** Per cent of the default size, 50 to 300. */
  readonly size: number;
  readonly font: 'sans' | 'serif' | 'mono' | 'rounded' | 'kai';
  /** CSS hex colours, `#rrggbb`. */
  readonly color: string;
  readonly background: string;
  /** 0 to 1. */
  readonly backgroundOpacity: number;
  readonly edge: 'none' | 'outline' | 'shadow' | 'raised';
  /** Where captions stand; `below` puts them under the picture. */
  readonly position: 'author' | 'bottom' | 'top' | 'below';
}

/** What one viewer has chosen, kept in one versioned value. */
export interface Preferences {
  readonly version: 1;
  /** Of the interface; null follows the page. */
  readonly locale: LanguageTag | null;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly rate: number;
  readonly captions: {
    readonly on: boolean;
    readonly language: LanguageTag | null;
    readonly style: CaptionStyle;
  };
  readonly description: {
    readonly on: boolean;
    readonly language: LanguageTag | null;
  };
  /** How a film is described. */
  readonly describer: DescriberPreferences;
  /** The voice that the viewer chose for a language, by that language's tag. */
  readonly voices: Readonly<Record<LanguageTag, VoiceWish>>;
  /** The output device of the description; null for the film's own. */
  readonly descriptionOutput: OutputWish | null;
  /** How fast the viewer's screen reader speaks; 1 is an ordinary voice. Nobody tells us when it has ended. */
  readonly screenReaderPace: number;
  /** Loud moments quieter, quiet ones louder, voices in front. */
  readonly nightMode: boolean;
  readonly announcements: AnnouncementLevel;
  /** Kinds of announcements that are not wanted, by their topics. */
  readonly silenced: readonly string[];
  /** After a long pause the film goes on a few seconds earlier. */
  readonly resumeEarlier: boolean;
  readonly shortcuts: {
    readonly on: boolean;
    /** Command → key, where the viewer has changed it; an empty string takes the key away. */
    readonly keys: Readonly<Record<string, string>>;
  };
  /** Controls never hide. */
  readonly controlsAlways: boolean;
  /** The browser's own controls instead of ours (MAUR IC-4). */
  readonly nativeControls: boolean;
  /**
   * What the parts that come after the bar keep, as it was stored: each reads its own group, cleaned, by `readMore`. So that
   * what a viewer does not need at once is not loaded at once.
   */
  readonly more: Readonly<Record<string, unknown>>;
}
