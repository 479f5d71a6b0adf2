import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Player } from '../../../src/media/index.js';
import { followRemote } from '../../../src/react/remote/followRemote.js';
import { tickOnTouch } from '../../../src/react/remote/tickOnTouch.js';
import { keepInMemory } from '../../media/openPlayer.js';

/** Where each stands, left and top, in px; jsdom lays nothing out. */
const places: Readonly<Record<string, readonly [number, number, number]>> = {
  play: [0, 0, 50],
  description: [60, 0, 100],
  seek: [0, 60, 300],
  settings: [310, 60, 50],
  radio: [0, 200, 50],
  other: [0, 260, 50],
  close: [200, 200, 50],
};

function open({ remote = true, fullscreen = false, haptics = true } = {}) {
  document.body.innerHTML = `<section tabindex="-1">
    <button id="play">Play</button><button id="description">Description</button>
    <input id="seek" type="range" min="0" max="100" value="50"><button id="settings">Settings</button>
    <button id="gone" tabindex="-1">Gone</button>
  </section>`;
  const region = document.querySelector('section')!;
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(() => [{}] as unknown as DOMRectList);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [left, top, width] = places[this.id] ?? [0, 0, 0];
    return { left, top, right: left + width, bottom: top + 50 } as DOMRect;
  });
  const toggleFullscreen = vi.fn();
  const player = {
    preferences: keepInMemory({ more: { controls: { remote, haptics } } }),
    getState: () => ({ fullscreen: { active: fullscreen } }),
    toggleFullscreen,
  } as unknown as Player;
  const ends = [followRemote(player, region), tickOnTouch(player, region)];
  /** What the rest of the player hears of a key. */
  const heard: string[] = [];
  document.body.addEventListener('keydown', ({ key }) => heard.push(key));
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const focus = (id: string) => document.getElementById(id)!.focus();
  const at = () => document.activeElement?.id;
  return { region, press, focus, at, heard, toggleFullscreen, end: () => ends.forEach((end) => end()) };
}

describe('a viewer with a television’s remote', () => {
  let remote: ReturnType<typeof open>;
  beforeEach(() => (remote = open()));
  afterEach(() => {
    remote.end();
    vi.restoreAllMocks();
    document.body.innerHTML = '';
  });

  test('goes from control to control by where they stand, and moves neither film nor volume', () => {
    const { press, focus, at, heard } = remote;
    focus('play');
    press('ArrowRight');
    expect(at()).toBe('description');
    press('ArrowDown');
    expect(at()).toBe('seek');
    press('ArrowRight');
    expect(at()).toBe('settings');
    press('ArrowLeft');
    press('ArrowUp');
    expect(['play', 'description']).toContain(at());
    expect(heard).toEqual([]);
  });

  test('lets the page scroll where nothing lies that way, and stays', () => {
    const { press, focus, at } = remote;
    focus('play');
    expect(press('ArrowUp')).toBe(false);
    expect(at()).toBe('play');
  });

  test('passes a slider without moving it, enters it by Enter, and leaves it by Enter or Back', () => {
    const { press, focus, at, region } = remote;
    const entered = () => region.querySelector('[data-entered]')?.id;
    focus('seek');
    expect(entered()).toBeUndefined();
    press('Enter');
    expect(entered()).toBe('seek');
    // Its arrows are its own now.
    expect(press('ArrowRight')).toBe(false);
    expect(at()).toBe('seek');
    press('Enter');
    expect(entered()).toBeUndefined();
    press('ArrowRight');
    expect(at()).toBe('settings');
    focus('seek');
    press('Enter');
    expect(press('GoBack')).toBe(true);
    expect([entered(), at()]).toEqual([undefined, 'seek']);
    press('Enter');
    focus('play');
    expect(entered()).toBeUndefined();
  });

  test('stays inside an open dialog, chooses by Enter, and closes it by Back', () => {
    const { press, focus, at, region, heard } = remote;
    region.insertAdjacentHTML(
      'beforeend',
      '<dialog data-dialog open><input type="radio" name="a" id="radio" checked><input type="radio" name="a" id="other"><button id="close">Close</button></dialog>',
    );
    focus('radio');
    press('ArrowUp');
    expect(at()).toBe('radio');
    press('ArrowDown');
    expect(at()).toBe('other');
    const other = document.getElementById('other') as HTMLInputElement;
    // Passing by chooses nothing.
    expect(other.checked).toBe(false);
    press('Enter');
    expect(other.checked).toBe(true);
    press('BrowserBack');
    expect(heard).toEqual(['Escape']);
  });

  test('leaves full screen by Back, and the page by the next', () => {
    remote.end();
    remote = open({ fullscreen: true });
    remote.focus('play');
    expect(remote.press('GoBack')).toBe(true);
    expect(remote.toggleFullscreen).toHaveBeenCalledOnce();
    remote.end();
    remote = open();
    remote.focus('play');
    expect(remote.press('GoBack')).toBe(false);
  });

  test('never lands on what a keyboard does not reach', () => {
    const { press, focus, at } = remote;
    focus('settings');
    press('ArrowLeft');
    press('ArrowUp');
    expect(at()).not.toBe('gone');
  });

  test('has all of it only where they want it', () => {
    remote.end();
    remote = open({ remote: false });
    remote.focus('play');
    expect(remote.press('ArrowRight')).toBe(false);
    expect([remote.at(), remote.heard]).toEqual(['play', ['ArrowRight']]);
  });
});

describe('a viewer on a phone', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(navigator, 'vibrate');
    vi.unstubAllGlobals();
  });
  const feel = (options: { haptics?: boolean; reduced?: boolean; pointerType?: string }) => {
    const { haptics = true, reduced = false, pointerType = 'touch' } = options;
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: reduced && query.includes('reduced-motion'),
    }));
    const vibrate = vi.fn();
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: vibrate });
    const { end } = open({ haptics });
    const click = Object.assign(new MouseEvent('click', { bubbles: true }), { pointerType });
    document.getElementById('play')!.dispatchEvent(click);
    end();
    return vibrate.mock.calls.length;
  };

  test('feels a tick at each press', () => {
    expect(feel({})).toBe(1);
  });

  test.each([
    ['they do not want it', { haptics: false }],
    ['they want less motion', { reduced: true }],
    ['they press with a mouse', { pointerType: 'mouse' }],
    ['a key or a screen reader presses', { pointerType: '' }],
  ])('feels none where %s', (_why, options) => {
    expect(feel(options)).toBe(0);
  });
});
