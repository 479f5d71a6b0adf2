import { chooseNeighbour, type Direction } from '../../core/keyboard/chooseNeighbour.js';
import { readMore } from '../../core/preferences/morePreferences.js';
import type { Player } from '../../media/index.js';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** The Back key of a remote, by the names that browsers on televisions give it. */
const backKeys = new Set(['GoBack', 'BrowserBack']);
const focusable =
  'button, a[href], input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * A player that is reached with a few keys: a television's remote, or two switches that send arrows and Enter. While the
 * viewer wants it, arrows go from control to control by where they stand, Enter presses, and a slider is entered and left by
 * Enter, so that nobody moves the film on the way past. Back closes a dialog, then leaves full screen, then is the page's.
 */
export function followRemote(player: Player, region: HTMLElement): () => void {
  /** The slider whose arrows are its own now. */
  let entered: HTMLElement | null = null;
  const enter = (slider: HTMLElement | null) => {
    entered?.removeAttribute('data-entered');
    entered = slider;
    entered?.setAttribute('data-entered', '');
  };
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const scope = () => region.querySelector<HTMLElement>('dialog[data-dialog]:not([data-closing])') ?? region;

  const press = (event: KeyboardEvent, target: HTMLElement) => {
    if (isSlider(target)) {
      take(event);
      enter(entered === target ? null : target);
    } else if (isChoice(target)) {
      take(event);
      target.click();
    }
  };
  const move = (event: KeyboardEvent, target: HTMLElement, direction: Direction) => {
    const all = [...scope().querySelectorAll<HTMLElement>(focusable)].filter(
      (one) => one !== target && isReachable(one),
    );
    const isOn = target.matches(focusable) && target !== region;
    const index = isOn
      ? chooseNeighbour(
          target.getBoundingClientRect(),
          all.map((one) => one.getBoundingClientRect()),
          direction,
        )
      : 0;
    const next = index === null ? undefined : all[index];
    // Where nothing lies that way the page may scroll; the film stays where it is.
    event.stopPropagation();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const back = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (entered) {
      take(event);
      enter(null);
    } else if (scope() !== region && backKeys.has(event.key)) {
      take(event);
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    } else if (scope() === region && player.getState().fullscreen.active && backKeys.has(event.key)) {
      take(event);
      player.toggleFullscreen();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented || !isPlain(event)) return;
    if (!readMore(player.preferences.get()).controls.remote) return;
    if (key === 'Escape' || backKeys.has(key)) back(event);
    else if (key === 'Enter') press(event, target);
    else if (directions[key] && entered !== target && !isTyped(target)) move(event, target, directions[key]);
  };
  const onFocusOut = () => enter(null);
  region.addEventListener('keydown', onKeyDown, true);
  region.addEventListener('focusout', onFocusOut);
  return () => {
    enter(null);
    region.removeEventListener('keydown', onKeyDown, true);
    region.removeEventListener('focusout', onFocusOut);
  };
}

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey && !isComposing;

const isSlider = (element: HTMLElement): boolean => element.matches('input[type="range"]');

const isChoice = (element: HTMLElement): boolean =>
  element.matches('input[type="radio"], input[type="checkbox"]');

/** What needs its arrows to be written in. */
const isTyped = (element: HTMLElement): boolean =>
  element.isContentEditable ||
  element.matches(
    'textarea, select, input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"], [type="file"])',
  );

const isReachable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  element.getClientRects().length > 0;
