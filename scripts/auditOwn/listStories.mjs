// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ id: string, title: string, name: string, type: string, componentPath?: string, importPath: string }} Entry
 */

/**
 * The addresses of a built Storybook's stories, in its own order. A sample takes the first story of each file: one of each part, in the
 * state that it is shown in first.
 * @param {string} folder @param {{ sample?: boolean }} [options] @returns {string[]}
 */
export function listStories(folder, { sample = false } = {}) {
  const { entries } = /** @type {{ entries: Record<string, Entry> }} */ (
    JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'))
  );
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  const files = new Set();
  return stories
    .filter(({ importPath }) => !sample || (!files.has(importPath) && files.add(importPath)))
    .map(({ id }) => `/iframe.html?id=${id}&viewMode=story`);
}
