import { useState } from 'react';
import { MyData, SessionList, useEntitlement, VerificationStatus } from '../../src/react/index.js';

/** What is kept about the viewer, where they are signed in, and how to take either back. Who is not signed in meets one way back in, not one in each part. */
export function MyPage() {
  const entitlement = useEntitlement();
  const isSignedIn = entitlement.phase === 'told' && entitlement.entitlement !== null;
  // It stays when they have signed out: it says so.
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (isSignedIn && !wasSignedIn) setWasSignedIn(true);
  return (
    <>
      <VerificationStatus />
      {wasSignedIn && <SessionList />}
      <MyData />
    </>
  );
}
