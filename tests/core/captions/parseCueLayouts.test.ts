import { describe, expect, test } from 'vitest';
import { nameCue, parseCueLayouts } from '../../../src/core/captions/parseCueLayouts.js';

const file = (...blocks: string[]) => ['WEBVTT', ...blocks].join('\n\n');
const region = 'REGION\nid:fred\nwidth:40%\nlines:2\nregionanchor:0%,100%\nviewportanchor:10%,90%\nscroll:up';
const layoutOf = (settings: string, ...before: string[]) =>
  parseCueLayouts(file(...before, `00:01.000 --> 01:00:02.500 ${settings}\nHello\nthere`)).get(
    nameCue(1, 3602.5, 'Hello\nthere'),
  );

test('a cue finds its region', () => {
  expect(layoutOf('region:fred', region)?.region).toEqual({
    id: 'fred',
    width: 40,
    lines: 2,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 10,
    viewportAnchorY: 90,
    scroll: 'up',
  });
});

test('a region that says nothing has WebVTT’s defaults', () => {
  expect(layoutOf('region:fred', 'REGION\nid:fred')?.region).toEqual({
    id: 'fred',
    width: 100,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 0,
    viewportAnchorY: 100,
    scroll: '',
  });
});

test.each([
  ['line', 'region:fred line:3'],
  ['vertical', 'region:fred vertical:rl'],
  ['size', 'region:fred size:50%'],
  ['an unknown region', 'region:bill'],
])('a cue with %s is in no region', (_name, settings) => {
  expect(layoutOf(settings, region)?.region ?? null).toBeNull();
});

test.each([
  ['line:85%,end', { lineAlign: 'end' }],
  ['line:50%,center position:20%,line-left', { lineAlign: 'center', positionAlign: 'line-left' }],
  ['position:80%,line-right align:end', { positionAlign: 'line-right' }],
])('alignments: %s', (settings, layout) => {
  expect(layoutOf(settings)).toMatchObject(layout);
});

test.each(['', 'line:85%', 'line:85%,sideways', 'position:10%,middle', 'align:start'])(
  'nothing is kept of a cue that has neither: “%s”',
  (settings) => {
    expect(layoutOf(settings)).toBeUndefined();
  },
);

describe('what is not well-formed is left out', () => {
  test.each([
    ['no WebVTT', `NOT\n\n00:01.000 --> 00:02.000 line:1%,end\nHello`],
    ['a longer word', `WEBVTTX\n\n00:01.000 --> 00:02.000 line:1%,end\nHello`],
    ['bad minutes', file('00:61:00.000 --> 00:62:00.000 line:1%,end\nHello')],
    ['two digits of a second', file('00:01.00 --> 00:02.00 line:1%,end\nHello')],
    ['a comment', file('NOTE 00:01.000 -- 00:02.000 line:1%,end')],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(parseCueLayouts(text).size).toBe(0);
  });

  test.each([
    ['width:140%', { width: 100 }],
    ['lines:two', { lines: 3 }],
    ['viewportanchor:10%', { viewportAnchorX: 0 }],
    ['scroll:down', { scroll: '' }],
  ])('a region’s %s', (setting, facts) => {
    expect(layoutOf('region:fred', `REGION\nid:fred\n${setting}`)?.region).toMatchObject(facts);
  });

  test('a region without a name', () => {
    expect(layoutOf('region:fred', 'REGION\nwidth:40%')).toBeUndefined();
  });
});

test('reads every kind of line end, a byte order mark and an identifier', () => {
  const text = file('one\n00:01.000 --> 00:02.000 line:1%,end\nHello').replaceAll('\n', '\r\n');
  expect(parseCueLayouts(`\ufeff${text}`).has(nameCue(1, 2, 'Hello'))).toBe(true);
  expect(parseCueLayouts(text.replaceAll('\r\n', '\r')).has(nameCue(1, 2, 'Hello'))).toBe(true);
});
