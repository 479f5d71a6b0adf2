import type { Box, PlayerProbe, SeenFocus, SeenMedia } from './PlayerProbe.js';
import type { ControlParts } from './installControls.js';
import type { PlayerProbeParts } from './installPlayerProbe.js';

/** Runs in the page, after `installControls`: moves the focus, the media and the paint. */
export function installPlayerUse(): void {
  type Probe = PlayerProbe & { readonly parts: PlayerProbeParts & ControlParts };
  const probe = Reflect.get(globalThis, Symbol.for('tingying.audit.player')) as Probe | undefined;
  if (!probe || Reflect.has(probe, 'focused')) return;
  const { page, contains, within, parentOf, isPointerPlay, boxOf, found, elements, ids, isSeen } =
    probe.parts;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const playerAt = (player: number) => {
    const known = found[player];
    if (!known) throw new Error(`tingying: there is no player ${String(player)} in this frame.`);
    return known;
  };

  const activeElement = (): Element | null => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };

  const media = (player: number): SeenMedia => {
    const { media: element, root } = playerAt(player);
    const tracks = [...element.textTracks];
    const ofKind = (...kinds: string[]) => tracks.filter(({ kind }) => kinds.includes(kind));
    const cues = tracks
      .filter(({ mode }) => mode !== 'disabled')
      .flatMap(({ kind, activeCues }) =>
        [...(activeCues ?? [])].map((cue) => ({
          kind,
          text: ((cue as VTTCue).text || '').replaceAll(/<[^>]*>/g, '').trim(),
        })),
      );
    // Players that draw captions themselves leave the track hidden: then its words stand somewhere in the player.
    const text = (root as HTMLElement).innerText || '';
    const drawn = cues.some(
      (cue) =>
        /captions|subtitles/.test(cue.kind) &&
        cue.text !== '' &&
        text.includes(cue.text.split('\n')[0] ?? ''),
    );
    return {
      paused: element.paused,
      muted: element.muted || element.volume === 0,
      ended: element.ended,
      currentTime: element.currentTime,
      duration: Number.isFinite(element.duration) ? element.duration : null,
      readyState: element.readyState,
      error: element.error !== null,
      captions: ofKind('captions', 'subtitles').length,
      descriptions: ofKind('descriptions').length,
      captionsShowing: ofKind('captions', 'subtitles').some(({ mode }) => mode === 'showing') || drawn,
      captionsNative: ofKind('captions', 'subtitles').some(({ mode }) => mode === 'showing'),
      trackModes: tracks.map(({ kind, mode }) => `${kind} ${mode}`).join(),
      cues,
    };
  };

  const setMedia: PlayerProbe['setMedia'] = async (player, change) => {
    const { media: element } = playerAt(player);
    if (change.currentTime !== undefined) element.currentTime = change.currentTime;
    if (change.muted !== undefined) element.muted = change.muted;
    if (change.captions !== undefined) {
      const track = [...element.textTracks].find(({ kind }) => /captions|subtitles/.test(kind));
      if (!track) return false;
      track.mode = change.captions ? 'showing' : 'disabled';
    }
    if (change.paused === true) element.pause();
    if (change.paused === false) await Promise.race([element.play().catch(() => undefined), wait(2500)]);
    await wait(60);
    return change.paused === undefined || element.paused === change.paused;
  };

  const focus = (_player: number, control: number): boolean => {
    const element = elements[control] as HTMLElement | undefined;
    element?.focus({ preventScroll: true });
    return activeElement() === element;
  };

  const unfocus = (): void => {
    const active = activeElement();
    if (active instanceof HTMLElement) active.blur();
  };

  const startBefore = (player: number): boolean => {
    const { root } = playerAt(player);
    unfocus();
    const scope = root.getRootNode();
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = root;
    for (let before = walker.previousNode(); before; before = walker.previousNode()) {
      const element = before as HTMLElement;
      if (element === document.body || element === document.documentElement) break;
      if (!page.isVisible(element) || typeof element.focus !== 'function') continue;
      const given = element.getAttribute('tabindex');
      if (given === null) element.setAttribute('tabindex', '-1');
      element.focus({ preventScroll: true });
      const took = activeElement() === element;
      if (took) element.blur();
      if (given === null) element.removeAttribute('tabindex');
      if (took) return true;
    }
    getSelection()?.collapse(document.body, 0);
    return true;
  };

  const focused = (player: number): SeenFocus => {
    const { root, media: element } = playerAt(player);
    const active = activeElement();
    const nowhere = !active || active === document.body || active === document.documentElement;
    const inside = !nowhere && contains(root, active);
    const full = document.fullscreenElement;
    return {
      inside,
      control: active ? (ids.get(active) ?? null) : null,
      target: nowhere ? null : page.targetOf(active),
      box: nowhere ? null : boxOf(active),
      visible: !nowhere && isSeen(active),
      media: active === element,
      inFullscreen: !nowhere && full !== null && contains(full, active),
    };
  };

  /** Two frames, in which transitions begin, and their ends; what runs for ever is not waited for. A tab behind others has no frames. */
  const rest = async (player: number): Promise<void> => {
    const frame = () => Promise.race([new Promise(requestAnimationFrame), wait(60)]);
    await frame();
    await frame();
    const roots = new Set([document, ...elements.map((element) => element.getRootNode())]);
    const moving = [...roots]
      .flatMap((root) => (root instanceof Document || root instanceof ShadowRoot ? root.getAnimations() : []))
      .filter(({ playState, effect }) => {
        const target = (effect as KeyframeEffect | null)?.target ?? null;
        const ends = Number.isFinite(Number(effect?.getComputedTiming().endTime));
        return playState === 'running' && ends && contains(playerAt(player).root, target);
      });
    await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), wait(500)]);
  };

  /** From this frame's view to that of the whole page. */
  const offset = (): { x: number; y: number } | null => {
    let [x, y] = [0, 0];
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      let frame: Element | null = null;
      try {
        frame = view.frameElement;
      } catch {
        return null;
      }
      if (!frame) return null;
      const { left, top } = frame.getBoundingClientRect();
      x += left + frame.clientLeft;
      y += top + frame.clientTop;
    }
    return { x, y };
  };

  const place = (player: number, control: number | null): Box | null => {
    const shift = offset();
    const element = control === null ? playerAt(player).root : elements[control];
    if (!shift || !element) return null;
    const { x, y, width, height } = boxOf(element);
    return { x: x + shift.x, y: y + shift.y, width, height };
  };

  const pointerPlays: PlayerProbe['pointerPlays'] = (player) => {
    const shift = offset();
    if (!shift) return [];
    return within(playerAt(player).root)
      .filter((element) => isSeen(element) && isPointerPlay(element))
      .map((element) => {
        const { x, y, width, height } = boxOf(element);
        return { target: page.targetOf(element), box: { x: x + shift.x, y: y + shift.y, width, height } };
      });
  };

  const controlsPlace = (player: number): Box | null => {
    const shift = offset();
    const { root } = playerAt(player);
    const boxes = elements
      .filter((element) => contains(root, element))
      .map(boxOf)
      .filter(({ width, height }) => width > 1 && height > 1);
    if (!shift || boxes.length === 0) return null;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x: x + shift.x, y: y + shift.y, width: right - x, height: bottom - y };
  };

  const paint = (player: number, colour: 'black' | 'white' | null): void => {
    const { media: element } = playerAt(player);
    if (colour === null) element.style.removeProperty('filter');
    else
      element.style.setProperty(
        'filter',
        colour === 'black' ? 'brightness(0)' : 'brightness(0) invert(1)',
        'important',
      );
  };

  const elementAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };

  const hitArea = (_player: number, control: number) => {
    const element = elements[control];
    if (!element) return { width: 0, height: 0 };
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    // What is out of the view is hit by nothing there; a label around it is a part of it.
    const whole = labels.find((label) => contains(label, element)) ?? element;
    whole.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = boxOf(element);
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    // A host whose whole shadow is the control is hit for it, too.
    const host =
      element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null;
    const hits = (dx: number, dy: number) => {
      const hit = elementAt(middleX + dx, middleY + dy);
      return (
        hit !== null &&
        (contains(element, hit) || hit === host || labels.some((label) => contains(label, hit)))
      );
    };
    const reach = (dx: number, dy: number) => {
      let length = 0;
      while (length < 48 && hits(dx * (length + 1), dy * (length + 1))) length++;
      return length;
    };
    // The pixel in the middle counts, too.
    const across = reach(1, 0) + reach(-1, 0) + 1;
    const down = reach(0, 1) + reach(0, -1) + 1;
    return { width: Math.max(width, across), height: Math.max(height, down) };
  };

  const outOfView = (player: number) => {
    const { root, media: element } = playerAt(player);
    const wide = document.documentElement.clientWidth;
    const cut = probe
      .controls(player)
      .filter(({ visible, inPopup }) => visible && !inPopup)
      .filter(({ box }) => box.x < -1 || box.x + box.width > wide + 1)
      .map(({ target }) => target);
    // A picture that is enlarged in a frame which cuts it off needs no more room than its frame.
    let seen: Element = element;
    for (let at = parentOf(element); at && contains(root, at); at = parentOf(at))
      if (/hidden|clip/.test(getComputedStyle(at).overflowX)) seen = at;
    const outside = [root, seen].some((part) => {
      const box = part.getBoundingClientRect();
      return box.left < -1 || box.right > wide + 1;
    });
    let scrolls = false;
    for (let at: Element | null = element; at && contains(root, at); at = parentOf(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const scrollsOf = (overflow: string, more: number) => /auto|scroll/.test(overflow) && more > 1;
      scrolls ||=
        scrollsOf(overflowX, at.scrollWidth - at.clientWidth) &&
        scrollsOf(overflowY, at.scrollHeight - at.clientHeight);
    }
    return { cut: outside ? [page.targetOf(root), ...cut] : cut, scrolls };
  };

  Object.assign(probe, {
    media,
    setMedia,
    focus,
    unfocus,
    startBefore,
    focused,
    rest,
    focusedAtRest: async (player: number) => {
      await rest(player);
      return focused(player);
    },
    place,
    pointerPlays,
    controlsPlace,
    paint,
    hitArea,
    outOfView,
    scrollTo: (player: number) =>
      playerAt(player).root.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }),
    now: () => performance.now(),
    saidSince: (_player: number, at: number) =>
      page.said.filter((said) => said.by === 'live-region' && said.at >= at).map((said) => ({ ...said })),
    inFullscreen: () => document.fullscreenElement !== null,
    leaveFullscreen: async () => {
      if (document.fullscreenElement) await document.exitFullscreen();
    },
  });
}
