import type { AuditedPage } from '../PageAudit.js';
import type { AuditWindow } from './openWindow.js';
import { within } from './within.js';

/**
 * The window that was left, made as new for this page, for a new one is half of a small page’s work; undefined where it cannot be, and then
 * it is closed. A page that will not be left is none to wait for.
 */
export async function reuseWindow(left: AuditWindow, url: string): Promise<AuditWindow | undefined> {
  if ((await within(5000, left.emptyFor(url))) === true) return left;
  await within(5000, left.close());
  return undefined;
}

/** Whether another page may be met in the window of these: nothing went wrong there, and nobody is signed in. */
export const mayReuseWindow = (
  pages: readonly Pick<AuditedPage, 'troubles'>[],
  { signedIn }: { readonly signedIn: boolean },
): boolean => !signedIn && pages.every(({ troubles }) => troubles.length === 0);
