'use client';
import type { ComponentProps } from 'react';
import { MePart } from './parts/MePart.js';
import { SessionBody } from './data/SessionBody.js';
import { useGate } from './useGate.js';

export interface SessionListProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** The viewer has signed out here. */
  readonly onSignedOut?: () => void;
}

/** Where the viewer is signed in, what is playing, and which passkeys lead back; each can be ended. */
export function SessionList({ onSignedOut, ...props }: SessionListProps) {
  const { translate } = useGate();
  return (
    <MePart data-part="session-list" heading={translate('sessions.heading')} {...props}>
      {(me, tell, refresh) => <SessionBody me={me} tell={tell} refresh={refresh} onSignedOut={onSignedOut} />}
    </MePart>
  );
}
