import { useEffect, useState } from 'react';
import type { GateClient } from '../../src/gate-client/index.js';
import { AttestationDesk, PasskeySignIn, ReviewerConsole, StaffInvitations } from '../../src/react/index.js';
import { acceptInvitation } from './acceptInvitation.js';
import { pageWords } from './pageWords.js';

/** Where staff come in by their link, and work. */
export function StaffPage({ client }: { client: GateClient }) {
  const words = pageWords(document.documentElement.lang);
  const [roles, setRoles] = useState<readonly string[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    acceptInvitation(client).then(setRoles, (error: unknown) => {
      setTrouble(error instanceof Error ? error.message : words.noInvitation);
      setRoles([]);
    });
  }, [client, words]);
  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      {roles?.includes('reviewer') && <ReviewerConsole />}
      {roles?.includes('organisation') && <AttestationDesk />}
      {roles?.includes('operator') && <StaffInvitations />}
      {roles && !roles.some((role) => role !== 'viewer') && (
        <>
          <p>{words.forStaff}</p>
          <PasskeySignIn />
        </>
      )}
    </>
  );
}
