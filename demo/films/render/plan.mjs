/**
 * Where every word goes, decided from how long it really takes to say.
 *
 * The screenplay says when; the synthesised speech says how long. This is where the two are held against each other:
 * a description must fit between the lines of dialogue, in both languages, or the rendering stops.
 *
 * @typedef {import('./script.mjs').Language} Language
 * @typedef {{ id: string, speaker: 'ying' | 'ferryman', place: number, start: number, end: number, text: string }} SpokenLine
 * @typedef {object} Cue
 * @property {string} id
 * @property {number} start
 * @property {number} end            where its room ends: the next line, the next description, or the end of the film
 * @property {number} gap            seconds of room
 * @property {'allowed' | 'required'} [extended]
 * @property {string} text
 * @property {string} [shortText]
 * @property {number} spoken         seconds that `text` takes
 * @property {number} [spokenShort]
 * @property {boolean} fits          can `text` be spoken without holding the film?
 * @typedef {{ at: number, seconds: number, cue: string }} Hold   The film waits `seconds` at film time `at`.
 * @typedef {{ lines: SpokenLine[], cues: Cue[], holds: Hold[], length: number }} Plan  `length` is that of the extended version
 */
import { descriptions, dialogue, duration } from './script.mjs';

/** A breath between a description and the line that follows it. */
const breath = 0.15;
/** And a little more where the film has been held for it. */
const pause = 0.45;

/**
 * @param {Language} language
 * @param {(id: string, form?: 'short') => number} secondsOf  measured length of a line or description
 * @returns {Plan}
 */
export function plan(language, secondsOf) {
  const lines = dialogue.map(({ id, speaker, place, start, words }) => ({
    id,
    speaker,
    place,
    start,
    end: round(start + secondsOf(id)),
    text: words[language],
  }));
  const cues = descriptions.map(({ id, start, words, short, extended }) => {
    const later = [...dialogue, ...descriptions].map((other) => other.start).filter((other) => other > start);
    const end = Math.min(...later, duration);
    const spoken = round(secondsOf(id));
    return {
      id,
      start,
      end,
      gap: round(end - start),
      extended,
      text: words[language],
      shortText: short?.[language],
      spoken,
      spokenShort: short && round(secondsOf(id, 'short')),
      fits: start + spoken + breath <= end,
    };
  });
  const holds = cues
    .filter((cue) => cue.extended && !cue.fits)
    .map((cue) => ({
      at: round(cue.end - 0.2),
      seconds: round(cue.start + cue.spoken + pause - cue.end),
      cue: cue.id,
    }));
  return {
    lines,
    cues,
    holds,
    length: round(duration + holds.reduce((total, hold) => total + hold.seconds, 0)),
  };
}

/** Everything that would put a description over dialogue, or two voices over each other. Empty is good. @param {Plan} plan */
export function findCollisions({ lines, cues }) {
  const problems = [];
  for (const [i, line] of lines.entries()) {
    const { room } = dialogue[i];
    if (line.end > dialogue[i].start + room)
      problems.push(`Line ${line.id} takes ${round(line.end - line.start)} s and has ${room} s.`);
    const next = lines[i + 1];
    if (next && line.end > next.start) problems.push(`Line ${line.id} runs into ${next.id}.`);
  }
  for (const cue of cues) {
    const said = cue.fits ? cue.spoken : cue.spokenShort;
    const over = lines.find(
      (line) => line.start < cue.start + (said ?? cue.spoken) && cue.start < line.end + breath,
    );
    if (!cue.fits && !cue.extended)
      problems.push(
        `${cue.id} takes ${cue.spoken} s and has ${cue.gap} s, and the film may not be held for it.`,
      );
    if (!cue.fits && cue.spokenShort === undefined)
      problems.push(`${cue.id} does not fit and has no short text.`);
    if (said !== undefined && cue.start + said + breath > cue.end)
      problems.push(`${cue.id} takes ${said} s even when short, and has ${cue.gap} s.`);
    if (over) problems.push(`${cue.id} would be spoken over line ${over.id}.`);
  }
  return problems;
}

/** Film time in the extended version. @param {number} time @param {Hold[]} holds */
export const extendedTime = (time, holds) =>
  round(time + holds.filter((hold) => hold.at < time).reduce((total, hold) => total + hold.seconds, 0));

/** Milliseconds are fine enough for every file that carries a time. @param {number} seconds */
export const round = (seconds) => Math.round(seconds * 1000) / 1000;
