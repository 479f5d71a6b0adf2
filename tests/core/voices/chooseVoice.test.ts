import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseVoice } from '../../../src/core/voices/chooseVoice.js';
import { readSpokenLanguage, readVoiceLanguage } from '../../../src/core/voices/readSpokenLanguage.js';
import { android, chrome, linux, mac, voice, windows } from './voices.js';

const name = (voices: Parameters<typeof chooseVoice>[0], language: string) =>
  chooseVoice(voices, language)?.name ?? null;

describe('a viewer hears their own language', () => {
  test.each([
    ['zh-CN', mac, 'Yue (Premium)'],
    ['zh-Hans', mac.filter(({ name: of }) => !of.startsWith('Yue')), 'Tingting'],
    ['zh', windows, 'Microsoft Huihui - Chinese (Simplified, PRC)'],
    ['cmn-Hans-CN', windows, 'Microsoft Huihui - Chinese (Simplified, PRC)'],
    ['zh-CN', chrome, 'Google 普通话（中国大陆）'],
    ['zh-CN', android, 'cmn-cn-x-ccc-local'],
    ['zh-CN', linux, 'Chinese (Mandarin, latin as English)'],
    ['zh-TW', mac, 'Meijia'],
    ['zh-TW', windows, 'Microsoft Hanhan - Chinese (Traditional, Taiwan)'],
    ['zh-HK', mac, 'Sinji'],
    ['yue', windows, 'Microsoft Tracy - Chinese (Traditional, Hong Kong S.A.R.)'],
    ['yue-Hant-HK', chrome, 'Google 粤語（香港）'],
    ['zh-yue', linux, 'Chinese (Cantonese)'],
    ['zh-HK', android, 'Chinese Hong Kong'],
    ['en', mac, 'Samantha'],
    ['en-GB', mac, 'Daniel'],
    ['en-GB', windows, 'Microsoft David - English (United States)'],
    ['en-AU', chrome, 'Google UK English Female'],
    ['en-GB', linux, 'English (Great Britain)'],
    ['en-US', linux, 'English (America)'],
  ])('%s', (language, voices, expected) => {
    expect(name(voices, language)).toBe(expected);
    expect(name([...voices].reverse(), language)).toBe(expected);
  });

  test('in the order 普通话, any Mandarin, then nothing', () => {
    const china = voice('a', 'zh-CN');
    const plain = voice('b', 'zh');
    const singapore = voice('c', 'zh-SG');
    const taiwan = voice('d', 'zh-TW');
    const dialect = voice('e', 'zh-CN-sichuan');
    const order = [china, plain, singapore, taiwan, dialect];
    for (let from = 0; from < order.length; from += 1)
      expect(chooseVoice(order.slice(from).reverse(), 'zh-CN')).toBe(order[from]);
    expect(chooseVoice([voice('f', 'zh-HK'), voice('g', 'wuu-CN'), voice('h', 'en-US')], 'zh-CN')).toBeNull();
  });

  test('not from a server, where the device can say it too', () => {
    const near = voice('near', 'zh-CN');
    const far = voice('far', 'zh-CN', { localService: false, default: true });
    expect(chooseVoice([far, near], 'zh-CN')).toBe(near);
  });

  test('not in a voice of bells or whispers, unless they chose it', () => {
    const bells = voice('Bells', 'en-US', { default: true });
    const server = voice('Google US English', 'en-US', { localService: false });
    expect(chooseVoice([bells, server], 'en-US')).toBe(server);
    expect(chooseVoice([bells, server], 'en-US', bells)).toBe(bells);
    expect(chooseVoice([bells], 'en-US')).toBe(bells);
  });
});

