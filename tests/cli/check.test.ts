import { describe, expect, test } from 'vitest';
import { runTingying } from '../../src/cli/runTingying.js';
import { dapt, event } from '../core/scripts/document.js';
import { theKey, umbrella } from '../core/scriptQuality/films.js';
import { createFolder, run } from './runCheck.js';

const captions = theKey.options.captions ?? '';
const faulty = theKey.script
  .replace('A rowing boat', 'We see a rowing boat')
  .replace('00:00:24.000 --> 00:00:29.500', '00:00:22.500 --> 00:00:28.000');
const files = createFolder({
  'clean.vtt': theKey.script,
  'faulty.vtt': faulty,
  'zh.vtt': umbrella.script.replace('她走进雨里', '画面中，她走进雨里'),
  'captions.vtt': captions,
  'captions.srt': '1\n00:00:01,000 --> 00:00:02,000\nHello',
  'first.vtt':
    'WEBVTT\nLanguage: en\n\n00:01.000 --> 00:06.000\nOn the quay, Norah waits. The lamp of Norah goes out.\n',
  'empty.vtt': 'WEBVTT\n',
  'broken.vtt': theKey.script.replace('00:01:15.000 -->', '00:01:75.000 -->'),
});
const film = ['--captions', files.path('captions.vtt'), '--duration', '1:40'];

