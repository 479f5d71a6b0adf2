import { createNames } from '../descriptions/createNames.js';
import { joinParts } from '../descriptions/joinParts.js';
import type { DescriptionClip, DescriptionCue } from '../descriptions/DescriptionCue.js';
import type { LanguageTag } from '../films/Film.js';
import { speaks } from '../tracks/speaks.js';
import { isDescription } from './dapt/contentDescriptors.js';
import type {
  DescriptionScript,
  Mixing,
  Recording,
  ScriptEvent,
  ScriptText,
  TextPart,
} from './DescriptionScript.js';
import { joinMixing, unmixed } from './joinMixing.js';

export interface ListCuesOptions {
  /** The viewer's languages, best first; the script's own where none is wanted or none is there. */
  readonly languages?: readonly LanguageTag[];
  /** Seconds of the film, for an event that lasts until its end. */
  readonly duration?: number;
  /** Whether a recording of this MIME type can be played; the first source is taken where it is not asked. */
  readonly canPlay?: (type: string) => boolean;
  /** Makes an address of a recording out of what the script says, which counts from where the script lies. */
  readonly resolve?: (src: string) => string;
}

/** A cue with what only a script can say of it. */
export interface ScriptedCue extends DescriptionCue {
  /** The event that it is of. */
  readonly eventId: string;
  /** How much faster than the viewer's own rate: 1 changes nothing (TTML2 `tta:speak`). */
  readonly rate: number;
  /** How much higher than the voice's own pitch: 1 changes nothing (TTML2 `tta:pitch`). */
  readonly pitch: number;
}

/** What a script says to a viewer who does not see: its descriptions in one language, in the order of their times. */
export function listDescriptionCues(
  script: DescriptionScript,
  options: ListCuesOptions = {},
): readonly ScriptedCue[] {
  const nameNext = createNames(script.events.map(({ id }) => id));
  const cues = script.events
    .filter((event) => isDescription(event.represents))
    .flatMap((event) =>
      chooseTexts(event, script.language, options.languages ?? [])
        .filter((text) => isDescription(text.represents))
        .flatMap((text) => divide(text).map((parts) => ({ event, text, parts }))),
    )
    .map(({ event, text, parts }) => toCue(event, text, parts, script, options))
    .filter((cue) => cue !== null)
    .map((cue) => ({ ...cue, id: nameNext(cue.id) }))
    .sort((a, b) => a.startTime - b.startTime);
  return cues.map((cue, index) =>
    Number.isFinite(cue.endTime)
      ? cue
      : { ...cue, endTime: laterEnd(cue, cues[index + 1]?.startTime, options.duration) },
  );
}

/** The words in the viewer's language; several where an event has several in it. */
function chooseTexts(
  { texts }: ScriptEvent,
  own: LanguageTag,
  wanted: readonly LanguageTag[],
): readonly ScriptText[] {
  for (const language of [...wanted, own]) {
    const exact = texts.filter((one) => one.language.toLowerCase() === language.toLowerCase());
    if (exact.length > 0) return exact;
    const near = texts.filter((one) => speaks(one, language));
    if (near.length > 0) return near.filter((one) => one.language === near[0]?.language);
  }
  // A description in another language is better heard than kept back.
  return texts.slice(0, 1);
}

