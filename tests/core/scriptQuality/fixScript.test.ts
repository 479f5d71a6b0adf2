import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { fixScript } from '../../../src/core/scriptQuality/fixScript.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';
import { scriptFromWebVtt } from '../../../src/core/scripts/scriptFromWebVtt.js';
import { writeDapt } from '../../../src/core/scripts/writeDapt.js';
import { writeDescriptionScript } from '../../../src/core/scripts/writeDescriptionScript.js';
import { faults } from './faults.js';
import { theKey, umbrella } from './films.js';

const timesAreMended = ['overlaps-dialogue', 'overlaps-description', 'fits-gap', 'empty-cue', 'cue-order'];

const sorted = (words: string): string => Array.from(words).sort().join('');

describe('what is mechanical is mended', () => {
  test.each(
    faults
      .filter(({ rule }) => timesAreMended.includes(rule))
      .map((fault) => [`${fault.rule}: ${fault.title}`, fault] as const),
  )('%s', (_name, { film, rule, cueId }) => {
    const { text, fixes, refused } = fixScript(film.script, film.options);
    expect(refused).toBeNull();
    expect(fixes.length).toBeGreaterThan(0);
    const left = checkScript(text, film.options).findings.filter(
      (one) => one.rule === rule && one.cueId === cueId,
    );
    expect(left).toEqual([]);
    // Once is enough.
    expect(fixScript(text, film.options).fixes).toEqual([]);
  });

  test('a script that is as it should be is left as it is, to the letter', () => {
    for (const film of [theKey, umbrella])
      expect(fixScript(film.script, film.options)).toEqual({ text: film.script, fixes: [], refused: null });
  });

  test('no word is lost or changed, and nothing but what is named', () => {
    const changed = faults.filter(({ film }) => film.script.startsWith('WEBVTT'));
    expect(changed.length).toBeGreaterThan(30);
    for (const { film } of changed) {
      const { text, fixes } = fixScript(film.script, film.options);
      const [before, after] = [parseWebVtt(film.script), parseWebVtt(text)];
      const words = (file: typeof before): string =>
        [...file.cues]
          .sort((a, b) => a.startTime - b.startTime)
          .map((cue) => cue.text.replace(/<[^>]*>/g, ''))
          .join('')
          .replace(/\s/g, '');
      if (!fixes.some(({ fix }) => fix.kind === 'retime')) expect(words(after)).toBe(words(before));
      expect(sorted(words(after))).toBe(sorted(words(before)));
      expect(after.notes.map((note) => note.text).sort()).toEqual(
        before.notes.map((note) => note.text).sort(),
      );
      const named = new Set(fixes.flatMap(({ fix }) => (fix.kind === 'reorder' ? [] : [fix.cueId])));
      for (const cue of before.cues.filter(({ id }) => !named.has(id))) {
        const same = after.cues.find(
          (one) => one.id === cue.id && one.text.replace(/<[^>]*>/g, '') === cue.text.replace(/<[^>]*>/g, ''),
        );
        expect(same && [same.startTime, same.endTime]).toEqual([cue.startTime, cue.endTime]);
      }
    }
  });

  test('styles, regions, settings, mark-up and notes of a file stay as they are', () => {
    const script = theKey.script
      .replace('NOTE reviewed', 'STYLE\n::cue { color: lime }\n\nREGION\nid:low\nwidth:40%\n\nNOTE reviewed')
      .replace('00:00:08.000 --> 00:00:16.000', '00:00:08.000 --> 00:00:16.000 region:low align:start')
      .replace('00:00:24.000 --> 00:00:29.500', '00:00:22.500 --> 00:00:28.000 size:50%')
      .replace('Nora, in a yellow', '<v Mei><c.gain-150>Nora, in a <i>yellow</i>');
    const { text, fixes } = fixScript(script, theKey.options);
    expect(fixes.length).toBeGreaterThan(0);
    const [before, after] = [parseWebVtt(script), parseWebVtt(text)];
    expect(after.styles).toEqual(before.styles);
    expect(after.regions).toEqual(before.regions);
    expect(after.header).toBe(before.header);
    const k2 = after.cues.find(({ id }) => id === 'k2')!;
    expect(k2).toMatchObject({ region: { id: 'low' }, align: 'start' });
    expect(after.cues.find(({ id }) => id === 'k3')).toMatchObject({ size: 50 });
    expect(k2.text).toContain('<v Mei><c.gain-150>Nora, in a <i>yellow</i>');
  });

  test('words that fit nowhere are split between two gaps where the second is free', () => {
    const script = umbrella.script
      .replace(
        /u3\n[^]*?\n\n/,
        'u3\n00:00:22.000 --> 00:00:27.500\n裁缝铺的周师傅推开门，手里拿着一把黑布伞。他把眼镜推到额头上，看了看天。\n\n',
      )
      .replace(/u4\n[^]*?\n\n/, '');
    const { fixes, text } = fixScript(script, umbrella.options);
    expect(fixes.map(({ fix }) => fix.kind)).toContain('split');
    expect(text).toContain('u3-2\n00:00:34.500 --> ');
    expect(fixes.map(({ message }) => message).join()).toContain('拆成了两条');
    expect(
      checkScript(text, umbrella.options).findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('in a script without marks, one that must hold the film takes from no other the freedom to', () => {
    const { film } = faults.find(({ title }) => title === 'too many characters for its gap')!;
    const { text } = fixScript(film.script, { ...film.options, captions: null });
    expect(text).toContain('<c.extended.required>裁缝铺');
    expect(text).toContain('<c.extended>她走进雨里');
  });

  test('a film that the author says must not be held is not held', () => {
    const { film } = faults.find(({ title }) => title === 'too many words for its gap')!;
    const script = film.script.replace(/(An old man, Tom.*)/, '<c.extended.never>$1</c>');
    const { text, fixes } = fixScript(script, film.options);
    expect(fixes).toEqual([]);
    expect(text).toBe(script);
  });

  test('without captions nothing is moved over what might be dialogue', () => {
    for (const { film } of faults) {
      const { fixes } = fixScript(film.script, { ...film.options, captions: null });
      const kinds = fixes.map(({ fix }) => (fix.kind === 'retime' ? fix.reason : fix.kind));
      expect(kinds).not.toContain('more-room');
      expect(kinds).not.toContain('over-dialogue');
      expect(kinds).not.toContain('split');
    }
  });
});

describe('a script in another format', () => {
  const { film } = faults.find(({ title }) => title === 'begins while somebody speaks')!;
  const { script } = scriptFromWebVtt(film.script, { language: 'en' });
  const withRecording = {
    ...script,
    events: script.events.map((event) => ({
      ...event,
      notes: [{ text: 'sad', type: 'x-mood', language: null }],
      texts: event.texts.map((text) => ({
        ...text,
        parts: text.parts.map((part) => ({
          ...part,
          recordings: [
            {
              sources: [{ src: `${event.id}.mp3`, type: 'audio/mpeg' }],
              startTime: event.startTime,
              endTime: event.endTime,
              clipBegin: 0,
              clipEnd: null,
              mixing: { gain: [], pan: [] },
            },
          ],
        })),
      })),
    })),
  };

  test.each([
    ['JSON', writeDescriptionScript, parseDescriptionScript],
    ['DAPT', writeDapt, parseDapt],
  ])('%s: times are mended, and recordings, remarks and marks are kept', (_format, write, parse) => {
    const text = write(withRecording);
    const fixed = fixScript(text, film.options);
    expect(fixed.fixes.map(({ fix }) => fix.kind)).toEqual(['retime']);
    const [before, after] = [parse(text).script!, parse(fixed.text).script!];
    expect(after.events.filter(({ id }) => id !== 'k3')).toEqual(
      before.events.filter(({ id }) => id !== 'k3'),
    );
    const moved = after.events.find(({ id }) => id === 'k3')!;
    expect(moved.startTime).toBeGreaterThanOrEqual(23.5);
    expect(moved.texts[0]?.parts[0]?.recordings[0]).toMatchObject({
      sources: [{ src: 'k3.mp3' }],
      startTime: moved.startTime,
    });
    expect(moved.notes).toEqual([{ text: 'sad', type: 'x-mood', language: null }]);
  });
});
