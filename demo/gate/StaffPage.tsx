import { useEffect, useState } from 'react';
import { isProblem, type GateClient } from '../../src/gate-client/index.js';
import { AttestationDesk, PasskeySignIn, ReviewerConsole, StaffInvitations } from '../../src/react/index.js';
import { acceptInvitation } from './acceptInvitation.js';
import { pageWords } from './pageWords.js';

/** What went wrong, in the gate's own words for people. Empty: nothing did, they have only not come in yet. */
function sayTrouble(error: unknown): string | undefined {
  if (isProblem(error, 'not-signed-in')) return '';
  if (isProblem(error)) return error.problem?.say;
  return error instanceof Error && error.message !== '' ? error.message : undefined;
}

/** Where staff come in by their link, and work. */
export function StaffPage({ client }: { client: GateClient }) {
  const words = pageWords(document.documentElement.lang);
  const [roles, setRoles] = useState<readonly string[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    acceptInvitation(client).then(setRoles, (error: unknown) => {
      setTrouble(sayTrouble(error) ?? words.noInvitation);
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
