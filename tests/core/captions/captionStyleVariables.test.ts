import { describe, expect, test } from 'vitest';
import { captionStyleVariables } from '../../../src/core/captions/captionStyleVariables.js';
import { cleanCaptionStyle } from '../../../src/core/captions/cleanCaptionStyle.js';
import { findLeastContrast } from '../../../src/core/captions/contrast.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import type { CaptionStyle } from '../../../src/core/preferences/Preferences.js';

const { style } = defaultPreferences.captions;

test('a style becomes custom properties', () => {
  expect(captionStyleVariables({ ...style, background: '#00275c', backgroundOpacity: 0.5 })).toMatchObject({
    '--captions-color': '#ffffff',
    '--captions-background': 'rgb(0 39 92 / 0.5)',
    '--captions-background-solid': '#00275c',
    '--captions-edge': 'none',
  });
});

test.each(['sans', 'serif', 'mono', 'rounded', 'kai'] as const)(
  'the font %s is there for Chinese and ends in a family of any system',
  (font) => {
    const family = captionStyleVariables({ ...style, font })['--captions-font'];
    expect(family).toMatch(/CJK SC/);
    expect(family).toMatch(/(sans-serif|serif|monospace)$/);
  },
);

test.each(['outline', 'shadow', 'raised'] as const)(
  'the edge %s is dark on light letters, light on dark ones',
  (edge) => {
    expect(captionStyleVariables({ ...style, edge })['--captions-edge']).toContain('#000000');
    expect(captionStyleVariables({ ...style, edge, color: '#000000' })['--captions-edge']).toContain(
      '#ffffff',
    );
  },
);

test('words to come are fainter, but never too faint to read', () => {
  const faint = captionStyleVariables(style)['--captions-color-to-come']!;
  expect(faint).not.toBe('#ffffff');
  expect(findLeastContrast(faint, { color: '#000000', opacity: 0.8 })).toBeGreaterThanOrEqual(4.5);
  const clear = { ...style, backgroundOpacity: 0 };
  expect(captionStyleVariables(clear)['--captions-color-to-come']).toBe('#ffffff');
});

describe('a stored style that is out of bounds', () => {
  test.each([
    [{ size: 20 }, { size: 50 }],
    [{ size: 1e9 }, { size: 300 }],
    [{ size: Number.NaN }, { size: 100 }],
    [{ backgroundOpacity: 7 }, { backgroundOpacity: 1 }],
    [{ color: 'red;}' }, { color: '#ffffff' }],
    [{ font: 'wingdings' }, { font: 'sans' }],
    [{ edge: 'knife' }, { edge: 'none' }],
    [{ position: 'sky' }, { position: 'author' }],
  ])('%o becomes %o', (stored, clean) => {
    expect(cleanCaptionStyle({ ...style, ...stored } as CaptionStyle)).toMatchObject(clean);
  });
});
