import type { KeyTarget } from '../../core/keyboard/KeyFacts.js';

const choices = new Set(['range', 'radio', 'checkbox']);
const untyped = new Set(['button', 'submit', 'reset', 'image', 'file', 'color']);

/** What the focused element does with keys itself. */
export function readKeyTarget(target: EventTarget): KeyTarget {
  if (!(target instanceof HTMLElement)) return 'player';
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return 'text-field';
  if (target instanceof HTMLInputElement) {
    if (choices.has(target.type)) return 'choice';
    return untyped.has(target.type) ? 'button' : 'text-field';
  }
  return target.matches('button, a[href], summary, [role="button"]') ? 'button' : 'player';
}
