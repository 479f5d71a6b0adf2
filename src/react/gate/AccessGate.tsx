'use client';
import { useContext, useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { GatePart } from './parts/GatePart.js';
import { useTell } from './parts/useTell.js';
import { MarkContext } from './MarkContext.js';
import { PlayContext } from './PlayContext.js';
import { ClosedDoor } from './door/ClosedDoor.js';
import { useGate } from './useGate.js';
import { usePlaySession, type OpenFilm } from './usePlaySession.js';

export interface AccessGateProps extends Omit<ComponentProps<'section'>, 'children' | 'title'> {
  /** The film, as the gate calls it. */
  readonly film: string;
  /** Its title, in the viewer's language. */
  readonly title?: string;
  /** The player, once the film is open: with the prefix of its media, or by `useOpenFilm()` further inside. */
  readonly children: ReactNode | ((film: OpenFilm) => ReactNode);
}

/**
 * Keeps a film behind the gate and makes the way through it kind. It decides nothing: it asks the server to play, shows the
 * film where the server gives a grant, and else says why not and what to do next.
 */
export function AccessGate({ film, title, children, ...props }: AccessGateProps) {
  const { translate, rights } = useGate();
  const { region, tell } = useTell();
  const session = usePlaySession(film);
  const { phase, retry } = session;
  const isMarked = useContext(MarkContext);
  const [slow, setSlow] = useState(false);
  /** The viewer has done something to open it: what comes of it is told. */
  const tried = useRef(false);
  const part = useRef<HTMLElement>(null);

  useEffect(() => {
    if (phase !== 'asking') return undefined;
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [phase]);
  useEffect(() => {
    if (slow) tell(translate('gate.checking'));
  }, [slow, tell, translate]);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (session.phase === 'open') {
      wasOpen.current = true;
      if (!tried.current) return;
      rights.changed();
      // To the whole of it, which is heard by its name; what is inside would be read from one end to the other.
      part.current?.focus();
      tell(translate('gate.open.say'));
    } else if (session.phase === 'refused') {
      // The film has gone from under the viewer, or what they did has not opened it: nothing else would say so.
      if (wasOpen.current || tried.current) {
        rights.changed();
        // What had the focus in the film is gone with it: then the way goes on from here, and nowhere else.
        if (wasOpen.current && document.activeElement === document.body) part.current?.focus();
        tell(session.problem.say);
      }
      wasOpen.current = false;
    } else return;
    tried.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once, where the phase changes
  }, [phase]);

  const onTry = () => {
    tried.current = true;
    retry();
  };
  const closedLabel = title ? translate('gate.label', { title }) : translate('gate.labelUntitled');
  const label =
    phase === 'open' && title
      ? isMarked
        ? title
        : translate('gate.openLabel', { title, mark: translate('gate.mark') })
      : closedLabel;
  return (
    <GatePart
      data-part="access-gate"
      aria-label={label}
      data-phase={phase}
      aria-busy={phase === 'asking'}
      {...(phase === 'open' || phase === 'refused' ? { tabIndex: -1 } : {})}
      element={part}
      region={region}
      {...props}
    >
      {phase === 'asking' && slow && <p data-part="checking">{translate('gate.checking')}</p>}
      {(session.phase === 'refused' || session.phase === 'offline') && (
        <ClosedDoor
          problem={session.phase === 'refused' ? session.problem : null}
          tell={tell}
          onTry={onTry}
        />
      )}
      {session.phase === 'open' && (
        <PlayContext.Provider value={session.film}>
          <div data-part="open-film">
            {!isMarked && <p data-part="film-mark">{translate('gate.mark')}</p>}
            {typeof children === 'function' ? children(session.film) : children}
            <p data-part="note">{translate('gate.terms')}</p>
          </div>
        </PlayContext.Provider>
      )}
    </GatePart>
  );
}
