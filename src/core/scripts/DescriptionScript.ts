import type { Extension, Verbosity } from '../descriptions/DescriptionCue.js';
import type { LanguageTag } from '../films/Film.js';

/** What a script is made for (DAPT §Script Type). */
export type ScriptType = 'originalTranscript' | 'translatedTranscript' | 'preRecording' | 'asRecorded';

/** What is stood for: `visual.text.title`, `audio.dialogue`, `x-own` (DAPT §content-descriptor values). */
export type ContentDescriptor = string;

/** Whether what an event is about can be seen (DAPT §On Screen). */
export type OnScreen = 'ON' | 'OFF' | 'ON_OFF' | 'OFF_ON';

/** How fast a voice speaks, or that none does (TTML2 `tta:speak`). */
export type Speak = 'none' | 'normal' | 'fast' | 'slow';

/** All descriptions of one programme, whatever format they came in (DAPT §DAPT Script). All times are seconds of the programme. */
export interface DescriptionScript {
  /** The language of every text that names no other. */
  readonly language: LanguageTag;
  /** The language of what texts come from, `zxx` where it has none; null where it is not told (DAPT §Text Language Source). */
  readonly sourceLanguage: LanguageTag | null;
  readonly title: string | null;
  readonly type: ScriptType;
  readonly represents: readonly ContentDescriptor[];
  /** The people who lend characters their voices. */
  readonly talents: readonly Talent[];
  readonly characters: readonly Character[];
  readonly events: readonly ScriptEvent[];
  /** Null unless the script comes from one that counted in timecode. */
  readonly timecode: ScriptTimecode | null;
}

export interface Talent {
  readonly id: string;
  readonly name: string;
}

/** Someone in the programme who speaks (DAPT §Character). */
export interface Character {
  readonly id: string;
  readonly name: string;
  /** Id of who voices the character. */
  readonly talent: string | null;
}

/** Where the script's zero lies in the timecode of a tape or file. For information only (DAPT §Timecode-related metadata). */
export interface ScriptTimecode {
  /** `hh:mm:ss:ff` of the script's zero. */
  readonly origin: string | null;
  /** `hh:mm:ss:ff` of the programme's start; a script that differs from it is likely to be out of step. */
  readonly startOfProgramme: string | null;
  /** Frames a second that the timecode counts. */
  readonly frameRate: number;
}

/** What is said or heard in one stretch of the programme (DAPT §Script Event). `[startTime, endTime)`. */
export interface ScriptEvent {
  /** Unique within the script. */
  readonly id: string;
  readonly startTime: number;
  /** Null for the end of the programme. */
  readonly endTime: number | null;
  readonly represents: ContentDescriptor;
  /** Ids of the characters who speak. */
  readonly characters: readonly string[];
  readonly onScreen: OnScreen;
  readonly notes: readonly EventNote[];
  /** Whether the film may or must be held until the event is spoken (WCAG 1.2.7). */
  readonly extended: Extension;
  readonly verbosity: Verbosity;
  /** What becomes of the programme's sound meanwhile. */
  readonly mixing: Mixing;
  readonly texts: readonly ScriptText[];
}

/** A remark for those who work on the script, never spoken (DAPT §Script Event Description). */
export interface EventNote {
  readonly text: string;
  /** `scene`, `pronunciationNote`, or one's own that begins with `x-`. */
  readonly type: string | null;
  /** Null for the script's own language. */
  readonly language: LanguageTag | null;
}

/** The words of an event in one language (DAPT §Text). */
export interface ScriptText {
  readonly language: LanguageTag;
  /** The language it was translated from, its own for what is written or said in it, `zxx` for what has none; null: not told. */
  readonly sourceLanguage: LanguageTag | null;
  readonly represents: ContentDescriptor;
  readonly startTime: number;
  readonly endTime: number | null;
  /** What becomes of the programme's sound while this text is active, on top of the event's own. */
  readonly mixing: Mixing;
  /** In order; a text that is of one piece has one. */
  readonly parts: readonly TextPart[];
  /** A shorter wording, for where the gap is too short. */
  readonly shorter: string | null;
  /** The author's wish for a voice, by name. */
  readonly voice: string | null;
  /** The author's gain of the description itself, spoken or recorded; linear, 1 changes nothing. */
  readonly gain: number;
  /** The author's place of the description itself, -1 (left) to 1 (right). */
  readonly pan: number;
}

/** A stretch of a text that differs from its neighbours: in time, language, voice or recording. */
export interface TextPart {
  /** Plain words as they are joined with the next part's; a line break is `\n`. */
  readonly text: string;
  readonly language: LanguageTag;
  readonly sourceLanguage: LanguageTag | null;
  readonly represents: ContentDescriptor;
  readonly startTime: number;
  readonly endTime: number | null;
  /** Null where the author left it open. */
  readonly speak: Speak | null;
  /** As TTML2 writes it: `+10%`, `-2st`, `+10hz`, `180hz`; null changes nothing. */
  readonly pitch: string | null;
  readonly mixing: Mixing;
  readonly recordings: readonly Recording[];
}

/** A recorded voice (DAPT §Audio Recording). Cut at its `endTime`, unless the film may be held for it. */
export interface Recording {
  /** The same sound in several formats; a player plays one. Never empty. */
  readonly sources: readonly RecordingSource[];
  readonly startTime: number;
  readonly endTime: number | null;
  /** Seconds within the recording where it is begun. */
  readonly clipBegin: number;
  /** Seconds within the recording where it ends; null for its own end. */
  readonly clipEnd: number | null;
  readonly mixing: Mixing;
}

export interface RecordingSource {
  /** Address, as written; a `data:` address where the sound is inside the script. */
  readonly src: string;
  /** MIME type; empty where it is not told. */
  readonly type: string;
}

/** Gain and pan over time (DAPT §Mixing Instruction). An empty list changes nothing. */
export interface Mixing {
  /** Linear, 0 to 1; a negative value turns the phase as well. */
  readonly gain: readonly KeyFrame[];
  /** -1 (left) to 1 (right). */
  readonly pan: readonly KeyFrame[];
}

/**
 * A value at a time of the programme. Between two frames the value moves in a straight line; before the first and after
 * the last it stays; two frames of one time are a jump.
 */
export interface KeyFrame {
  readonly time: number;
  readonly value: number;
}
