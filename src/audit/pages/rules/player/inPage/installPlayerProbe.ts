import type { PageProbe } from '../../../inPage/PageProbe.js';
import type { PlayerProbe, SeenPlayer } from './PlayerProbe.js';

/**
 * Runs in the page: finds players, and leaves a `PlayerProbe` under `Symbol.for('tingying.audit.player')`, to which
 * `installControls` and `installPlayerUse` add their parts.
 *
 * A player's root is the outermost place around a media element that holds its controls, is not much larger than its picture and
 * holds no other media: players agree on nothing else, neither on roles nor on names.
 */
export function installPlayerProbe(): boolean {
  const symbol = Symbol.for('tingying.audit.player');
  if (Reflect.get(globalThis, symbol)) return true;
  const page = Reflect.get(globalThis, Symbol.for('tingying.audit')) as PageProbe | undefined;
  if (!page) return false;

  const interactive = [
    'button,summary,select,a[href],input:not([type=hidden])',
    '[tabindex]:not([tabindex^="-"])',
    ...['button', 'slider', 'switch', 'checkbox', 'radio', 'tab', 'combobox', 'spinbutton', 'link'].map(
      (role) => `[role=${role}]`,
    ),
    ...['menuitem', 'menuitemradio', 'menuitemcheckbox', 'option'].map((role) => `[role=${role}]`),
  ].join(',');

  /** Children as they are rendered: through shadow roots and slots. */
  const childrenOf = (element: Element): Element[] => {
    if (element.shadowRoot) return [...element.shadowRoot.children];
    if (element instanceof HTMLSlotElement) {
      const given = element.assignedElements();
      return given.length > 0 ? given : [...element.children];
    }
    return [...element.children];
  };
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
  const within = (root: Element): Element[] => childrenOf(root).flatMap((child) => [child, ...within(child)]);
  const contains = (root: Element, element: Element | null): boolean => {
    for (let place = element; place; place = parentOf(place)) if (place === root) return true;
    return false;
  };
  const isMedia = (element: Element): element is HTMLMediaElement => element instanceof HTMLMediaElement;
  const isControl = (element: Element) => !isMedia(element) && element.matches(interactive);

  /** The picture, or where there is none, the place that is left for it. */
  const spaceOf = (media: HTMLMediaElement) => {
    const { left, top, right, bottom, width, height } = media.getBoundingClientRect();
    const wide = Math.max(0.25 * width, 40);
    const high = Math.max(0.6 * height, 200);
    return { left: left - wide, top: top - high, right: right + wide, bottom: bottom + high };
  };

  const playsByName = (element: Element) =>
    isControl(element) && /^(play|pause|replay|播放|暂停)(?!.*list)/i.test(page.nameOf(element).trim());

  /** Says by its words, its symbol or its class that it plays. */
  const saysPlay = (element: Element): boolean => {
    const words = page.nameOf(element) || (element.childElementCount < 4 ? element.textContent : '');
    return (
      (words.length < 40 && /^\s*(play|pause|播放|暂停|[▶►⏵⏯⏸])(?!.*list)/iu.test(words)) ||
      /(^|[-_\s])(big-?)?play(?![a-z])|play-?(btn|button|pause|toggle|icon)/i.test(
        `${element.id} ${element.getAttribute('class') ?? ''}`,
      )
    );
  };
  /** Plays for who has a pointer, and no key comes to it, to what is in it or to what it is in. */
  const isPointerPlay = (element: Element): boolean => {
    if (isControl(element) || isMedia(element) || !saysPlay(element)) return false;
    if (!page.takesPress(element) && getComputedStyle(element).cursor !== 'pointer') return false;
    for (let place = parentOf(element); place; place = parentOf(place))
      if (isControl(place) || place.matches('label')) return false;
    return !within(element).some((inner) => isControl(inner) || isMedia(inner));
  };

  const rootOf = (media: HTMLMediaElement): Element => {
    const space = spaceOf(media);
    let root: Element | null = null;
    let plays = false;
    for (let place = parentOf(media); place && place !== document.body; place = parentOf(place)) {
      if (place.matches('main,article,html,form')) break;
      const box = place.getBoundingClientRect();
      const empty = box.width === 0 && box.height === 0;
      const fits =
        media.tagName === 'AUDIO' ||
        empty ||
        (box.left >= space.left &&
          box.right <= space.right &&
          box.top >= space.top &&
          box.bottom <= space.bottom);
      const inside = within(place);
      if (!fits || inside.some((other) => isMedia(other) && other !== media && page.isVisible(other))) break;
      // A player may have a title of its own; a page's heading stands beyond it.
      const headed = inside.some((other) => other.matches('h1,h2,main,nav,form') && page.isVisible(other));
      if (headed && plays) break;
      // Once it plays, only what wraps it tightly still belongs to it: not the card or column that it stands in.
      if (plays && root && !empty) {
        const known = root.getBoundingClientRect();
        if (Math.abs(known.height - box.height) > 12 || Math.abs(known.width - box.width) > 12) break;
      }
      const isPlayed = inside.some((one) => playsByName(one) || isPointerPlay(one));
      if (isPlayed || inside.some(isControl)) root = place;
      plays ||= isPlayed;
    }
    // Beside the browser's own controls, what stands around a media element is the page's.
    return root && (plays || !media.controls) ? root : media;
  };

  const found: { root: Element; media: HTMLMediaElement }[] = [];
  const boxOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };

  const probe = {
    key: `${String(Math.random()).slice(2)}-${Math.round(performance.timeOrigin)}`,
    parts: { page, childrenOf, parentOf, within, contains, isControl, isMedia, isPointerPlay, boxOf, found },
    find(): SeenPlayer[] {
      for (const media of page.findAll('video,audio') as HTMLMediaElement[]) {
        if (found.some((known) => known.media === media)) continue;
        const root = rootOf(media);
        const shown = page.isVisible(media) || (root !== media && page.isVisible(root));
        if (!shown || (root === media && !media.controls)) continue;
        if (found.some((known) => known.root === root)) continue;
        found.push({ root, media });
      }
      return found.map(({ root, media }, index) => ({
        target: page.targetOf(root),
        mediaTarget: page.targetOf(media),
        tag: media.tagName === 'AUDIO' ? 'audio' : 'video',
        native: media.controls,
        box: boxOf(root),
        mediaBox: boxOf(media),
        controls: (probe as unknown as PlayerProbe).controls(index),
      }));
    },
  };
  Reflect.set(globalThis, symbol, probe);
  return true;
}

/** What the first part leaves for the others, inside the page. */
export interface PlayerProbeParts {
  readonly page: PageProbe;
  childrenOf(element: Element): Element[];
  parentOf(element: Element): Element | null;
  within(root: Element): Element[];
  contains(root: Element, element: Element | null): boolean;
  isControl(element: Element): boolean;
  isMedia(element: Element): element is HTMLMediaElement;
  isPointerPlay(element: Element): boolean;
  boxOf(element: Element): { x: number; y: number; width: number; height: number };
  readonly found: readonly { readonly root: Element; readonly media: HTMLMediaElement }[];
}
