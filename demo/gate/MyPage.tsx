import { MyData, PasskeySignIn, SessionList, VerificationStatus } from '../../src/react/index.js';

/** What is kept about the viewer, where they are signed in, and how to take either back. */
export const MyPage = () => (
  <>
    <VerificationStatus />
    <PasskeySignIn />
    <SessionList />
    <MyData />
  </>
);
