import type { PlaywrightFrame, PlaywrightPage } from '../pages/browser/takePlaywrightPage.js';
import { pageRules } from '../pages/rules/pageRules.js';
import { pageOnlyRules } from './auditStory.js';
import { judgePage, type AuditTestOptions } from './judgePage.js';

/** As much of what Vitest hands to a browser command (its Playwright provider) as is used. */
export interface FrameContext {
  readonly page: PlaywrightPage;
  frame(): Promise<TestFrame>;
}

export interface FrameAuditOptions extends Omit<AuditTestOptions, 'viewports'> {
  /** What stands for the page's address in reports, answers and baselines: a story's id. The frame's own changes with every run. */
  readonly name?: string;
}

interface TestFrame extends PlaywrightFrame {
  childFrames(): PlaywrightFrame[];
  frameElement(): Promise<{ boundingBox(): Promise<Box | null> }>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A command for Vitest's browser mode, and so for Storybook's addon-vitest: `await commands.auditFrame()` audits what the test has
 * rendered. The test runs inside the page, in a frame of Vitest's, so only rules that look are asked, and axe-core: nothing is pressed,
 * reloaded or resized, for that would end the test. What the player does by keyboard is for `auditStory` or `tingying audit`.
 * @throws with what was found, where it fails its audit.
 */
export async function auditFrame(
  { page, frame }: FrameContext,
  options: FrameAuditOptions = {},
): Promise<void> {
  const { name, skipRules = [], ...rest } = options;
  const there = await frame();
  const { fails, text } = await judgePage(standIn(page, there, name ?? there.url()), {
    ...rest,
    skipRules: [...skipRules, ...pageOnlyRules, ...pageRules.flatMap(({ id, uses }) => (uses ? id : []))],
  });
  if (fails) throw new Error(`tingying: what the test has rendered fails its audit.\n\n${text}`);
}

/** Vitest's frame in the place of a page: it has no window of its own. */
const standIn = (page: PlaywrightPage, frame: TestFrame, name: string): PlaywrightPage => ({
  url: () => name,
  frames: () => listFrames(frame),
  mainFrame: () => frame,
  addInitScript: () => Promise.resolve(),
  emulateMedia: (media) => page.emulateMedia(media),
  setViewportSize: () => Promise.resolve(),
  reload: () => Promise.reject(new Error('tingying: a frame in which a test runs cannot be reloaded.')),
  screenshot: async ({ clip }) => {
    const view = await (await frame.frameElement()).boundingBox();
    const { x = 0, y = 0, ...size } = clip ?? {};
    return page.screenshot(
      view ? { clip: { ...view, ...size, x: view.x + x, y: view.y + y } } : { ...(clip && { clip }) },
    );
  },
  keyboard: page.keyboard,
  mouse: page.mouse,
  on: (event, hear) => page.on(event, hear),
  context: () => page.context(),
});

type ChildFrame = PlaywrightFrame & { childFrames?(): PlaywrightFrame[] };

const listFrames = (frame: ChildFrame): PlaywrightFrame[] => [
  frame,
  ...(frame.childFrames?.() ?? []).flatMap(listFrames),
];
