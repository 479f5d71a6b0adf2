import { useCallback, useEffect, useId, useMemo, useRef, useState, type ComponentProps } from 'react';
import { readingLookVariables } from '../../core/reading/readingLookVariables.js';
import { nameChapters } from '../../core/transcript/nameChapters.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { Disclosure } from '../reading/Disclosure.js';
import { ReadingLookFields } from '../reading/ReadingLookFields.js';
import { useReading } from '../reading/useReading.js';
import { TranscriptGlossary } from './TranscriptGlossary.js';
import { TranscriptFiles } from './TranscriptFiles.js';
import { TranscriptNotes } from './TranscriptNotes.js';
import { TranscriptSearch } from './TranscriptSearch.js';
import { useTranscript } from './useTranscript.js';
import { useLineTerms } from './useLineTerms.js';
import { useTranscriptView } from './useTranscriptView.js';

export interface TranscriptPanelProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Of its heading, to fit the page; chapters are a level below. 3 where it is left out. */
  readonly headingLevel?: number;
  /** Whether it is open from the start. */
  readonly defaultOpen?: boolean;
  /** The viewer has asked for it by key already: it opens at the film's line. */
  readonly defaultAsked?: boolean;
}

/** The transcript behind its heading. Its text is fetched when it is first opened. */
export function TranscriptPanel({
  headingLevel = 3,
  defaultOpen = false,
  defaultAsked = false,
  ...props
}: TranscriptPanelProps) {
  const { keyed } = usePlayerContext();
  const translate = useTranslate();
  const [open, setOpen] = useState(defaultOpen || defaultAsked);
  /** Counts the times that the viewer has come by key: then the focus goes to the film's line. */
  const [asked, setAsked] = useState(defaultAsked ? 1 : 0);
  useEffect(
    () =>
      keyed.listen((command) => {
        if (command !== 'transcript') return false;
        setOpen(true);
        setAsked((count) => count + 1);
        return true;
      }),
    [keyed],
  );
  return (
    <Disclosure
      {...props}
      part="transcript"
      label={translate('transcript.label')}
      headingLevel={headingLevel}
      open={open}
      shortcut={useLaterKeyShortcut('transcript')}
      onToggle={() => setOpen((before) => !before)}
    >
      <TranscriptBody headingLevel={headingLevel + 1} asked={asked} />
    </Disclosure>
  );
}

/** How long who comes by key waits for the rest of the lines. */
const REST_COMES_MS = 3000;

function TranscriptBody({ headingLevel, asked }: { readonly headingLevel: number; readonly asked: number }) {
  const translate = useTranslate();
  const { lines: raw, loading, failed } = useTranscript();
  const lines = useMemo(() => nameChapters(raw, translate), [raw, translate]);
  const [reading, change] = useReading();
  const { follow, times, tabStops } = reading;
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLSpanElement>(null);
  const [words, terms] = useLineTerms();
  const view = useTranscriptView(box, lines, headingLevel, terms);
  const id = useId();
  const entered = useRef(0);
  const isThere = lines.length > 0;
  useEffect(() => {
    if (!isThere || entered.current === asked) return undefined;
    const enter = () => {
      entered.current = asked;
      view.current?.enter();
    };
    // The film's line may be among those that are still on their way; for ever it is not waited for.
    if (!loading) {
      enter();
      return undefined;
    }
    const timer = setTimeout(enter, REST_COMES_MS);
    return () => clearTimeout(timer);
  }, [asked, isThere, loading, view]);
  const skip = useCallback(() => end.current?.focus(), []);
  return (
    <div data-part="transcript-body">
      {isThere && (
        <button type="button" data-part="skip-link" onClick={skip}>
          {translate('transcript.skip')}
        </button>
      )}
      <TranscriptNotes empty={!isThere} loading={loading} failed={failed} />
      {isThere && (
        <>
          <TranscriptSearch lines={lines} view={view} />
          <CheckField
            label={translate('transcript.follow')}
            checked={follow}
            onChange={(on) => change({ follow: on })}
          />
          <details data-part="transcript-options">
            <summary>{translate('transcript.options')}</summary>
            <CheckField
              label={translate('transcript.times')}
              checked={times}
              onChange={(on) => change({ times: on })}
            />
            <CheckField
              label={translate('transcript.tabStops')}
              checked={tabStops}
              onChange={(on) => change({ tabStops: on })}
            />
            <TranscriptFiles lines={lines} />
          </details>
          <ReadingLookFields />
          <TranscriptGlossary {...words} lines={lines} />
        </>
      )}
      <p id={id} hidden>
        {translate('transcript.keys')}
      </p>
      <div
        ref={box}
        role="group"
        aria-label={translate('transcript.lines')}
        aria-describedby={id}
        data-part="transcript-lines"
        hidden={!isThere}
        style={readingLookVariables(reading)}
        {...(times ? {} : { 'data-times': 'none' })}
      />
      <span ref={end} tabIndex={-1} data-part="transcript-end" />
    </div>
  );
}
