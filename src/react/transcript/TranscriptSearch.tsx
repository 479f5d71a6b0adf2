import { useDeferredValue, useEffect, useId, useMemo, useState, type RefObject } from 'react';
import { findLines, prepareFindLines } from '../../core/transcript/findLines.js';
import { sayLine } from '../../core/transcript/labelLine.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import type { TranscriptView } from '../../media/index.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePrepared } from '../reading/usePrepared.js';

/**
 * Finding in the transcript: Enter and the two buttons go from match to match, each is told with its words, and a Tab leads
 * into the lines at that place. The focus stays where the reader has it.
 */
export function TranscriptSearch({
  lines,
  view,
}: {
  readonly lines: readonly TranscriptLine[];
  readonly view: RefObject<TranscriptView | null>;
}) {
  const translate = useTranslate();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(words);
  usePrepared(lines, prepareFindLines);
  const found = useMemo(() => findLines(lines, wanted), [lines, wanted]);
  useEffect(() => view.current?.mark(found.flatMap((place) => lines[place] ?? [])), [found, lines, view]);
  const go = (direction: 1 | -1) => {
    if (found.length === 0) return;
    const next = at < 0 && direction < 0 ? found.length - 1 : (at + direction + found.length) % found.length;
    setAt(next);
    const line = lines[found[next] ?? -1];
    if (line) view.current?.reveal(line);
  };
  const line = lines[found[at] ?? -1];
  const count = found.length;
  const told =
    wanted.trim() === ''
      ? ''
      : count === 0
        ? translate('transcript.noMatch')
        : line
          ? `${translate('transcript.match', { number: at + 1, count })}. ${sayLine(line, null, translate)}`
          : translate('transcript.matches', { count });
  return (
    <form
      role="search"
      data-part="transcript-search"
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
    >
      <label htmlFor={id}>{translate('transcript.search')}</label>
      <input
        id={id}
        type="search"
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(-1);
        }}
      />
      <button type="button" onClick={() => go(-1)}>
        {translate('transcript.previous')}
      </button>
      <button type="submit">{translate('transcript.next')}</button>
      <output htmlFor={id}>{told}</output>
    </form>
  );
}
