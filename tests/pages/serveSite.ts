import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import type { DescriberPreferences } from '../../src/core/descriptions/DescriberPreferences.js';
import type { Film } from '../../src/core/films/Film.js';
import { type Folders, type Served, servePages } from './servePages.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the demo film lies in the project, and under which address the sites below have it. */
export const lanternFerry = {
  folder: here('../../demo/films/lantern-ferry'),
  address: '/lantern-ferry/',
} as const;

/** The demo theatre, built from the source as it is now. */
export function serveDemo(): Promise<Served> {
  return serveSite({ configFile: here('../../demo/vite.config.ts'), build: { copyPublicDir: false } });
}

/** The film page, built from the source as it is now, with more folders of media beside it. */
export function serveFilmPage(media: Folders = {}): Promise<Served> {
  const rolldownOptions = { input: here('film.html') };
  return serveSite(
    { root: here('.'), configFile: false, plugins: [react()], build: { rolldownOptions } },
    media,
  );
}

/** A film behind a gate that is not there, built from the source as it is now. */
export function serveGatePage(): Promise<Served> {
  return serveSite({
    root: here('.'),
    configFile: false,
    plugins: [react()],
    build: { rolldownOptions: { input: here('gate.html') } },
  });
}

/** A theatre of a few titles, built from the source as it is now. */
export function serveTheatrePage(): Promise<Served> {
  return serveSite({
    root: here('.'),
    configFile: false,
    plugins: [react()],
    build: { rolldownOptions: { input: here('theatre.html') } },
  });
}

/** A page that does nothing but speak. */
export function serveVoicesPage(): Promise<Served> {
  return serveSite({
    root: here('.'),
    configFile: false,
    build: { rolldownOptions: { input: here('voices.html') } },
  });
}

/** A page with the media room's own makers on it, for what has no control of its own yet. */
export function serveSoundPage(media: Folders = {}): Promise<Served> {
  return serveSite(
    { root: here('.'), configFile: false, build: { rolldownOptions: { input: here('sound.html') } } },
    media,
  );
}

/** The film page's address for a film: its own words, or the folder where its `film.json` lies. `preferences`: what the viewer had chosen before. */
export function findFilmPage(
  { url }: Served,
  film: Film | string,
  locale = 'en',
  preferences?: { readonly describer: Partial<DescriberPreferences> },
): string {
  const asked = {
    ...(typeof film === 'string' ? { from: film } : { film: JSON.stringify(film) }),
    ...(preferences && { preferences: JSON.stringify(preferences) }),
    locale,
  };
  return `${url}/film.html?${new URLSearchParams(asked).toString()}`;
}

async function serveSite(config: InlineConfig, media: Folders = {}): Promise<Served> {
  const built = await mkdtemp(join(tmpdir(), 'tingying-site-'));
  await inProduction(() =>
    build({ logLevel: 'error', ...config, build: { ...config.build, outDir: built, emptyOutDir: true } }),
  );
  const served = await servePages({ '/': built, [lanternFerry.address]: lanternFerry.folder, ...media });
  return {
    url: served.url,
    async close() {
      await served.close();
      await rm(built, { recursive: true, force: true });
    },
  };
}

/** The test runner's own NODE_ENV would build the site with the development half of React. */
async function inProduction(action: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await action();
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
