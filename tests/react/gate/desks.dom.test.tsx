import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ReviewCase } from '../../../src/core/gate/GateApi.js';
import { AttestationDesk, ReviewerConsole, StaffInvitations } from '../../../src/react/index.js';
import { openGate } from './openGate.js';

vi.setConfig({ testTimeout: 60_000 });

const aCase = (id: string, more: Partial<ReviewCase> = {}): ReviewCase => ({
  id,
  state: 'checking',
  provider: 'human',
  version: 3,
  submittedAt: '2026-11-25T09:00:00Z',
  assigned: 'nobody',
  ...more,
});
const reviewer = { signedIn: true, roles: ['reviewer'] as const };
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

describe('a reviewer, by ear and keyboard', () => {
  test('opens a case, takes it, decides with a reason, and is back at the list', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one'), aCase('two')],
    });
    const [first] = await screen.findAllByRole('button', { name: /^With a person, by telephone, sent/ });
    first!.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toMatch(/^Application of/);
    expect(screen.getByText(/^Name and telephone are shown once/)).toBeTruthy();
    expect(screen.queryByText('林晚'), 'nobody’s name before the case is one’s own').toBeNull();
    await press('Take this application');
    await waitFor(() => expect(said()).toBe('The application is yours.'));
    expect(screen.getByText('林晚')).toBeTruthy();

    await press('Decide');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Accept' })));
    await userEvent.click(screen.getByRole('radio', { name: 'Do not accept' }));
    await press('Decide');
    const reason = screen.getByRole('combobox', { name: 'Reason' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(described(reason)).toBe('Choose a reason first.');
    await userEvent.selectOptions(reason, 'Does not match');
    screen.getByRole('textbox', { name: 'Words to the viewer' }).focus();
    await userEvent.paste('Please call us.');
    await press('Decide');
    await waitFor(() => expect(said()).toBe('Not accepted.'));
    expect(gate.lastBody('POST /reviews/*/decide')).toEqual({
      decision: 'reject',
      reason: 'does-not-match',
      note: 'Please call us.',
    });
    expect(document.activeElement?.textContent).toBe('Waiting: 1');
  });

  test('gives a case back that they cannot go on with, and whom it is about is nobody’s to read any more', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    await press('Give it back to the others');
    await waitFor(() => expect(said()).toBe('The application is with the others again.'));
    expect(gate.state.reviews[0]?.assigned).toBe('nobody');
    expect(document.activeElement?.textContent).toBe('Waiting: 1');
    await press(/^With a person, by telephone, sent/);
    expect(screen.queryByText('林晚')).toBeNull();
    await press('Take this application');
    await waitFor(() => expect(said()).toBe('The application is yours.'));
  });

  test('is asked for the number, hears it back digit by digit, and only then accepts', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    expect(
      screen.queryByRole('textbox', { name: 'Certificate number' }),
      'only where it is needed',
    ).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Accept' }));
    fireEvent.change(screen.getByLabelText('Valid until'), { target: { value: '2027-11-26' } });
    await press('Decide');
    const number = screen.getByRole('textbox', { name: 'Certificate number' });
    await waitFor(() => expect(document.activeElement).toBe(number));
    expect(screen.getByText('Give the number, or tick that there is none.')).toBeTruthy();
    expect(number.getAttribute('autocomplete')).toBe('off');

    await userEvent.type(number, '11010519491231002X81');
    number.blur();
    await press('Decide');
    await waitFor(() => expect(document.activeElement).toBe(number));
    expect(screen.getByText(/check place 19/)).toBeTruthy();
    await userEvent.clear(number);
    await userEvent.type(number, '1101 0519 4912 3100 2x11');
    await press('Decide');
    const question = await screen.findByRole('group', { name: /^1 1 0 1, 0 5 1 9, .* Is that right\?$/ });
    expect(document.activeElement).toBe(question);
    expect(gate.asked).not.toContain('POST /reviews/one/decide');
    await press('Change the number');
    expect(document.activeElement).toBe(number);
    await press('Decide');
    await press('Yes, accept');
    await waitFor(() => expect(said()).toBe('Accepted.'));
    expect(gate.lastBody('POST /reviews/*/decide')).toEqual({
      decision: 'verify',
      reason: 'confirmed',
      number: '1101 0519 4912 3100 2x11',
      validUntil: '2027-11-26T23:59:59Z',
    });
  });

  test('takes the number of an identity card for it, as a caller without their certificate tells it', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    await userEvent.click(screen.getByRole('radio', { name: 'Accept' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Certificate number' }), '11010519491231002x');
    fireEvent.change(screen.getByLabelText('Valid until'), { target: { value: '2027-11-26' } });
    await press('Decide');
    await screen.findByRole('group', { name: '1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X. Is that right?' });
    await press('Yes, accept');
    await waitFor(() => expect(said()).toBe('Accepted.'));
    expect(gate.lastBody('POST /reviews/*/decide')).toMatchObject({ number: '11010519491231002x' });
  });

  test('is told that another account has the certificate, and that another person goes on', async () => {
    const { said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    await userEvent.click(screen.getByRole('radio', { name: 'Accept' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Certificate number' }), '81000019010615002514');
    fireEvent.change(screen.getByLabelText('Valid until'), { target: { value: '2027-11-26' } });
    await press('Decide');
    await press('Yes, accept');
    await waitFor(() => expect(said()).toMatch(/^Not decided yet: another account has this certificate/));
  });

  test('decides as the second what the first one could not, without the number being told again', async () => {
    const { gate } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contested: true, contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    expect(screen.getByText(/^Another account has this certificate. If you accept/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Accept' }));
    fireEvent.change(screen.getByLabelText('Valid until'), { target: { value: '2027-11-26' } });
    await press('Decide');
    await waitFor(() =>
      expect(gate.lastBody('POST /reviews/*/decide')).toEqual({
        decision: 'verify',
        reason: 'confirmed',
        validUntil: '2027-11-26T23:59:59Z',
      }),
    );
  });

  test('accepts only until a day', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [aCase('one', { assigned: 'you', contact: { name: '林晚' } })],
    });
    await press(/yours$/);
    await userEvent.click(screen.getByRole('radio', { name: 'Accept' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^There is no certificate/ }));
    await press('Decide');
    const until = screen.getByLabelText('Valid until');
    await waitFor(() => expect(document.activeElement).toBe(until));
    // Told once; a day’s own description would be read twice with each of its fields.
    expect(said()).toBe('Say until when it is valid.');
    expect(until.getAttribute('aria-describedby')).toBeNull();
    const error = document.getElementById(until.getAttribute('aria-errormessage') ?? '');
    expect(error?.textContent).toBe('Say until when it is valid.');
    fireEvent.change(until, { target: { value: '2027-11-26' } });
    await press('Decide');
    await waitFor(() =>
      expect(gate.lastBody('POST /reviews/*/decide')).toEqual({
        decision: 'verify',
        reason: 'confirmed',
        validUntil: '2027-11-26T23:59:59Z',
      }),
    );
  });

  test('hears an objection in its own words, and what was decided before', async () => {
    openGate(<ReviewerConsole />, {
      ...reviewer,
      reviews: [
        aCase('one', {
          state: 'appealed',
          appeal: { words: 'It was renewed.', previousReason: 'not-found' },
        }),
      ],
    });
    await press(/^Objection/);
    expect(screen.getByText('It was renewed.')).toBeTruthy();
    expect(screen.getByText(/^Decided before: The registry does not find/)).toBeTruthy();
  });

  test('is told that another was faster', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, { ...reviewer, reviews: [aCase('one')] });
    await press(/^With a person/);
    gate.state.reviews = [aCase('one', { assigned: 'another' })];
    await press('Take this application');
    await waitFor(() => expect(said()).toMatch(/changed in another place/));
  });

  test('is told where the desk is not theirs', async () => {
    const { said } = openGate(<ReviewerConsole />, { signedIn: true });
    await waitFor(() => expect(said()).toMatch(/^That is not open to you/));
  });
});

describe('two reviewers take back what was granted, by ear and keyboard', () => {
  const granted = {
    id: 'one',
    viewer: 'v-2',
    state: 'verified',
    provider: 'registry',
    submittedAt: '2026-11-20T09:00:00Z',
    validUntil: '2027-11-20T09:00:00Z',
  } as const;
  const byAnother = {
    by: 'another',
    reason: 'not-eligible',
    note: 'Please send the new certificate.',
    proposedAt: '2026-11-25T09:00:00Z',
    endsAt: '2026-12-09T09:00:00Z',
  } as const;
  const find = async (text: string) => {
    const field = await screen.findByRole('textbox', {
      name: 'Find by certificate number, or by their name here',
    });
    await userEvent.clear(field);
    await userEvent.type(field, text);
    await userEvent.keyboard('{Enter}');
    return field;
  };

  test('one finds it by a number that is looked through and read back, hears what it costs, and proposes with a reason', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, { ...reviewer, granted: [granted] });
    await press('Find');
    const field = screen.getByRole('textbox', { name: 'Find by certificate number, or by their name here' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.getByText('Give the number, or their name here.')).toBeTruthy();
    expect(field.getAttribute('autocomplete')).toBe('off');
    await find('11010519491231002X81');
    expect(await screen.findByText(/check place 19/)).toBeTruthy();
    await find('1101 0519 4912 3100 2x11');
    const heading = await screen.findByRole('heading', { name: /^Granted: application of/ });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(gate.lastBody('POST /revocations/find')).toEqual({ number: '11010519491231002X11' });
    expect(screen.getByText('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1')).toBeTruthy();
    expect(screen.getByText(/^What it means for them: the films close/)).toBeTruthy();

    await press('Propose to take it back');
    const reason = screen.getByRole('combobox', { name: 'Reason' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(described(reason)).toBe('Choose a reason first.');
    // A reason that says nothing by itself is not enough for whoever hears it.
    await userEvent.selectOptions(reason, 'Other, in words');
    await press('Propose to take it back');
    const words = screen.getByRole('textbox', { name: 'Words to the viewer' });
    await waitFor(() => expect(document.activeElement).toBe(words));
    await userEvent.paste('It is your father’s.');
    await press('Propose to take it back');
    const question = await screen.findByRole('group', { name: /^Propose to take it back\?/ });
    expect(document.activeElement).toBe(question);
    expect(gate.asked).not.toContain('POST /reviews/one/revoke');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Propose to take it back' }));
    await press('Propose to take it back');
    await press('Yes, propose');
    await waitFor(() => expect(said()).toMatch(/^Proposed\. Another person has two weeks/));
    expect(gate.lastBody('POST /reviews/*/revoke')).toEqual({
      reason: 'other',
      note: 'It is your father’s.',
    });
    // The way goes on from its name, and it cannot be proposed twice.
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Granted: application of/ }));
    expect(screen.queryByRole('button', { name: 'Propose to take it back' })).toBeNull();
    expect(
      screen.getByText(/^You proposed it .*: Other, in words\. Another person may agree until/),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Waiting for a second person: 1' })).toBeTruthy();

    await press('Drop my proposal');
    await waitFor(() => expect(said()).toBe('Your proposal is dropped. Nothing has changed for them.'));
    expect(gate.state.granted[0]?.proposal).toBeUndefined();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Take back what was granted' }));
  });

  test('another hears who, why and what it costs, is asked once more, and carries it out', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      granted: [{ ...granted, proposal: byAnother }],
    });
    await press(/, proposed /);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Granted: application of/ }));
    expect(screen.getByText(/^Another person proposed it .*: Not eligible\.$/)).toBeTruthy();
    expect(screen.getByText('Words to the viewer: Please send the new certificate.')).toBeTruthy();
    await press('Agree, and take it back');
    const question = await screen.findByRole('group', { name: /^Take it back now\?/ });
    expect(document.activeElement).toBe(question);
    await press('Yes, take it back');
    await waitFor(() => expect(said()).toBe('Taken back. They hear why, and that they can object.'));
    expect(gate.lastBody('POST /reviews/*/revoke')).toEqual({ reason: 'not-eligible' });
    expect(gate.state.granted).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Take back what was granted' }));
    expect(screen.queryByRole('button', { name: /, proposed / })).toBeNull();
  });

  test('or leaves it as it is', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, {
      ...reviewer,
      granted: [{ ...granted, proposal: byAnother }],
    });
    await press('Look again');
    await waitFor(() => expect(said()).toBe('Waiting: 0. To be taken back, once a second person agrees: 1.'));
    await press(/, proposed /);
    await press('Leave it as it is');
    await waitFor(() => expect(said()).toBe('Left as it is. The proposal is dropped.'));
    expect(gate.state.granted[0]?.proposal).toBeUndefined();
  });

  test('by what the viewer is called here; and is told where nothing is granted', async () => {
    const { gate, said } = openGate(<ReviewerConsole />, { ...reviewer, granted: [granted] });
    await find('v-1');
    await waitFor(() => expect(said()).toMatch(/^Nothing is granted under that/));
    expect(gate.lastBody('POST /revocations/find')).toEqual({ viewer: 'v-1' });
    await find('v-2');
    expect(await screen.findByRole('heading', { name: /^Granted: application of/ })).toBeTruthy();
  });

  test('where several are found, chooses among them', async () => {
    openGate(<ReviewerConsole />, {
      ...reviewer,
      granted: [granted, { ...granted, id: 'two', provider: 'human', state: 'expired' }],
    });
    await find('v-2');
    const heading = await screen.findByRole('heading', { name: 'Found: 2' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await press(/^With a person, by telephone, sent/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Granted: application of/ }));
  });
});

