import type { FocusEvent } from 'react';

/**
 * Lets go of the caret, where the focus is led to what has come in the place of something that is gone. A screen reader sets the caret in
 * what it reads; with that gone, Chromium tells of a new place for it, among what has come, and Orca reads on from wherever that is: the
 * next line would not be the first below the heading, but the last of a note. What somebody has marked stays marked.
 */
export function dropCaret({ currentTarget, target }: FocusEvent): void {
  const selection = currentTarget.ownerDocument.getSelection();
  if (target === currentTarget && selection?.isCollapsed) selection.removeAllRanges();
}
