import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Work } from '../../../src/core/catalogue/Catalogue.js';
import { createGateClient } from '../../../src/gate-client/index.js';
import {
  AccessGate,
  FilmPage,
  GateProvider,
  TheatreProvider,
  useOpenFilm,
} from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { openGate } from './openGate.js';

vi.setConfig({ testTimeout: 60_000 });

function Film() {
  const { base } = useOpenFilm();
  // eslint-disable-next-line jsx-a11y/media-has-caption -- stands for a player, which brings them
  return <video src={`${base}film.mp4`} aria-label="The film" />;
}
const door = (
  <AccessGate film="lantern-ferry" title="The Lantern Ferry">
    <Film />
  </AccessGate>
);
const Page = ({ work }: { readonly work: Work }) => (
  <TheatreProvider catalogue={{ works: [work] }} locale="en">
    <FilmPage work={work} renderFilm={() => door} />
  </TheatreProvider>
);
const heading = (name: string | RegExp) =>
  screen.findByRole('heading', { level: 2, name }, { timeout: 10_000 });
const film = () => screen.queryByLabelText('The film');
const plays = [
  { id: 'a', film: 'ferry', title: 'The Ferry', device: 'Phone', startedAt: '2026-11-26T07:10:00Z' },
  { id: 'b', film: 'rain', title: 'The Rain', device: 'TV', startedAt: '2026-11-26T07:40:00Z' },
];

