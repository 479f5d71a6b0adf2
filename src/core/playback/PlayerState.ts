import type { DescriptionDelivery, LanguageTag, LocalizedText, VoiceKind } from '../films/Film.js';
import type { DescriberNews } from '../descriptions/describer/DescriberEffect.js';
import type { HistoryEntry } from '../descriptions/describer/DescriberState.js';
import type { MovingState } from '../moving/MovingState.js';
import type { StreamSign } from '../signLanguage/StreamSign.js';
import type { Trouble } from './Trouble.js';

/** `unavailable`: not for this film. `unsupported`: not in this browser. */
export type Availability = 'available' | 'unavailable' | 'unsupported';

/** Something the viewer can choose: a captions track, an audio track. */
export interface TrackChoice {
  readonly id: string;
  /** The author's own name for it; null where its language names it well enough. */
  readonly label: LocalizedText | null;
  readonly language: LanguageTag;
  /** Another language that it serves: a dialect, or what is written where its own is spoken (HLS ASSOC-LANGUAGE); absent where none is told. */
  readonly associated?: LanguageTag;
}

export interface CaptionsChoice extends TrackChoice {
  readonly sdh: boolean;
  /** In plain words, for who reads slowly; absent where nobody says so. */
  readonly easy?: boolean;
}

/** The kinds of HTML's AudioTrack, normalised over manifests and browsers. */
export type AudioKind = 'main' | 'main-desc' | 'descriptions' | 'alternative' | 'translation' | 'commentary';

export interface AudioChoice extends TrackChoice {
  readonly kind: AudioKind;
  /** The film's sound with clearer voices; absent where nobody says so. */
  readonly clear?: boolean;
  /** Of a description alone (receiver mix): the one file that it is, which can be played beside the film; absent where there is none. */
  readonly file?: string;
}

export interface DescriptionChoice extends TrackChoice {
  readonly delivery: DescriptionDelivery;
  readonly voiceKind: VoiceKind | null;
  readonly narrator: LocalizedText | null;
  readonly extended: boolean;
}

export interface QualityChoice {
  readonly id: string;
  /** Lines of the picture, such as 720; null where the manifest does not say. */
  readonly height: number | null;
  /** Bits a second. */
  readonly bitrate: number;
}

/** One value for what description does now. `speaking`, `holding` and `blocked` are the describer's. */
export type DescriptionPhase = 'off' | 'switching' | 'ready' | 'speaking' | 'holding' | 'blocked';

export interface Chapter {
  readonly startTime: number;
  readonly endTime: number;
  readonly title: string;
  /** 0 is the outermost. */
  readonly depth: number;
}

/** Words of a description, as they are spoken. */
export interface DescriptionSpeech {
  readonly text: string;
  readonly language: LanguageTag;
}

/** What is told of description beside its phase. `fell`: another takes its place, for its own voice is dead. */
export type DescriptionNews =
  | DescriberNews
  | { readonly reason: 'fell-to-screen-reader'; readonly language: LanguageTag }
  | { readonly reason: 'fell'; readonly to: string }
  /** The device that the viewer sent the description to, by its name, is not there. */
  | { readonly reason: 'output-gone'; readonly output: string };

/** Listening without the picture. */
export interface ListeningState {
  /** `unavailable`: the sound of what plays cannot be had alone. */
  readonly availability: Availability;
  /** Whether the viewer wants only the sound, wherever it can be had. */
  readonly wanted: boolean;
  /** Whether only the sound is loaded. */
  readonly active: boolean;
  /**
   * What is told of it, the newest; `count` tells one from the next. `offered`: the device saves data, and the viewer could.
   */
  readonly news: { readonly count: number; readonly news: 'on' | 'off' | 'cannot' | 'offered' } | null;
}

/** What of a live stream can be heard, from the oldest that is kept to what is broadcast now, in seconds. */
export interface LiveRange {
  readonly start: number;
  readonly edge: number;
}

/** Everything a part of the player can ask, as the media last answered it. The running time is not here: see the clock. */
export interface PlayerState {
  /** `idle`: nothing asked for yet. `ready`: length and first frame are known. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** The viewer's wish, as the media holds it; a stall does not change it. */
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** The viewer wants to play and nothing has come for more than a second. */
  readonly stalled: boolean;
  /** Seconds; null until known, and for a live stream. */
  readonly duration: number | null;
  /**
   * Null or absent of what has a length. Until a live stream has been played it is live wherever it stands, for it begins with
   * what is broadcast then.
   */
  readonly live?: LiveRange | null;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** `unsupported` where the system keeps the volume to itself (iOS). */
  readonly volumeAvailability: Availability;
  readonly captions: {
    readonly availability: Availability;
    readonly choices: readonly CaptionsChoice[];
    /** The id of the captions that show, or null. */
    readonly chosen: string | null;
    /** The language of words that the film shows to everybody, such as those for a foreign dialogue, while they show; else absent. */
    readonly forced?: LanguageTag;
  };
  /**
   * Absent until the film first was held for a caption that could not have been read. `told` counts the holds that the viewer is
   * told of: the first, and each where the viewer wants that of every hold.
   */
  readonly captionHold?: { readonly active: boolean; readonly told: number } | undefined;
  readonly description: {
    readonly availability: Availability;
    readonly choices: readonly DescriptionChoice[];
    /** The id of the description that is wanted, or null. */
    readonly chosen: string | null;
    readonly phase: DescriptionPhase;
    /** It is on its way back after the same film was loaded with or without its picture: to the viewer it was never off. */
    readonly regaining?: boolean;
    /** Who speaks a description that is text; null where it is not. */
    readonly spokenBy: 'player' | 'screen-reader' | 'both' | null;
    /** The words that are being spoken; null in between, and where description is in the film's own sound. */
    readonly speech: DescriptionSpeech | null;
    /** What was spoken so far, oldest first. */
    readonly history: readonly HistoryEntry[];
    /** What the describer has to tell, the newest; `count` tells one from the next. */
    readonly news: { readonly count: number; readonly news: DescriptionNews } | null;
  };
  readonly audio: { readonly choices: readonly AudioChoice[]; readonly chosen: string | null };
  readonly quality: {
    readonly choices: readonly QualityChoice[];
    /** A quality's id, or `auto`. */
    readonly chosen: string;
    /** Lines of the picture that plays now, where known. */
    readonly height: number | null;
  };
  /** Absent until it is known whether the film's sound can be had without the picture. */
  readonly listening?: ListeningState | undefined;
  /** Sign-language interpreters inside the stream that plays; absent while none is known. */
  readonly signVideos?: readonly StreamSign[] | undefined;
  readonly chapters: readonly Chapter[];
  /** Jumps, bookmarks, the sleep timer and the like; there from a moment after the player itself. */
  readonly moving?: MovingState | undefined;
  readonly fullscreen: { readonly availability: Availability; readonly active: boolean };
  readonly pictureInPicture: { readonly availability: Availability; readonly active: boolean };
  /** What is wrong now, or null. */
  readonly trouble: Trouble | null;
  /**
   * The last place a seek settled at, seconds; `count` tells one settled seek from the next. `told`: who asked for the
   * newest seek tells the place itself, as the slider does.
   */
  readonly settled: { readonly time: number; readonly count: number; readonly told: boolean };
}
