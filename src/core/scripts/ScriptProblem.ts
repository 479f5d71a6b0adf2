/**
 * Every rule that a script is held to, and where it comes from. DAPT is W3C's Dubbing and Audio description Profiles of
 * TTML2, version 1.0, by its section titles; TTML2 is its second edition.
 */
export const scriptRules = {
  // How the document is written down.
  'not-well-formed': 'XML 1.0; DAPT §Document Encoding',
  'xml-version': 'DAPT §Document Encoding: XML 1.0',
  encoding: 'DAPT §Document Encoding: UTF-8',
  'byte-order-mark': 'DAPT 1.0 as of June 2026, §Document Encoding: no byte order mark',
  'character-unreadable': 'DAPT §Document Encoding: UTF-8; ours: a character that was lost on the way',
  'document-type': 'DAPT §Document Encoding: no entity declarations; ours: no document type at all',
  'entity-reference': 'DAPT §Document Encoding: only the predefined entities',
  'too-large': 'ours: a limit on the document',
  'too-deep': 'ours: a limit on nesting',
  'too-many-elements': 'ours: a limit on the number of elements',
  'attribute-too-long': 'ours: a limit on one attribute',
  // What stands where.
  'root-element': 'DAPT §DAPT Script: a root tt in the TT namespace',
  'unknown-element': 'DAPT §Unrecognised vocabulary',
  'unknown-attribute': 'DAPT §Unrecognised vocabulary',
  'misplaced-element': 'TTML2 §3.1, §8 to §14: content models',
  'element-order': 'TTML2 §3.1, §8 to §14: content models',
  'repeated-element': 'TTML2 §3.1, §8 to §14: content models',
  'misplaced-text': 'TTML2 §3.1, §8 to §14: content models',
  'misplaced-attribute': 'DAPT §Using computed attribute values',
  space: 'XML 1.0 §2.10 White Space Handling',
  // Profiles and parameters.
  'content-profiles': 'DAPT §ttp:contentProfiles',
  'processor-profiles': 'DAPT §ttp:processorProfiles',
  'profile-attribute': 'DAPT §ttp:profile',
  'time-base': 'DAPT §ttp:timeBase',
  'time-container': 'DAPT §timeContainer',
  'prohibited-parameter':
    'DAPT §Disposition of Features and Extensions: clockMode, dropMode, markerMode, subFrameRate',
  'timing-parameter': 'TTML2 §7.2: frameRate, frameRateMultiplier, tickRate',
  parameter: 'TTML2 §6.2, §7.2: the values of parameters',
  'out-of-line-animation': 'DAPT §Disposition of Features and Extensions: #animation-out-of-line',
  // Time.
  'time-expression': 'TTML2 §12.3.1 <time-expression>',
  'clock-time-with-frames': 'DAPT §Time expressions',
  'wall-clock-time': 'DAPT §Disposition of Features and Extensions: #time-wall-clock',
  'frame-rate-missing': 'DAPT §ttp:frameRate',
  'tick-rate-missing': 'DAPT §ttp:tickRate',
  'mixed-time-syntax': 'DAPT §Time expressions: one syntax throughout',
  'empty-interval': 'TTML2 §12.2: an interval that ends before it begins is never active',
  'event-times': 'DAPT §Script Event: begin and end should be there',
  // Language.
  'language-missing': 'DAPT §Default Language',
  'language-tag': 'BCP 47; DAPT §Default Language',
  'language-source': 'DAPT §Text Language Source',
  'language-source-undetermined': 'DAPT §Text: the source language should not be und',
  'audio-language': 'DAPT §Audio Recording: a recording is in the language of its text',
  // What the script is.
  'script-type': 'DAPT §Script Type',
  'script-type-content': 'DAPT §Script Type: what each type should and should not hold',
  'script-represents': 'DAPT §Script Represents',
  'content-descriptor': 'DAPT §content-descriptor values',
  'represents-missing': 'DAPT §Script Event, §Represents: no empty computed value',
  'represents-not-covered': 'DAPT §Represents: a sub-type of what the script represents',
  'id-syntax': 'DAPT §Unique identifiers; TTML2: an XML ID',
  'id-repeated': 'DAPT §Unique identifiers',
  'not-an-event': 'DAPT §Handling div and p elements',
  // Who speaks.
  'agent-type': 'DAPT §Character; TTML2 §14.1.3',
  'agent-id': 'DAPT §Character',
  'agent-name': 'DAPT §Character',
  'actor-reference': 'DAPT §Character',
  'agent-reference': 'DAPT §Script Event: a reference to each agent',
  'name-type': 'TTML2 §14.1.7 ttm:name',
  'item-name': 'TTML2 §14.1.6 ttm:item',
  'agent-place': 'DAPT §Character: in the first metadata of the head',
  'agent-order': 'DAPT §Character: a talent before its characters',
  role: 'TTML2 §14.2.2 ttm:role',
  // About an event.
  'on-screen': 'DAPT §On Screen',
  'description-type': 'DAPT §Script Event Description',
  'empty-description': 'DAPT §Script Event Description: not empty',
  'origin-timecode': 'DAPT §DAPT Origin Timecode',
  'programme-timecode': 'DAPT §Start of Programme Timecode',
  'timecode-mismatch': 'DAPT §Start of Programme Timecode',
  // Styles.
  'style-reference': 'TTML2 §10.2.1 style',
  'style-loop': 'TTML2 §10.4.1.3 chained referential styling',
  'region-reference': 'TTML2 §11.2.1 region',
  // Sound.
  gain: 'TTML2 §10.2 tta:gain',
  pan: 'TTML2 §10.2 tta:pan',
  speak: 'TTML2 §10.2 tta:speak',
  pitch: 'TTML2 §10.2 tta:pitch, §10.3 <pitch>',
  'audio-style-range': 'TTML2 §10.2 tta:gain, tta:pan: limited to -1 to 1',
  fill: 'TTML2 §13.3 <fill>; DAPT §Mixing Instruction',
  'animation-values': 'TTML2 §13.3 <animation-value-list>; DAPT §Mixing Instruction',
  'animation-timing': 'TTML2 §13.1.1: calcMode, keyTimes, keySplines, repeatCount',
  'animation-unsupported': 'ours: read in a simpler form',
  'audio-source': 'DAPT §Audio Recording: Sources',
  'audio-type': 'DAPT §Audio Recording: Type',
  'audio-reference': 'DAPT §Audio Recording: embedded sources',
  'audio-place': 'DAPT §Audio Recording: a child of p or span',
  'data-source': 'DAPT §Audio Recording: no source within data',
  'data-empty': 'DAPT §Audio Recording: data holds text or chunks',
  'data-encoding': 'TTML2 §9.1.2, §9.1.3: encoding',
  'data-length': 'TTML2 §9.1.2, §9.1.3: length',
  'clip-time': 'TTML2 §9.1.1: clipBegin and clipEnd are offset times',
  'clip-interval': 'DAPT §Audio Recording: In Time and Out Time',
  // Documents of the older audio description profile.
  'adpt-document': 'ADPT, the profile that DAPT came from; read, and told',
  // Our own JSON.
  'json-syntax': 'RFC 8259',
  'json-shape': 'description-script.schema.json',
  'json-value': 'description-script.schema.json',
  'json-unknown-field': 'description-script.schema.json',
  'json-version': 'description-script.schema.json: version',
  'character-reference': 'description-script.schema.json: characters and talents',
} as const satisfies Record<string, string>;

/** The name of a rule; it stays the same from version to version. */
export type ScriptRule = keyof typeof scriptRules;

/** One thing that is wrong with a script, or that could be better. */
export interface ScriptProblem {
  /** `error`: the standard calls the document invalid. `warning`: it is valid, and yet something may be lost or misread. */
  readonly level: 'error' | 'warning';
  readonly rule: ScriptRule;
  /** What was found, what it costs, and what to do. */
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

/** What was read, as far as it could be, and what is wrong with it. A script is null only where nothing could be read. */
export interface ReadScript<Script> {
  readonly script: Script | null;
  readonly problems: readonly ScriptProblem[];
}
