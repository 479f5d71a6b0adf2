import { hasStyles, mapReact } from '../lib/build.mjs';

/** A page that is without fault but for its player, which may grow as wide as 800 px. */
export const renderPage = (id) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The Lantern Ferry</title>
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports: mapReact('production') })}</script>
${hasStyles(`audit-${id}`) ? `<link rel="stylesheet" href="/built/audit-${id}/entry.css">` : ''}
<style>body { margin: 16px; font: 16px sans-serif } #player { max-width: 800px } a { display: inline-block; padding: 12px 0 }</style>
<main>
<h1>The Lantern Ferry</h1>
<p><a href="#player">To the film</a></p>
<div id="player"></div>
<p><a href="#more">More films</a></p>
<h2 id="more">More films</h2>
<p>There are no more films here.</p>
</main>
<script type="module">
  import 'react';
  import 'react-dom/client';
  import { mount } from '/built/audit-${id}/entry.js';
  mount(document.querySelector('#player'));
</script>
</html>`;
