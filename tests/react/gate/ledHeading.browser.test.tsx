import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LedHeading } from '../../../src/react/gate/parts/LedHeading.js';

describe('a heading that the focus is led to', () => {
  let root: Root;
  const find = (name: string) => document.querySelector<HTMLElement>(name)!;
  const selection = getSelection()!;
  beforeEach(() => {
    const place = document.body.appendChild(document.createElement('main'));
    root = createRoot(place);
    flushSync(() =>
      root.render(
        <>
          <p>Before</p>
          <LedHeading>Code</LedHeading>
        </>,
      ),
    );
  });
  afterEach(() => {
    root.unmount();
    find('main').remove();
  });

  test('takes the place of the caret, from which a screen reader would read on', () => {
    selection.collapse(find('p').firstChild, 2);
    find('h2').focus();
    expect(selection.rangeCount).toBe(0);
  });

  test('leaves what is marked', () => {
    selection.selectAllChildren(find('p'));
    find('h2').focus();
    expect(selection.toString()).toBe('Before');
  });
});
