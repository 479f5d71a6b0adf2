import type { VoiceFacts } from '../../../src/core/voices/VoiceFacts.js';

/** A voice as browsers list them; on the device unless said otherwise. */
export const voice = (name: string, lang: string, more: Partial<VoiceFacts> = {}): VoiceFacts => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  ...more,
});

const server = { localService: false } as const;

/** What devices have, as far as it has been seen or published. */
export const mac = [
  voice('Albert', 'en-US'),
  voice('Bad News', 'en-US'),
  voice('Daniel', 'en-GB'),
  voice('Eddy (中文（中国大陆）)', 'zh-CN'),
  voice('Flo (English (US))', 'en-US'),
  voice('Fred', 'en-US'),
  voice('Meijia', 'zh-TW'),
  voice('Samantha', 'en-US', { default: true }),
  voice('Sinji', 'zh-HK'),
  voice('Tingting', 'zh-CN'),
  voice('Yue (Premium)', 'zh-CN'),
  voice('Whisper', 'en-US'),
];

export const windows = [
  voice('Microsoft Tracy - Chinese (Traditional, Hong Kong S.A.R.)', 'zh-HK'),
  voice('Microsoft Hanhan - Chinese (Traditional, Taiwan)', 'zh-TW'),
  voice('Microsoft Huihui - Chinese (Simplified, PRC)', 'zh-CN'),
  voice('Microsoft Xiaoxiao Online (Natural) - Chinese (Mainland)', 'zh-CN', server),
  voice('Microsoft Xiaobei Online (Natural) - Chinese (Northeastern Mandarin)', 'zh-CN-liaoning', server),
  voice('Microsoft HiuMaan Online (Natural) - Chinese (Hong Kong)', 'zh-HK', server),
  voice('Microsoft David - English (United States)', 'en-US', { default: true }),
];

export const chrome = [
  voice('Google UK English Female', 'en-GB', server),
  voice('Google US English', 'en-US', server),
  voice('Google 粤語（香港）', 'zh-HK', server),
  voice('Google 國語（臺灣）', 'zh-TW', server),
  voice('Google 普通话（中国大陆）', 'zh-CN', server),
];

export const android = [
  voice('Chinese Hong Kong', 'zh_HK'),
  voice('Chinese Taiwan', 'zh_TW'),
  voice('cmn-cn-x-ccc-network', 'zh_CN'),
  voice('cmn-cn-x-ccc-local', 'zh_CN'),
  voice('English United States', 'en_US', { default: true }),
];

/** Linux: each language of eSpeak in each of its disguises. */
export const linux = [
  ...['Chinese (Cantonese)|yue', 'Chinese (Cantonese, latin as Jyutping)|yue', 'Hakka Chinese|hak'],
  ...['Chinese (Mandarin, latin as Pinyin)|cmn', 'Chinese (Mandarin, latin as English)|cmn'],
  ...['English (Caribbean)|en-029', 'English (Scotland)|en-gb-scotland', 'English (America)|en-us'],
  ...[
    'English (Great Britain)|en-gb',
    'English (Received Pronunciation)|en-gb-x-rp',
    'French (France)|fr-fr',
  ],
  ...Array.from({ length: 120 }, (_, index) => `Other ${index}|${String.fromCharCode(98 + (index % 20))}x`),
].flatMap((written) => {
  const [name = '', lang = ''] = written.split('|');
  return ['', ...Array.from({ length: 101 }, (_, index) => `+disguise${index}`)].map((disguise) =>
    voice(`${name}${disguise}`, lang),
  );
});
