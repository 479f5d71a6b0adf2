import { expect } from 'vitest';
import { until } from '../browsers/ViewerPage.js';
import type { ChromiumVisitor } from './openTheatre.js';

/** A reviewer looks whether an application waits, until one does. */
export async function lookAgain(reviewer: ChromiumVisitor): Promise<void> {
  await reviewer.press('Look again');
  await until(
    reviewer.viewer,
    'an application waits',
    () => document.querySelector('[data-part="case-list"] button') !== null,
  );
}

/** A reviewer takes the application that waits, and accepts it, by keyboard; with the number of a certificate, if one is told. */
export async function accept(reviewer: ChromiumVisitor, number = ''): Promise<void> {
  const { page, viewer } = reviewer;
  await page.locator('[data-part="case-list"] button').first().focus();
  await viewer.press('Enter');
  await reviewer.press('Take this application');
  await reviewer.untilShown('The application is yours.');
  await page.getByRole('radio', { name: 'Accept', exact: true }).focus();
  await viewer.press('Space');
  if (number) await page.getByRole('textbox', { name: 'Certificate number' }).fill(number);
  else await page.getByRole('checkbox', { name: /^There is no certificate/ }).check();
  await page.getByLabel('Valid until').fill('2049-12-31');
  await reviewer.press('Decide');
  if (number) {
    await reviewer.untilShown('Is that right?');
    expect(await reviewer.findFaults()).toEqual([]);
    await reviewer.press('Yes, accept');
  }
  await reviewer.untilShown('Accepted.');
}
