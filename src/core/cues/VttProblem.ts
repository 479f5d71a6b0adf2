/** `error`: something of the file is lost to the viewer. `warning`: all is read, though the file is not what the standard asks for. */
export type VttProblemLevel = 'error' | 'warning';

/** What a file did wrong and where, though the standard reads on without a word. */
export interface VttProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
  readonly reason: VttProblemReason;
  /** One English sentence, for who made the file. */
  readonly message: string;
  readonly level: VttProblemLevel;
}

/** Each with its level and its sentence; `{}` is the piece of the file that it speaks of. */
const sentences = {
  'signature-missing': ['error', 'The file does not begin with “WEBVTT”, so nothing in it is read.'],
  'character-unreadable': [
    'warning',
    'A character was lost before it got here (U+FFFD, or a NUL): save the file as UTF-8.',
  ],
  'header-lines-ignored': [
    'warning',
    'Lines right below “WEBVTT” are passed over: leave a blank line first.',
  ],
  'blank-line-missing': ['warning', 'A new cue begins here without a blank line before it.'],
  'block-ignored': ['error', 'This block is no cue, for it has no “-->” line, so its text is lost: “{}”.'],
  'style-too-late': ['error', 'A STYLE block after the first cue is not read.'],
  'region-too-late': ['error', 'A REGION block after the first cue is not read.'],
  'keyword-as-id': [
    'warning',
    'The block that begins with “{}” holds a “-->” on its second line, so it is read as a cue.',
  ],
  'cue-timing-invalid': [
    'error',
    'The cue is lost, for its times cannot be read: “{}”. They look like 00:01:02.500 --> 00:01:04.000.',
  ],
  'hours-too-short': ['warning', 'Hours are written with at least two digits: “{}”.'],
  'space-missing': ['warning', 'White space belongs here: “{}”.'],
  'end-not-after-start': ['warning', 'The cue ends no later than it starts, so it is never shown or spoken.'],
  'start-before-previous': ['warning', 'The cue starts before the one that stands above it.'],
  'setting-malformed': ['warning', 'A setting is written name:value; “{}” is passed over.'],
  'setting-unknown': ['warning', 'There is no setting of this name; “{}” is passed over.'],
  'setting-invalid': ['warning', 'The value of “{}” cannot be read, so it is passed over.'],
  'setting-repeated': ['warning', 'The setting is given twice; the later one, “{}”, counts.'],
  'region-unknown': ['warning', 'No region above is called “{}”, so the cue is in none.'],
  'region-dropped': ['warning', 'A cue with “{}” goes its own way and is taken out of its region.'],
  'region-id-missing': ['warning', 'A region without an id can hold no cue.'],
  'region-id-repeated': ['warning', 'Two regions are called “{}”; cues below are in the later one.'],
} as const satisfies Record<string, readonly [VttProblemLevel, string]>;

export type VttProblemReason = keyof typeof sentences;

/** How much of the file a sentence quotes. */
const QUOTED = 60;

export function describeProblem(
  reason: VttProblemReason,
  line: number,
  column: number | null,
  quoted = '',
): VttProblem {
  const [level, sentence] = sentences[reason];
  const piece = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}…` : quoted;
  return {
    line,
    ...(column !== null && { column }),
    reason,
    message: sentence.replace('{}', () => piece),
    level,
  };
}
