import fc from 'fast-check';
import type { VttCue, VttRegion } from '../../../src/core/cues/VttCue.js';

/** Pieces that a file is made of, well-formed and not, so that every rule of the parser is met often. */
const timestamp = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(writeTime) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '00:00.000',
      '1:00:00.000',
      '123:00:00.000',
      '00:60.000',
      '60:00.000',
      '00:00.00',
      '00:00.0000',
      '0:00.000',
      '00:00',
      '00:00,000',
      '-00:00.000',
      '',
    ),
  },
);

function writeTime(milliseconds: number): string {
  const pad = (value: number, length = 2): string => String(Math.floor(value)).padStart(length, '0');
  const [hours, rest] = [milliseconds / 3_600_000, milliseconds % 3_600_000];
  const short = `${pad(rest / 60_000)}:${pad((rest % 60_000) / 1000)}.${pad(rest % 1000, 3)}`;
  return hours >= 1 ? `${pad(hours)}:${short}` : short;
}

const percentage = fc.constantFrom(
  '0%',
  '50%',
  '100%',
  '33.3%',
  '05%',
  '101%',
  '-1%',
  '5.%',
  '.5%',
  '5',
  '%',
  '1e1%',
);
const offset = fc.oneof(
  percentage,
  fc.constantFrom('0', '-1', '-0', '5', '1.5', '--1', '1-', '1..5', '-', 'auto'),
);
const setting = fc.oneof(
  fc.constantFrom('vertical:rl', 'vertical:lr', 'vertical:tb', 'vertical', ':', 'a:', ':b', 'wrong:1', '%'),
  fc
    .tuple(offset, fc.constantFrom('', ',start', ',center', ',end', ',middle', ',', ',start,end'))
    .map(([line, align]) => `line:${line}${align}`),
  fc
    .tuple(percentage, fc.constantFrom('', ',line-left', ',center', ',line-right', ',auto', ',start', ','))
    .map(([position, align]) => `position:${position}${align}`),
  percentage.map((size) => `size:${size}`),
  fc
    .constantFrom('start', 'center', 'end', 'left', 'right', 'middle', 'Start')
    .map((align) => `align:${align}`),
  fc.constantFrom('a', 'a', 'b', 'c').map((id) => `region:${id}`),
);
const space = fc.constantFrom(...Array<string>(12).fill(' '), '\t', '  ', '', '\f');
const timing = fc
  .tuple(
    space,
    timestamp,
    space,
    fc.constantFrom('-->', '-->', '-->', '-->', '-->', '-->', '->', '--->', '-- >'),
    space,
    timestamp,
    space,
    fc.array(setting, { maxLength: 3 }),
  )
  .map(([before, start, s1, arrow, s2, end, s3, settings]) =>
    [before.trim() && before, start, s1, arrow, s2, end, s3, settings.join(' ')].join(''),
  );
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  fc.constantFrom(
    '<v Mei>Come in',
    '<c.extended>Night.</c>',
    'STYLE',
    'REGION',
    'NOTE',
    'NOTE x',
    '他跑上栈桥',
    '\0',
    '😀',
  ),
);
const regionSetting = fc.oneof(
  fc.constantFrom('a', 'b').map((id) => `id:${id}`),
  percentage.map((width) => `width:${width}`),
  fc.constantFrom('0', '3', '03', '-1', '1.5').map((lines) => `lines:${lines}`),
  fc
    .tuple(fc.constantFrom('regionanchor', 'viewportanchor'), percentage, percentage)
    .map(([name, x, y]) => `${name}:${x},${y}`),
  fc.constantFrom('scroll:up', 'scroll:down', 'x:1', 'id:'),
);
const block = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(timing, fc.array(words, { maxLength: 2 })).map(([line, text]) => [line, ...text]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(words, timing, fc.array(words, { maxLength: 2 }))
      .map(([id, line, text]) => [id, line, ...text]),
  },
  {
    weight: 2,
    arbitrary: fc.array(regionSetting, { maxLength: 4 }).map((settings) => ['REGION', ...settings]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['STYLE', '::cue { color: red }'], ['STYLE \t', 'a', 'b'], ['STYLEX', 'a']),
  },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 3 }).map((text) => ['NOTE', ...text]) },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(timing, { maxLength: 3 }) },
);
/** Where they are still read. */
const prelude = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'a', 'b'), fc.array(regionSetting, { maxLength: 3 }))
        .map(([id, settings]) => ['REGION', `id:${id}`, ...settings]),
      fc.constant(['STYLE', '::cue { color: red }']),
    ),
    { maxLength: 3 },
  )
  .map((blocks) => blocks.map((lines) => `\n\n${lines.join('\n')}`).join(''));
const head = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('WEBVTT', 'WEBVTT ', 'WEBVTT\tx', '\ufeffWEBVTT', 'WEBVTT title'),
  },
  { weight: 1, arbitrary: fc.constantFrom('WEBVTTx', 'webvtt', '', ' WEBVTT', '\ufeff\ufeffWEBVTT') },
);
/** Mostly as it should be: a blank line between blocks. */
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n\n\n');