describe('who checks a script at a terminal', () => {
  test('a clean one: it says so, and all is well', async () => {
    const { code, out, err } = await run(['check', files.path('clean.vtt'), ...film]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /clean\.vtt: 8 descriptions: 0 errors, 0 warnings, 0 pieces of advice\. Nothing was found\./,
    );
  });

  test('a faulty one: each finding on a line that an editor can jump to, at the very words', async () => {
    const { code, out } = await run(['check', files.path('faulty.vtt'), ...film]);
    const lines = faulty.split('\n');
    const line = lines.findIndex((one) => one.startsWith('We see')) + 1;
    const times = lines.findIndex((one) => one.startsWith('00:00:22.500')) + 1;
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(new RegExp(`^.*faulty\\.vtt:${times}:1: error: .*\\[overlaps-dialogue\\]$`)),
      expect.stringMatching(new RegExp(`^.*faulty\\.vtt:${line}:1: warning: .*“We see”.*\\[we-see\\]$`)),
    ]);
    expect(code).toBe(1);
  });

  test('beside another episode: it asks about a name that is written in another way there, and says where', async () => {
    const first = files.path('first.vtt');
    const { code, out } = await run(['check', files.path('clean.vtt'), ...film, '--episodes', first]);
    expect(out).toContain(`“Nora” stands here, “Norah” in ${first}`);
    expect(out).toContain('[consistent-terms]');
    expect(code).toBe(0);
    // A comma may be part of a name, and may stand between two.
    const named = createFolder({ '第一集，上.vtt': files.read('first.vtt') }).path('第一集，上.vtt');
    for (const episodes of [named, `${files.path('clean.vtt')},${first}`]) {
      const beside = await run(['check', files.path('clean.vtt'), ...film, '--episodes', episodes]);
      expect(beside.out).toContain('“Nora” stands here, “Norah” in ');
    }
    const missing = await run(['check', files.path('clean.vtt'), '--episodes', files.path('second.vtt')]);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('second.vtt');
  });

  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each([
    ['a script of Windows’ Notepad in UTF-16', 'webvtt', 'utf16.vtt', utf16(theKey.script), 'UTF-16'],
    [
      'a DAPT script in UTF-16',
      'dapt',
      'utf16.xml',
      utf16(dapt({ body: event('<p>He rows.</p>') })),
      'UTF-16',
    ],
    [
      'a DAPT script in Latin-1 that does not say so',
      'dapt',
      'latin.xml',
      Buffer.from(dapt({ body: event('<p>Il dépose la clé.</p>') }), 'latin1'),
      'an encoding other than UTF-8',
    ],
  ])(
    '%s: what it is in, as an error, and its words are read as far as they go',
    async (_what, format, name, bytes, encoding) => {
      const { code, out } = await run(['check', createFolder({ [name]: bytes }).path(name), ...film]);
      expect(out).toMatch(
        new RegExp(`:1:1: error: The file is in ${encoding}\\..*\\[${format}/file-encoding\\]`),
      );
      expect(out).toMatch(/[1-9]\d* descriptions?: /);
      expect(code).toBe(1);
    },
  );

  test('one in UTF-16 with something to set right: --fix --write saves it as UTF-8', async () => {
    const folder = createFolder({ 'utf16.vtt': utf16(faulty) });
    await run(['check', folder.path('utf16.vtt'), ...film, '--fix', '--write']);
    expect(folder.read('utf16.vtt')).toMatch(/^\ufeff?WEBVTT/);
    const { out } = await run(['check', folder.path('utf16.vtt'), ...film]);
    expect(out).not.toMatch(/file-encoding/);
  });

  test('one whose letters cannot be read is never written anew: they would be lost for good', async () => {
    const bytes = Buffer.from(faulty.replace('We see', 'Déjà, we see'), 'latin1');
    const folder = createFolder({ 'latin.vtt': bytes });
    const { out } = await run(['check', folder.path('latin.vtt'), ...film, '--fix', '--write']);
    expect(folder.readBytes('latin.vtt').equals(bytes)).toBe(true);
    expect(out).toMatch(/webvtt\/file-encoding/);
  });

  test.each([
    ['error', 1],
    ['warning', 1],
    ['advice', 1],
    ['never', 0],
  ])('--fail-on %s: exit code %s where an error was found', async (level, code) => {
    expect((await run(['check', files.path('faulty.vtt'), ...film, '--fail-on', level])).code).toBe(code);
  });

  test('warnings alone fail nothing, unless that is asked for', async () => {
    const only = ['check', files.path('faulty.vtt'), '--rules', 'we-see'];
    expect((await run(only)).code).toBe(0);
    expect((await run([...only, '--fail-on', 'warning'])).code).toBe(1);
  });

  test('rules are switched off and made graver, and settings are changed', async () => {
    const off = await run([
      'check',
      files.path('faulty.vtt'),
      ...film,
      '--rules',
      'overlaps-dialogue=off,we-see=error',
    ]);
    expect(off.out).not.toContain('overlaps-dialogue');
    expect(off.out).toContain('error: It speaks of looking');
    const strict = await run([
      'check',
      files.path('clean.vtt'),
      ...film,
      '--set',
      'shortest-cue=6',
      '--rate',
      '120',
    ]);
    expect(strict.out).toMatch(/\[short-cue\]/);
    expect(strict.out).toMatch(/\[fits-gap\]/);
  });

  test('words that are meant are let pass', async () => {
    const { out } = await run([
      'check',
      files.path('faulty.vtt'),
      '--rules',
      'we-see',
      '--allow-words',
      'We see',
    ]);
    expect(out).toContain('Nothing was found.');
  });

  test('in Chinese, by the terminal’s language or by --lang', async () => {
    const byTerminal = await run(['check', files.path('zh.vtt'), '--no-dialogue'], { LANG: 'zh_CN.UTF-8' });
    expect(byTerminal.out).toContain('提到了“看”或者画面本身：“画面中”。');
    const asked = await run(['check', files.path('zh.vtt'), '--no-dialogue', '--lang', 'zh']);
    expect(asked.out).toBe(byTerminal.out);
  });

  test('what could not be checked is told, and not passed over', async () => {
    const { out } = await run(['check', files.path('clean.vtt')]);
    expect(out).toMatch(/Not checked for want of captions.*overlaps-dialogue/);
    expect(out).toMatch(/Not checked for want of the film’s length.*past-end/);
  });

  test('a script without a description is no clean script', async () => {
    const { code, out } = await run(['check', files.path('empty.vtt')]);
    expect(code).toBe(1);
    expect(out).toContain('[no-cues]');
  });
});

