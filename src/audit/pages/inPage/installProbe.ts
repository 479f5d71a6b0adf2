import type { PlayedInPage, PageProbe, SaidInPage } from './PageProbe.js';

/**
 * Puts the probe into a frame, once. It is handed to the page as text, so it sees nothing but its argument.
 * Nothing that a page could see is changed but `speechSynthesis.speak`, `attachShadow` and `addEventListener`, which still do their work.
 */
export function installProbe({ fromTheStart }: { readonly fromTheStart: boolean }): void {
  const key = Symbol.for('tingying.audit');
  const home = globalThis as unknown as Record<symbol, PageProbe | undefined>;
  if (home[key]) return;

  const said: SaidInPage[] = [];
  const played: PlayedInPage[] = [];
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

  const rootOf = (element: Element): Document | ShadowRoot => element.getRootNode() as Document | ShadowRoot;
  const parentOf = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    if (element.parentElement) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };

  const findAll = (selector: string): Element[] => {
    const found: Element[] = [];
    const walk = (root: Document | ShadowRoot | Element) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  };

  /** Ids that are made anew at each visit are no address. */
  const isStable = (id: string): boolean =>
    /^[A-Za-z][\w-]{0,60}$/.test(id) &&
    !/\d{3,}|[:«»]|^(radix|react-aria|headlessui|mui|ember|yui|vjs_video)[-_]/i.test(id) &&
    !/^_?r_?[0-9a-z]{1,3}_?$/i.test(id);

  const selectorIn = (element: Element, root: Document | ShadowRoot): string => {
    const steps: string[] = [];
    let at: Element | null = element;
    for (;;) {
      const name: string = CSS.escape(at.localName);
      if (isStable(at.id) && root.querySelectorAll(`#${CSS.escape(at.id)}`).length === 1) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      const above: Element | null = at.parentElement;
      const among = [...(above ?? root).children].filter((one) => one.localName === at?.localName);
      const alone = among.length === 1;
      steps.unshift(alone ? name : `${name}:nth-of-type(${among.indexOf(at) + 1})`);
      if (!above || above === document.documentElement) break;
      at = above;
    }
    return steps.join(' > ');
  };

  const pathOf = (element: Element): string[] => {
    const root = rootOf(element);
    const here = selectorIn(element, root);
    return root instanceof ShadowRoot ? [...pathOf(root.host), here] : [here];
  };

  const find = (path: readonly string[]): Element | null => {
    let root: Document | ShadowRoot | null = document;
    let found: Element | null = null;
    for (const selector of path) {
      found = root ? root.querySelector(selector) : null;
      root = found?.shadowRoot ?? null;
    }
    return found;
  };

  const isRendered = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible') return false;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const { display, contentVisibility, opacity } = getComputedStyle(at) as CSSStyleDeclaration & {
        contentVisibility?: string;
      };
      if (display === 'none' || opacity === '0' || (at !== element && contentVisibility === 'hidden'))
        return false;
    }
    return true;
  };

  const isVisible = (element: Element): boolean => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const { scrollX, scrollY } = globalThis as unknown as Window;
    const isOnPage = right + scrollX > 0 && bottom + scrollY > 0;
    const clipped = getComputedStyle(element).clipPath === 'inset(50%)';
    return width > 1 && height > 1 && isOnPage && !clipped && isRendered(element);
  };

  const isExposed = (element: Element): boolean => {
    const { visibility } = getComputedStyle(element);
    if (visibility !== 'visible') return false;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (at.getAttribute('aria-hidden') === 'true' || at.hasAttribute('inert')) return false;
      if (getComputedStyle(at).display === 'none') return false;
    }
    return true;
  };

  const textOf = (element: Element, depth = 0): string => {
    if (depth > 12) return '';
    const parts: string[] = [];
    const children =
      element instanceof HTMLSlotElement
        ? element.assignedNodes({ flatten: true })
        : (element.shadowRoot ?? element).childNodes;
    for (const node of children) {
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
      if (!(node instanceof Element) || /^(script|style|template)$/.test(node.localName)) continue;
      if (!isExposed(node)) continue;
      const block = /^(inline|contents)/.test(getComputedStyle(node).display) ? '' : ' ';
      parts.push(block, ownLabel(node) || textOf(node, depth + 1), block);
    }
    return parts.join('');
  };

  const ownLabel = (element: Element): string =>
    clean(element.getAttribute('aria-label')) ||
    (element.matches('img, area, input[type=image]') ? clean(element.getAttribute('alt')) : '') ||
    (element.localName === 'svg' ? clean(element.querySelector(':scope > title')?.textContent) : '');

  const nameOf = (element: Element): string => {
    const root = rootOf(element);
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .filter((id) => id !== '')
      .map((id) => root.querySelector(`#${CSS.escape(id)}`))
      .map((one) => (one ? ownLabel(one) || textOf(one) : ''));
    const { labels } = element as HTMLInputElement;
    const fromContent =
      /^(button|link|menuitem|menuitemradio|menuitemcheckbox|tab|option|switch|checkbox|radio|heading|summary|treeitem|cell)$/;
    return (
      clean(labelled.join(' ')) ||
      ownLabel(element) ||
      clean([...(labels ?? [])].map((label) => textOf(label)).join(' ')) ||
      (element.matches('input[type=submit], input[type=button], input[type=reset]')
        ? clean((element as HTMLInputElement).value)
        : '') ||
      (element.localName === 'summary' || fromContent.test(roleOf(element)) ? clean(textOf(element)) : '') ||
      clean(element.getAttribute('title')) ||
      clean(element.getAttribute('placeholder'))
    );
  };

  const roleOf = (element: Element): string => {
    const given = clean(element.getAttribute('role')).split(' ')[0];
    if (given) return given;
    const type = (element.getAttribute('type') ?? 'text').toLowerCase();
    switch (element.localName) {
      case 'a':
      case 'area':
        return element.hasAttribute('href') ? 'link' : '';
      case 'button':
        return 'button';
      case 'summary':
        return 'button';
      case 'input':
        if (/^(button|submit|reset|image)$/.test(type)) return 'button';
        return (
          {
            checkbox: 'checkbox',
            radio: 'radio',
            range: 'slider',
            number: 'spinbutton',
            search: 'searchbox',
            hidden: '',
          }[type] ?? 'textbox'
        );
      case 'textarea':
        return 'textbox';
      case 'select':
        return (element as HTMLSelectElement).multiple || (element as HTMLSelectElement).size > 1
          ? 'listbox'
          : 'combobox';
      case 'option':
        return 'option';
      case 'progress':
        return 'progressbar';
      case 'meter':
        return 'meter';
      case 'output':
        return 'status';
      case 'dialog':
        return 'dialog';
      case 'img':
        return element.getAttribute('alt') === '' ? 'presentation' : 'img';
      case 'nav':
        return 'navigation';
      case 'main':
        return 'main';
      default:
        return /^h[1-6]$/.test(element.localName) ? 'heading' : '';
    }
  };

  /** The way to this frame, as far as its surroundings let themselves be seen. */
  const pathToHere = (): string[] => {
    try {
      const { frameElement, parent } = globalThis as unknown as Window;
      const around = (parent as unknown as Record<symbol, PageProbe | undefined>)[key];
      return frameElement && around ? [...around.targetOf(frameElement).path] : [];
    } catch {
      // Of another origin.
      return [];
    }
  };

  const targetOf = (element: Element): { path: string[]; excerpt: string } => {
    const shell = (element.cloneNode(false) as Element).outerHTML;
    const tag = shell.replace(/<\/[^>]*>$/, '');
    return {
      path: [...pathToHere(), ...pathOf(element)],
      excerpt: tag.length > 200 ? `${tag.slice(0, 199)}…` : tag,
    };
  };

  // What is said: texts that change in live regions, and the page's own voice.
  const liveOf = (node: Node): { region: Element; politeness: 'polite' | 'assertive' } | null => {
    let at: Element | null = node instanceof Element ? node : node.parentElement;
    if (!at && node.parentNode instanceof ShadowRoot) at = node.parentNode.host;
    for (; at; at = parentOf(at)) {
      const live = at.getAttribute('aria-live');
      const role = at.getAttribute('role');
      if (live === 'off') return null;
      if (live === 'polite' || live === 'assertive') return { region: at, politeness: live };
      if (role === 'alert') return { region: at, politeness: 'assertive' };
      if (role === 'status' || role === 'log' || at.localName === 'output')
        return { region: at, politeness: 'polite' };
    }
    return null;
  };
  const seen = new WeakMap<Element, string>();
  const hear = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      for (const added of record.addedNodes) if (added instanceof Element) watchInside(added);
      const live = liveOf(record.target);
      if (!live || !isExposed(live.region)) continue;
      const atomic =
        live.region.getAttribute('aria-atomic') === 'true' ||
        /^(alert|status)$/.test(live.region.getAttribute('role') ?? '');
      const text = clean(
        atomic
          ? textOf(live.region)
          : record.type === 'characterData'
            ? record.target.nodeValue
            : [...record.addedNodes]
                .map((one) => (one instanceof Element ? textOf(one) : one.nodeValue))
                .join(' '),
      );
      if (text === '') {
        if (clean(live.region.textContent) === '') seen.delete(live.region);
        continue;
      }
      if (seen.get(live.region) === `${text} ${String(Math.round(performance.now() / 50))}`) continue;
      seen.set(live.region, `${text} ${String(Math.round(performance.now() / 50))}`);
      said.push({
        by: 'live-region',
        text,
        at: performance.now(),
        path: pathOf(live.region),
        politeness: live.politeness,
      });
    }
  };
  const observer = new MutationObserver(hear);
  const watched = new WeakSet<Node>();
  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener('play', notePlay, { capture: true });
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
  };
  const watchInside = (element: Element) => {
    if (element.shadowRoot) watch(element.shadowRoot);
    for (const inner of element.querySelectorAll('*')) if (inner.shadowRoot) watch(inner.shadowRoot);
  };
  const notePlay = ({ target }: Event) => {
    if (!(target instanceof HTMLMediaElement)) return;
    played.push({
      path: pathOf(target),
      at: performance.now(),
      asked: navigator.userActivation.hasBeenActive,
    });
  };
  // A shadow root that is made later shows in no record of its host.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    if (init.mode === 'open') watch(root);
    return root;
  };
  watch(document);

  // Who listens for a press is told nowhere in a page, so it is noted as they begin to.
  const pressed = new WeakSet<Element>();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...given: Parameters<typeof listen>
  ): void {
    if (this instanceof Element && /^(click|(mouse|pointer)(down|up))$/.test(given[0])) pressed.add(this);
    listen.apply(this ?? globalThis, given);
  };
  const takesPress = (element: Element): boolean =>
    typeof (element as HTMLElement).onclick === 'function' || pressed.has(element);

  const { speechSynthesis: synthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
  if (synthesis) {
    const speak = synthesis.speak.bind(synthesis);
    synthesis.speak = (utterance: SpeechSynthesisUtterance) => {
      if (clean(utterance.text) !== '' && utterance.volume > 0)
        said.push({
          by: 'speech',
          text: clean(utterance.text),
          at: performance.now(),
          path: null,
          politeness: null,
        });
      speak(utterance);
    };
  }

  home[key] = {
    findAll,
    find,
    pathOf,
    targetOf,
    isVisible,
    isExposed,
    nameOf,
    roleOf,
    parentOf,
    said,
    played,
    takesPress,
    fromTheStart,
  };
}
