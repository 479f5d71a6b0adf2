import { describe, expect, test } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { listDeclared } from '../../../src/core/descriptions/listDeclared.js';
import { chooseCaptions } from '../../../src/core/transcript/chooseCaptions.js';
import { chooseScript } from '../../../src/core/transcript/chooseScript.js';

describe('captions in the film’s text', () => {
  const choice = (id: string, language: string, sdh = false) => ({ id, language, sdh, label: null });
  const choices = [choice('en', 'en'), choice('en-sdh', 'en', true), choice('zh', 'zh-CN')];
  test.each([
    ['are those that show', 'zh', ['en'], 'zh'],
    ['are else in the viewer’s language, with sounds and speakers', null, ['fr', 'en'], 'en-sdh'],
    ['are else those with sounds', null, ['fr'], 'en-sdh'],
  ])('%s', (_what, chosen, languages, expected) => {
    expect(chooseCaptions({ choices, chosen }, languages)?.id).toBe(expected);
  });
  test('are none where the film has none', () => {
    expect(chooseCaptions({ choices: [], chosen: null }, ['en'])).toBeNull();
  });
});

describe('descriptions in the film’s text', () => {
  const film: Film = {
    id: 'film',
    title: 'A film',
    sources: [],
    descriptions: [
      { delivery: 'text', language: 'en', src: 'en.vtt' },
      { delivery: 'text', language: 'zh-CN', src: 'zh.vtt' },
      { delivery: 'rendition', language: 'zh-CN' },
      { delivery: 'version', language: 'fr', sources: [], captions: [] },
    ],
  };
  const on = (id: string) => listDeclared(film).find((one) => one.id === id) ?? null;
  const src = (chosen: string | null, ...languages: string[]) => {
    const found = chooseScript(film, chosen === null ? null : on(chosen), languages);
    return found?.delivery === 'text' ? found.src : null;
  };
  test('are the words that are spoken', () => expect(src('text:en', 'zh-CN')).toBe('en.vtt'));
  test('are a recording’s words where the film has them', () =>
    expect(src('rendition:zh-CN', 'en')).toBe('zh.vtt'));
  test('are none for a version of another length', () => expect(src('version:fr', 'en')).toBeNull());
  test('are in the viewer’s language while description is off', () => expect(src(null, 'zh')).toBe('zh.vtt'));
  test('are there, in whichever language, rather than not', () => expect(src(null, 'de')).toBe('en.vtt'));
});
