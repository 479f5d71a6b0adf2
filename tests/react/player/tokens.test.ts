import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each set of colours that a style sheet or the viewer's own choice gives, from where it is written. */
const sets = [
  'src/styles/tokens.css',
  'src/styles/light.css',
  'src/styles/theatre.css',
  'src/styles/gate.css',
  'src/styles/skin.css',
  'src/react/player/applyLooks.ts',
].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\{([^{}]*--player-raised[^{}]*)\}/g)].map(
    ([, text = ''], nth) =>
      [
        `${file}, ${nth + 1}`,
        Object.fromEntries(
          [...text.matchAll(/--player-([a-z-]+)'?: '?(#[0-9a-f]{3,6})\b/g)].map(([, name, colour]) => [
            name,
            colour,
          ]),
        ),
      ] as const,
  ),
);

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(digits.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

test.each(sets)(
  'what is on, what is pressed and what cannot be had are read at 7 : 1: %s',
  (_where, colours) => {
    for (const ground of ['ink', 'raised'])
      for (const words of ['text', 'accent', 'quiet']) {
        const [one, other] = [colours[words], colours[ground]];
        // A colour that a set leaves alone is another set's.
        if (one !== undefined && other !== undefined)
          expect(contrastOf(one, other), `${words} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
  },
);

test('every set is looked at', () => {
  expect(sets.length).toBeGreaterThanOrEqual(7);
  expect(contrastOf('#000', '#ffffff')).toBeCloseTo(21);
});
