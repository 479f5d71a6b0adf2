import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';

const file = (...lines: string[]): string => ['WEBVTT', '', ...lines].join('\n');
const times = '00:00:00.000 --> 00:00:01.000';
const withSettings = (settings: string) => parseWebVtt(file(`${times} ${settings}`, 'words')).cues[0]!;
const reasons = (text: string) => parseWebVtt(text).problems.map(({ line, reason }) => `${line} ${reason}`);

describe('the signature (§6.1)', () => {
  const cue = `${times}\nwords`;
  test.each([
    ['alone', `WEBVTT\n\n${cue}`],
    ['after a byte order mark', `\ufeffWEBVTT\n\n${cue}`],
    ['with a space behind it', `WEBVTT \n\n${cue}`],
    ['with a tab behind it', `WEBVTT\t\n\n${cue}`],
    ['with words behind it', `WEBVTT - the ferry\n\n${cue}`],
    ['with lines of a header', `WEBVTT\nKind: descriptions\nLanguage: en\n\n${cue}`],
    ['with a cue right below it', `WEBVTT\n${cue}`],
    ['with CRLF', `WEBVTT\r\n\r\n${cue.replace('\n', '\r\n')}`],
    ['with CR', `WEBVTT\r\r${cue.replace('\n', '\r')}`],
  ])('%s is accepted', (_, text) => {
    expect(parseWebVtt(text).cues).toMatchObject([{ startTime: 0, endTime: 1, text: 'words' }]);
  });

  test.each(['WEBVTT', 'WEBVTT\n', 'WEBVTT \t', '\ufeffWEBVTT\n\n'])('%j is a file without cues', (text) => {
    expect(parseWebVtt(text)).toMatchObject({ cues: [], problems: [] });
  });

  test.each([
    '',
    'WEBVT',
    'webvtt\n\n',
    ' WEBVTT\n\n',
    '\nWEBVTT\n\n',
    'WEBVTTx\n\n',
    'WEBVTT\f\n\n',
    '\ufeff\ufeffWEBVTT',
  ])('%j is no WebVTT, and nothing in it is read', (start) => {
    const { cues, problems } = parseWebVtt(start + cue);
    expect(cues).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, column: 1, level: 'error', reason: 'signature-missing' }]);
  });

  test('the lines of the header are kept, though they count for nothing', () => {
    const { header, regions, problems } = parseWebVtt('WEBVTT the ferry\nRegion: id=a\nKind: captions\n\n');
    expect(header).toBe('the ferry\nRegion: id=a\nKind: captions');
    expect(regions).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, level: 'warning', reason: 'header-lines-ignored' }]);
  });
});

describe('times (§6.3)', () => {
  test.each([
    ['00:00.000', 0],
    ['59:59.999', 3599.999],
    ['00:00:00.001', 0.001],
    ['1:00:00.100', 3600.1],
    ['01:00:00.000', 3600],
    ['100:00:00.000', 360_000],
    ['0000001:00:00.000', 3600],
  ])('%s is %d seconds', (time, seconds) => {
    const [cue] = parseWebVtt(file(`00:00.000 --> ${time}`, 'a')).cues;
    expect(cue?.endTime).toBe(seconds);
    const [other] = parseWebVtt(file(`${time} --> 999:00:00.000`, 'a')).cues;
    expect(other?.startTime).toBe(seconds);
  });

  test.each([
    '60:00.000',
    '00:60.000',
    '00:60:00.000',
    '0:00.000',
    '00:0.000',
    '00:00.00',
    '00:00.0000',
    '00:00,000',
    '00:00',
    '00.000',
    ':00:00.000',
    '00:00:00:00.000',
    '-00:00.000',
    '+00:00.000',
    '00:00.-01',
    'x00:00.000',
    '０0:00.000',
    '',
  ])('a cue with the time %j is lost, alone and not in silence', (time) => {
    for (const line of [`${time} --> 00:01.000`, `00:00.000 --> ${time}`]) {
      const { cues, problems } = parseWebVtt(file(line, 'lost', '', times, 'kept'));
      expect(cues.map(({ text }) => text)).toEqual(['kept']);
      expect(problems).toMatchObject([{ line: 3, level: 'error', reason: 'cue-timing-invalid' }]);
    }
  });

  test.each([
    '00:00.000-->00:01.000',
    '\t00:00.000\t-->\t00:01.000\t',
    '00:00.000 -->00:01.000',
    '  00:00.000\f--> 00:01.000',
  ])('white space around the arrow may be any or none: %j', (line) => {
    expect(parseWebVtt(file(line, 'a')).cues).toMatchObject([{ startTime: 0, endTime: 1 }]);
  });

  test.each(['00:00.000 -> 00:01.000', '00:00.000 --- 00:01.000', '00:00.000 00:01.000'])(
    'without an arrow, %j is no cue and its words are named as lost',
    (line) => {
      expect(parseWebVtt(file(line, 'a'))).toMatchObject({
        cues: [],
        problems: [{ line: 3, reason: 'block-ignored' }],
      });
    },
  );

  test.each([
    '00:00.000 ---> 00:01.000',
    '00:00.000 -a --> 00:01.000',
    '00:00.000 - --> 00:01.000',
    '00:00.000 --> --> 00:01.000',
  ])('%j has more than an arrow between its times, and is lost', (line) => {
    expect(reasons(file(line, 'a'))).toEqual(['3 cue-timing-invalid']);
  });

  test('a cue that ends before it starts is kept, as in browsers, and named', () => {
    const { cues, problems } = parseWebVtt(file('00:02.000 --> 00:01.000', 'a'));
    expect(cues).toMatchObject([{ startTime: 2, endTime: 1 }]);
    expect(problems).toMatchObject([{ level: 'warning', reason: 'end-not-after-start' }]);
  });

  test('cues keep the order of the file, and one that starts too early is named', () => {
    const text = file('00:02.000 --> 00:03.000', 'a', '', '00:01.000 --> 00:02.000', 'b');
    expect(parseWebVtt(text).cues.map((cue) => cue.text)).toEqual(['a', 'b']);
    expect(reasons(text)).toEqual(['6 start-before-previous']);
  });
});

