'use client';
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import type { PlaySession } from '../../core/gate/GateApi.js';
import { GatePart } from './parts/GatePart.js';
import { useTell } from './parts/useTell.js';
import { PlayContext } from './PlayContext.js';
import { ClosedDoor } from './door/ClosedDoor.js';
import { useGate } from './useGate.js';
import { usePlaySession } from './usePlaySession.js';

export interface AccessGateProps extends Omit<ComponentProps<'section'>, 'children' | 'title'> {
  /** The film, as the gate calls it. */
  readonly film: string;
  /** Its title, in the viewer's language. */
  readonly title?: string;
  /** The player, once the film is open: with the prefix of its media, or by `useOpenFilm()` further inside. */
  readonly children: ReactNode | ((play: PlaySession) => ReactNode);
}

/**
 * Keeps a film behind the gate and makes the way through it kind. It decides nothing: it asks the server to play, shows the
 * film where the server gives a grant, and else says why not and what to do next.
 */
export function AccessGate({ film, title, children, ...props }: AccessGateProps) {
  const { translate } = useGate();
  const { region, tell } = useTell();
  const session = usePlaySession(film);
  const { phase, retry } = session;
  const [slow, setSlow] = useState(false);
  /** The viewer has done something to open it: what comes of it is told. */
  const tried = useRef(false);
  const opened = useRef<HTMLDivElement>(null);

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
  useEffect(() => {
    if (phase !== 'open' || !tried.current) return;
    tried.current = false;
    opened.current?.focus();
    tell(translate('gate.open.say'));
  }, [phase, tell, translate]);

  const onTry = () => {
    tried.current = true;
    retry();
  };
  return (
    <GatePart
      data-part="access-gate"
      aria-label={title ? translate('gate.label', { title }) : translate('gate.labelUntitled')}
      data-phase={phase}
      aria-busy={phase === 'asking'}
      region={region}
      {...props}
    >
      {phase === 'asking' && slow && <p data-part="checking">{translate('gate.checking')}</p>}
      {session.phase === 'refused' && <ClosedDoor problem={session.problem} tell={tell} onTry={onTry} />}
      {session.phase === 'open' && (
        <PlayContext.Provider value={session.play}>
          <div ref={opened} tabIndex={-1} data-part="open-film">
            <p data-part="film-mark">{translate('gate.mark')}</p>
            {typeof children === 'function' ? children(session.play) : children}
            <p data-part="note">{translate('gate.terms')}</p>
          </div>
        </PlayContext.Provider>
      )}
    </GatePart>
  );
}
