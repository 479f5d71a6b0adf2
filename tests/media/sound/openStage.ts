import type { SoundStage } from '../../pages/sound.js';
import type { OpenBrowser, ViewerPage } from '../../journeys/browsers/ViewerPage.js';
import type { Served } from '../../pages/servePages.js';

/** What a test does on the page is done by the page's own clock, in one go. It travels as text: it knows only the stage. */
export interface OpenStage {
  readonly page: ViewerPage;
  act<Answer>(deed: (stage: SoundStage) => Answer): Promise<Awaited<Answer>>;
  actWith<Answer, Given>(
    given: Given,
    deed: (stage: SoundStage, given: Given) => Answer,
  ): Promise<Awaited<Answer>>;
  /** The viewer's gesture: what is done in it. */
  begin(deed: (stage: SoundStage) => unknown): Promise<void>;
}

export async function openStage(browser: OpenBrowser, site: Served): Promise<OpenStage> {
  const page = await browser.open(`${site.url}/sound.html`);
  const actWith: OpenStage['actWith'] = (given, deed) =>
    page.ask(({ text, value }) => window.stage.run(text, value) as never, {
      text: deed.toString(),
      value: given,
    });
  const act: OpenStage['act'] = (deed) => actWith(null, deed);
  return {
    page,
    act,
    actWith,
    async begin(deed) {
      await actWith(deed.toString(), (stage, text) => {
        stage.begin = () => stage.run(text, null);
      });
      await page.click('button', 'Begin');
    },
  };
}