describe('Mandarin and Cantonese are never taken for one another', () => {
  test.each([
    ['Google 粤語（香港）', 'zh-CN', 'yue'],
    ['Sin-ji', 'zh', 'yue'],
    ['Cantonese', 'zh-Hant', 'yue'],
    ['yue', 'zh', 'yue'],
    ['Hong Kong voice', 'cmn-HK', 'yue'],
    ['anything', 'zh-MO', 'yue'],
    ['anything', 'zh_HK_#Hans', 'yue'],
    ['yue-hk-x-jar-local', '', 'yue'],
    ['Ting-Ting', 'zh', 'cmn'],
    ['Yue', 'zh-CN', 'cmn'],
    ['Yue (Premium)', 'zh_CN', 'cmn'],
    ['Yue', 'zh-Hans', 'cmn'],
    ['月', 'zh-CN', 'cmn'],
    ['cmn-latn-pinyin', 'zh', 'cmn'],
    ['Mandarin (Hong Kong)', 'zh-HK', 'cmn'],
    ['cmn-cn-x-ccc-local', '', 'cmn'],
  ])('%s, said to speak %s', (written, lang, language) => {
    expect(readVoiceLanguage({ name: written, lang })?.language).toBe(language);
    expect(chooseVoice([voice(written, lang)], language === 'cmn' ? 'yue' : 'zh-CN')).toBeNull();
    expect(chooseVoice([voice(written, lang)], language === 'cmn' ? 'zh-CN' : 'zh-HK')).not.toBeNull();
  });

  test('in no list whatever, not even by a wish', () => {
    const tag = fc.constantFrom(
      'zh-CN',
      'zh',
      'zh-HK',
      'yue',
      'cmn',
      'zh_TW',
      'zh-yue',
      'en-GB',
      'cmn-HK',
      '',
      'x',
    );
    const written = fc.constantFrom(
      'a',
      'Sinji',
      'Tingting',
      'Google 粤語（香港）',
      'yue',
      'Yue',
      'Microsoft Huihui',
    );
    const list = fc.array(
      fc.tuple(written, tag).map(([of, lang]) => voice(of, lang)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('zh-CN', 'zh-HK', 'yue', 'zh', 'zh-TW'),
        fc.nat(12),
        (voices, wanted, at) => {
          const chosen = chooseVoice(voices, wanted, voices[at] ?? null);
          if (chosen) expect(readVoiceLanguage(chosen)?.language).toBe(readSpokenLanguage(wanted)?.language);
          else
            expect(
              voices.filter(
                (one) => readVoiceLanguage(one)?.language === readSpokenLanguage(wanted)?.language,
              ),
            ).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the voice that the viewer chose', () => {
  const huihui = windows[2]!;
  test('speaks, before any that we would choose', () => {
    const xiaoxiao = windows[3]!;
    expect(chooseVoice(windows, 'zh-CN', xiaoxiao)).toBe(xiaoxiao);
  });
  test('is found again by its name where its address has changed', () => {
    expect(chooseVoice(windows, 'zh-CN', { ...huihui, voiceURI: 'urn:yesterday' })).toBe(huihui);
  });
  test('is told from others at the same address', () => {
    const voices = ['one', 'two', 'three'].map((of) => voice(of, 'zh-CN', { voiceURI: 'urn:all' }));
    expect(chooseVoice(voices, 'zh-CN', voices[1])).toBe(voices[1]);
  });
  test('gives way where it is gone, has failed, or does not speak the language', () => {
    expect(chooseVoice(mac, 'zh-CN', huihui)?.name).toBe('Yue (Premium)');
    expect(chooseVoice(windows, 'zh-CN', huihui, (one) => one === huihui)?.name).toContain('Xiaoxiao');
    expect(chooseVoice(mac, 'zh-CN', mac[2])?.name).toBe('Yue (Premium)');
  });
  test('may be one that speaks many languages', () => {
    const ava = voice('Microsoft AvaMultilingual Online (Natural) - English (United States)', 'en-US');
    expect(chooseVoice([...windows, ava], 'zh-CN', ava)).toBe(ava);
  });
});

test('no voice is no error: an empty list, a language that nobody speaks, no language at all', () => {
  expect(chooseVoice([], 'zh-CN')).toBeNull();
  expect(chooseVoice(mac, 'eu')).toBeNull();
  expect(chooseVoice(mac, '')).toBeNull();
  expect(chooseVoice(mac, '!!')).toBeNull();
});

test('thirteen thousand voices are no wait', () => {
  expect(linux.length).toBeGreaterThan(13_000);
  chooseVoice(linux, 'zh-CN');
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    chooseVoice(linux, 'zh-CN');
    chooseVoice(linux, 'en-GB', voice('English (Scotland)+disguise99', 'en-gb-scotland'));
    return (performance.now() - began) / 2;
  }).sort((a, b) => a - b);
  console.log(
    `chooseVoice of ${linux.length}: median ${times[4]!.toFixed(2)} ms, longest ${times[8]!.toFixed(2)} ms`,
  );
  expect(times[0]).toBeLessThan(10);
});
