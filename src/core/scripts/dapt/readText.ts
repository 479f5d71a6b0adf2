import type { Mixing, Recording, ScriptText, TextPart } from '../DescriptionScript.js';
import { joinAlike } from '../joinAlike.js';
import { cutMixing, joinMixing, unmixed } from '../joinMixing.js';
import { isForeign, ns } from './namespaces.js';
import { inherited, type Reading } from './Reading.js';
import { readMixing, readPitch, readSpeak } from './readMixing.js';
import { readRecording } from './readRecording.js';
import type { Styles } from './readStyles.js';
import { readInterval, type Interval } from './readTime.js';
import { attributeOf, childrenNamed, is, isElement, textOf, type XmlElement } from './XmlElement.js';

/** A `p` of an event (DAPT §Text). */
export function readText(
  reading: Reading,
  styles: Styles,
  element: XmlElement,
  around: Interval,
  represents: string,
): ScriptText {
  const interval = readInterval(reading, element, around);
  const mixing = readMixing(reading, styles, element, interval);
  return {
    language: languageOf(element),
    sourceLanguage: sourceLanguageOf(element),
    represents: inherited(element, 'represents', ns.daptm) ?? represents,
    startTime: interval.start,
    endTime: endOf(interval),
    mixing,
    parts: readParts(reading, styles, element, { interval, mixing, represents }),
    ...readMarks(element),
  };
}

export const endOf = ({ end }: Interval): number | null => (Number.isFinite(end) ? end : null);

const languageOf = (element: XmlElement): string => orNull(inherited(element, 'lang', ns.xml)) ?? 'und';

export const sourceLanguageOf = (element: XmlElement): string | null =>
  orNull(inherited(element, 'langSrc', ns.daptm));

/** An empty tag says that there is none, and ends what is inherited. */
const orNull = (tag: string | undefined): string | null => (tag === undefined || tag === '' ? null : tag);

/** What DAPT has no words for, kept in the text's own metadata. */
function readMarks(element: XmlElement): Pick<ScriptText, 'shorter' | 'voice' | 'gain' | 'pan'> {
  const metadata = childrenNamed(element, 'metadata');
  const find = (name: string): string | undefined =>
    metadata.map((one) => attributeOf(one, name, ns.own)).find((value) => value !== undefined);
  const amount = (name: string, otherwise: number): number => {
    const value = Number(find(name) ?? NaN);
    return Number.isFinite(value) ? value : otherwise;
  };
  const [shorter] = metadata.flatMap((one) => childrenNamed(one, 'shorter', ns.own));
  return {
    shorter: shorter ? textOf(shorter) : null,
    voice: find('voice') ?? null,
    gain: Math.max(0, amount('gain', 1)),
    pan: Math.max(-1, Math.min(1, amount('pan', 0))),
  };
}

/** Everything that tells one stretch of words from the next. */
type Setting = Omit<TextPart, 'text' | 'recordings'>;

interface Stretch {
  readonly setting: Setting;
  /** Characters; null for a line break. */
  readonly pieces: { text: string | null; readonly kept: boolean }[];
  readonly recordings: Recording[];
}

interface Around {
  readonly interval: Interval;
  readonly mixing: Mixing;
  readonly represents: string;
}

function readParts(
  reading: Reading,
  styles: Styles,
  paragraph: XmlElement,
  around: Around,
): readonly TextPart[] {
  const stretches: Stretch[] = [];
  // A recording right in the paragraph goes through what the paragraph does to sound; its words do not.
  const setting = readSetting(styles, paragraph, around, unmixed);
  collect(paragraph, around.interval, setting, around.mixing);
  foldSpace(stretches);
  return toParts(stretches);

  function collect(element: XmlElement, interval: Interval, own: Setting, through: Mixing | null): void {
    const kept = inherited(element, 'space', ns.xml) === 'preserve';
    const stretch = (): Stretch => {
      const last = stretches.at(-1);
      if (last?.setting === own) return last;
      const fresh: Stretch = { setting: own, pieces: [], recordings: [] };
      stretches.push(fresh);
      return fresh;
    };
    for (const child of element.children) {
      if (!isElement(child)) stretch().pieces.push({ text: child, kept });
      else if (isForeign(child.namespace)) continue;
      else if (is(child, 'br')) stretch().pieces.push({ text: null, kept });
      else if (is(child, 'audio')) {
        const recording = readRecording(reading, styles, child, interval);
        if (recording)
          stretch().recordings.push(
            through
              ? {
                  ...recording,
                  mixing: cutMixing(
                    joinMixing(recording.mixing, through),
                    recording.startTime,
                    recording.endTime ?? Infinity,
                  ),
                }
              : recording,
          );
      } else if (is(child, 'span') && !isAnnotation(styles, child)) {
        const inner = readInterval(reading, child, interval);
        const mixing = cutMixing(
          joinMixing(own.mixing, readMixing(reading, styles, child, inner)),
          inner.start,
          inner.end,
        );
        collect(child, inner, readSetting(styles, child, { ...around, interval: inner }, mixing), null);
      }
    }
  }
}

function readSetting(styles: Styles, element: XmlElement, around: Around, mixing: Mixing): Setting {
  return {
    language: languageOf(element),
    sourceLanguage: sourceLanguageOf(element),
    represents: inherited(element, 'represents', ns.daptm) ?? around.represents,
    startTime: around.interval.start,
    endTime: endOf(around.interval),
    speak: readSpeak(styles, element),
    pitch: readPitch(styles, element),
    mixing,
  };
}

/** The small letters above the line say the same once more: who listens needs one of the two. */
function isAnnotation(styles: Styles, span: XmlElement): boolean {
  const ruby = styles.specified(span, 'ruby', ns.tts);
  return ruby === 'text' || ruby === 'textContainer' || ruby === 'delimiter';
}

/** White space as XML 1.0 §2.10 and TTML2 have it: runs count as one, and none is left at the edges of a line. */
function foldSpace(stretches: readonly Stretch[]): void {
  let last: { text: string | null; readonly kept: boolean } | null = null;
  let atEdge = true;
  const trimLast = (): void => {
    if (last?.text && !last.kept) last.text = last.text.replace(/ $/, '');
  };
  for (const { pieces } of stretches)
    for (const piece of pieces) {
      if (piece.text === null) {
        trimLast();
        piece.text = '\n';
        last = null;
        atEdge = true;
      } else if (piece.kept) {
        last = piece;
        atEdge = false;
      } else {
        const folded = piece.text.replace(/[ \t\r\n]+/g, ' ');
        piece.text = atEdge ? folded.replace(/^ /, '') : folded;
        if (piece.text === '') continue;
        last = piece;
        atEdge = piece.text.endsWith(' ');
      }
    }
  trimLast();
}

const toParts = (stretches: readonly Stretch[]): readonly TextPart[] =>
  joinAlike(
    stretches.map(({ setting, pieces, recordings }) => ({
      text: pieces.map((piece) => piece.text ?? '').join(''),
      ...setting,
      recordings,
    })),
  );
