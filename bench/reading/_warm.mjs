import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch } from '../lib/browser.mjs';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = '/tmp/warmdist';
await build({ configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true, target: 'es2022', copyPublicDir: false,
  lib: { entry: here('transcriptPage.js'), formats: ['iife'], name: 'bench', fileName: () => 'page.js', cssFileName: 'page' } } });
const script = readFileSync(join(outDir, 'page.js'), 'utf8');
const style = readFileSync(join(outDir, 'page.css'), 'utf8');
const measure = async ({ count, warm }) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const { lines } = globalThis.makeLines(count);
  document.body.innerHTML = '<div data-part="player"><div data-part="transcript-lines" tabindex="0"></div></div>';
  const box = document.querySelector('[data-part=transcript-lines]');
  const started = performance.now();
  const view = globalThis.openView(box);
  view.show(lines);
  while (!view.filled) await frame();
  const whole = performance.now() - started;
  const blocks = [...box.children];
  let warmMs = 0, worst = 0, slices = 0;
  if (warm) {
    let at = 0;
    const all = performance.now();
    while (at < blocks.length) {
      await new Promise((r) => requestIdleCallback(r, { timeout: 200 }));
      const begin = performance.now();
      slices++;
      while (at < blocks.length && performance.now() - begin < 6) {
        const one = performance.now();
        if (warm === 'rect') blocks[at].firstElementChild.getBoundingClientRect();
        else { blocks[at].style.contentVisibility = 'visible'; blocks[at].firstElementChild.getBoundingClientRect(); blocks[at].style.contentVisibility = ''; }
        worst = Math.max(worst, performance.now() - one);
        at++;
      }
      warmMs += performance.now() - begin;
    }
    warm = performance.now() - all;
  }
  await frame(); await frame();
  const a = performance.now();
  const found = globalThis.find(`sit down, ${count - 100}`) || globalThis.find(`Come in and sit down, ${Math.floor((count - 4) / 3) * 3}`);
  const find = performance.now() - a;
  globalThis.getSelection().removeAllRanges();
  const b = performance.now();
  globalThis.find(`sit down, ${count - 100}`);
  const again = performance.now() - b;
  let scroll = 0;
  for (let step = 0; step < 20; step++) { const at = performance.now(); box.scrollTop = (box.scrollHeight * ((step * 37) % 60)) / 60; await frame(); scroll = Math.max(scroll, performance.now() - at); }
  return { whole, blocks: blocks.length, warmWall: warm, warmMs, worst, slices, find, again, found, scroll };
};
const browser = await launch();
for (const [count, warm] of JSON.parse(process.argv[2])) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body></body></html>`);
  await page.evaluate(script);
  const r = await page.evaluate(measure, { count, warm });
  console.log(count, warm, JSON.stringify(r, (k, v) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v)));
  await context.close();
}
await browser.close();
