import type { DebianPackage } from '../../listen/session/findMissing.js';
import { startChromium } from './startChromium.js';
import { startFirefox } from './startFirefox.js';
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
