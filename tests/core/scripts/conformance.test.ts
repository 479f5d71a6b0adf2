import { expect, test } from 'vitest';
import { isOriginal } from '../../../src/core/scripts/isOriginal.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { dapt, event, wave } from './document.js';

/**
 * The situations of W3C's own tests of DAPT 1.0 (w3c/dapt-tests, dapt1/validation), each in a document of ours. Its
 * test of an empty `daptm:langSrc` is taken as the standard has it since November 2025: valid.
 */
const dubbing = {
  'daptm:scriptRepresents': 'audio',
  'daptm:represents': 'audio',
  'daptm:scriptType': 'originalTranscript',
  'daptm:langSrc': null,
};
const transcript = (more: Parameters<typeof dapt>[0] = {}): string =>
  dapt({ body: null, ...more, root: { ...dubbing, ...more.root } });
const people = (inner: string, body: string | null = null): string =>
  transcript({ head: `<metadata>${inner}</metadata>`, body });
const someone =
  '<ttm:agent xml:id="talent_1" type="person"><ttm:name type="full">Mei Lin</ttm:name></ttm:agent>';
const role = (agent: string): string =>
  `<ttm:agent xml:id="role_1" type="character"><ttm:name type="alias">FERRYMAN</ttm:name><ttm:actor agent="${agent}"/></ttm:agent>`;
const clock = (inner: string, rate: string | null = '25'): string =>
  transcript({
    root: { 'ttp:frameRate': rate },
    head: `<metadata>${inner}</metadata>`,
    body: '<div xml:id="se1" begin="0s" end="1.8s"/>',
  });
const origin = (written: string): string => `<daptm:daptOriginTimecode>${written}</daptm:daptOriginTimecode>`;
const sign = (
  root: Record<string, string | null>,
  bodyAttributes = '',
  body = '<div xml:id="d1"><p><span>No mooring</span></p></div>',
): string =>
  dapt({
    root: {
      'daptm:scriptType': 'originalTranscript',
      'daptm:represents': 'visual.text',
      'daptm:langSrc': null,
      ...root,
    },
    bodyAttributes,
    body,
  });
const desc = (inner: string): string => transcript({ body: `<div xml:id="d1">${inner}</div>` });
const profile = (value: string | null): string => transcript({ root: { 'ttp:contentProfiles': value } });
const daptProfile = 'http://www.w3.org/ns/ttml/profile/dapt1.0/content';
const imsc = 'http://www.w3.org/ns/ttml/profile/imsc1.2/text';
const sound = (inner: string, head = ''): string =>
  dapt({
    root: { 'daptm:scriptType': 'asRecorded' },
    head,
    body: `<div xml:id="d1" begin="0s" end="0.1s"><p><span>A tone</span>${inner}</p></div>`,
  });
const letters =
  '<div xml:id="d1"><p>&lt;</p></div><div xml:id="d2"><p>“</p></div><div xml:id="d3"><p>Ø</p></div>';
const kinds = (root: Record<string, string | null>, bodyAttributes = '', div = ''): string =>
  transcript({
    root: { 'daptm:scriptRepresents': 'audio visual', 'daptm:represents': null, ...root },
    bodyAttributes,
    body: `<div xml:id="d1"${div}/>`,
  });

const valid: readonly [name: string, xml: string][] = [
  ['agent', people(someone + role('talent_1'))],
  ['contentProfiles-im3t', profile(`${daptProfile} ${imsc}`)],
  ['contentProfiles', profile(daptProfile)],
  ['originTimecode', clock(origin('10:01:20:12'))],
  ['descType-extension-value', desc('<ttm:desc daptm:descType="x-own">A remark</ttm:desc>')],
  ['descType-no-descType', desc('<ttm:desc>A remark</ttm:desc>')],
  ['descType-registry-value', desc('<ttm:desc daptm:descType="scene">4</ttm:desc>')],
  [
    'onScreen',
    transcript({
      body:
        ['OFF', 'OFF_ON', 'ON', 'ON_OFF']
          .map((one, index) => `<div xml:id="d${index}" daptm:onScreen="${one}"/>`)
          .join('') + '<div xml:id="d5"/>',
    }),
  ],
  ['profile', transcript()],
  ['represents-direct-on-div', kinds({}, '', ' daptm:represents="audio.dialogue"')],
  ['represents-inherit-from-body', kinds({}, ' daptm:represents="visual"')],
  [
    'represents-inherit-from-root-and-override',
    kinds({ 'daptm:represents': 'audio' }, ' daptm:represents="visual"'),
  ],
  ['represents-inherit-from-root', kinds({ 'daptm:represents': 'audio' })],
  [
    'scriptEventMapping',
    transcript({
      body: `<div xml:id="d1"/><div xml:id="d2"><p>A</p></div><div/><div><p>B</p></div><div><div xml:id="d3"/><div xml:id="d4"><p>C</p></div></div><div><div><div xml:id="d5"/></div></div>`,
    }),
  ],
  ['scriptEventGrouping', transcript({ body: `<div begin="10s"><div xml:id="d1" begin="1s"/></div>` })],
  ['scriptRepresents-single-value', transcript({ root: { 'daptm:represents': null } })],
  ['scriptRepresents-two-values', kinds({ 'daptm:represents': 'audio' })],
  ['scriptType-root', transcript()],
  ['serialization', transcript({ body: letters })],
  [
    'source-data',
    sound(
      `<audio><source>\n<data type="audio/wave">${wave.slice(0, 40)}\n  ${wave.slice(40)}\n</data></source></audio>`,
    ),
  ],
  ['langSrc-omitted', sign({})],
  [
    'langSrc-on-content-with-inheritance',
    sign(
      {},
      ' daptm:langSrc="fr"',
      '<div xml:id="d1" daptm:langSrc=""><p>A boat</p></div><div xml:id="d2" daptm:langSrc="en"><p>No mooring</p></div>',
    ),
  ],
  ['langSrc-on-root', sign({ 'daptm:langSrc': 'en' })],
  ['langSrc-on-root-empty', sign({ 'daptm:langSrc': '' })],
  ['langSrc-on-root-zxx', sign({ 'daptm:langSrc': 'zxx' })],
  ['xmlLang-on-audio-matching', sound('<audio type="audio/wave" xml:lang="en" src="../tone.wav"/>')],
  ['xmlLang-root', transcript({ root: { 'xml:lang': 'pt-BR' } })],
];

