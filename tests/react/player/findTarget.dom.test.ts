import { afterEach, expect, test } from 'vitest';
import { findTarget } from '../../../src/react/player/findTarget.js';

afterEach(() => document.body.replaceChildren());

const fill = (root: ParentNode): HTMLAnchorElement => {
  const [link, place] = [document.createElement('a'), document.createElement('p')];
  link.href = '#%E7%81%AF'; // as a browser writes #灯
  place.id = '灯';
  root.append(link, place);
  return link;
};

test('a link within the page leads to its place', () => {
  const link = fill(document.body);
  expect(findTarget(link)).toBe(link.nextElementSibling);
});

test('in a shadow root it leads to the place there, and to none outside of it', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const link = fill(host.attachShadow({ mode: 'open' }));
  fill(document.body);
  expect(findTarget(link)).toBe(link.nextElementSibling);
  link.nextElementSibling!.remove();
  expect(findTarget(link)).toBeNull();
});
