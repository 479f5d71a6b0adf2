import type { Page } from 'playwright-core';

/** What the page complains of while it lives. */
export function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      said.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Presses Play as a viewer finds it, by its name in the player's region; answers with the time the film came to. */
export async function pressPlay(page: Page): Promise<number> {
  const player = page.getByRole('region', { name: '影片播放器' });
  await player.getByRole('button', { name: '播放', exact: true }).first().click();
  return waitUntilMoving(page);
}

/** Waits until the film has really moved: half a second of its own time. */
export async function waitUntilMoving(page: Page): Promise<number> {
  const video = page.locator('video').first();
  const until = Date.now() + 20_000;
  let time = 0;
  while (time <= 0.5 && Date.now() < until) {
    time = await video.evaluate((element) => (element as HTMLVideoElement).currentTime);
    await page.waitForTimeout(100);
  }
  return time;
}