describe('settings (§6.3)', () => {
  test('a cue without settings has the defaults of VTTCue', () => {
    expect(parseWebVtt(file('id', times, 'words')).cues).toEqual([
      {
        id: 'id',
        startTime: 0,
        endTime: 1,
        pauseOnExit: false,
        region: null,
        vertical: '',
        snapToLines: true,
        line: 'auto',
        lineAlign: 'start',
        position: 'auto',
        positionAlign: 'auto',
        size: 100,
        align: 'center',
        text: 'words',
      },
    ]);
  });

  test.each([
    ['line:-1', { line: -1, snapToLines: true }],
    ['line:-0', { line: 0 }],
    ['line:0', { line: 0 }],
    ['line:1.5', { line: 1.5 }],
    ['line:18446744073709552000', { line: 18446744073709552000 }],
    ['line:-1,end', { line: -1, lineAlign: 'end' }],
    ['line:50%,center', { line: 50, snapToLines: false, lineAlign: 'center' }],
    ['line:00%', { line: 0, snapToLines: false }],
    ['line:50% line:2', { line: 2, snapToLines: true }],
    ['position:50%,line-left', { position: 50, positionAlign: 'line-left' }],
    ['position:33.33%,line-right', { position: 33.33, positionAlign: 'line-right' }],
    ['position:0%', { position: 0, positionAlign: 'auto' }],
    ['size:5.5%', { size: 5.5 }],
    ['vertical:rl', { vertical: 'rl' }],
    ['vertical:lr', { vertical: 'lr' }],
    ['align:start', { align: 'start' }],
    ['align:left align:right', { align: 'right' }],
    ['\talign:end\t\tsize:50%\f', { align: 'end', size: 50 }],
  ])('%j is read', (settings, expected) => {
    expect(withSettings(settings)).toMatchObject(expected);
  });

  const plain = withSettings('');
  test.each([
    ...[
      'line:-',
      'line:.5',
      'line:5.',
      'line:1..5',
      'line:--1',
      'line:1-',
      'line:1e1',
      'line:%',
      'line:-1%',
      'line:101%',
    ],
    ...[
      'line:1%%',
      'line:%1',
      'line:0%x',
      'line:1,middle',
      'line:1,',
      'line:1,start,end',
      'line:auto',
      'line:１',
    ],
    ...[
      'position:50',
      'position:101%',
      'position:-1%',
      'position:50%,start',
      'position:50%,auto',
      'position:1.%',
    ],
    ...['size:50', 'size:101%', 'size:%', 'size:1.%', 'size:.1%', 'size:1e1%', 'vertical:tb', 'vertical:RL'],
    ...['align:middle', 'align:Start', `line:${'9'.repeat(400)}`],
  ])('%j is passed over and named', (settings) => {
    const { cues, problems } = parseWebVtt(file(`${times} ${settings}`, 'words'));
    expect(cues).toEqual([plain]);
    expect(problems).toMatchObject([{ line: 3, column: 31, reason: 'setting-invalid', level: 'warning' }]);
  });

  test.each([
    ['line', 'setting-malformed'],
    ['line:', 'setting-malformed'],
    [':1', 'setting-malformed'],
    ['line : 1', 'setting-malformed'],
    ['Line:1', 'setting-unknown'],
    ['colour:red', 'setting-unknown'],
    ['size:50% size:100%', 'setting-repeated'],
    ['region:none', 'region-unknown'],
  ])('%j is named: %s', (settings, reason) => {
    expect(withSettings(settings)).toEqual(plain);
    expect(reasons(file(`${times} ${settings}`, 'words'))).toContain(`3 ${reason}`);
  });

  test('a setting right behind the time is read, and named', () => {
    const text = file(`${times}align:start`, 'words');
    expect(parseWebVtt(text).cues[0]?.align).toBe('start');
    expect(reasons(text)).toEqual(['3 space-missing']);
  });
});