/** A text is one cue, unless its pieces are timed or recorded apart. */
function divide({ parts }: ScriptText): readonly (readonly TextPart[])[] {
  const groups: TextPart[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const isRecorded = (one: TextPart): boolean => one.recordings.length > 0;
    const belongs =
      group?.at(-1)?.startTime === part.startTime && !(isRecorded(part) && group.some(isRecorded));
    if (belongs) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function toCue(
  event: ScriptEvent,
  text: ScriptText,
  parts: readonly TextPart[],
  script: DescriptionScript,
  options: ListCuesOptions,
): ScriptedCue | null {
  const holder = parts.find((part) => part.recordings.length > 0);
  const recording = holder?.recordings[0];
  const clip = recording ? toClip(recording, event, options) : null;
  // Where no recording can be played, the words are spoken in the recording's stead.
  const played = clip ? recording : undefined;
  // It goes through what its own piece of the text does to sound, as one right in a paragraph through the paragraph's.
  const mixing = holder && played ? joinMixing(played.mixing, holder.mixing) : unmixed;
  const said = parts.filter((part) => (clip ?? part.speak !== 'none') && isDescription(part.represents));
  const words = said
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const inLanguages = joinParts(
    said.map((part) => ({
      text: part.text,
      language: part.language === text.language ? null : part.language,
    })),
  );
  const language = (inLanguages.length === 1 ? inLanguages[0]?.language : null) ?? text.language;
  const [first] = parts;
  if (!first || (words === '' && !clip)) return null;
  const speech = parts.find((part) => part.speak !== null && part.speak !== 'none');
  const { startTime, endTime } = played ?? first;
  return {
    id: event.id,
    eventId: event.id,
    startTime,
    endTime: endTime ?? Infinity,
    text: words,
    shorter: text.shorter,
    language: language === script.language ? null : language,
    ...(inLanguages.length > 1 ? { parts: inLanguages } : {}),
    extended: event.extended,
    verbosity: event.verbosity,
    voice: text.voice,
    gain: text.gain * loudest(mixing),
    pan: limit(text.pan + (mixing.pan[0]?.value ?? 0)),
    clip,
    rate: rates[speech?.speak ?? 'normal'],
    pitch: toPitch(parts.find((part) => part.pitch !== null)?.pitch ?? null),
  };
}

function toClip(recording: Recording, event: ScriptEvent, options: ListCuesOptions): DescriptionClip | null {
  const { canPlay = () => true, resolve = (src: string) => src } = options;
  const source = recording.sources.find(({ type }) => canPlay(type));
  if (!source) return null;
  const { clipBegin, clipEnd, startTime, endTime } = recording;
  // Where the film may not be held, what is longer than its time is cut (DAPT §Audio Recording).
  const cut = event.extended === 'never' && endTime !== null ? clipBegin + endTime - startTime : Infinity;
  const end = Math.min(clipEnd ?? Infinity, cut);
  return {
    src: source.src.startsWith('data:') ? source.src : resolve(source.src),
    begin: clipBegin,
    end: Number.isFinite(end) ? Math.round(end * 1e6) / 1e6 : null,
  };
}

/** A recording that fades in and out is as loud as it is in between. */
const loudest = ({ gain }: Mixing): number =>
  gain.length === 0 ? 1 : Math.max(...gain.map(({ value }) => Math.abs(value)));

/** SSML's own words for rate, in which a listener hears a difference and still follows. */
const rates = { none: 1, slow: 0.8, normal: 1, fast: 1.25 } as const;

/** The pitch of an average voice, for what is written in hertz. */
const averageHertz = 165;

/** TTML2 `<pitch>` as a factor. */
function toPitch(written: string | null): number {
  const [, sign = '', amount = '', unit = ''] = /^([+-]?)([\d.]+)(%|hz|st)?$/.exec(written ?? '') ?? [];
  if (amount === '') return 1;
  const value = Number(amount) * (sign === '-' ? -1 : 1);
  const factor =
    unit === '%'
      ? 1 + value / 100
      : unit === 'st'
        ? 2 ** (value / 12)
        : (sign === '' ? value : averageHertz + value) / averageHertz;
  return Math.max(0.5, Math.min(2, factor));
}

const limit = (pan: number): number => Math.max(-1, Math.min(1, pan));

/** Where nothing says when a cue ends: with the next, or with the film; ten seconds where that is not known either. */
function laterEnd(
  { startTime }: ScriptedCue,
  next: number | undefined,
  duration: number | undefined,
): number {
  return next !== undefined && next > startTime ? next : Math.max(startTime, duration ?? startTime + 10);
}
