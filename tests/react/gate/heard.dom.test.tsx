import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { createGateTranslate } from '../../../src/core/gate/i18n/createGateTranslate.js';
import { writeAttestationGroup } from '../../../src/core/gate/parseAttestationCode.js';
import { mockOffers } from '../../../src/gate-client/mock/mockOffers.js';
import { StatusBody } from '../../../src/react/gate/StatusBody.js';
import {
  AccessGate,
  ReviewerConsole,
  VerificationFlow,
  VerificationStatus,
} from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { openGate } from './openGate.js';

vi.setConfig({ testTimeout: 60_000 });

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const aCase = {
  id: 'one',
  state: 'checking',
  provider: 'human',
  version: 3,
  submittedAt: '2026-11-25T09:00:00Z',
} as const;

/** What Orca has shown, held without it: each of these was once silence, or said twice. */
describe('a viewer who hears the gate', () => {
  test('comes to the way in by Tab, and hears with it why the film is closed', async () => {
    openGate(<AccessGate film="lantern-ferry">the film</AccessGate>);
    const verify = await screen.findByRole('button', { name: 'Verify' });
    expect(described(verify)).toMatch(/^This film is free for people who .* no photo\.$/);
  });

  test('is led to what is wrong once it stands there, or it would be read twice', async () => {
    openGate(<VerificationFlow />);
    const box = await screen.findByRole('checkbox', { name: /^I agree/ });
    const onward = screen.getByRole('button', { name: 'Continue' });
    await userEvent.click(onward);
    expect([described(box), document.activeElement]).toEqual([
      'Without your agreement we may not ask. Tick the box, or call us.',
      onward,
    ]);
    await waitFor(() => expect(document.activeElement).toBe(box));
  });

  test('hears that a way is to be chosen, and nothing once more when it is', async () => {
    openGate(<VerificationFlow />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^I agree/ }));
    await press('Continue');
    await screen.findByRole('heading', { name: 'How do you want to verify?' });
    await press('Continue');
    const first = screen.getByRole('radio', { name: 'By certificate' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(described(first)).toBe('Choose a way first.');
    await userEvent.keyboard(' ');
    expect(described(first)).toBe('');
  });

  test('is told which group of a code was misheard, and it waits to be typed over', async () => {
    const groups = Array.from({ length: 10 }, (_, place) => writeAttestationGroup('1949', place));
    openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ provider: 'attestation', given: ['name'] })],
    });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
    const give = async (text: string) => {
      await userEvent.clear(field);
      field.focus();
      await userEvent.paste(text);
      await press('Continue');
    };
    await give([...groups.slice(0, 6), groups[7], ...groups.slice(7)].join(' '));
    expect(described(field)).toMatch(/^Something in the code is wrong: check group 7 of 10\./);
    await waitFor(() =>
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(groups[7]),
    );
    await give(groups.slice(1).join(' '));
    expect(described(field)).toMatch(/^The code has 45 digits; 50 are needed/);
    await give(groups.join(' '));
    // Read back digit by digit, not as ten numbers of five places.
    await screen.findByRole('heading', { name: 'Is this right?' });
    const heard = groups.map((group) => Array.from(group).join(' ')).join(', ');
    expect(screen.getByText(heard)).toBeTruthy();
  });

  test('hears a telephone number read back digit by digit', async () => {
    openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [
        anApplication({ provider: 'human', given: ['name'], answers: { phone: '010 5555-0100' } }),
      ],
    });
    expect(await screen.findByText('0 1 0, 5 5 5 5, 0 1 0 0')).toBeTruthy();
  });

  test('keeps the button under their finger while they object, and is back at it when they do not', async () => {
    openGate(<VerificationStatus />, {
      signedIn: true,
      verifications: [anApplication({ state: 'rejected', reason: 'not-found' })],
    });
    const object = await screen.findByRole('button', { name: 'Object' });
    await userEvent.click(object);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /looked at again/ }));
    expect(object.isConnected).toBe(true);
    await press('Cancel');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(object);
  });

  test('is not spoken to in a field they type in: an error stays until they send again', async () => {
    openGate(<VerificationStatus />, {
      signedIn: true,
      verifications: [anApplication({ state: 'rejected', reason: 'not-found' })],
    });
    await press('Object');
    await press('Send objection');
    const field = screen.getByRole('textbox');
    const before = described(field);
    expect(before).toMatch(/Say in a few words/);
    await userEvent.type(field, 'It');
    expect(described(field)).toBe(before);
  });

  test('is not told to wait where the next step comes in the same moment, and is where it does not', async () => {
    const say = 'Your application is sent. We will tell you; you need not stay.';
    const view = { ...anApplication({ state: 'submitted' }), say, next: [] };
    const actions = { appeal: vi.fn(), withdraw: vi.fn(), renew: vi.fn(), refresh: vi.fn() };
    const offers = mockOffers(createGateTranslate('en'));
    const tell = vi.fn<(sentence: string) => void>();
    const { unmount } = openGate(
      <StatusBody offers={offers} view={view} actions={actions} tell={tell} focus />,
    );
    expect(document.activeElement?.textContent).toBe('Sent');
    await pause(300);
    unmount();
    await pause(1000);
    expect(tell.mock.calls).toEqual([]);
    openGate(<StatusBody offers={offers} view={view} actions={actions} tell={tell} focus />);
    await waitFor(() => expect(tell.mock.calls).toEqual([[say]]), { timeout: 3000 });
  });
});

describe('a reviewer who hears the desk', () => {
  test('is told what waits when they look again, be it the same as before', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      signedIn: true,
      roles: ['reviewer'],
      reviews: [{ ...aCase, assigned: 'nobody' }],
    });
    await screen.findByRole('button', { name: /^With a person/ });
    await press('Look again');
    await waitFor(() => expect(said()).toBe('Waiting: 1'));
    gate.state.reviews = [];
    await press('Look again');
    await waitFor(() => expect(said()).toBe('None waits.'));
  });

  test('hears the telephone number digit by digit, to dial it', async () => {
    openGate(<ReviewerConsole />, {
      signedIn: true,
      roles: ['reviewer'],
      reviews: [{ ...aCase, assigned: 'you', contact: { phone: '010 5555 0100' } }],
    });
    await press(/yours$/);
    const reach = screen.getByText('Telephone').parentElement!;
    expect(within(reach).getByText('0 1 0, 5 5 5 5, 0 1 0 0')).toBeTruthy();
  });

  test('hears first that a decision is to be chosen', async () => {
    openGate(<ReviewerConsole />, {
      signedIn: true,
      roles: ['reviewer'],
      reviews: [{ ...aCase, assigned: 'you', contact: { phone: '010 5555 0100' } }],
    });
    await press(/yours$/);
    await press('Decide');
    const first = screen.getByRole('radio', { name: 'Accept' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(described(first)).toBe('Choose a decision first.');
  });
});
