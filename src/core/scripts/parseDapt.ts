import { checkAudio } from './dapt/readRecording.js';
import { checkEverywhere } from './dapt/checkEverywhere.js';
import { checkParameters, readClock } from './dapt/checkParameters.js';
import { checkScriptType } from './dapt/checkScriptType.js';
import { checkVocabulary } from './dapt/checkVocabulary.js';
import { ns } from './dapt/namespaces.js';
import { createReading, listElements, type Reading } from './dapt/Reading.js';
import { readCharacters } from './dapt/readCharacters.js';
import { readEvents } from './dapt/readEvents.js';
import { checkMixing } from './dapt/readMixing.js';
import { readStyles } from './dapt/readStyles.js';
import { readScriptRepresents, readScriptType } from './dapt/readScriptKind.js';
import { sourceLanguageOf } from './dapt/readText.js';
import { readTimecode } from './dapt/readTimecode.js';
import { readXml, xmlLimits } from './dapt/readXml.js';
import {
  attributeOf,
  childrenNamed,
  filledAttribute,
  is,
  tellElement,
  textOf,
  type XmlElement,
} from './dapt/XmlElement.js';
import type { DescriptionScript } from './DescriptionScript.js';
import type { ReadScript } from './ScriptProblem.js';

export interface ParseDaptOptions {
  /** UTF-16 units that are read at most; 8 million. Raise it for long recordings inside a document you trust. */
  readonly maxLength?: number;
}

/**
 * A script in DAPT 1.0 (W3C, Dubbing and Audio description Profiles of TTML2), as far as it can be read, and everything
 * that is wrong with it: at least one error where the standard calls the document invalid. Documents of ADPT, the
 * profile before it, are read too, with warnings. Never throws for what is in the text; nothing outside it is fetched.
 */
export function parseDapt(xml: string, options: ParseDaptOptions = {}): ReadScript<DescriptionScript> {
  const { root, problems } = readXml(xml, { ...xmlLimits, length: options.maxLength ?? xmlLimits.length });
  if (!root) return { script: null, problems };
  const older = isAdpt(root);
  const reading = createReading(xml, root, { clock: readClock(root), tolerant: older });
  reading.problems.push(...problems);
  if (!is(root, 'tt')) {
    reading.error(
      'root-element',
      root,
      `The document begins with ${tellElement(root)} (${root.namespace === '' ? 'in no namespace' : root.namespace}). It is no TTML, and nothing of it can be used. Begin with <tt xmlns="${ns.tt}">.`,
    );
    return { script: null, problems: reading.problems };
  }
  return { script: older ? readAdpt(reading) : readDapt(reading), problems: reading.problems };
}

function readDapt(reading: Reading): DescriptionScript {
  checkVocabulary(reading);
  checkParameters(reading);
  const type = readScriptType(reading);
  const represents = readScriptRepresents(reading);
  checkEverywhere(reading, represents);
  checkAudio(reading);
  const styles = readStyles(reading);
  const script = {
    ...readFrame(reading),
    represents,
    type: type ?? 'preRecording',
    events: readEvents(reading, styles, 'dapt'),
  };
  checkMixing(reading, styles);
  if (type !== null) checkScriptType(reading, script);
  return script;
}

/** Before DAPT: no profile, no script type, nothing said of what is represented, and often no events but paragraphs. */
function readAdpt(reading: Reading): DescriptionScript {
  reading.warn(
    'adpt-document',
    reading.root,
    'This is a document of ADPT, the audio description profile before DAPT. It is read; other tools may not. Save it as DAPT.',
  );
  checkVocabulary(reading);
  checkEverywhere(reading, []);
  checkAudio(reading);
  const styles = readStyles(reading);
  const events = readEvents(reading, styles, 'adpt');
  const recorded = events.some((event) =>
    event.texts.some((text) => text.parts.some((part) => part.recordings.length > 0)),
  );
  return {
    ...readFrame(reading),
    represents: ['visual'],
    type: recorded ? 'asRecorded' : 'preRecording',
    events,
  };
}

function readFrame(reading: Reading): Omit<DescriptionScript, 'represents' | 'type' | 'events'> {
  return {
    language: filledAttribute(reading.root, 'lang', ns.xml) ?? 'und',
    sourceLanguage: sourceLanguageOf(reading.root),
    title: readTitle(reading.root),
    ...readCharacters(reading),
    timecode: readTimecode(reading),
  };
}

function readTitle(root: XmlElement): string | null {
  const heads = childrenNamed(root, 'head');
  const [title] = [...heads, ...heads.flatMap((head) => childrenNamed(head, 'metadata'))].flatMap((one) =>
    childrenNamed(one, 'title', ns.ttm),
  );
  return title ? textOf(title).replace(/\s+/g, ' ').trim() : null;
}

/** TTML with sound, that does not say it is DAPT, neither by its profile nor by its words. */
function isAdpt(root: XmlElement): boolean {
  if (!is(root, 'tt')) return false;
  const profiles = ['contentProfiles', 'processorProfiles', 'profile'].map(
    (name) => attributeOf(root, name, ns.ttp) ?? '',
  );
  if (profiles.some((one) => one.includes('/dapt'))) return false;
  let sound = profiles.some((one) => one.includes('/adpt'));
  for (const element of listElements(root)) {
    for (const key of element.attributes.keys()) {
      if (key.startsWith(`{${ns.daptm}}`)) return false;
      sound ||= key.startsWith(`{${ns.tta}}`);
    }
    sound ||= is(element, 'audio');
  }
  return sound;
}
