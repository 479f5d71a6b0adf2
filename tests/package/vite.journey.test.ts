import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { addFilm, openBrowser, run, serve, writeFiles } from './consumer.js';
import { film } from './film.js';
import { pressPlay, watchConsole } from './page.js';

test('a page made with Vite plays the film at the viewer’s first press', async ({ onTestFinished }) => {
  const folder = inject('consumer');
  addFilm(join(folder, 'public'));
  writeFiles(folder, {
    'vite.config.js': `import react from '@vitejs/plugin-react'; export default { plugins: [react()] };`,
    'index.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>影片</title><link rel="icon" href="data:,">
<main id="root"></main><script type="module" src="/main.jsx"></script></html>`,
    'main.jsx': `import { createRoot } from 'react-dom/client';
import { FilmPlayer } from 'tingying';
import 'tingying/styles.css';
import 'tingying/skin.css';
createRoot(document.getElementById('root')).render(<FilmPlayer film={${JSON.stringify(film)}} locale="zh-CN" />);`,
  });
  await run(folder, 'vite', ['build', '--logLevel', 'warn']);
  const { url, stop } = await serve(folder, 'vite', ['preview', '--host', '127.0.0.1', '--strictPort']);
  onTestFinished(stop);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());

  const page = await browser.newPage();
  const said = watchConsole(page);
  await page.goto(url);
  expect(await pressPlay(page)).toBeGreaterThan(0.5);
  expect(said).toEqual([]);
});
