import type { ControlKind, PlayerProbe, SeenControl } from './PlayerProbe.js';
import type { PlayerProbeParts } from './installPlayerProbe.js';

/** Runs in the page, after `installPlayerProbe`: what controls a player has, and how each is met. */
export function installControls(): void {
  type Probe = PlayerProbe & { readonly parts: PlayerProbeParts & Record<string, unknown> };
  const probe = Reflect.get(globalThis, Symbol.for('tingying.audit.player')) as Probe | undefined;
  if (!probe || Reflect.has(probe, 'controls')) return;
  const { page, parentOf, within, contains, isControl, boxOf, found } = probe.parts;

  const ids = new WeakMap<Element, number>();
  const elements: Element[] = [];
  const idOf = (element: Element) => {
    const known = ids.get(element);
    if (known !== undefined) return known;
    ids.set(element, elements.push(element) - 1);
    return elements.length - 1;
  };

  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let place: Element | null = element; place; place = parentOf(place))
      opacity *= Number(getComputedStyle(place).opacity);
    return opacity;
  };

  /** Cut away by a place that clips, as sliders and bars that slide out of their box are. */
  const isClipped = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    for (let place = parentOf(element); place; place = parentOf(place)) {
      const { overflowX, overflowY } = getComputedStyle(place);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const clip = place.getBoundingClientRect();
      if (clip.width === 0 && clip.height === 0) continue;
      if (
        box.right <= clip.left + 1 ||
        box.left >= clip.right - 1 ||
        box.bottom <= clip.top + 1 ||
        box.top >= clip.bottom - 1
      )
        return true;
    }
    return false;
  };

  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      page.isVisible(element) &&
      width > 1 &&
      height > 1 &&
      opacityOf(element) > 0.05 &&
      !isClipped(element) &&
      (element.checkVisibility as ((options?: object) => boolean) | undefined)?.call(element, {
        visibilityProperty: true,
      }) !== false
    );
  };

  const isDisabled = (element: Element) =>
    element.matches(':disabled,[aria-disabled=true]') || element.closest('[inert]') !== null;

  const enclosing = (element: Element, selector: string, root: Element): Element | null => {
    for (let place = parentOf(element); place && place !== root; place = parentOf(place))
      if (place.matches(selector)) return place;
    return null;
  };

  const tellKind = (element: Element, name: string, role: string): ControlKind => {
    const marks = [
      element.localName,
      element.getAttribute('class') ?? '',
      element.getAttribute('data-part') ?? '',
      element.getAttribute('data-plyr') ?? '',
      element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host.localName : '',
    ]
      .join(' ')
      .toLowerCase();
    const label = name.toLowerCase();
    const slides = role === 'slider';
    const says = (inName: RegExp, inMarks: RegExp) => inName.test(label) || inMarks.test(marks);
    if (slides)
      return says(/volume|音量|loud/, /volume/)
        ? 'volume'
        : says(
              /seek|progress|scrub|time|position|进度|播放位置|定位|时间/,
              /progress|seek|time-?(slider|range)|scrub/,
            )
          ? 'seek'
          : 'other';
    if (/audio descri|described|descriptions?\b|口述|解说|音频描述/.test(label)) return 'descriptions';
    if (/caption|subtitle|字幕|\bcc\b/.test(label)) return 'captions';
    if (/full.?screen|全屏/.test(label)) return 'fullscreen';
    if (/\b(un)?mute\b|静音|sound (off|on)|[🔇🔈🔉🔊]/u.test(label)) return 'mute';
    if (
      /^([▶►⏵⏯⏸]|play|pause|replay|resume|watch again|start over|播放|暂停|重播|继续|从头播放|重新播放)(?!.*(list|rate|speed|速度|back\b))/u.test(
        label,
      )
    )
      return 'play';
    if (label.trim() !== '') return /setting|options|设置|选项/.test(label) ? 'settings' : 'other';
    // Without a name only the marks are left.
    if (/caption|subtitle/.test(marks)) return 'captions';
    if (marks.includes('fullscreen')) return 'fullscreen';
    if (marks.includes('mute')) return 'mute';
    if (/(?<!dis)play(?!back|list|er)/.test(marks)) return 'play';
    return 'other';
  };

  /** The control itself, not what holds one, nor what one is made of. */
  const controlsIn = (root: Element, media: Element): Element[] => {
    const candidates = within(root).filter((element) => isControl(element));
    return candidates.filter((element) => {
      const inner = candidates.filter((other) => other !== element && contains(element, other));
      const role = page.roleOf(element);
      const acts =
        /^(button|slider|switch|checkbox|radio|tab|link|menuitem.*|option|combobox|spinbutton)$/.test(role);
      // A place that only takes the focus for keys of its own holds controls, and is none.
      if (inner.length > 0 && !acts) return false;
      if (contains(element, media)) return false;
      // What stands in a button belongs to it.
      const outer = candidates.find(
        (other) =>
          other !== element &&
          contains(other, element) &&
          /^(button|slider|link|menuitem.*|option|tab|switch)$/.test(page.roleOf(other)),
      );
      return !outer;
    });
  };

  const see = (element: Element, root: Element): SeenControl => {
    const name = page.nameOf(element).trim();
    const role = page.roleOf(element);
    const native = element.matches('input,select,meter,progress');
    return {
      id: idOf(element),
      target: page.targetOf(element),
      kind: tellKind(element, name, role),
      name,
      role,
      box: boxOf(element),
      visible: isSeen(element),
      exposed: page.isExposed(element),
      tabbable: (element as HTMLElement).tabIndex >= 0,
      disabled: isDisabled(element),
      inPopup: enclosing(element, '[role=menu],[role=listbox],[role=dialog],dialog,[popover]', root) !== null,
      inComposite:
        enclosing(
          element,
          '[role=toolbar],[role=menu],[role=menubar],[role=tablist],[role=radiogroup]',
          root,
        ) !== null,
      pressed: element.getAttribute('aria-pressed'),
      checked:
        element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)
          ? String(element.checked)
          : element.getAttribute('aria-checked'),
      expanded: element.getAttribute('aria-expanded'),
      hasPopup: element.getAttribute('aria-haspopup'),
      valueNow: element instanceof HTMLInputElement ? element.value : element.getAttribute('aria-valuenow'),
      valueText: element.getAttribute('aria-valuetext'),
      nativeValue: native,
    };
  };

  const controls = (player: number): SeenControl[] => {
    const known = found[player];
    if (!known || known.root === known.media) return [];
    return controlsIn(known.root, known.media).map((element) => see(element, known.root));
  };

  /**
   * What a pointer takes for a control, and neither it, nor what is in or around it, takes a key. It says so by its cursor; or it takes a
   * press, and its name or class says what for. A second way to what a key reaches elsewhere is none.
   */
  const pointerOnly = (player: number) => {
    const known = found[player];
    if (!known) return [];
    const { root, media } = known;
    const controls = controlsIn(root, media);
    const reachable = controls.map((element) => element.getBoundingClientRect());
    const kindOf = (element: Element) =>
      tellKind(
        element,
        page.nameOf(element).trim() || element.textContent.trim().slice(0, 40),
        page.roleOf(element),
      );
    const kinds = new Set(
      controls.filter((one) => (one as HTMLElement).tabIndex >= 0 && isSeen(one)).map(kindOf),
    );
    const picture = media.getBoundingClientRect();
    const points = (element: Element) => getComputedStyle(element).cursor === 'pointer';
    return within(root)
      .filter((element) => {
        const parent = parentOf(element);
        if (element === media || (parent && parent !== root && points(parent))) return false;
        const isPressed = page.takesPress(element) && kindOf(element) !== 'other';
        if (!points(element) && !isPressed) return false;
        if (!isSeen(element) || isDisabled(element)) return false;
        const box = element.getBoundingClientRect();
        if (box.width < 8 || box.height < 8) return false;
        // A layer over the picture that plays on a click repeats the play control.
        if (box.width * box.height > 0.4 * picture.width * picture.height) return false;
        if (element.matches('label')) return false;
        if (isControl(element) || within(element).some(isControl)) return false;
        const kind = kindOf(element);
        if (kind !== 'other' && kinds.has(kind)) return false;
        for (let place: Element | null = parent; place && place !== root; place = parentOf(place))
          if (isControl(place)) return false;
        // Where a control stands in the same place, the pointer's part only looks like one.
        return !reachable.some(
          (other) =>
            other.left < box.right - 2 &&
            other.right > box.left + 2 &&
            other.top < box.bottom - 2 &&
            other.bottom > box.top + 2,
        );
      })
      .map((element) => page.targetOf(element));
  };

  Object.assign(probe.parts, { elements, ids, isSeen });
  Object.assign(probe, { controls, pointerOnly });
}

/** What this part leaves for the next, inside the page. */
export interface ControlParts {
  readonly elements: readonly Element[];
  readonly ids: WeakMap<Element, number>;
  isSeen(element: Element): boolean;
}
