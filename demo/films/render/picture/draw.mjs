/** Frames: each drawing becomes an SVG in headless Chromium, and Chromium's picture of it a JPEG. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawingsPerSecond, duration } from '../script.mjs';
import { draw, drawPoster } from './scenes.mjs';
import { defs, height, width } from './stage.mjs';

/** Where Debian's chromium is. */
export const browserPath = '/usr/bin/chromium';

/**
 * The cloth's weave lies over everything and never moves: the puppets do, behind it. Seeded, so always the same cloth.
 */
const page = `<!doctype html><style>
  html,body{margin:0;background:#14110f;overflow:hidden}
  svg,canvas{position:absolute;inset:0;width:${width}px;height:${height}px}
  canvas{mix-blend-mode:multiply;opacity:.5}
</style>
<svg viewBox="0 0 ${width} ${height}"><defs>${defs}</defs><g id="stage"></g></svg><canvas width="${width}" height="${height}"></canvas>
<script>
  let s = 7; const next = () => (s = (s * 16807) % 2147483647) / 2147483647;
  const c = document.querySelector('canvas').getContext('2d');
  c.fillStyle = '#fff'; c.fillRect(0, 0, ${width}, ${height});
  for (let y = 0; y < ${height}; y += 3) { c.fillStyle = 'rgba(120,72,30,' + (0.05 + next() * 0.07) + ')'; c.fillRect(0, y, ${width}, 1); }
  for (let x = 0; x < ${width}; x += 3) { c.fillStyle = 'rgba(120,72,30,' + (0.03 + next() * 0.06) + ')'; c.fillRect(x, 0, 1, ${height}); }
</script>`;

/** @returns {Promise<{ shoot: (drawing: string, quality?: number) => Promise<Buffer>, close: () => Promise<void> }>} */
export async function createCamera() {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(page);
  await tab.evaluate(() => document.fonts.ready);
  return {
    async shoot(drawing, quality = 95) {
      await tab.evaluate((inside) => {
        const stage = document.getElementById('stage');
        if (stage) stage.innerHTML = inside;
      }, drawing);
      return tab.screenshot({ type: 'jpeg', quality });
    },
    close: () => browser.close(),
  };
}

/** @param {string} folder @param {number} drawing */
export const framePath = (folder, drawing) => join(folder, `${String(drawing).padStart(5, '0')}.jpg`);

/**
 * Draws every frame of the film into a folder; two tabs share the work.
 * @param {string} folder @param {(done: number, all: number) => void} tell
 */
export async function drawFrames(folder, tell) {
  mkdirSync(folder, { recursive: true });
  const all = Math.round(duration * drawingsPerSecond);
  let next = 0;
  const work = async () => {
    const camera = await createCamera();
    for (let drawing = next++; drawing < all; drawing = next++) {
      writeFileSync(framePath(folder, drawing), await camera.shoot(draw(drawing / drawingsPerSecond)));
      if (drawing % 100 === 0) tell(drawing, all);
    }
    await camera.close();
  };
  await Promise.all([work(), work()]);
  if (!existsSync(framePath(folder, all - 1))) throw new Error('The last frame was not drawn.');
  return all;
}

/** @param {string} file */
export async function drawPosterTo(file) {
  const camera = await createCamera();
  writeFileSync(file, await camera.shoot(drawPoster(), 88));
  await camera.close();
}
