import { judgePage, type AuditTestOptions } from './judgePage.js';
import type { PlaywrightPage } from '../pages/browser/takePlaywrightPage.js';

/** As much of Playwright's page as is used to open another beside it. */
interface StoryPage {
  url(): string;
  context(): { newPage(): Promise<OpenedPage> };
}

type OpenedPage = PlaywrightPage & {
  goto(url: string): Promise<unknown>;
  waitForFunction(run: () => boolean, given: undefined, options: { timeout: number }): Promise<unknown>;
  close(): Promise<void>;
};

/** Rules about whole pages: a story is a part of one. */
export const pageOnlyRules: readonly string[] = [
  'axe/bypass',
  'axe/landmark-one-main',
  'axe/page-has-heading-one',
  'axe/region',
];

/**
 * For Storybook's test-runner: `export default { postVisit: auditStory }`. The story is opened anew in a page of its own, with its play
 * function, so that what an audit does to a page does nothing to the tests that come after.
 * @throws with what was found, where the story fails its audit.
 */
export async function auditStory(
  page: StoryPage,
  { id }: { readonly id: string },
  options: AuditTestOptions = {},
): Promise<void> {
  const url = new URL(page.url());
  url.search = new URLSearchParams({ id, viewMode: 'story' }).toString();
  const story = await page.context().newPage();
  try {
    await story.goto(url.href);
    await story.waitForFunction(isStoryDone, undefined, { timeout: 30_000 });
    const { fails, text } = await judgePage(story, {
      ...options,
      skipRules: [...pageOnlyRules, ...(options.skipRules ?? [])],
    });
    if (fails) throw new Error(`tingying: the story ${id} fails its audit.\n\n${text}`);
  } finally {
    await story.close();
  }
}

/** Runs in the page. A story that broke is shown as such; its own test tells why. */
export function isStoryDone(): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as {
    __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
  };
  const phase = preview?.currentRender?.phase;
  return phase === undefined
    ? document.body.classList.contains('sb-show-main')
    : ['played', 'completed', 'finished', 'errored', 'aborted'].includes(phase);
}
