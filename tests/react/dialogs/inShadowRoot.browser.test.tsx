import { cleanup, render, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import styles from '../../../src/styles/styles.css?inline';
import { FilmPlayer } from '../../../src/react/index.js';
import { film } from '../film.js';

/** A custom element's inside, in a page with something else on it. */
function setUp() {
  const page = document.createElement('div');
  page.innerHTML = '<button>Before</button><film-page></film-page><button>After</button>';
  document.body.append(page);
  const host = page.querySelector('film-page')!;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${styles}</style><button>Beside</button><div></div>`;
  const container = root.querySelector('div')!;
  render(<FilmPlayer film={film} locale="en" />, { container });
  return { page, host, root, inside: within(container) };
}
type Place = ReturnType<typeof setUp>;
let place: Place;
/** What stands behind the bar is still on its way. */
const patient = { timeout: 15_000 };

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  place = setUp();
});
afterEach(() => {
  cleanup();
  place.page.remove();
  vi.restoreAllMocks();
});
const isInert = (element: Element | null | undefined): boolean =>
  !!element &&
  (element.closest('[inert]') !== null || isInert((element.getRootNode() as Partial<ShadowRoot>).host));
const named = (within: ParentNode, name: string) =>
  [...within.querySelectorAll('button')].find((one) => one.textContent === name)!;

describe('a player in a shadow root', () => {
  test('opens its dialogs with the focus in them and all the rest out of reach, and gives the focus back', async () => {
    const { page, root, inside } = place;
    const opener = inside.getByRole('button', { name: 'Settings' });
    await userEvent.click(opener);
    const dialog = await inside.findByRole('dialog', { name: 'Settings' }, patient);
    await waitFor(() => expect(dialog.contains(root.activeElement)).toBe(true));
    await waitFor(() => expect(isInert(opener)).toBe(true));
    expect(isInert(dialog)).toBe(false);
    expect(isInert(root.querySelector('[data-part=announcer]'))).toBe(false);
    for (const other of [named(page, 'Before'), named(page, 'After'), named(root, 'Beside')])
      expect(isInert(other)).toBe(true);
    await userEvent.keyboard('{Tab}');
    expect(dialog.contains(root.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog.isConnected).toBe(false));
    expect(root.activeElement).toBe(opener);
    expect([...page.querySelectorAll('[inert]'), ...root.querySelectorAll('[inert]')]).toEqual([]);
  });

  test('has its dialogs look as they do elsewhere', async () => {
    const { inside } = place;
    await userEvent.click(inside.getByRole('button', { name: 'Settings' }));
    const dialog = await inside.findByRole('dialog', { name: 'Settings' }, patient);
    expect(place.root.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(getComputedStyle(dialog).position).toBe('fixed');
  });

  test('knows when it is in full screen, and when it is not', async () => {
    const { root, inside } = place;
    const button = await inside.findByRole('button', { name: 'Full screen' });
    let full: Element | null = null;
    // A window of tests is not given full screen; what browsers tell of it in a shadow root is this.
    vi.spyOn(document, 'fullscreenElement', 'get').mockImplementation(() => (full ? place.host : null));
    Object.defineProperty(root, 'fullscreenElement', { configurable: true, get: () => full });
    vi.spyOn(Element.prototype, 'requestFullscreen').mockImplementation(() => {
      full = root.querySelector('[data-part=player]');
      document.dispatchEvent(new Event('fullscreenchange'));
      return Promise.resolve();
    });
    await userEvent.click(button);
    await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
    expect(isInert(button)).toBe(false);
    expect(isInert(named(place.page, 'Before'))).toBe(true);
    full = null;
    document.dispatchEvent(new Event('fullscreenchange'));
    await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('false'));
    expect(isInert(named(place.page, 'Before'))).toBe(false);
  });
});
