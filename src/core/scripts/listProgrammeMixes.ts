import type { LanguageTag } from '../films/Film.js';
import { speaks } from '../tracks/speaks.js';
import type { DescriptionScript, Mixing, ScriptText } from './DescriptionScript.js';
import { cutMixing, joinMixing } from './joinMixing.js';

/** What becomes of the programme's sound in one stretch of it, `[startTime, endTime)`. */
export interface ProgrammeMix {
  readonly eventId: string;
  readonly startTime: number;
  /** Null for the end of the programme. */
  readonly endTime: number | null;
  readonly mixing: Mixing;
}

/**
 * The author's own mix: what events, their texts in one language and the pieces of those make of the programme's sound,
 * one after the other (DAPT §Mixing Instruction, §Audio Mixing). Events that leave the sound alone are left out. The
 * viewer's own settings come on top of it.
 */
export function listProgrammeMixes(
  script: DescriptionScript,
  language: LanguageTag = script.language,
): readonly ProgrammeMix[] {
  return script.events.flatMap((event) => {
    const { id, startTime, endTime } = event;
    const text = event.texts.find((one) => speaks(one, language)) ?? event.texts[0];
    // A text's own times are where its mix begins and ends; outside of them it changes nothing.
    const own = text && within(text.mixing, text.startTime, text.endTime);
    const mixing = cutMixing(
      own ? joinMixing(event.mixing, own) : event.mixing,
      startTime,
      endTime ?? Infinity,
    );
    return [{ startTime, endTime, mixing }, ...listPieces(text)]
      .filter((one) => hasEffect(one.mixing))
      .map((one) => ({ eventId: id, startTime: one.startTime, endTime: one.endTime, mixing: one.mixing }));
  });
}

/**
 * The pieces of a text that do something to sound: as the programme goes through its paragraph, it goes through them while they
 * last. Of those that last at once, the first counts: the others are as a rule inside of it.
 */
function listPieces(text: ScriptText | undefined): readonly Omit<ProgrammeMix, 'eventId'>[] {
  let until = -Infinity;
  return (text?.parts ?? []).filter(({ startTime, endTime, mixing }) => {
    if (!hasEffect(mixing) || startTime < until) return false;
    until = endTime ?? Infinity;
    return true;
  });
}

const hasEffect = ({ gain, pan }: Mixing): boolean => gain.length > 0 || pan.length > 0;

function within(mixing: Mixing, startTime: number, endTime: number | null): Mixing {
  const edges = (line: Mixing['gain'], neutral: number): Mixing['gain'] => {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) return line;
    return [
      { time: startTime, value: neutral },
      { time: startTime, value: first.value },
      ...line,
      ...(endTime === null
        ? []
        : [
            { time: endTime, value: last.value },
            { time: endTime, value: neutral },
          ]),
    ];
  };
  return { gain: edges(mixing.gain, 1), pan: edges(mixing.pan, 0) };
}
