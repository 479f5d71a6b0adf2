import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { FilmEntry } from '../../../src/gate-client/index.js';
import { useEntitlement, useFilms, VerificationFlow, VerificationStatus } from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { openGate } from './openGate.js';

vi.setConfig({ testTimeout: 60_000 });

const films: readonly FilmEntry[] = [{ id: 'ferry', title: { en: 'The Lantern Ferry' } }];

/** What a page says above its films, and on a card. */
function Told({ first }: { readonly first?: readonly FilmEntry[] }) {
  const entitlement = useEntitlement();
  const known = useFilms(first);
  return (
    <p data-testid="told">
      {entitlement.phase === 'told' ? (entitlement.entitlement?.say ?? 'nobody') : entitlement.phase};{' '}
      {known.phase === 'told' ? known.films.map(({ access }) => access).join() : known.phase}
    </p>
  );
}
const told = () => screen.getByTestId('told').textContent;
const verified = 'All films are free for you.; open';

describe('what is said of the films follows the viewer’s rights, without loading the page anew', () => {
  test('a verification that comes through', async () => {
    const state = { films, signedIn: true, verifications: [anApplication({ given: ['name'] })] };
    openGate(
      <>
        <Told />
        <VerificationFlow />
      </>,
      state,
    );
    await waitFor(() => expect(told()).toMatch(/; not-entitled$/));
    await screen.findByRole('heading', { level: 2, name: 'Certificate number' }, { timeout: 10_000 });
    screen.getByRole('textbox').focus();
    await userEvent.paste('11010519491231002X11');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, send' }));
    await screen.findByRole('heading', { level: 2, name: 'Verified' }, { timeout: 10_000 });
    await waitFor(() => expect(told()).toMatch(/; open$/));
  });

  test('an answer that comes after the return from a provider’s page, while its page is open', async () => {
    const { gate } = openGate(
      <>
        <Told />
        <VerificationStatus />
      </>,
      { films, signedIn: true, verifications: [anApplication({ state: 'checking' })] },
    );
    await waitFor(() => expect(told()).toMatch(/; not-entitled$/));
    act(() => {
      gate.state.entitlement = 'active';
      gate.state.verifications = gate.state.verifications.map((one) => ({
        ...one,
        state: 'verified' as const,
        reason: 'confirmed' as const,
        version: one.version + 1,
      }));
    });
    await waitFor(() => expect(told()).toMatch(/; open$/), { timeout: 20_000 });
  });

  test.each([
    ['coming back to the page from another', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'coming back to it by the browser’s way back, which shows it as it was',
      () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    ],
  ])('%s', async (_what, comeBack) => {
    const { gate } = openGate(<Told />, { films, signedIn: true });
    await waitFor(() => expect(told()).toMatch(/; not-entitled$/));
    gate.state.entitlement = 'active';
    act(() => void comeBack());
    await waitFor(() => expect(told()).toBe(verified));
  });

  test('what the page was told already is not asked twice', async () => {
    const { gate } = openGate(<Told first={[{ ...films[0]!, access: 'open' }]} />, { films });
    await waitFor(() => expect(told()).toMatch(/; open$/));
    await new Promise((done) => setTimeout(done, 50));
    expect(gate.asked.filter((one) => one === 'GET /films')).toEqual([]);
  });
});
