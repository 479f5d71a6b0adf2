import { useDeferredValue, useEffect, useId, useState } from 'react';
import type { Translate } from '../../../core/i18n/createTranslate.js';
import { quoteLine } from '../../../core/knowing/quoteLine.js';
import { foldText, prepareSearch, searchTranscript } from '../../../core/moving/searchTranscript.js';
import { describeTime } from '../../../core/time/describeTime.js';
import type { TranscriptLine } from '../../../core/transcript/TranscriptLine.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { useMoving, useMovingState } from '../../moving/useMoving.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { PlayerDialog } from '../PlayerDialog.js';
import { usePrepared } from '../../reading/usePrepared.js';
import { useSettled } from './useSettled.js';

/** As many results as anybody walks through; more words find fewer. */
const MOST = 200;

/**
 * One search across captions, descriptions and chapters. The results stand in the order of the film, each a button that
 * leads there; Enter in the field leads to the next one from here. How many there are is told once the typing rests.
 */
export function SearchDialog() {
  const { player, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const move = useMoving();
  const lines = useMovingState((moving) => moving.lines, null);
  const [text, setText] = useState(() => player.getState().moving?.search?.query ?? '');
  const id = useId();
  useEffect(() => move((moving) => void moving.loadLines()), [move]);
  usePrepared(lines, prepareSearch);
  const wanted = useDeferredValue(text);
  const matches = lines ? searchTranscript(lines, wanted) : [];
  const shown = matches.slice(0, MOST);
  const told = useSettled(sayCount(wanted, lines, matches.length, translate));
  const go = (line: TranscriptLine) => {
    move((moving) => void moving.search(text).then(() => moving.goToMatch(line)));
    openDialog(null);
  };
  return (
    <PlayerDialog part="search-dialog" title={translate('search.label')}>
      <form
        data-part="entry-form"
        role="none"
        onSubmit={(event) => {
          event.preventDefault();
          const time = player.headingTime();
          // What is listed may be a letter behind.
          const all = lines ? searchTranscript(lines, text) : [];
          const next = all.find(({ startTime }) => startTime > time) ?? all[0];
          if (next) go(next);
        }}
      >
        <label htmlFor={id}>{translate('search.field')}</label>
        <input
          id={id}
          data-first=""
          type="search"
          autoComplete="off"
          value={text}
          aria-describedby={`${id}note`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}note`} data-part="note" style={clear}>
          {translate('search.note')}
        </p>
        <p data-part="echo" role="status">
          {told}
        </p>
      </form>
      <ol data-part="search-results">
        {shown.map((line) => (
          <li key={line.id}>
            <button type="button" data-part="search-result" style={asRow} onClick={() => go(line)}>
              <span style={asLink} {...(line.language ? { lang: line.language } : {})}>
                {quoteLine(line, translate)}
              </span>
              <span data-part="place" style={asRow}>
                {translate('search.result', {
                  kind: translate(`line.kind.${line.kind}`),
                  time: describeTime(line.startTime, translate),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </PlayerDialog>
  );
}

/** Clear of the ring around the field above it. */
const clear = { marginBlockStart: '0.5rem' } as const;

/** The words over their place, both from the line's start: no rule of the player's first stylesheet, which has no room for them. */
const asRow = { display: 'block', inlineSize: '100%', textAlign: 'start' } as const;

/** Seen to lead somewhere. */
const asLink = { textDecoration: 'underline', textUnderlineOffset: '0.2em' } as const;

function sayCount(
  text: string,
  lines: readonly TranscriptLine[] | null,
  count: number,
  translate: Translate,
): string {
  if (lines?.length === 0) return translate('search.noText');
  if (foldText(text) === '') return '';
  if (lines === null) return translate('search.loading');
  if (count > MOST) return translate('search.tooMany', { count: MOST });
  return count === 0 ? translate('search.none') : translate('search.count', { count });
}