test('words that are data for a script come untouched: JSON, mark-up and all', () => {
  const data = '{\n  "at": "<b>&amp;</b>",\n  "list": [1,\t2]\n}';
  expect(parseWebVtt(file('00:00.000 --> 00:01.000', data)).cues[0]?.text).toBe(data);
});

describe('regions (§6.2)', () => {
  const region = (...settings: string[]) => parseWebVtt(file('REGION', ...settings)).regions[0]!;
  const plain = {
    id: 'a',
    width: 100,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 0,
    viewportAnchorY: 100,
    scroll: '',
  };

  test('all settings, on one line or on many', () => {
    const settings = [
      'id:a',
      'width:40%',
      'lines:4',
      'regionanchor:10%,20%',
      'viewportanchor:30%,90.5%',
      'scroll:up',
    ];
    const expected = {
      id: 'a',
      width: 40,
      lines: 4,
      regionAnchorX: 10,
      regionAnchorY: 20,
      viewportAnchorX: 30,
      viewportAnchorY: 90.5,
      scroll: 'up',
    };
    expect(region(...settings)).toEqual(expected);
    expect(region(settings.join(' \t'))).toEqual(expected);
  });

  test.each([
    ...[
      'width:40',
      'width:101%',
      'lines:-1',
      'lines:1.5',
      'lines:x',
      'regionanchor:1%',
      'regionanchor:1%,',
      'scroll:down',
    ],
    ...['viewportanchor:1%,2%,3%', 'viewportanchor:1,2', 'regionanchor:,1%'],
  ])('%j is passed over and named', (setting) => {
    expect(region('id:a', setting)).toEqual(plain);
    expect(reasons(file('REGION', 'id:a', setting))).toEqual(['5 setting-invalid']);
  });

  test('of two regions with one name, a cue is in the later', () => {
    const { cues, regions } = parseWebVtt(
      file(
        'REGION',
        'id:a',
        '',
        'REGION',
        'id:a lines:2',
        '',
        'REGION \t',
        'id:b',
        '',
        `${times} region:a`,
        'x',
      ),
    );
    expect(regions).toHaveLength(3);
    expect(cues[0]?.region).toBe(regions[1]);
  });

  const inRegion = (settings: string) =>
    parseWebVtt(file('REGION', 'id:a', '', `${times} ${settings}`, 'x')).cues[0]?.region?.id ?? null;
  test.each([
    ['region:a', 'a'],
    ['region:a align:start position:10%', 'a'],
    ['region:a size:100%', 'a'],
    ['region:none region:a', 'a'],
    ['region:a region:none', null],
    ['region:a size:50%', null],
    ['region:a line:1', null],
    ['region:a line:x', 'a'],
    ['region:a vertical:rl', null],
    ['region:a vertical:x', 'a'],
    // Step by step, as the algorithm says: only what stands behind takes the cue out.
    ['line:1 region:a', 'a'],
  ])('%j leaves the cue in region %s', (settings, id) => {
    expect(inRegion(settings)).toBe(id);
  });

  test('one that drops out of its region is named', () => {
    expect(reasons(file('REGION', 'id:a', '', `${times} region:a line:1`, 'x'))).toEqual([
      '6 region-dropped',
    ]);
  });

  test('regions and styles behind the first cue are not read, and named', () => {
    const text = file(
      times,
      'x',
      '',
      'REGION',
      'id:a',
      '',
      'STYLE',
      '::cue {}',
      '',
      `${times} region:a`,
      'y',
    );
    expect(parseWebVtt(text)).toMatchObject({ regions: [], styles: [], cues: [{}, { region: null }] });
    expect(reasons(text)).toEqual(['6 region-too-late', '9 style-too-late', '12 region-unknown']);
  });

  test('a cue that was lost does not close the door to regions', () => {
    expect(parseWebVtt(file('00:00 --> 00:01', 'x', '', 'REGION', 'id:a')).regions).toHaveLength(1);
  });
});

