import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/findChromium.mjs';
import { auditFrame } from './src/audit/testing/auditFrame.js';
import { emulateMedia, emulateTouch } from './tests/react/emulateMedia.js';
import { loseNetwork } from './tests/media/server/loseNetwork.js';

const chromium = await findChromium();
Object.assign(process.env, chromium?.env);

const realBrowser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(chromium && { executablePath: chromium.executablePath }),
      // A part is tested without a viewer's click; whole journeys keep the browser's own autoplay rule.
      args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required'],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** Storybook's plugin indexes every story first: seconds that a run of other projects need not wait. */
const asked = process.argv.join(' ');
const withStories = !asked.includes('--project') || asked.includes('storybook');

/** A test waits for what it tests, never for a clock; the limit is only there for what never comes, on a busy machine too. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Whole tasks in real programs. */
const wholeTasks = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Both cores of the smallest machine that this is held to: by itself, Vitest leaves one of two idle. */
const twoAtOnce = { maxWorkers: 2 };

/** Journeys that record what is heard: a busy machine tears their sound. */
const heard = 'tests/journeys/{background,described,theatre,theatreGate,version}.journey.test.ts';

/** Listening tests that record what a sound card plays, and measure it. */
const measured = 'tests/media/sound/*.listen.test.ts';

/** A test's suffix says where it runs. */
export default defineConfig({
  plugins: [react()],
  optimizeDeps: {
    // Found at the first import otherwise, and the page reloads in the middle of a test.
    include: [
      '@testing-library/react',
      '@testing-library/user-event',
      'axe-core',
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'video.js',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/**/*.{dom,browser,journey,listen}.test.ts'],
          isolate: false, // nothing in these rooms is kept between two files, and a third of the time was reading them anew
          ...patient,
          ...twoAtOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          globals: true, // Testing Library cleans up after each test only if it finds a global `afterEach`
          ...patient,
          ...twoAtOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          globals: true,
          globalSetup: ['tests/media/server/globalSetup.ts'],
          browser: { ...realBrowser(), commands: { auditFrame, emulateMedia, emulateTouch, loseNetwork } },
          ...patient,
          ...twoAtOnce,
        },
      },
      {
        extends: true,
        plugins: withStories
          ? [import('@storybook/addon-vitest/vitest-plugin').then(({ storybookTest }) => storybookTest())]
          : [],
        // Its own theme's, found late as those above.
        optimizeDeps: { include: ['storybook/theming/create'] },
        test: {
          name: 'storybook',
          browser: realBrowser(),
          sequence: { groupOrder: 1 }, // after `browser`: films play in real time, and two at once make each other late
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/**/*.journey.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/package/**', heard],
          // Each file has programs of its own, and mostly waits: for what is played, and for grants to end.
          ...wholeTasks,
          maxWorkers: 3,
          sequence: { groupOrder: 3 }, // as many at once as are in no other group
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys-heard',
          include: [heard],
          sequence: { groupOrder: 4 },
          ...wholeTasks,
          ...twoAtOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['tests/package/*.journey.test.ts'],
          globalSetup: ['tests/package/packAndInstall.ts'],
          ...wholeTasks,
          fileParallelism: false, // each installs and builds, and that takes both cores
        },
      },
      {
        extends: true,
        test: {
          name: 'listen',
          include: ['tests/**/*.listen.test.ts'],
          exclude: [...configDefaults.exclude, measured],
          // Each file has programs, a desktop and a sound card of its own, and mostly waits for what is said.
          ...wholeTasks,
          maxWorkers: 3,
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          name: 'listen-sound',
          include: [measured],
          // After the others, and one by one: on two cores, what is to be measured tears beside anything else.
          sequence: { groupOrder: 6 },
          fileParallelism: false,
          ...wholeTasks,
        },
      },
    ],
  },
});
