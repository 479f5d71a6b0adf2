// What the bench measures in: the transcript's own view and style, a hundred thousand lines.
import '../../src/styles/tokens.css';
import '../../src/styles/reading.css';
import { createGlossaryFinder } from '../../src/core/glossary/createGlossaryFinder.ts';
import { findLines, prepareFindLines } from '../../src/core/transcript/findLines.ts';
import { readCaptionLines } from '../../src/core/transcript/readCaptionLines.ts';
import { readCaptionFile } from '../../src/core/transcript/readCaptionFile.ts';
import { workInTurn } from '../../src/media/transcript/workInTurn.ts';
import { fillWhenIdle } from '../../src/media/transcript/fillWhenIdle.ts';
import { weaveTranscript } from '../../src/core/transcript/weaveTranscript.ts';
import { readDescriptionLines } from '../../src/core/transcript/readDescriptionLines.ts';
import { createTranscriptView } from '../../src/media/transcript/createTranscriptView.ts';

const cue = (startTime, text) => ({ startTime, endTime: startTime + 1, text });

/** Nine captions for each description, a line a second. */
globalThis.makeLines = (count) => {
  const captions = [];
  const descriptions = [];
  for (let at = 0; at < count; at++) {
    if (at % 10 === 9)
      descriptions.push({ ...cue(at, `A door opens, and somebody comes in, ${at}.`), language: null });
    else
      captions.push(
        cue(at, at % 3 ? `Words that somebody says, ${at}` : `<v Mei>Come in and sit down, ${at}</v>`),
      );
  }
  const started = performance.now();
  const lines = weaveTranscript({
    captions: readCaptionLines(captions, 'en'),
    descriptions: readDescriptionLines(descriptions, 'en'),
    chapters: [],
  });
  return { lines, wovenMs: performance.now() - started };
};

/** Two hundred words, one of which stands in each tenth line, as a film's words do; null for a film that explains none. */
const explain = (explained) => {
  if (!explained) return null;
  const terms = Array.from({ length: 200 }, (_, at) => ({
    term: at === 100 ? 'door' : `Word of the film ${at}`,
    meaning: 'What it means.',
  }));
  const find = createGlossaryFinder({ en: terms });
  return {
    find: ({ text, language }) =>
      find(text, language)?.pieces.map((piece) => ({
        text: piece.text,
        address: piece.term && `#word-${terms.indexOf(piece.term)}`,
      })) ?? null,
    explain: () => undefined,
  };
};

globalThis.openView = (box, explained) =>
  createTranscriptView(box, {
    language: 'en',
    headingLevel: 4,
    words: {
      label: (line) => (line.speaker === null ? null : `${line.speaker}: `),
      time: (seconds) => `${Math.floor(seconds / 60)} minutes ${seconds % 60} seconds`,
    },
    seek: () => undefined,
    terms: explain(explained),
  });

globalThis.findLines = findLines;
globalThis.prepareAll = (lines) =>
  new Promise((resolve) => {
    fillWhenIdle(() => prepareFindLines(lines), resolve, window, new AbortController().signal).start();
  });

/** A file of so many captions. */
globalThis.writeFile = (count) => {
  const stamp = (seconds) => new Date(seconds * 100).toISOString().slice(11, 23);
  const cues = Array.from(
    { length: count },
    (_, at) => `${stamp(at)} --> ${stamp(at + 1)}\nWords that somebody says, ${at}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
};

/** As the player reads it: in slices. */
globalThis.readFile = async (text) => {
  const started = performance.now();
  const lines = await workInTurn(readCaptionFile(text, 'en'), new AbortController().signal);
  return { count: lines.length, ms: performance.now() - started };
};
