import type { VideojsPlayer } from './videojsTypes.js';

/** What tells video.js that the element's parent is to be its host. Without it, it would move the element into one of its own. */
const hostMark = 'data-vjs-player';

/**
 * video.js takes the element's host for its own: it labels it, gives it a role, a language and a tab stop that would be
 * heard, moves the element to its front, and on dispose it throws host and element away, with every track in them.
 * Both belong to the page (and to React). This keeps them as they were and where they were.
 */
export function keepPlace(
  element: HTMLVideoElement,
  create: () => VideojsPlayer,
): { dispose(): void; readonly player: VideojsPlayer } {
  const host = element.parentElement;
  if (!host)
    throw new Error(
      'tingying: the <video> stands nowhere on the page, so that it cannot be played. Put it into an element before the player is attached.',
    );
  const next = element.nextSibling;
  const { controls, muted } = element;
  const restore = [rememberAttributes(element), rememberAttributes(host)];
  host.setAttribute(hostMark, '');
  const player = withVolumeHeld(element, create);
  for (const giveBack of restore) giveBack();
  if (element.nextSibling !== next) host.insertBefore(element, next);
  element.controls = controls;
  element.muted = muted;
  // Its size is the page's matter; this would give the host that of the picture.
  player.styleEl_?.remove();

  return {
    player,
    dispose() {
      const tech = player.tech(true);
      tech?.disposeSourceHandler();
      // What video.js throws away at its end are stand-ins: so nothing of the page is moved, and no track is lost.
      if (tech) tech.el_ = element.ownerDocument.createElement('video');
      player.el_ = element.ownerDocument.createElement('div');
      player.dispose();
      for (const one of [element, host] as Partial<Record<'player' | 'playerId', unknown>>[]) {
        delete one.player;
        delete one.playerId;
      }
      for (const name of [...host.classList])
        if (/^vjs-|-dimensions$/.test(name)) host.classList.remove(name);
      if (host.className === '') host.removeAttribute('class');
      element.removeAttribute('src');
      element.load();
    },
  };
}

/** video.js begins at full volume, and says so to the element: a viewer who listens at a fifth of it would be startled. */
function withVolumeHeld<T>(element: HTMLVideoElement, during: () => T): T {
  const { volume } = element;
  Object.defineProperty(element, 'volume', { configurable: true, get: () => volume, set: () => undefined });
  try {
    return during();
  } finally {
    Reflect.deleteProperty(element, 'volume');
  }
}

/** Remembers all attributes; what is returned makes them so again. */
function rememberAttributes(element: HTMLElement): () => void {
  const before = new Map(element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']));
  return () => {
    for (const name of element.getAttributeNames()) if (!before.has(name)) element.removeAttribute(name);
    for (const [name, value] of before)
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
}
