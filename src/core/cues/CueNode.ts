/** What a part of a cue's text is (WebVTT §6.4). `class` is a plain `<c>`. */
export type CueSpanType =
  'class' | 'italic' | 'bold' | 'underline' | 'ruby' | 'ruby-text' | 'voice' | 'language';

export interface CueTextNode {
  readonly type: 'text';
  /** With all character references resolved. */
  readonly text: string;
}

/** Where karaoke-like text goes on; seconds of the film. */
export interface CueTimestampNode {
  readonly type: 'timestamp';
  readonly time: number;
}

export interface CueSpanNode {
  readonly type: CueSpanType;
  readonly classes: readonly string[];
  /** The applicable language, inherited from what lies around; null where none is known. Not checked against BCP 47. */
  readonly language: string | null;
  /** The speaker of a `voice`; null for every other type. */
  readonly voice: string | null;
  readonly children: readonly CueNode[];
}

export type CueNode = CueTextNode | CueTimestampNode | CueSpanNode;

/** A cue's whole text. */
export interface CueTree {
  readonly type: 'root';
  readonly language: string | null;
  readonly children: readonly CueNode[];
}