describe('an operator lets somebody in', () => {
  test('as what is asked for by keyboard, and the link stands there once, to be copied', async () => {
    const { gate, said } = openGate(<StaffInvitations />, { signedIn: true, roles: ['operator'] });
    await press('Make an invitation');
    const reviewer = screen.getByRole('radio', { name: /^Reviewer/ });
    await waitFor(() => expect(document.activeElement).toBe(reviewer));
    expect(described(reviewer)).toBe('Choose as what first.');
    await userEvent.keyboard(' ');
    await press('Make an invitation');
    await waitFor(() => expect(said()).toBe('The invitation is made.'));
    expect(gate.lastBody('POST /invitations')).toEqual({ role: 'reviewer' });
    const heading = await screen.findByRole('heading', { name: 'The invitation' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(/^https:\/\/theatre\.example\/staff#invitation=/)).toBeTruthy();
    await press('Another invitation');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Let somebody in as staff' }));
    expect(screen.queryByText(/#invitation=/)).toBeNull();
  });

  test('who is none is told so', async () => {
    const { said } = openGate(<StaffInvitations />, { signedIn: true, roles: ['reviewer'] });
    await userEvent.click(await screen.findByRole('radio', { name: /^Reviewer/ }));
    await press('Make an invitation');
    await waitFor(() => expect(said()).toMatch(/^That is not open to you/));
  });
});

describe('an organisation vouches', () => {
  const organisation = { signedIn: true, roles: ['organisation'] as const };

  test('for a person it knows, and hears the code digit by digit', async () => {
    const { gate } = openGate(<AttestationDesk />, organisation);
    const name = await screen.findByRole('textbox', { name: 'Name of the person' });
    await press('Make a code');
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.paste('Lin Wan');
    await press('Make a code');
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('checkbox', { name: 'I know this person, and they are entitled' }),
      ),
    );
    await userEvent.keyboard(' ');
    await press('Make a code');
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Code for Lin Wan' }));
    expect(screen.getByText(/^1 9 4 9 7, 1 9 4 9 5, 1 9 4 9 8, .* 1 9 4 9 3$/)).toBeTruthy();
    expect(gate.lastBody('POST /attestations')).toEqual({ name: 'Lin Wan' });
  });

  test('and gives the number of a certificate that it saw, which is read back, or says nothing of one', async () => {
    const { gate } = openGate(<AttestationDesk />, organisation);
    (await screen.findByRole('textbox', { name: 'Name of the person' })).focus();
    await userEvent.paste('Lin Wan');
    await userEvent.click(screen.getByRole('checkbox', { name: /^I know this person/ }));
    const number = screen.getByRole('textbox', { name: 'Number of their certificate' });
    await userEvent.type(number, '11010519491231002X81');
    await press('Make a code');
    await waitFor(() => expect(document.activeElement).toBe(number));
    expect(screen.getByText(/check place 19/)).toBeTruthy();
    await userEvent.clear(number);
    await userEvent.type(number, '1101 0519 4912 3100 2X11');
    expect(screen.getByText('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1')).toBeTruthy();
    await press('Make a code');
    await screen.findByRole('heading', { name: 'Code for Lin Wan' });
    expect(gate.lastBody('POST /attestations')).toEqual({ name: 'Lin Wan', number: '11010519491231002X11' });
  });

  test('or the number of their identity card, which stands for the same person', async () => {
    const { gate } = openGate(<AttestationDesk />, organisation);
    (await screen.findByRole('textbox', { name: 'Name of the person' })).focus();
    await userEvent.paste('Lin Wan');
    await userEvent.click(screen.getByRole('checkbox', { name: /^I know this person/ }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Number of their certificate' }),
      '11010519491231002X',
    );
    expect(screen.getByText('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X')).toBeTruthy();
    await press('Make a code');
    await screen.findByRole('heading', { name: 'Code for Lin Wan' });
    expect(gate.lastBody('POST /attestations')).toEqual({ name: 'Lin Wan', number: '11010519491231002X' });
  });

  test('and can take back what was not used', async () => {
    const { gate, said } = openGate(<AttestationDesk />, {
      ...organisation,
      attestations: [
        { id: 'a', createdAt: '2026-11-24T08:00:00Z', expiresAt: '2026-12-01T08:00:00Z', state: 'open' },
      ],
    });
    await press(/^Recall code of/);
    await waitFor(() => expect(said()).toBe('The code is recalled.'));
    expect(gate.state.attestations[0]?.state).toBe('recalled');
    expect(await screen.findByText('All codes are used or recalled.')).toBeTruthy();
  });
});