describe('the door of a film', () => {
  test('is closed to who has not verified: it says why, what to do, and nothing of the film is in the page', async () => {
    const { container, gate, said } = openGate(door);
    await heading('Free, after verifying once');
    expect(
      screen.getByText(
        'This film is free for people who are blind or have low vision. Verify once, about 3 minutes, no photo.',
      ),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Verify' })).toBeTruthy();
    expect(film()).toBeNull();
    expect(container.innerHTML).not.toMatch(/\/m\/|\.mp4|\.m3u8/);
    expect(gate.state.plays).toEqual([]);
    expect(said(), 'who only comes to a page is not spoken to').toBe('');
  });

  test('asks for no money, and shows nothing but itself', async () => {
    const { container } = openGate(door);
    await heading('Free, after verifying once');
    expect(container.querySelector('iframe, img, [data-ad]')).toBeNull();
    expect(container.textContent).not.toMatch(/[$€¥￥]|price|pay|buy|subscribe/i);
  });

  test('is not there for who may watch: the mark of the law, the film, and a word for its makers', async () => {
    const { said } = openGate(door, { signedIn: true, entitlement: 'active' });
    expect(await screen.findByText('For people with print disabilities only')).toBeTruthy();
    expect(film()?.getAttribute('src')).toMatch(/\/gate\/v1\/m\/[^/]+\/lantern-ferry\/film\.mp4$/);
    expect(screen.getByText(/^Please do not record it/)).toBeTruthy();
    const name = 'The Lantern Ferry, For people with print disabilities only';
    expect(screen.getByRole('region', { name })).toBeTruthy();
    expect(said()).toBe('');
  });

  test('tells on a title’s page no second time whom the film is for', async () => {
    const mark = 'For people with print disabilities only';
    const work: Work = {
      id: 'lantern-ferry',
      kind: 'film',
      title: 'The Lantern Ferry',
      film: '/film.json',
      rights: { author: 'Lin Wan', mark },
    };
    const { rerender, gate } = openGate(<Page work={work} />, { signedIn: true, entitlement: 'active' });
    expect(await screen.findByRole('region', { name: 'The Lantern Ferry' })).toBeTruthy();
    expect(screen.getAllByText(mark).map(({ parentElement }) => parentElement?.dataset['part'])).toEqual([
      'film-page',
    ]);
    // A page that has not told it leaves it to the door.
    const client = createGateClient({ fetch: gate.fetch, locale: 'en' });
    rerender(
      <GateProvider client={client}>
        <Page work={{ ...work, rights: { author: 'Lin Wan' } }} />
      </GateProvider>,
    );
    expect(await screen.findByRole('region', { name: `The Lantern Ferry, ${mark}` })).toBeTruthy();
    expect(screen.getAllByText(mark)).toHaveLength(1);
  });

  test('opens to who verifies before it, with the focus on the film and one word', async () => {
    const { said } = openGate(door, {
      signedIn: true,
      verifications: [anApplication({ given: ['name'] })],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Go on with the application' }));
    expect(document.activeElement).toBe(await heading('Certificate number'));
    screen.getByRole('textbox').focus();
    await userEvent.paste('11010519491231002X11');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, send' }));
    await heading('Verified');
    await userEvent.click(screen.getByRole('button', { name: 'To the films' }));
    await waitFor(() => expect(film()).not.toBeNull());
    await waitFor(() => expect(said()).toBe('The film is open.'));
    expect(document.activeElement?.contains(film())).toBe(true);
  });

  test.each([
    ['waits for an answer', 'checking', undefined, 'Being checked', 'Withdraw application'],
    ['was refused', 'rejected', 'not-found', 'Not accepted', 'Object'],
    ['has run out', 'expired', undefined, 'Run out', 'Renew'],
  ] as const)('says where one stands whose application %s', async (_what, state, reason, name, next) => {
    openGate(door, {
      signedIn: true,
      entitlement: state === 'expired' ? 'expired' : 'none',
      verifications: [anApplication({ state, ...(reason ? { reason } : {}) })],
    });
    await heading(name);
    expect(screen.getByRole('button', { name: next })).toBeTruthy();
    expect(film()).toBeNull();
  });

  test('tells who watches in too many places which they are, and opens when one is ended', async () => {
    const { gate, said } = openGate(door, { signedIn: true, entitlement: 'active', plays });
    await heading('Watching elsewhere');
    expect(screen.getByText(/^The Ferry, Phone, since/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'End: The Rain, TV' }));
    await waitFor(() => expect(film()).not.toBeNull());
    await waitFor(() => expect(said()).toBe('The film is open.'));
    expect(gate.state.plays.map(({ id }) => id)).not.toContain('b');
  });

  test.each(['film-window-closed', 'film-region-closed'] as const)(
    'says that a film may not be shown, and sells no hope: %s',
    async (code) => {
      openGate(door, { signedIn: true, entitlement: 'active', closed: { 'lantern-ferry': code } });
      await heading('Film not available');
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
      expect(screen.getByText(/Choose another film\.$/)).toBeTruthy();
    },
  );

  test('opens by itself when the network is back', async () => {
    const { gate } = openGate(door, { signedIn: true, entitlement: 'active', network: 'gone' });
    await heading('No network');
    gate.state.network = 'there';
    act(() => void dispatchEvent(new Event('online')));
    await waitFor(() => expect(film()).not.toBeNull(), { timeout: 10_000 });
  });

  test('says so, once, when a film is ended from elsewhere while it plays', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { gate, said } = openGate(door, { signedIn: true, entitlement: 'active' });
    await waitFor(() => expect(film()).not.toBeNull());
    gate.state.plays = [];
    await act(() => vi.advanceTimersByTimeAsync(301_000));
    await waitFor(() => expect(said()).toBe('Watching has ended here. Press Play to begin again.'));
    expect(film()).toBeNull();
    vi.useRealTimers();
  });

  test('from whom the right is taken while a film plays hears that and why, and stands at the door with the way to object', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { gate, said } = openGate(door, {
      signedIn: true,
      entitlement: 'active',
      verifications: [anApplication({ state: 'verified' })],
    });
    await waitFor(() => expect(film()).not.toBeNull());
    film()!.tabIndex = 0;
    film()!.focus();
    gate.state.verifications = [anApplication({ state: 'revoked', reason: 'fraud' })];
    gate.state.problems = { 'POST /play-sessions': 'entitlement-revoked' };
    await act(() => vi.advanceTimersByTimeAsync(301_000));
    await waitFor(() => expect(said()).toMatch(/^Your verification was taken back, so the films are closed/));
    expect(film()).toBeNull();
    // Not to nowhere, where what had the focus is gone.
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Access to The Lantern Ferry' }));
    await heading('Taken back');
    expect(screen.getByText(/^A person has found that this application cannot be right/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Object' })).toBeTruthy();
    vi.useRealTimers();
  });

  test('gives the place back when the viewer leaves', async () => {
    const { gate, unmount } = openGate(door, { signedIn: true, entitlement: 'active' });
    await waitFor(() => expect(gate.state.plays).toHaveLength(1));
    await waitFor(() => expect(film()).not.toBeNull());
    unmount();
    await waitFor(() => expect(gate.state.plays).toHaveLength(0));
  });
});