describe('what cannot be done says why, and ends with 2', () => {
  test.each([
    ['an unknown command', ['chek', 'a.vtt'], /no command “chek”.*\n\nUsage/],
    ['no command', [], /Usage/],
    ['an unknown option', ['check', 'a.vtt', '--captoins', 'b'], /captoins.*--help/],
    ['no script', ['check'], /No script was named/],
    ['a file that is not there', ['check', '/nowhere/a.vtt'], /cannot be read \(ENOENT\)/],
    [
      'captions that are no WebVTT',
      ['check', files.path('clean.vtt'), '--captions', files.path('captions.srt')],
      /does not begin with WEBVTT/,
    ],
    ['a format that is not there', ['check', files.path('clean.vtt'), '--format', 'pdf'], /text, json, html/],
    [
      'a rule that is not there',
      ['check', files.path('clean.vtt'), '--rules', 'tens=off'],
      /--rules cannot be “tens”/,
    ],
    [
      'a length that is none',
      ['check', files.path('clean.vtt'), '--duration', 'long'],
      /seconds, or 1:32:05/,
    ],
    ['a rate of nothing', ['check', files.path('clean.vtt'), '--rate', '0'], /wants a number/],
    ['--write alone', ['check', files.path('clean.vtt'), '--write'], /Give both, or neither/],
    [
      'a folder that is not there',
      ['check', files.path('clean.vtt'), '-o', '/nowhere/report.html'],
      /cannot be written \(ENOENT\)/,
    ],
  ])('%s', async (_title, args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });

  test('an error that nobody foresaw is told whole, and is no finding', async () => {
    const said: string[] = [];
    const terminal = {
      env: { LANG: 'en' },
      out: () => undefined,
      err: (text: string) => void said.push(text),
    };
    const broken = { run: () => Promise.reject(new Error('the moon fell down')) };
    const known = { check: { summary: { en: '', 'zh-CN': '' }, load: () => Promise.resolve(broken) } };
    expect(await runTingying(['check'], terminal, known)).toBe(2);
    expect(said.join()).toMatch(/Please report this[^]*the moon fell down/);
  });

  test('help is no failure, in both languages, and names every rule', async () => {
    for (const lang of ['en', 'zh_CN.UTF-8']) {
      const { code, out } = await run(['check', '--help'], { LANG: lang });
      expect(code).toBe(0);
      expect(out).toContain('--fail-on');
    }
    expect((await run(['--help'])).code).toBe(0);
    expect((await run(['check', '--list-rules'])).out).toContain('overlaps-dialogue');
  });
});

describe('--fix', () => {
  test('tells what it would change, and leaves the file alone', async () => {
    const { out } = await run(['check', files.path('faulty.vtt'), ...film, '--fix']);
    expect(out).toMatch(/Would change: “k3” moves from 0:22\.5–0:28\.0 to .*: it was spoken over dialogue\./);
    expect(out).toContain('The changes were not written');
    expect(files.read('faulty.vtt')).toBe(faulty);
  });

  test('--write mends the file, and what is left is told', async () => {
    const folder = createFolder({ 'a.vtt': faulty });
    const { code, out } = await run(['check', folder.path('a.vtt'), ...film, '--fix', '--write']);
    expect(out).toMatch(/ Changed: “k3”.*/);
    expect(out).toContain('The changes were written');
    expect(out).toContain('[we-see]');
    expect(code).toBe(0);
    expect((await run(['check', folder.path('a.vtt'), ...film])).out).not.toContain('overlaps-dialogue');
    expect(folder.read('a.vtt')).toContain('NOTE short k4: A brass key, on a red thread.');
  });

  test('a file that cannot be read whole is not written again', async () => {
    const { out, code } = await run(['check', files.path('broken.vtt'), ...film, '--fix', '--write']);
    expect(out).toContain('Nothing was mended');
    expect(code).toBe(1);
    expect(files.read('broken.vtt')).toContain('00:01:75.000');
  });
});
