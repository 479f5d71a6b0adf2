import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/core/i18n/catalogues.js';
import { defineMessages, type Messages } from '../../../src/core/i18n/defineMessages.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import type { Message } from '../../../src/core/i18n/Message.js';

const forms = (message: Message): string[] =>
  typeof message === 'string'
    ? [message]
    : Object.entries(message).flatMap(([name, form]) => (name === 'by' ? [] : [form]));

const blanks = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

const entries = (messages: Messages) => Object.entries(messages);

describe.each(Object.entries(catalogues))('%s', (tag, messages: Messages) => {
  test('says everything that English says, with the same blanks in every form', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of entries(messages)) {
      const asked = blanks(forms((en as Messages)[key as keyof typeof en]).at(-1) ?? '');
      for (const form of forms(message)) expect(blanks(form), key).toEqual(asked);
    }
  });

  test('has no empty message and no stray space', () => {
    for (const [key, message] of entries(messages)) {
      for (const form of forms(message)) {
        expect(form, key).not.toBe('');
        expect(form, key).toBe(form.trim().replace(/ {2,}/g, ' '));
      }
    }
  });

  test('never says in a name what the screen reader says itself: the role', () => {
    for (const [key, message] of entries(messages)) {
      if (key.endsWith('.label'))
        expect(forms(message).join(), key).not.toMatch(/按钮|滑块|button|slider|checkbox/i);
    }
  });

  test('uses no word that viewers do not use', () => {
    const heard = entries(messages).flatMap(([, message]) => forms(message));
    for (const text of heard) {
      expect(text).not.toMatch(
        /buffer|codec|render|manifest|playback|audio description|缓冲|渲染|解码|画外音|成功/i,
      );
    }
  });

  test('gives trouble a sentence for what happened and one for what to do', () => {
    const stop = tag === 'en' ? /\.(?= |$)/g : /。/g;
    const found = entries(messages).filter(([key]) => /^trouble\..*\.message/.test(key));
    expect(found).toHaveLength(19);
    for (const [key, message] of found) {
      expect(forms(message).join('').match(stop)?.length ?? 0, key).toBeGreaterThanOrEqual(2);
    }
  });
});

test('no two controls on the bar share a name, so that a viewer can tell them apart', () => {
  const bar = [
    'play',
    'pause',
    'seek',
    'volume',
    'mute',
    'speed',
    'description',
    'captions',
    'sound',
    'quality',
    'chapters',
    'fullscreen',
    'pictureInPicture',
    'settings',
    'help',
  ] as const;
  for (const messages of Object.values(catalogues)) {
    const names = bar.map((one) => messages[`${one}.label`]);
    expect(new Set(names).size).toBe(bar.length);
  }
});

test('Chinese is Chinese: no ASCII punctuation inside a sentence, digits as digits', () => {
  for (const [key, message] of entries(catalogues['zh-CN'])) {
    const text = forms(message).join('');
    expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;!?]/);
    expect(text, key).not.toMatch(/[\u4e00-\u9fff]\.(\s|$)/);
  }
});

test('a site can change a few words and keep the rest', () => {
  const own = defineMessages({ ...zhCN, 'chapters.label': '场次' });
  expect(own['chapters.label']).toBe('场次');
  expect(own['play.label']).toBe('播放');
});

// The promise of the types: each line below must not compile. `tsc` fails where one of them does.
test('a catalogue that is not complete or not right does not compile', () => {
  const whole = { ...en };
  defineMessages(whole);
  // @ts-expect-error a missing message
  defineMessages({ 'play.label': 'Lecture' });
  // @ts-expect-error a misnamed blank
  defineMessages({ ...whole, 'seek.entry': '{temps} sur {duration}' });
  // @ts-expect-error a missing blank
  defineMessages({ ...whole, 'seek.entry': '{time}' });
  // @ts-expect-error a blank that English does not fill
  defineMessages({ ...whole, 'play.label': 'Lecture {title}' });
  // @ts-expect-error a message that nobody says
  defineMessages({ ...whole, 'play.lable': 'Lecture' });
  // @ts-expect-error a plural that counts by a blank it does not have
  defineMessages({ ...whole, 'back.label': { by: 'sekundy', other: 'Wstecz {seconds} s' } });
  expect(true).toBe(true);
});