/** A WebVTT file as a careless hand might write it. */
export const anyVttText: fc.Arbitrary<string> = fc
  .tuple(
    head,
    prelude,
    fc.array(fc.tuple(gap, block), { maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([signature, first, blocks, lineEnd, tail]) =>
    (
      signature +
      first +
      blocks.map(([between, lines]) => between + lines.join('\n')).join('') +
      tail
    ).replaceAll('\n', lineEnd),
  );

const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value < 1e-60 ? 0 : value)),
);
const name = fc.stringMatching(/^[a-z0-9:é界.-]{1,8}$/).filter((id) => !id.includes('-->'));

export const anyRegion: fc.Arbitrary<VttRegion> = fc.record({
  id: fc.oneof(name, fc.constant('')),
  width: percent,
  lines: fc.integer({ min: 0, max: 99 }),
  regionAnchorX: percent,
  regionAnchorY: percent,
  viewportAnchorX: percent,
  viewportAnchorY: percent,
  scroll: fc.constantFrom('', 'up'),
});

/** Text that can stand in one line of a file. */
export const anyLine = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\r\n\0]/g, '').replaceAll('-->', ''));

const anyText = fc
  .array(
    anyLine.filter((line) => line !== ''),
    { maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));

const time = fc.integer({ min: 0, max: 360_000_000 }).map((milliseconds) => milliseconds / 1000);

/** Any cue that WebVTT can say, in one of these regions. */
export const anyCueIn = (regions: readonly VttRegion[]): fc.Arbitrary<VttCue> => {
  const named = regions.filter(
    (one, place) => one.id !== '' && regions.findLastIndex(({ id }) => id === one.id) === place,
  );
  return fc
    .record({
      id: anyLine,
      startTime: time,
      endTime: time,
      region: named.length > 0 ? fc.option(fc.constantFrom(...named)) : fc.constant(null),
      vertical: fc.constantFrom('' as const, 'rl' as const, 'lr' as const),
      offset: fc.oneof(
        fc.constant({ line: 'auto' as const, snapToLines: true, lineAlign: 'start' as const }),
        fc.record({
          line: fc.oneof(
            fc.integer(),
            fc
              .double({ noNaN: true, noDefaultInfinity: true })
              .map((value) => (Math.abs(value) < 1e-60 ? 0 : value)),
          ),
          snapToLines: fc.constant(true),
          lineAlign: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
        }),
        fc.record({
          line: percent,
          snapToLines: fc.constant(false),
          lineAlign: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
        }),
      ),
      indent: fc.oneof(
        fc.constant({ position: 'auto' as const, positionAlign: 'auto' as const }),
        fc.record({
          position: percent,
          positionAlign: fc.constantFrom(
            'auto' as const,
            'line-left' as const,
            'center' as const,
            'line-right' as const,
          ),
        }),
      ),
      size: percent,
      align: fc.constantFrom(
        'start' as const,
        'center' as const,
        'end' as const,
        'left' as const,
        'right' as const,
      ),
      text: anyText,
    })
    .map(({ offset: line, indent, ...rest }) => ({ ...rest, ...line, ...indent, pauseOnExit: false }));
};

const tagName = fc.constantFrom(
  'c',
  'i',
  'b',
  'u',
  'ruby',
  'rt',
  'v',
  'lang',
  'c.a',
  'v.a.b',
  'i..c',
  '.x',
  'x',
  '',
);
const reference = fc.constantFrom(
  ...[
    '&amp;',
    '&lt;',
    '&gt;',
    '&lrm;',
    '&rlm;',
    '&nbsp;',
    '&eacute;',
    '&copy',
    '&ampx',
    '&notit;',
    '&hellip;',
    '&x;',
    '&',
  ],
  ...['&#65;', '&#x4E2D;', '&#0;', '&#128;', '&#x110000;', '&#xD800;', '&#65', '&#;', '&#x;', '&&amp;'],
);

/** A cue's text as a careless hand might mark it up. */
export const anyCueText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('night', ' ', '\n', '夜', '>', '-->', '"', '😀'),
      reference,
      tagName.map((tag) => `<${tag}>`),
      tagName.map((tag) => `</${tag}>`),
      fc
        .tuple(
          tagName,
          fc.constantFrom(' ', '\t', '\n', '  '),
          fc.array(fc.oneof(reference, fc.constantFrom('Mei', ' ', 'zh-CN', '\n', '.')), { maxLength: 3 }),
        )
        .map(([tag, gap, annotation]) => `<${tag}${gap}${annotation.join('')}>`),
      fc.constantFrom(
        '<00:00.500>',
        '<00:00:00.500>',
        '<00:00.5>',
        '<1:00:00.000>',
        '<00:00.500 >',
        '<',
        '</',
        '<c',
        '<v Mei',
        '<c.',
        '<0',
      ),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));
