import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MyData, SessionList, VerificationStatus } from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { openGate } from './openGate.js';

vi.setConfig({ testTimeout: 60_000 });

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }, { timeout: 10_000 }));
const human = anApplication({
  provider: 'human',
  state: 'needs-evidence',
  answers: { phone: '010-0000-0000' },
});

describe('a viewer and what is kept about them', () => {
  test('see it: what they may watch, what they gave, what they agreed to', async () => {
    openGate(<MyData />, { signedIn: true, entitlement: 'active', verifications: [human] });
    expect(await screen.findByText('All films are free for you.')).toBeTruthy();
    expect(screen.getByText('010-0000-0000')).toBeTruthy();
    expect(screen.getByText(/^Application of .*: Something is missing$/)).toBeTruthy();
    expect(screen.getByText('Use of sensitive proof')).toBeTruthy();
  });

  test('hear once what somebody else did with their certificate, wherever they look first, and nothing of whoever it was', async () => {
    const notices = [
      { id: 'n-1', code: 'certificate-tried-by-another', at: '2026-11-25T09:00:00Z' },
      { id: 'n-2', code: 'certificate-taken-back', at: '2026-11-25T10:00:00Z' },
    ] as const;
    const first = openGate(<MyData />, { signedIn: true, notices });
    await waitFor(() =>
      expect(first.said()).toMatch(/^Your certificate was given for another account.*verify once more/),
    );
    const news = first.container.querySelector('[data-part="gate-news"]')!;
    expect(news.textContent).toMatch(
      /Yours stay open.*If it is yours, verify once more by another way, or object/,
    );
    await waitFor(() => expect(first.gate.state.notices).toEqual([]));
    expect(first.gate.asked.filter((one) => one.endsWith('/heard'))).toEqual([
      'POST /me/notices/n-1/heard',
      'POST /me/notices/n-2/heard',
    ]);
    // What is done on the page does not say it again, and does not take it away from under the reader.
    first.unmount();
    const again = openGate(<SessionList />, { signedIn: true, notices: first.gate.state.notices });
    await screen.findByText('Nothing is playing.');
    expect(again.container.querySelector('[data-part="gate-news"]')).toBeNull();

    const status = openGate(<VerificationStatus />, { signedIn: true, notices, verifications: [human] });
    await waitFor(() => expect(status.said()).toMatch(/^Your certificate was given/));
  });

  test('take it along as a file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      saved.push(file);
      return 'blob:here';
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const { said } = openGate(<MyData />, { signedIn: true, verifications: [human] });
    await press('Take my data with me');
    await waitFor(() => expect(said()).toBe('The file is saved.'));
    expect(click).toHaveBeenCalledOnce();
    expect(JSON.parse(await saved[0]!.text())).toMatchObject({ me: { verifications: [{ id: 'case-1' }] } });
  });

  test('put it right where it stands', async () => {
    const { gate, said } = openGate(<MyData />, { signedIn: true, verifications: [human] });
    await waitFor(() => screen.getByRole('button', { name: 'Correct: Telephone' }), { timeout: 10_000 });
    await press('Correct: Telephone');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Telephone' });
    expect(document.activeElement).toBe(field);
    await userEvent.clear(field);
    await userEvent.paste('020-0000-0000');
    await press('Save');
    await waitFor(() => expect(said()).toBe('Corrected.'));
    expect(gate.state.verifications[0]?.answers.phone).toBe('020-0000-0000');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct: Telephone' }));
  });

  test('take an agreement back by one control and one yes, as it was given', async () => {
    const { gate, said } = openGate(<MyData />, { signedIn: true, verifications: [human] });
    await press('Take back: use of sensitive proof');
    expect(document.activeElement?.textContent).toMatch(
      /^Take your agreement back\? What was done before stays/,
    );
    await press('Yes, take it back');
    await waitFor(() => expect(said()).toBe('Your agreement is taken back.'));
    expect(gate.state.verifications[0]?.consents).toMatchObject({ sensitive: false, passingOn: true });
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Take back: use of sensitive proof' })).toBeNull(),
    );
    expect(document.activeElement?.textContent).toBe('What is kept');
  });

  test('with an application that is being checked, it ends with the agreement', async () => {
    const checking = anApplication({ state: 'checking' });
    const { gate } = openGate(<MyData />, { signedIn: true, verifications: [checking] });
    await press('Take back: passing on');
    await press('Yes, take it back');
    await waitFor(() => expect(gate.state.verifications[0]?.state).toBe('withdrawn'));
  });

  test('delete it, after one question that Escape says no to', async () => {
    const gone = vi.fn();
    const { gate, said } = openGate(<MyData onDeleted={gone} />, { signedIn: true, entitlement: 'active' });
    await press('Delete my data');
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete my data' }));
    expect(gate.asked).not.toContain('DELETE /me');
    await press('Delete my data');
    const heard: string[] = [];
    document.addEventListener('focusin', ({ target }) => heard.push((target as Element).textContent));
    await press('Yes, delete everything');
    // Led there in the same breath: the button that asked has never had the focus again, and nothing says it a second time.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your data are deleted.'));
    expect(heard.slice(-2)).toEqual(['Yes, delete everything', 'Your data are deleted.']);
    expect(said()).toBe('');
    expect(screen.queryByRole('button', { name: 'Delete my data' })).toBeNull();
    expect(gate.lastBody('DELETE /me')).toEqual({ confirm: true });
    expect([gate.state.signedIn, gate.state.entitlement]).toEqual([false, 'none']);
    expect(gone).toHaveBeenCalledOnce();
  });

  test('is asked for the passkey where the gate wants to be sure, and told so', async () => {
    const { gate, said } = openGate(<MyData />, {
      signedIn: true,
      problems: { 'DELETE /me': 'step-up-required' },
    });
    await press('Delete my data');
    await press('Yes, delete everything');
    await waitFor(() => expect(said()).toBe('Confirm with your passkey that it is you. Then try again.'));
    expect(gate.state.signedIn).toBe(true);
    // jsdom has no passkeys, and says so where the button would be.
    expect(screen.getByText(/passkeys? need|has no passkeys/i)).toBeTruthy();
  });

  test('is shown the way in where nobody is signed in', async () => {
    openGate(<MyData />);
    expect(await screen.findByText('You are not signed in. Sign in, or verify once.')).toBeTruthy();
  });
});

describe('a viewer and where they are signed in', () => {
  const session = (id: string, current: boolean) => ({
    id,
    device: id,
    createdAt: '2026-11-20T08:00:00Z',
    seenAt: '2026-11-26T07:58:00Z',
    current,
  });
  const sessions = [session('Laptop', true), session('Phone', false), session('Tablet', false)];

  test('end one in another place, and stay in the list', async () => {
    const { gate, said } = openGate(<SessionList />, { signedIn: true, sessions });
    await press('Sign out: Phone');
    await waitFor(() => expect(said()).toBe('Signed out there.'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign out: Phone' })).toBeNull());
    expect(gate.state.sessions.map(({ id }) => id)).toEqual(['Laptop', 'Tablet']);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sign out: Tablet' })),
    );
  });

  test('sign out here', async () => {
    const gone = vi.fn();
    const { gate } = openGate(<SessionList onSignedOut={gone} />, { signedIn: true, sessions });
    await press('Sign out here');
    await waitFor(() => expect(gone).toHaveBeenCalledOnce());
    expect(gate.state.signedIn).toBe(false);
  });
});
