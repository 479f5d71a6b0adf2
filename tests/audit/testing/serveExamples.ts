import { createServer } from 'node:http';

const good = `<!doctype html><html lang="en"><title>The Lantern Ferry</title><main><h1>The Lantern Ferry</h1><p>A film.</p></main></html>`;
const bad = good.replace(
  '<p>A film.</p>',
  '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> A film.</p>',
);
/** Whether its words can be read over the picture, no machine can tell. */
const unsure = good.replace('<p>', '<p style="background-image: url(/picture.png)">');

/** A Storybook as its test-runner and its frame see it, no more: a story is drawn after its page has loaded. */
const storybook = `<!doctype html><html lang="en"><title>Storybook</title><body><div id="storybook-root"></div>
<script>
const id = new URLSearchParams(location.search).get('id');
window.__STORYBOOK_PREVIEW__ = { currentRender: { phase: 'rendering' } };
setTimeout(() => {
  document.querySelector('#storybook-root').innerHTML = id === 'film--without-name' ? '<button></button>' : '<button>Play</button>';
  window.__STORYBOOK_PREVIEW__.currentRender.phase = 'completed';
}, 300);
</script></html>`;

/** Small pages for recipes; its address, and how to end it. */
export async function serveExamples(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const page = { '/good': good, '/bad': bad, '/unsure': unsure, '/iframe.html': storybook }[pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
