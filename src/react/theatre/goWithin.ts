import type { MouseEvent } from 'react';
import { findTarget } from '../player/findTarget.js';

/**
 * For a link to a place in the same page. Where its address leads out of the page (`<base href>`), or the browser does not find the
 * place (in a shadow root), a plain press leads there all the same: the focus goes to it.
 */
export function goWithin(event: MouseEvent<HTMLAnchorElement>): void {
  const { currentTarget: link, ctrlKey, metaKey, shiftKey, altKey } = event;
  const root = link.getRootNode();
  const isHere = link.href.split('#')[0] === link.ownerDocument.location.href.split('#')[0];
  if ((isHere && !(root instanceof ShadowRoot)) || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  findTarget(link)?.focus();
}
