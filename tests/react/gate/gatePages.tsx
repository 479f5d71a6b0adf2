import type { ReactNode } from 'react';
import type { MockGateState } from '../../../src/gate-client/index.js';
import {
  AccessGate,
  AttestationDesk,
  MyData,
  PasskeySignIn,
  ReviewerConsole,
  SessionList,
  StaffInvitations,
  VerificationFlow,
  VerificationStatus,
} from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { MockedGate } from '../../../stories/gate/inGate.js';
import type { ViewedPage } from '../ViewedPage.js';

const gate = (
  name: string,
  part: ReactNode,
  state: Partial<MockGateState>,
  ready: string,
  press: readonly string[] = [],
): ViewedPage => ({
  name,
  show: (locale) => (
    <MockedGate state={state} locale={locale}>
      {part}
    </MockedGate>
  ),
  press,
  ready,
});

const door = (
  <AccessGate film="lantern-ferry" title="The Lantern Ferry">
    <p>The film</p>
  </AccessGate>
);
const applied = (more: Parameters<typeof anApplication>[0]): Partial<MockGateState> => ({
  signedIn: true,
  verifications: [anApplication(more)],
});
const at = '2026-11-26T07:10:00Z';
const plays = [
  { id: 'a', film: 'ferry', title: 'The Lantern Ferry', device: 'A telephone', startedAt: at },
  { id: 'b', film: 'rain', title: 'Listening to the rain', device: 'The television', startedAt: at },
];
const review = {
  id: 'one',
  state: 'appealed',
  provider: 'human',
  version: 3,
  submittedAt: '2026-11-25T09:00:00Z',
  assigned: 'you',
  contact: {
    name: 'Lin Wan',
    phone: '010-0000-0000',
    when: 'in the morning',
    note: 'The certificate is new.',
  },
  appeal: { words: 'It was renewed last year, please look again.', previousReason: 'not-found' },
} as const;
const granted = {
  id: 'two',
  state: 'verified',
  provider: 'registry',
  submittedAt: at,
  validUntil: '2027-11-26T07:10:00Z',
  proposal: {
    by: 'another',
    reason: 'other',
    note: 'The certificate is another person’s; please call us with your own.',
    proposedAt: at,
    endsAt: '2026-12-10T07:10:00Z',
  },
} as const;
const staff = (role: 'reviewer' | 'organisation'): Partial<MockGateState> => ({
  signedIn: true,
  roles: ['viewer', role],
  reviews: [review],
});
const heading = '[data-gate] h2';
const wrong = '[data-part="field-error"]';

/** The gate, state by state. */
export const gatePages: readonly ViewedPage[] = [
  gate('the gate: a film’s door, closed', door, {}, heading),
  gate(
    'the gate: two films already play',
    door,
    { signedIn: true, entitlement: 'active', plays },
    `${heading} ~ ul, [data-gate] ul button`,
  ),
  gate('the gate: the notice, and no consent', <VerificationFlow />, {}, wrong, ['Continue']),
  gate('the gate: no way chosen', <VerificationFlow />, {}, wrong, ['I agree', 'Continue', 'Continue']),
  gate('the gate: a question without an answer', <VerificationFlow />, applied({ given: ['name'] }), wrong, [
    'Continue',
  ]),
  gate(
    'the gate: everything once more, with a helper',
    <VerificationFlow />,
    applied({ given: ['name', 'number'] }),
    wrong,
    ['Someone is typing for me', 'Yes, send'],
  ),
  gate('the gate: being checked', <VerificationStatus />, applied({ state: 'checking' }), heading),
  gate(
    'the gate: not accepted, and an objection without words',
    <VerificationStatus />,
    applied({ state: 'rejected', reason: 'not-found' }),
    `${wrong}, [aria-invalid]`,
    ['Object', 'Send objection'],
  ),
  gate(
    'the gate: verified',
    <VerificationStatus onWatch={() => undefined} />,
    applied({ state: 'verified' }),
    heading,
  ),
  gate('the gate: no network', <VerificationFlow />, { network: 'gone' }, '[data-part="gate-trouble"]'),
  gate(
    'the gate: what is kept, and the question before all is deleted',
    <MyData />,
    applied({
      provider: 'human',
      state: 'needs-evidence',
      answers: { phone: '010-0000-0000', when: 'mornings' },
    }),
    '[data-part="gate-question"]',
    ['Delete my data'],
  ),
  gate(
    'the gate: where one is signed in, and the passkey',
    <>
      <SessionList />
      <PasskeySignIn />
    </>,
    {
      signedIn: true,
      plays,
      sessions: [
        { id: 'here', device: 'Chrome', createdAt: at, seenAt: at, current: true },
        { id: 'there', device: 'iPhone', createdAt: at, seenAt: at, current: false },
      ],
      passkeys: [{ id: 'key', label: 'iPhone', createdAt: at }],
    },
    '[data-part="session-list"] li',
  ),
  gate(
    'the gate: the reviewer’s desk, with a decision that lacks its number',
    <ReviewerConsole />,
    staff('reviewer'),
    wrong,
    ['Objection', 'Accept', 'Decide'],
  ),
  gate(
    'the gate: what another reviewer would take back, and the question before it is',
    <ReviewerConsole />,
    { ...staff('reviewer'), reviews: [], granted: [granted] },
    '[data-part="gate-question"]',
    ['By certificate, proposed', 'Agree, and take it back'],
  ),
  gate(
    'the gate: a link that lets a reviewer in',
    <StaffInvitations />,
    { signedIn: true, roles: ['operator'] },
    '[data-part="link"]',
    ['Reviewer', 'Make an invitation'],
  ),
  gate(
    'the gate: an organisation’s desk, with a name missing',
    <AttestationDesk />,
    staff('organisation'),
    wrong,
    ['Make a code'],
  ),
];
