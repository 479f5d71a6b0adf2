import { expect } from 'vitest';
import { until } from '../browsers/ViewerPage.js';
import type { ChromiumVisitor } from './openTheatre.js';
import type { TheatreOfAllWays } from './openWays.js';

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
  if (number) await page.getByRole('textbox', { name: 'Certificate number', exact: true }).fill(number);
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

/** An operator lets a second reviewer in, by keyboard: a link, once. */
export async function letReviewerIn(theatre: TheatreOfAllWays): Promise<ChromiumVisitor> {
  const operator = await theatre.enter();
  await operator.page.goto(theatre.inviteTo('operator'));
  await operator.untilShown('Let somebody in as staff');
  await operator.page.getByRole('radio', { name: /^Reviewer/ }).focus();
  await operator.viewer.press('Space');
  await operator.press('Make an invitation');
  await operator.untilShown('Good once');
  expect(await operator.findFaults()).toEqual([]);
  const link = await operator.page.locator('[data-part="link"]').innerText();
  await operator.page.close();
  const second = await theatre.enter();
  await second.page.goto(link.replace('/staff', '/staff?lang=en'));
  await second.untilShown('Take back what was granted');
  return second;
}

/** One reviewer finds what was granted and proposes to take it back; another one agrees. */
export async function takeBack(
  [first, second]: readonly [ChromiumVisitor, ChromiumVisitor],
  foundBy: string,
): Promise<void> {
  await first.page.getByRole('textbox', { name: /^Find by/ }).focus();
  await first.page.keyboard.type(foundBy);
  await first.viewer.press('Enter');
  await first.untilShown('What it means for them: the films close');
  await first.page.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'Cannot be right' });
  await first.press('Propose to take it back');
  await first.press('Yes, propose');
  await first.untilShown('You proposed it');
  expect(await first.findFaults()).toEqual([]);

  await second.press('Look again');
  await second.untilShown('Waiting for a second person: 1');
  await second.page.locator('[data-part="granted-list"] button').focus();
  await second.viewer.press('Enter');
  await second.press('Agree, and take it back');
  await second.press('Yes, take it back');
  await second.untilShown('Taken back. They hear why');
}

/** What a viewer hears whose right was taken back as in `takeBack`. */
export const takenBack =
  'A person has found that this application cannot be right. Your verification was taken back. You can object.';