describe('blocks (§6.1)', () => {
  test('styles are given as they are written', () => {
    const css = '::cue(.loud) {\n  font-size: 120%;\n}';
    expect(parseWebVtt(file('STYLE', css, '', 'STYLE\t ', 'a', '', 'STYLES', 'b')).styles).toEqual([
      css,
      'a',
    ]);
  });

  test('notes are given, with the cue they stand before', () => {
    const { notes, problems } = parseWebVtt(
      file('NOTE one', '', times, 'x', '', 'NOTE', 'two', 'lines', '', 'NOTE', '', 'NOTES', 'no note'),
    );
    expect(notes).toEqual([
      { text: 'one', before: 0 },
      { text: 'two\nlines', before: 1 },
      { text: '', before: 1 },
    ]);
    expect(problems).toMatchObject([{ line: 14, reason: 'block-ignored' }]);
  });

  test('an arrow within words begins a new cue: the words before it are kept', () => {
    const text = file(
      'one',
      times,
      'first',
      times,
      'second',
      '',
      times,
      'third',
      'with --> inside',
      times,
      'fourth',
    );
    expect(parseWebVtt(text).cues.map((cue) => cue.text)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(reasons(text)).toEqual([
      '6 blank-line-missing',
      '11 blank-line-missing',
      '11 cue-timing-invalid',
      '12 blank-line-missing',
    ]);
  });

  test('an id may be anything in one line, even a keyword or a note', () => {
    const ids = ['1', ' a b ', 'NOTE', 'STYLE', 'REGION', 'WEBVTT', '第一', '-- >'];
    const text = file(...ids.flatMap((id) => [id, times, 'x', '']));
    expect(parseWebVtt(text).cues.map(({ id }) => id)).toEqual(ids);
    expect(reasons(text)).toEqual(['11 keyword-as-id', '15 keyword-as-id', '19 keyword-as-id']);
  });

  test('only the line right above the times is an id; with two of them, the block is no cue', () => {
    const text = file('one', 'two', times, 'x');
    expect(parseWebVtt(text).cues).toMatchObject([{ id: '', text: 'x' }]);
    expect(reasons(text)).toEqual(['3 block-ignored', '5 blank-line-missing']);
  });

  test('a cue without words is a cue', () => {
    expect(parseWebVtt(file(times, '', times)).cues.map(({ text }) => text)).toEqual(['', '']);
  });

  test('white space is not a blank line', () => {
    expect(
      parseWebVtt(file(times, 'a', ' ', 'b', '\t', '', times, 'c')).cues.map(({ text }) => text),
    ).toEqual(['a\n \nb\n\t', 'c']);
  });

  test('every kind of line end counts as one line, for words and for problems', () => {
    const text = `WEBVTT\r\n\rid\n${times}\ra\r\nb\n\r\nlost\r\rlost\n`;
    expect(parseWebVtt(text).cues).toMatchObject([{ id: 'id', text: 'a\nb' }]);
    expect(reasons(text)).toEqual(['8 block-ignored', '10 block-ignored']);
  });

  test('a NUL becomes U+FFFD, and is named once', () => {
    const text = file('i\0d', times, 'a\0b', '', times, '\0');
    expect(parseWebVtt(text).cues).toMatchObject([{ id: 'i\ufffdd', text: 'a\ufffdb' }, { text: '\ufffd' }]);
    expect(parseWebVtt(text).problems).toMatchObject([
      { line: 3, column: 2, reason: 'character-unreadable' },
    ]);
  });

  test('a problem is a sentence that quotes what it is about, shortened', () => {
    const [problem] = parseWebVtt(file('x'.repeat(500))).problems;
    expect(problem?.message).toContain(`“${'x'.repeat(60)}…”`);
    expect(parseWebVtt(file('$& $1')).problems[0]?.message).toContain('“$& $1”');
  });
});

test.each([32_766, 32_767, 32_768, 65_536])('a line may end anywhere in a long file: unit %i', (unit) => {
  const before = `WEBVTT\r\n\r\n${times}\r\n`;
  const text = `${before}${'x'.repeat(unit - before.length - 1)}\r\nnext\r\n\r\n${times}\r\nlast`;
  expect(text[unit - 1]).toBe('\r');
  expect(parseWebVtt(text)).toEqual(parseWebVtt(text.replaceAll('\r\n', '\n')));
  expect(parseWebVtt(text).cues[0]?.text).toMatch(/^x+\nnext$/);
});

test('a file made to be slow is not: a million arrows, settings, regions and lines', () => {
  const many = 200_000;
  const texts = [
    file('-->\n'.repeat(many)),
    file('--> '.repeat(many)),
    file(`${times}\n`.repeat(many)),
    file(`${times} ${'x '.repeat(many)}`),
    file('REGION\nid:a\n\n'.repeat(many), `${times} region:a\n\n`.repeat(many)),
    file(`${times}\n${'a\n'.repeat(many)}`),
    file('\n'.repeat(many), 'x'),
    file(`REGION\n${'id:a '.repeat(many)}`),
  ];
  for (const text of texts) {
    const began = performance.now();
    parseWebVtt(text);
    expect(performance.now() - began).toBeLessThan(5000);
  }
});
