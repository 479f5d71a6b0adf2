// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ id: string, title: string, name: string, type: string, componentPath?: string, importPath: string }} Entry */

/**
 * The addresses of a built Storybook's stories, in its own order.
 * @param {string} folder @returns {string[]}
 */
export function listStories(folder) {
  const { entries } = /** @type {{ entries: Record<string, Entry> }} */ (
    JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'))
  );
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => `/iframe.html?id=${id}&viewMode=story`);
}