const invalid: readonly [name: string, xml: string, rule: string][] = [
  ['agent-actor-id-invalid', people(someone + role('#nobody')), 'actor-reference'],
  ['agent-actor-id-not-agent', people(someone + role('d1'), '<div xml:id="d1"/>'), 'actor-reference'],
  ['agent-actor-id-undeclared', people(someone + role('talent_2')), 'actor-reference'],
  ['agent-actor-is-parent', people(someone + role('role_1')), 'actor-reference'],
  ['agent-invalid-xmlId', people(someone.replace('talent_1', '#invalid')), 'id-syntax'],
  ['agent-no-name', people('<ttm:agent type="person" xml:id="talent_1"> </ttm:agent>'), 'agent-name'],
  ['agent-no-xmlId', people(someone.replace(' xml:id="talent_1"', '')), 'agent-id'],
  ['contentProfiles-im3t-no-dapt', profile(imsc), 'content-profiles'],
  ['contentProfiles-omitted', profile(null), 'content-profiles'],
  ['originTimecode-bad-format', clock(origin('10012012')), 'origin-timecode'],
  ['originTimecode-frames-too-many', clock(origin('10:01:20:12'), '10'), 'origin-timecode'],
  ['originTimecode-no-framerate', clock(origin('10:01:20:12'), null), 'origin-timecode'],
  ['originTimecode-too-many', clock(origin('10:01:20:12') + origin('10:02:20:12')), 'origin-timecode'],
  [
    'descType-extension-value',
    desc('<ttm:desc daptm:descType="own-kind">A remark</ttm:desc>'),
    'description-type',
  ],
  ['onScreen', transcript({ body: '<div xml:id="d1" daptm:onScreen="MAYBE"/>' }), 'on-screen'],
  ['profile', transcript({ root: { 'ttp:profile': daptProfile } }), 'profile-attribute'],
  ['represents-invalid', kinds({}, ' daptm:represents="#invalid"'), 'content-descriptor'],
  ['represents-omitted', kinds({}), 'represents-missing'],
  [
    'represents-scriptRepresents-mismatch',
    transcript({ bodyAttributes: ' daptm:represents="visual"', body: event('') }),
    'represents-not-covered',
  ],
  [
    'scriptRepresents-invalid-content-descriptor',
    transcript({ root: { 'daptm:scriptRepresents': '#invalid', 'daptm:represents': null } }),
    'script-represents',
  ],
  [
    'scriptRepresents-invalid-list',
    transcript({ root: { 'daptm:scriptRepresents': 'audio, visual', 'daptm:represents': null } }),
    'script-represents',
  ],
  ['scriptRepresents-omitted', transcript({ root: { 'daptm:scriptRepresents': null } }), 'script-represents'],
  ['scriptType-root-invalid-value', transcript({ root: { 'daptm:scriptType': 'draft' } }), 'script-type'],
  ['scriptType-root-omitted', transcript({ root: { 'daptm:scriptType': null } }), 'script-type'],
  [
    'serialization-encoding-iso8859-1',
    transcript({ declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>\n' }),
    'encoding',
  ],
  ['serialization-bom', `\uFEFF${transcript({ body: letters })}`, 'byte-order-mark'],
  [
    'serialization-external-dtd',
    transcript({ declaration: '<!DOCTYPE tt SYSTEM "ours.dtd">\n', body: letters }),
    'document-type',
  ],
  [
    'serialization-internal-dtd',
    transcript({ declaration: '<!DOCTYPE tt [<!ELEMENT p (#PCDATA)>]>\n', body: letters }),
    'document-type',
  ],
  [
    'serialization-entity-declaration-and-ref',
    transcript({
      declaration: '<!DOCTYPE tt [<!ENTITY words "words">]>\n',
      body: '<div xml:id="d1"><p>&words;</p></div>',
    }),
    'document-type',
  ],
  ['serialization-not-xml', 'Words, and no mark-up\n', 'not-well-formed'],
  [
    'source-data-source-child',
    sound(
      '<audio><source><data><source src="#tone"/></data></source></audio>',
      `<resources><data xml:id="tone" type="audio/wave">${wave}</data></resources>`,
    ),
    'data-source',
  ],
  ['langSrc-on-root-invalid-value', sign({ 'daptm:langSrc': '#invalid' }), 'language-source'],
  [
    'xmlLang-on-audio-non-matching',
    sound('<audio type="audio/wave" xml:lang="fr" src="../tone.wav"/>'),
    'audio-language',
  ],
  ['xmlLang-root-empty', transcript({ root: { 'xml:lang': '' } }), 'language-missing'],
  ['xmlLang-root-invalid', transcript({ root: { 'xml:lang': '#invalid' } }), 'language-tag'],
  ['xmlLang-root-missing', transcript({ root: { 'xml:lang': null } }), 'language-missing'],
];

test.each(valid)('a valid document is not called invalid: %s', (_name, xml) => {
  const { script, problems } = parseDapt(xml);
  expect(problems.filter((one) => one.level === 'error')).toEqual([]);
  expect(script).not.toBeNull();
});

test.each(invalid)('an invalid document is told of: %s', (_name, xml, rule) => {
  expect(parseDapt(xml).problems).toContainEqual(expect.objectContaining({ level: 'error', rule }));
});

/** What the standard's own text shows (DAPT §Introduction, §Handling div and p elements). */
test('nested divisions group events, add up their times, and are none themselves', () => {
  const { script } = parseDapt(
    dapt({
      body: `<div begin="100s"><div begin="10s" xml:lang="fr"><div xml:id="inner" begin="1s" end="3s"><p>Il rame.</p></div></div><p>Nobody's words</p></div><div xml:id="outer" begin="1s" end="3s"><p>He rows.</p></div>`,
    }),
  );
  expect(
    script?.events.map(({ id, startTime, endTime, texts }) => [id, startTime, endTime, texts[0]?.language]),
  ).toEqual([
    ['inner', 111, 113, 'fr'],
    ['outer', 1, 3, 'en'],
  ]);
});

test('what nobody knows is passed over with all that is in it', () => {
  const { script, problems } = parseDapt(
    dapt({
      root: {
        'xmlns:own': 'urn:own',
        'own:mood': 'dark',
        'daptm:mood': 'dark',
        mood: 'dark',
        'tts:mood': 'dark',
      },
      head: `<metadata><own:agent type="?"/><daptm:mood>dark</daptm:mood><tone/></metadata>`,
      bodyAttributes: ' clipBegin="?" encoding="?" value="?"',
      body: `<scene begin="?"><p xml:lang="?"><audio/></p></scene>${event('<own:p begin="?"><p>no</p></own:p><p>He <ttm:pause><span tta:speak="?">no</span></ttm:pause>rows.</p>')}`,
    }),
  );
  expect(problems.filter((one) => one.level === 'error')).toEqual([]);
  expect(
    script?.events.map(({ texts }) => texts.flatMap(({ parts }) => parts.map(({ text }) => text))),
  ).toEqual([['He rows.']]);
});

/** DAPT §Text Language Source, its table of examples and its rules of inheritance. */
test.each([
  ['en', 'en', true],
  ['en', 'zxx', true],
  ['en', 'und', true],
  ['en', '', true],
  ['en', null, true],
  ['ar', 'ar', true],
  ['ja', 'ar', false],
  ['en-GB', 'en-US', false],
] as const)('words in %s from %s are original: %s', (language, source, original) => {
  const inherited = parseDapt(dapt({ root: { 'xml:lang': language, 'daptm:langSrc': source } })).script;
  expect(inherited?.events[0]?.texts.map(isOriginal)).toEqual([original]);
  const own = source === null ? '' : ` daptm:langSrc="${source}"`;
  const said = parseDapt(dapt({ body: event(`<p xml:lang="${language}"${own}>He rows.</p>`) })).script;
  expect(said?.events[0]?.texts.map(isOriginal)).toEqual([original]);
});

test('a document with a byte order mark is told of, and heard all the same', () => {
  const { script } = parseDapt(`\uFEFF${dapt()}`);
  expect(script?.events[0]?.texts[0]?.parts[0]?.text).toBe('A lantern swings over dark water.');
});
