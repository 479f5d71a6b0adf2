import { expect } from 'vitest';
import type { ChromiumVisitor } from './openTheatre.js';

/** Attack 38: plants a script in a page of somebody who is signed in. It must not run, and would find no token to take. */
export async function plantScript({ page }: ChromiumVisitor): Promise<void> {
  const found = await page.evaluate(async () => {
    const violated = new Promise<string>((heard) =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        heard(violatedDirective),
      ),
    );
    const planted = document.createElement('script');
    planted.textContent = 'globalThis.wasHere = true';
    document.body.append(planted);
    const directive = await violated;
    const kept = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage));
    return {
      directive,
      ran: 'wasHere' in globalThis,
      cookies: document.cookie,
      kept: JSON.stringify(kept),
    };
  });
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('gate'));
  expect(session?.value).toMatch(/^[\w-]{43}$/);
  expect(found).toMatchObject({ directive: 'script-src-elem', ran: false, cookies: '' });
  expect(found.kept).not.toContain(session!.value);
  expect(found.kept).not.toMatch(/\/m\/|grant/);
}
