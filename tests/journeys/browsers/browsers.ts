import type { DebianPackage } from '../../listen/session/findMissing.js';
import { startChromium } from './startChromium.js';
import { startChromiumTabs, startFirefox } from './startTabs.js';
import type { StartBrowser } from './ViewerPage.js';

export interface JourneyBrowser {
  readonly name: string;
  readonly needs: DebianPackage;
  readonly start: StartBrowser;
}

/** The browsers that every journey is made in. */
export const browsers: readonly JourneyBrowser[] = [
  { name: 'Chromium', needs: 'chromium', start: startChromium },
  { name: 'Firefox', needs: 'firefox-esr', start: startFirefox },
];

/** Those in which a tab can be hidden by another. */
export const tabbedBrowsers: readonly JourneyBrowser[] = [
  { name: 'Chromium', needs: 'chromium', start: startChromiumTabs },
  { name: 'Firefox', needs: 'firefox-esr', start: startFirefox },
];
