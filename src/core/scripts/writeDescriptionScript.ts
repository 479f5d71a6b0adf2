import { isDescription } from './dapt/contentDescriptors.js';
import type {
  DescriptionScript,
  KeyFrame,
  Mixing,
  Recording,
  ScriptEvent,
  ScriptText,
  TextPart,
} from './DescriptionScript.js';

/** A script in our own JSON, without what goes without saying. The same script always gives the same text. */
export function writeDescriptionScript(script: DescriptionScript): string {
  const { represents, talents, characters, timecode } = script;
  const given = represents.find(isDescription) ?? represents[0] ?? 'visual';
  return `${JSON.stringify(
    {
      version: 1,
      language: script.language,
      ...unless(script.sourceLanguage, null, 'sourceLanguage'),
      ...unless(script.title, null, 'title'),
      type: script.type,
      represents,
      ...list('talents', talents),
      ...list(
        'characters',
        characters.map(({ id, name, talent }) => ({ id, name, ...unless(talent, null, 'talent') })),
      ),
      ...(timecode && {
        timecode: {
          ...unless(timecode.origin, null, 'origin'),
          ...unless(timecode.startOfProgramme, null, 'startOfProgramme'),
          frameRate: timecode.frameRate,
        },
      }),
      events: script.events.map((event) => writeEvent(event, script, given)),
    },
    null,
    2,
  )}\n`;
}

function writeEvent(event: ScriptEvent, script: DescriptionScript, given: string): object {
  return {
    id: event.id,
    startTime: event.startTime,
    ...unless(event.endTime, null, 'endTime'),
    ...unless(event.represents, given, 'represents'),
    ...list('characters', event.characters),
    ...unless(event.onScreen, 'ON', 'onScreen'),
    ...list(
      'notes',
      event.notes.map(({ text, type, language }) => ({
        text,
        ...unless(type, null, 'type'),
        ...unless(language, null, 'language'),
      })),
    ),
    ...unless(event.extended, 'allowed', 'extended'),
    ...unless(event.verbosity, 'standard', 'verbosity'),
    ...writeMixing(event.mixing),
    ...writeTexts(event, script),
  };
}

function writeTexts(event: ScriptEvent, script: DescriptionScript): object {
  const texts = event.texts.map((text) =>
    writeText(text, {
      language: script.language,
      sourceLanguage: script.sourceLanguage,
      represents: event.represents,
      startTime: event.startTime,
      endTime: event.endTime,
    }),
  );
  const [only] = texts;
  const isPlain = texts.length === 1 && only && Object.keys(only).join() === 'text';
  return isPlain ? only : list('texts', texts);
}

type Given = Pick<TextPart, 'language' | 'sourceLanguage' | 'represents' | 'startTime' | 'endTime'>;

function writeText(text: ScriptText, given: Given): object {
  const [only] = text.parts;
  const alone = text.parts.length === 1 && only ? writePart(only, text) : null;
  // What a part can say and a text of one piece cannot say for it.
  const inOne =
    alone && Object.keys(alone).every((name) => ['text', 'speak', 'pitch', 'recordings'].includes(name));
  return {
    ...(inOne
      ? alone
      : list(
          'parts',
          text.parts.map((part) => writePart(part, text)),
        )),
    ...writeGiven(text, given),
    ...writeMixing(text.mixing),
    ...unless(text.shorter, null, 'shorter'),
    ...unless(text.voice, null, 'voice'),
    ...unless(text.gain, 1, 'gain'),
    ...unless(text.pan, 0, 'pan'),
  };
}

function writePart(part: TextPart, text: ScriptText): object {
  return {
    text: part.text,
    ...writeGiven(part, text),
    ...unless(part.speak, null, 'speak'),
    ...unless(part.pitch, null, 'pitch'),
    ...writeMixing(part.mixing),
    ...list(
      'recordings',
      part.recordings.map((recording) => writeRecording(recording, part)),
    ),
  };
}

const writeGiven = (one: Given, around: Given): object => ({
  ...unless(one.language, around.language, 'language'),
  ...unless(one.sourceLanguage, around.sourceLanguage, 'sourceLanguage'),
  ...unless(one.represents, around.represents, 'represents'),
  ...unless(one.startTime, around.startTime, 'startTime'),
  ...unless(one.endTime, around.endTime, 'endTime'),
});

function writeRecording(recording: Recording, part: TextPart): object {
  const [first, ...others] = recording.sources;
  return {
    ...(first && others.length === 0 ? { src: first.src, type: first.type } : { sources: recording.sources }),
    ...unless(recording.startTime, part.startTime, 'startTime'),
    ...unless(recording.endTime, part.endTime, 'endTime'),
    ...unless(recording.clipBegin, 0, 'clipBegin'),
    ...unless(recording.clipEnd, null, 'clipEnd'),
    ...writeMixing(recording.mixing),
  };
}

function writeMixing({ gain, pan }: Mixing): object {
  const written = { ...line('gain', gain), ...line('pan', pan) };
  return Object.keys(written).length > 0 ? { mixing: written } : {};
}

function line(name: string, frames: readonly KeyFrame[]): object {
  const [first, ...others] = frames;
  if (!first) return {};
  return { [name]: others.length === 0 ? first.value : frames };
}

const unless = (value: unknown, same: unknown, name: string): object =>
  value === same ? {} : { [name]: value };

const list = (name: string, values: readonly unknown[]): object =>
  values.length > 0 ? { [name]: values } : {};
