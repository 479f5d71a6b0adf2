/* global document */
import { demoPeople } from '../../dist/gate-server/testkit/index.js';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ url: string, said: string, page: Page, lang: 'en' | 'zh-CN' }} Visit
 * @typedef {{ name: string, lang: 'en' | 'zh-CN', signedIn?: true, go: (visit: Visit) => Promise<void> }} TheatrePage
 *
 * `name` stands for the address in reports and answers: several states share one address, and an address holds a number of its own.
 */

/** @param {Visit} visit @param {string} path */
const goTo = ({ page, url, lang }, path) =>
  page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** @param {Page} page @param {string} words */
const untilShown = (page, words) => page.getByText(words).first().waitFor();

/** @param {Visit} visit */
async function openLocked(visit) {
  await goTo(visit, '/');
  await visit.page.locator('[data-part="card-link"]').first().click();
  await visit.page
    .getByRole('button', { name: visit.lang === 'en' ? 'Verify' : '去验证' })
    .first()
    .waitFor();
}

/** The steps of a verification, each after those before it. @param {Visit} visit */
async function openConsent(visit) {
  await openLocked(visit);
  await press(visit.page, 'Verify');
  await untilShown(visit.page, 'Before you begin');
}

/** @param {Visit} visit */
async function openChoice(visit) {
  await openConsent(visit);
  await visit.page.getByRole('checkbox', { name: /^I agree/ }).check();
  await press(visit.page, 'Continue');
  await untilShown(visit.page, 'How do you want to verify?');
}

/** @param {Visit} visit @param {number | RegExp} way */
async function openAnswers(visit, way) {
  await openChoice(visit);
  const ways = visit.page.getByRole('radio', way instanceof RegExp ? { name: way } : {});
  await ways.first().check();
  await press(visit.page, 'Continue');
  await visit.page.getByRole('textbox').first().waitFor();
}

/** @param {Visit} visit @param {string} text */
async function answer({ page }, text) {
  await page.getByRole('textbox').first().fill(text);
  await page.keyboard.press('Enter');
}

/** @param {Visit} visit */
async function openCheck(visit) {
  const { name, certificate } = demoPeople.succeeds;
  await openAnswers(visit, 0);
  await answer(visit, name);
  await untilShown(visit.page, 'Certificate number');
  await answer(visit, certificate);
  await untilShown(visit.page, 'Is that right?');
}

/** Proves a right, and leaves the page verified. @param {Visit} visit */
export async function verify(visit) {
  await openCheck(visit);
  await press(visit.page, 'Yes, send');
  await untilShown(visit.page, 'You are verified. All films are now free for you.');
}

/** @param {Visit} visit @param {string} role */
async function comeInAs(visit, role) {
  const [, link = ''] = new RegExp(`${role}: (\\S+)`).exec(visit.said) ?? [];
  await visit.page.goto(link.replace('/staff', `/staff?lang=${visit.lang}`));
}

/** @type {readonly TheatrePage[]} */
export const theatrePages = [
  { name: '/theatre/titles', lang: 'en', go: async (visit) => void (await goTo(visit, '/')) },
  { name: '/theatre/titles-zh', lang: 'zh-CN', go: async (visit) => void (await goTo(visit, '/')) },
  {
    name: '/theatre/search',
    lang: 'zh-CN',
    go: async (visit) => {
      await goTo(visit, '/');
      await visit.page.getByRole('searchbox').fill('du deng');
      await visit.page.locator('[data-part="card-link"]').first().waitFor();
    },
  },
  { name: '/theatre/locked-film', lang: 'en', go: openLocked },
  { name: '/theatre/verify-consent', lang: 'en', go: openConsent },
  { name: '/theatre/verify-choice', lang: 'en', go: openChoice },
  { name: '/theatre/verify-name', lang: 'en', go: (visit) => openAnswers(visit, 0) },
  {
    name: '/theatre/verify-certificate',
    lang: 'en',
    go: async (visit) => {
      await openAnswers(visit, 0);
      await answer(visit, demoPeople.succeeds.name);
      await untilShown(visit.page, 'Certificate number');
    },
  },
  { name: '/theatre/verify-check', lang: 'en', go: openCheck },
  { name: '/theatre/verify-code', lang: 'en', go: (visit) => openAnswers(visit, /Code from/) },
  { name: '/theatre/verify-telephone', lang: 'en', go: (visit) => openAnswers(visit, /Talk to a person/) },
  {
    name: '/theatre/film',
    lang: 'en',
    signedIn: true,
    go: async (visit) => {
      await goTo(visit, '/');
      await visit.page.locator('[data-part="card-link"]').first().click();
      await visit.page.locator('video').first().waitFor();
      // What the film brings along, its tracks above all, is there by then.
      await visit.page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 0);
    },
  },
  {
    name: '/theatre/my-data',
    lang: 'en',
    signedIn: true,
    go: async (visit) => {
      await goTo(visit, '/me');
      await untilShown(visit.page, 'What is kept');
    },
  },
  {
    name: '/theatre/reviewer',
    lang: 'en',
    go: async (visit) => {
      await comeInAs(visit, 'reviewer');
      await untilShown(visit.page, 'None waits.');
    },
  },
  {
    name: '/theatre/organisation',
    lang: 'en',
    go: async (visit) => {
      await comeInAs(visit, 'organisation');
      await untilShown(visit.page, 'Vouch for a person');
    },
  },
];
