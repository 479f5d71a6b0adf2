import type { ScriptRule } from '../../../src/core/scripts/ScriptProblem.js';
import { dapt, event, wave } from './document.js';

export interface RuleCase {
  readonly rule: ScriptRule;
  readonly level: 'error' | 'warning';
  /** What an author did, as a promise of what they are told. */
  readonly title: string;
  /** A document that is told of. */
  readonly bad: string;
  /** Its nearest neighbour, that is not. */
  readonly good: string;
}

const inHead = (metadata: string): string => dapt({ head: `<metadata>${metadata}</metadata>` });
const person = '<ttm:agent type="person" xml:id="mei"><ttm:name type="full">Mei Lin</ttm:name></ttm:agent>';
const ferryman = (inner: string): string =>
  `<ttm:agent type="character" xml:id="ferryman"><ttm:name type="alias">Ferryman</ttm:name>${inner}</ttm:agent>`;
const words = (inner: string): string => dapt({ body: event(`<p>${inner}</p>`) });
const recorded = (audio: string): string =>
  dapt({ root: { 'daptm:scriptType': 'asRecorded' }, body: event(`<p>${audio}He rows.</p>`) });
const resources = (inner: string, audio: string): string =>
  dapt({
    root: { 'daptm:scriptType': 'asRecorded' },
    head: `<resources>${inner}</resources>`,
    body: event(`<p>${audio}He rows.</p>`),
  });
const styled = (styles: string, more: string): string =>
  dapt({ head: `<styling>${styles}</styling>`, body: event('<p>He rows.</p>', more) });
const plain = dapt();

const error = (rule: ScriptRule, title: string, bad: string, good: string = plain): RuleCase => ({
  rule,
  level: 'error',
  title,
  bad,
  good,
});
const warning = (rule: ScriptRule, title: string, bad: string, good: string = plain): RuleCase => ({
  rule,
  level: 'warning',
  title,
  bad,
  good,
});

/** Each rule of a DAPT document, broken once and kept once. */
export const ruleCases: readonly RuleCase[] = [
  error('not-well-formed', 'a tag that is not closed', plain.replace('</p>', '')),
  error('not-well-formed', 'a file that is no XML', 'A lantern swings over dark water.'),
  error('not-well-formed', 'an empty file', ''),
  error(
    'not-well-formed',
    'a prefix without a namespace',
    dapt({ root: { 'xmlns:ttm': null }, head: '<metadata><ttm:title>Ferry</ttm:title></metadata>' }),
    inHead('<ttm:title>Ferry</ttm:title>'),
  ),
  error('byte-order-mark', 'a byte order mark', `\uFEFF${plain}`),
  warning(
    'character-unreadable',
    'a letter that was lost when the file was saved',
    words('Un ch\ufffdne'),
    words('Un chêne'),
  ),
  error(
    'xml-version',
    'XML 1.1',
    dapt({ declaration: '<?xml version="1.1" encoding="UTF-8"?>\n' }),
    dapt({ declaration: '<?xml version="1.0"?>\n' }),
  ),
  error(
    'encoding',
    'another encoding than UTF-8',
    dapt({ declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>\n' }),
    dapt({ declaration: '<?xml version="1.0" encoding="utf-8"?>\n' }),
  ),
  error(
    'document-type',
    'a document type that declares an entity',
    dapt({ declaration: '<!DOCTYPE tt [<!ENTITY lantern "a lantern">]>\n' }),
    dapt({ declaration: '<!-- a comment is no document type -->\n' }),
  ),
  error(
    'document-type',
    'a document type in another file',
    dapt({ declaration: '<!DOCTYPE tt SYSTEM "script.dtd">\n' }),
  ),
  error(
    'entity-reference',
    'an entity of HTML',
    words('a lantern&nbsp;swings'),
    words('&lt;&gt;&amp;&apos;&quot; &#160;'),
  ),

  error('root-element', 'a root that is not tt', '<html xmlns="http://www.w3.org/1999/xhtml"/>'),
  error('root-element', 'a tt in no namespace', '<tt xml:lang="en"/>'),
  error(
    'root-element',
    'a tt of an older draft',
    '<tt xmlns="http://www.w3.org/2006/10/ttaf1" xml:lang="en"/>',
  ),
  warning(
    'unknown-element',
    'an element that the standard does not have',
    dapt({ body: event('<paragraph>He rows.</paragraph>') }),
    dapt({ body: event('<own:p xmlns:own="urn:own">He rows.</own:p>') }),
  ),
  warning(
    'unknown-attribute',
    'an attribute that its element cannot have',
    dapt({ body: '<div xml:id="d1" start="1s" begin="1s" end="2s"/>' }),
    dapt({ body: '<div xmlns:own="urn:own" own:start="1s" xml:id="d1" begin="1s" end="2s"/>' }),
  ),
  warning(
    'unknown-attribute',
    'a parameter that there is not',
    dapt({ root: { 'ttp:frameSpeed': '25' } }),
    dapt({ root: { 'ttp:frameRate': '25' } }),
  ),
  error('misplaced-element', 'a paragraph right in the body', dapt({ body: '<p>He rows.</p>' })),
  error('misplaced-element', 'a division within a paragraph', words('<div/>')),
  error(
    'element-order',
    'the body before the head',
    dapt({ head: '<metadata/>' }).replace(/(<head>.*<\/head>)(\s*)(<body>.*<\/body>)/s, '$3$2$1'),
    inHead(''),
  ),
  error(
    'element-order',
    'a change of sound after the words',
    words('He rows.<animate begin="0s" end="1s" tta:gain="1;0.5"/>'),
    words('<animate begin="0s" end="1s" tta:gain="1;0.5"/>He rows.'),
  ),
  error('repeated-element', 'two bodies', plain.replace('</tt>', '<body/></tt>')),
  error(
    'misplaced-text',
    'words right in a division',
    dapt({ body: event('He rows.') }),
    dapt({ body: event('\n  <p>He rows.</p>\n') }),
  ),
  error(
    'misplaced-text',
    'words right in the metadata',
    inHead('A ferry at night'),
    inHead('<ttm:desc>A ferry at night</ttm:desc><own:desc xmlns:own="urn:own">A ferry</own:desc>'),
  ),
  error(
    'misplaced-attribute',
    'what a recording represents',
    recorded('<audio src="a.mp3" type="audio/mpeg" daptm:represents="visual"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  error(
    'misplaced-attribute',
    'the source language of a remark',
    dapt({ body: event('<ttm:desc daptm:langSrc="en">Remark</ttm:desc>') }),
    dapt({ body: event('<ttm:desc xml:lang="en">Remark</ttm:desc>') }),
  ),
  warning(
    'misplaced-attribute',
    'a script type on the body',
    dapt({ bodyAttributes: ' daptm:scriptType="asRecorded"' }),
  ),
  warning('misplaced-attribute', 'a parameter on the body', dapt({ bodyAttributes: ' ttp:frameRate="25"' })),
  error(
    'space',
    'white space kept by half',
    words('<span xml:space="keep">He rows.</span>'),
    words('<span xml:space="preserve">He  rows.</span>'),
  ),

  error('content-profiles', 'no profile', dapt({ root: { 'ttp:contentProfiles': null } })),
  error(
    'content-profiles',
    'another profile alone',
    dapt({ root: { 'ttp:contentProfiles': 'http://www.w3.org/ns/ttml/profile/imsc1.2/text' } }),
    dapt({
      root: {
        'ttp:contentProfiles':
          'http://www.w3.org/ns/ttml/profile/imsc1.2/text http://www.w3.org/ns/ttml/profile/dapt1.0/content',
      },
    }),
  ),
  error(
    'content-profiles',
    'a profile that only begins like DAPT',
    dapt({ root: { 'ttp:contentProfiles': 'http://www.w3.org/ns/ttml/profile/dapt1.0/content2' } }),
    dapt({ root: { 'ttp:contentProfiles': 'all( http://www.w3.org/ns/ttml/profile/dapt1.0/content )' } }),
  ),
  error(
    'content-profiles',
    'profiles of which any will do, which content cannot say',
    dapt({
      root: { 'ttp:contentProfiles': 'any( http://www.w3.org/ns/ttml/profile/dapt1.0/content )' },
    }),
  ),
  error(
    'processor-profiles',
    'a processor profile of others alone',
    dapt({ root: { 'ttp:processorProfiles': 'http://www.w3.org/ns/ttml/profile/ttml2-presentation' } }),
    dapt({
      root: { 'ttp:processorProfiles': 'any( http://www.w3.org/ns/ttml/profile/dapt1.0/processor urn:own )' },
    }),
  ),
  error(
    'profile-attribute',
    'the profile attribute of TTML1',
    dapt({ root: { 'ttp:profile': 'http://www.w3.org/ns/ttml/profile/dapt1.0/content' } }),
  ),
  error(
    'time-base',
    'a tape’s time code',
    dapt({ root: { 'ttp:timeBase': 'smpte' } }),
    dapt({ root: { 'ttp:timeBase': 'media' } }),
  ),
  error('time-container', 'events one after the other', dapt({ bodyAttributes: ' timeContainer="seq"' })),
  warning('time-container', 'what goes without saying', dapt({ bodyAttributes: ' timeContainer="par"' })),
  ...['clockMode="utc"', 'dropMode="nonDrop"', 'markerMode="continuous"', 'subFrameRate="2"'].map(
    (written) => {
      const [name = '', value = ''] = written.replaceAll('"', '').split('=');
      return error(
        'prohibited-parameter',
        `the parameter ${name}`,
        dapt({ root: { [`ttp:${name}`]: value } }),
      );
    },
  ),
  error(
    'timing-parameter',
    'a frame rate of nothing',
    dapt({ root: { 'ttp:frameRate': '0' } }),
    dapt({ root: { 'ttp:frameRate': '24' } }),
  ),
  error(
    'timing-parameter',
    'a frame rate with a fraction',
    dapt({ root: { 'ttp:frameRate': '23.976' } }),
    dapt({ root: { 'ttp:frameRate': '24', 'ttp:frameRateMultiplier': '1000 1001' } }),
  ),
  error(
    'timing-parameter',
    'a multiplier with a colon',
    dapt({ root: { 'ttp:frameRate': '24', 'ttp:frameRateMultiplier': '1000:1001' } }),
  ),
  error(
    'timing-parameter',
    'a tick rate that is no number',
    dapt({ root: { 'ttp:tickRate': 'many' } }),
    dapt({ root: { 'ttp:tickRate': '10000000' } }),
  ),
  ...[
    ['cellResolution', '32 columns', '32 15'],
    ['contentProfileCombination', 'some', 'replace'],
    ['permitFeatureNarrowing', 'maybe', 'false'],
    ['validationAction', 'shout', 'warn'],
  ].map(([name = '', bad = '', good = '']) =>
    error(
      'parameter',
      `the parameter ${name} with a value that it has not`,
      dapt({ root: { [`ttp:${name}`]: bad } }),
      dapt({ root: { [`ttp:${name}`]: good } }),
    ),
  ),
  error(
    'out-of-line-animation',
    'changes of sound kept in the head',
    dapt({ head: '<animation><animate xml:id="down" tta:gain="1;0.5"/></animation>' }),
  ),
  error(
    'out-of-line-animation',
    'a reference to changes of sound',
    dapt({ body: event('', ' animate="down"') }),
  ),

  error(
    'time-expression',
    'a time without a unit',
    dapt({ body: '<div xml:id="d1" begin="12" end="15s"/>' }),
  ),
  error(
    'time-expression',
    'a minute of sixty-one',
    dapt({ body: '<div xml:id="d1" begin="00:61:00" end="02:00:00"/>' }),
    dapt({ body: '<div xml:id="d1" begin="00:59:00" end="02:00:00.5"/>' }),
  ),
  error('time-expression', 'a negative time', dapt({ body: '<div xml:id="d1" begin="-1s" end="15s"/>' })),
  error(
    'time-expression',
    'an hour of one digit',
    dapt({ body: '<div xml:id="d1" begin="1:00:00" end="2:00:00"/>' }),
    dapt({ body: '<div xml:id="d1" begin="01:00:00" end="102:00:00"/>' }),
  ),
  error(
    'clock-time-with-frames',
    'frames after a colon',
    dapt({
      root: { 'ttp:frameRate': '25' },
      body: '<div xml:id="d1" begin="00:00:01:12" end="00:00:02:00"/>',
    }),
    dapt({ root: { 'ttp:frameRate': '25' }, body: '<div xml:id="d1" begin="37f" end="50f"/>' }),
  ),
  error(
    'time-expression',
    'a time of words that belong to no event',
    dapt({ body: '<div><p begin="12">He rows.</p></div>' }),
    dapt({ body: '<div><p begin="12s">He rows.</p></div>' }),
  ),
  error(
    'time-expression',
    'a cut that is no time',
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="1.5z"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="1.5s"/>'),
  ),
  error(
    'frame-rate-missing',
    'a cut in frames without a frame rate',
    recorded('<audio src="a.mp3" type="audio/mpeg" clipEnd="100f"/>'),
  ),
  warning(
    'clip-time',
    'a cut that is timed by the clock',
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="00:00:05"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="5s"/>'),
  ),
  error(
    'wall-clock-time',
    'a time of day',
    dapt({ body: '<div xml:id="d1" begin="wallclock(20:15)" end="15s"/>' }),
  ),
  error(
    'frame-rate-missing',
    'frames without a frame rate',
    dapt({ body: '<div xml:id="d1" begin="250f" end="300f"/>' }),
    dapt({ root: { 'ttp:frameRate': '25' }, body: '<div xml:id="d1" begin="250f" end="300f"/>' }),
  ),
  error(
    'tick-rate-missing',
    'ticks without a tick rate',
    dapt({ body: '<div xml:id="d1" begin="10t" end="20t"/>' }),
    dapt({ root: { 'ttp:tickRate': '1' }, body: '<div xml:id="d1" begin="10t" end="20t"/>' }),
  ),
  warning(
    'mixed-time-syntax',
    'two ways of writing time',
    dapt({ body: '<div xml:id="d1" begin="00:00:12" end="15s"/>' }),
  ),
  warning(
    'empty-interval',
    'an end before the beginning',
    dapt({ body: '<div xml:id="d1" begin="15s" end="12s"/>' }),
  ),
  warning(
    'empty-interval',
    'a beginning after all is over',
    dapt({ body: event('<p begin="11s">He rows.</p>') }),
    dapt({ body: event('<p begin="9s">He rows.</p>') }),
  ),
  warning(
    'event-times',
    'an event without times',
    dapt({ body: '<div xml:id="d1"/>' }),
    dapt({ body: '<div xml:id="d1" begin="1s" dur="2s"/>' }),
  ),

  error('language-missing', 'no language', dapt({ root: { 'xml:lang': null } })),
  error('language-missing', 'an empty language', dapt({ root: { 'xml:lang': '' } })),
  error(
    'language-tag',
    'a language that is none',
    dapt({ root: { 'xml:lang': '#english' } }),
    dapt({ root: { 'xml:lang': 'zh-Hans-CN' } }),
  ),
  error(
    'language-tag',
    'a text whose language is none',
    words('<span xml:lang="en_GB">He rows.</span>'),
    words('<span xml:lang="x-own">He rows.</span>'),
  ),
  error(
    'language-source',
    'a source language that is none',
    dapt({ root: { 'daptm:langSrc': '#none' } }),
    dapt({ root: { 'daptm:langSrc': '' } }),
  ),
  warning(
    'language-source-undetermined',
    'a source that nobody looked up',
    dapt({ root: { 'daptm:langSrc': 'und' } }),
  ),
  error(
    'audio-language',
    'a recording in another language than its words',
    recorded('<audio src="a.mp3" type="audio/mpeg" xml:lang="fr"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg" xml:lang="en"/>'),
  ),
  error(
    'audio-language',
    'a source in another language',
    recorded('<audio><source src="a.mp3" type="audio/mpeg" xml:lang="fr"/></audio>'),
    recorded('<audio><source src="a.mp3" type="audio/mpeg"/></audio>'),
  ),
  error(
    'audio-language',
    'embedded sound in another language',
    resources(
      `<data xml:lang="fr" xml:id="a" type="audio/wav">${wave}</data>`,
      '<audio><source src="#a"/></audio>',
    ),
    resources(`<data xml:id="a" type="audio/wav">${wave}</data>`, '<audio><source src="#a"/></audio>'),
  ),

  error('script-type', 'no script type', dapt({ root: { 'daptm:scriptType': null } })),
  error('script-type', 'a script type that there is not', dapt({ root: { 'daptm:scriptType': 'finished' } })),
  warning(
    'script-type-content',
    'a transcript of the original that is translated',
    dapt({ root: { 'daptm:scriptType': 'originalTranscript', 'daptm:langSrc': 'fr' } }),
    dapt({ root: { 'daptm:scriptType': 'originalTranscript' } }),
  ),
  warning(
    'script-type-content',
    'a translation without one',
    dapt({ root: { 'daptm:scriptType': 'translatedTranscript' } }),
    dapt({ root: { 'daptm:scriptType': 'translatedTranscript', 'daptm:langSrc': 'zh' } }),
  ),
  warning(
    'script-type-content',
    'a recording in a script that is still to be recorded',
    dapt({ body: event('<p><audio src="a.mp3" type="audio/mpeg"/>He rows.</p>') }),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  warning(
    'script-type-content',
    'a recorded script without recordings',
    dapt({ root: { 'daptm:scriptType': 'asRecorded' } }),
  ),
  warning(
    'script-type-content',
    'a recorded script with a synthetic voice',
    recorded('<audio src="a.mp3" type="audio/mpeg"/><span tta:speak="normal">And</span> '),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  error(
    'script-represents',
    'nothing said of what the script stands for',
    dapt({ root: { 'daptm:scriptRepresents': null } }),
  ),
  error(
    'script-represents',
    'a value that nobody knows',
    dapt({ root: { 'daptm:scriptRepresents': '#visual' } }),
  ),
  error(
    'script-represents',
    'commas between the values',
    dapt({ root: { 'daptm:scriptRepresents': 'audio, visual' } }),
    dapt({ root: { 'daptm:scriptRepresents': 'audio visual' } }),
  ),
  error('script-represents', 'an empty list', dapt({ root: { 'daptm:scriptRepresents': ' ' } })),
  error(
    'content-descriptor',
    'an event of an unknown kind',
    dapt({ body: event('', ' daptm:represents="visual.mood"') }),
    dapt({ body: event('', ' daptm:represents="visual.x-mood.dark"') }),
  ),
  error(
    'content-descriptor',
    'an event of two kinds',
    dapt({ body: event('', ' daptm:represents="visual.text visual.nonText"') }),
    dapt({ body: event('', ' daptm:represents="visual.text.title"') }),
  ),
  error(
    'content-descriptor',
    'a kind that is empty',
    words('<span daptm:represents="">He rows.</span>'),
    words('<span daptm:represents="visual.text">He rows.</span>'),
  ),
  error(
    'represents-missing',
    'an event that stands for nothing',
    dapt({ root: { 'daptm:represents': null } }),
    dapt({ root: { 'daptm:represents': null }, bodyAttributes: ' daptm:represents="visual"' }),
  ),
  error(
    'represents-not-covered',
    'an event that the script does not announce',
    dapt({ body: event('', ' daptm:represents="audio.dialogue"') }),
    dapt({
      root: { 'daptm:scriptRepresents': 'visual audio' },
      body: event('', ' daptm:represents="audio.dialogue"'),
    }),
  ),
  error(
    'represents-not-covered',
    'an event that is wider than what the script announces',
    dapt({ root: { 'daptm:scriptRepresents': 'visual.text', 'daptm:represents': 'visual' } }),
    dapt({ root: { 'daptm:scriptRepresents': 'visual.text', 'daptm:represents': 'visual.text.location' } }),
  ),
  error(
    'represents-not-covered',
    'a kind that only begins alike',
    dapt({ root: { 'daptm:scriptRepresents': 'x-sign', 'daptm:represents': 'x-signs' } }),
    dapt({ root: { 'daptm:scriptRepresents': 'x-sign', 'daptm:represents': 'x-sign.s' } }),
  ),
  error(
    'id-syntax',
    'an id that begins with a digit',
    dapt({ body: '<div xml:id="1" begin="1s" end="2s"/>' }),
    dapt({ body: '<div xml:id="é1" begin="1s" end="2s"/>' }),
  ),
  error(
    'id-repeated',
    'two events of one id',
    dapt({ body: `${event('')}${event('')}` }),
    dapt({ body: `${event('')}<div xml:id="d2" begin="20s" end="21s"/>` }),
  ),
  error(
    'id-repeated',
    'an event with the id of a character',
    dapt({
      head: `<metadata>${ferryman('')}</metadata>`,
      body: '<div xml:id="ferryman" begin="1s" end="2s"/>',
    }),
  ),
  warning(
    'not-an-event',
    'words in a division without an id',
    dapt({ body: '<div begin="1s" end="2s"><p>He rows.</p></div>' }),
  ),
  warning(
    'not-an-event',
    'words beside a division',
    dapt({ body: `<div>${event('')}<p>He rows.</p></div>` }),
    dapt({ body: `<div>${event('<p>He rows.</p>')}</div>` }),
  ),

  error(
    'agent-type',
    'someone of no type',
    inHead('<ttm:agent xml:id="mei"><ttm:name type="full">Mei Lin</ttm:name></ttm:agent>'),
    inHead(person),
  ),
  error(
    'agent-id',
    'a person whom nothing can refer to',
    inHead(person.replace(' xml:id="mei"', '')),
    inHead(person),
  ),
  error(
    'agent-id',
    'a character whom nothing can refer to',
    inHead(ferryman('').replace(' xml:id="ferryman"', '')),
    inHead(ferryman('')),
  ),
  error(
    'agent-name',
    'a person without a name',
    inHead('<ttm:agent type="person" xml:id="mei"/>'),
    inHead(person),
  ),
  error(
    'agent-name',
    'a character without an alias',
    inHead(ferryman('').replace('alias', 'full')),
    inHead(ferryman('')),
  ),
  error(
    'actor-reference',
    'an actor who is not there',
    inHead(ferryman('<ttm:actor agent="mei"/>')),
    inHead(`${person}${ferryman('<ttm:actor agent="mei"/>')}`),
  ),
  error(
    'actor-reference',
    'an actor who is an event',
    dapt({ head: `<metadata>${ferryman('<ttm:actor agent="d1"/>')}</metadata>` }),
  ),
  error('actor-reference', 'a character who plays itself', inHead(ferryman('<ttm:actor agent="ferryman"/>'))),
  error('actor-reference', 'an actor who is not said', inHead(ferryman('<ttm:actor/>'))),
  error(
    'actor-reference',
    'a group that plays itself',
    inHead(
      '<ttm:agent type="group" xml:id="all"><ttm:name type="other">All</ttm:name><ttm:actor agent="all"/></ttm:agent>',
    ),
    inHead(
      `${person}<ttm:agent type="group" xml:id="all"><ttm:name type="other">All</ttm:name><ttm:actor agent="mei"/></ttm:agent>`,
    ),
  ),
  error(
    'agent-type',
    'someone of no type, told of beside an event',
    dapt({ body: event('<metadata><ttm:agent xml:id="mei"/></metadata>') }),
  ),
  error(
    'name-type',
    'a second name of no type',
    inHead(person.replace('</ttm:agent>', '<ttm:name>Mei</ttm:name></ttm:agent>')),
    inHead(person.replace('</ttm:agent>', '<ttm:name type="given">Mei</ttm:name></ttm:agent>')),
  ),
  error(
    'item-name',
    'an item without a name',
    inHead('<ttm:item>a lantern</ttm:item>'),
    inHead('<ttm:item name="altText">a lantern</ttm:item><ttm:item name="own:mood">dark</ttm:item>'),
  ),
  error(
    'agent-reference',
    'an event of nobody',
    dapt({ body: event('', ' ttm:agent=""') }),
    dapt({ body: event('') }),
  ),
  error(
    'agent-reference',
    'an event of someone unknown',
    dapt({ body: event('', ' ttm:agent="ferryman"') }),
    dapt({ head: `<metadata>${ferryman('')}</metadata>`, body: event('', ' ttm:agent="ferryman"') }),
  ),
  warning(
    'agent-reference',
    'an event of a person instead of a character',
    dapt({ head: `<metadata>${person}</metadata>`, body: event('', ' ttm:agent="mei"') }),
  ),
  warning(
    'agent-place',
    'a character in a later part of the head',
    dapt({ head: `<metadata/><metadata>${ferryman('')}</metadata>` }),
    inHead(ferryman('')),
  ),
  warning(
    'agent-order',
    'a character before its actor',
    inHead(`${ferryman('<ttm:actor agent="mei"/>')}${person}`),
    inHead(`${person}${ferryman('<ttm:actor agent="mei"/>')}`),
  ),
  error(
    'role',
    'a role that there is not',
    dapt({ body: event('', ' ttm:role="describer"') }),
    dapt({ body: event('', ' ttm:role="description x-own"') }),
  ),

  error(
    'on-screen',
    'half on screen',
    dapt({ body: event('', ' daptm:onScreen="on"') }),
    dapt({ body: event('', ' daptm:onScreen="OFF_ON"') }),
  ),
  error(
    'description-type',
    'a remark of an unknown kind',
    dapt({ body: event('<ttm:desc daptm:descType="mood">dark</ttm:desc>') }),
    dapt({
      body: event(
        '<ttm:desc daptm:descType="x-mood">dark</ttm:desc><ttm:desc daptm:descType="scene">4</ttm:desc><ttm:desc>dark</ttm:desc>',
      ),
    }),
  ),
  warning('empty-description', 'an empty remark', dapt({ body: event('<ttm:desc/>') })),
  error(
    'origin-timecode',
    'a timecode without colons',
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10000000</daptm:daptOriginTimecode></metadata>',
    }),
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10:00:00:24</daptm:daptOriginTimecode></metadata>',
    }),
  ),
  error(
    'origin-timecode',
    'a timecode with too many frames',
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10:00:00:25</daptm:daptOriginTimecode></metadata>',
    }),
  ),
  error(
    'origin-timecode',
    'a timecode without a frame rate',
    inHead('<daptm:daptOriginTimecode>10:00:00:00</daptm:daptOriginTimecode>'),
  ),
  error(
    'origin-timecode',
    'two timecodes',
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10:00:00:00</daptm:daptOriginTimecode><daptm:daptOriginTimecode>11:00:00:00</daptm:daptOriginTimecode></metadata>',
    }),
  ),
  error(
    'programme-timecode',
    'a start of the programme that is no time',
    inHead('<ebuttm:documentStartOfProgramme>ten</ebuttm:documentStartOfProgramme>'),
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><ebuttm:documentStartOfProgramme>10:00:00:00</ebuttm:documentStartOfProgramme></metadata>',
    }),
  ),
  error(
    'programme-timecode',
    'a start of the programme in frames, without a frame rate',
    inHead('<ebuttm:documentStartOfProgramme>10:00:00:00</ebuttm:documentStartOfProgramme>'),
    inHead('<ebuttm:documentStartOfProgramme>36000s</ebuttm:documentStartOfProgramme>'),
  ),
  error(
    'programme-timecode',
    'a start of the programme with too many frames',
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><ebuttm:documentStartOfProgramme>09:59:59:25</ebuttm:documentStartOfProgramme></metadata>',
    }),
  ),
  warning(
    'timecode-mismatch',
    'a script that starts at another place than the programme',
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10:00:10:00</daptm:daptOriginTimecode><ebuttm:documentStartOfProgramme>10:00:00:00</ebuttm:documentStartOfProgramme></metadata>',
    }),
    dapt({
      root: { 'ttp:frameRate': '25' },
      head: '<metadata><daptm:daptOriginTimecode>10:00:00:00</daptm:daptOriginTimecode><ebuttm:documentStartOfProgramme>900000f</ebuttm:documentStartOfProgramme></metadata>',
    }),
  ),

  error(
    'style-reference',
    'a style that is not there',
    dapt({ body: event('', ' style="loud"') }),
    styled('<style xml:id="loud" tta:gain="0.9"/>', ' style="loud"'),
  ),
  error('style-reference', 'a style that is empty', dapt({ body: event('', ' style=""') })),
  error(
    'style-loop',
    'styles that go round',
    styled('<style xml:id="a" style="b"/><style xml:id="b" style="a"/>', ' style="a"'),
    styled('<style xml:id="a" style="b"/><style xml:id="b"/>', ' style="a"'),
  ),
  error(
    'region-reference',
    'a region that is not there',
    dapt({ body: event('', ' region="top"') }),
    dapt({ head: '<layout><region xml:id="top"/></layout>', body: event('', ' region="top"') }),
  ),

  error(
    'gain',
    'a loudness in words',
    dapt({ body: event('', ' tta:gain="soft"') }),
    dapt({ body: event('', ' tta:gain="0.5"') }),
  ),
  error(
    'gain',
    'a loudness in words, in a style',
    styled('<style xml:id="s" tta:gain="soft"/>', ' style="s"'),
    styled('<style xml:id="s" tta:gain=".5"/>', ' style="s"'),
  ),
  error(
    'gain',
    'a loudness in words, where it belongs to no event',
    dapt({ body: '<div><p tta:gain="soft">He rows.</p></div>' }),
    dapt({ body: '<div><p tta:gain="0.5">He rows.</p></div>' }),
  ),
  error(
    'pan',
    'a place in words',
    dapt({ body: event('', ' tta:pan="left"') }),
    dapt({ body: event('', ' tta:pan="-1"') }),
  ),
  warning(
    'audio-style-range',
    'a place beyond the side',
    dapt({ body: event('', ' tta:pan="1.5"') }),
    dapt({ body: event('', ' tta:pan="1"') }),
  ),
  error(
    'speak',
    'a rate that there is not',
    words('<span tta:speak="quickly">He rows.</span>'),
    words('<span tta:speak="fast">He rows.</span>'),
  ),
  error(
    'pitch',
    'a pitch that there is not',
    words('<span tta:speak="normal" tta:pitch="high">He rows.</span>'),
    words('<span tta:speak="normal" tta:pitch="+10%">He rows.</span>'),
  ),
  error(
    'fill',
    'a change that holds',
    words('<animate begin="0s" end="1s" fill="hold" tta:gain="1;0.5"/>He rows.'),
    words('<animate begin="0s" end="1s" fill="freeze" tta:gain="1;0.5"/>He rows.'),
  ),
  error(
    'animation-values',
    'a change of one value',
    words('<animate begin="0s" end="1s" tta:gain="0.5"/>He rows.'),
    words('<animate begin="0s" end="1s" tta:gain="1 ; 0.5"/>He rows.'),
  ),
  error(
    'animation-values',
    'a change of one value, where it belongs to no event',
    dapt({ body: '<div><p><animate begin="0s" end="1s" tta:gain="0.5"/>He rows.</p></div>' }),
  ),
  error(
    'animation-values',
    'a change to words',
    words('<animate begin="0s" end="1s" tta:gain="1;soft"/>He rows.'),
  ),
  error(
    'animation-timing',
    'key times that do not fit',
    words('<animate begin="0s" end="1s" keyTimes="0;0.5" tta:gain="1;0.5;1"/>He rows.'),
    words('<animate begin="0s" end="1s" keyTimes="0;0.2;1" tta:gain="1;0.5;1"/>He rows.'),
  ),
  error(
    'animation-timing',
    'a way of changing that there is not',
    words('<animate begin="0s" end="1s" calcMode="cubic" tta:gain="1;0.5"/>He rows.'),
    words('<animate begin="0s" end="1s" calcMode="discrete" tta:gain="1;0.5"/>He rows.'),
  ),
  error(
    'animation-timing',
    'a count that is none',
    words('<animate begin="0s" end="1s" repeatCount="often" tta:gain="1;0.5"/>He rows.'),
    words('<animate begin="0s" end="1s" repeatCount="1" tta:gain="1;0.5"/>He rows.'),
  ),
  warning(
    'animation-unsupported',
    'a change along a curve',
    words('<animate begin="0s" end="1s" calcMode="spline" keySplines="0 0 1 1" tta:gain="1;0.5"/>He rows.'),
    words('<animate begin="0s" end="1s" calcMode="linear" tta:gain="1;0.5"/>He rows.'),
  ),
  warning(
    'animation-unsupported',
    'a change over and over',
    words('<animate begin="0s" end="1s" repeatCount="2" tta:gain="1;0.5"/>He rows.'),
  ),
  error(
    'audio-source',
    'a recording that is nowhere',
    recorded('<audio type="audio/mpeg"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  error(
    'audio-source',
    'a recording in two ways',
    recorded('<audio src="a.mp3" type="audio/mpeg"><source src="b.wav" type="audio/wav"/></audio>'),
    recorded('<audio><source src="a.mp3" type="audio/mpeg"/><source src="b.wav" type="audio/wav"/></audio>'),
  ),
  error(
    'audio-source',
    'a source that is empty',
    recorded('<audio><source type="audio/wav"/></audio>'),
    recorded(`<audio><source><data type="audio/wav">${wave}</data></source></audio>`),
  ),
  error(
    'audio-type',
    'a recording of no type',
    recorded('<audio src="a.mp3"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  error('audio-type', 'a source of no type', recorded('<audio><source src="a.mp3"/></audio>')),
  error(
    'audio-type',
    'embedded sound of no type',
    recorded(`<audio><source><data>${wave}</data></source></audio>`),
  ),
  error(
    'audio-type',
    'a resource of no type',
    resources(`<data xml:id="a">${wave}</data>`, '<audio><source src="#a"/></audio>'),
    resources(`<data xml:id="a" type="audio/wav">${wave}</data>`, '<audio><source src="#a"/></audio>'),
  ),
  error(
    'audio-reference',
    'sound that is not among the resources',
    recorded('<audio src="#a"/>'),
    resources(
      `<audio xml:id="a" type="audio/wav"><source><data>${wave}</data></source></audio>`,
      '<audio src="#a"/>',
    ),
  ),
  error(
    'audio-reference',
    'a recording that refers to bare data',
    resources(`<data xml:id="a" type="audio/wav">${wave}</data>`, '<audio src="#a"/>'),
    resources(`<data xml:id="a" type="audio/wav">${wave}</data>`, '<audio><source src="#a"/></audio>'),
  ),
  error(
    'audio-reference',
    'a source that refers to an event',
    recorded('<audio><source src="#d1"/></audio>'),
  ),
  warning(
    'audio-place',
    'a recording that belongs to no words',
    dapt({
      root: { 'daptm:scriptType': 'asRecorded' },
      body: event('<audio src="a.mp3" type="audio/mpeg"/>'),
    }),
    recorded('<audio src="a.mp3" type="audio/mpeg"/>'),
  ),
  error(
    'data-source',
    'a source within data',
    recorded('<audio><source><data type="audio/wav"><source src="#a"/></data></source></audio>'),
    recorded(`<audio><source><data type="audio/wav">${wave}</data></source></audio>`),
  ),
  error(
    'data-empty',
    'data without data',
    recorded('<audio><source><data type="audio/wav"> </data></source></audio>'),
  ),
  error(
    'data-encoding',
    'data that is not what it says',
    recorded('<audio><source><data type="audio/wav">Not base64!</data></source></audio>'),
    recorded(
      `<audio><source><data type="audio/wav"><chunk>${wave.slice(0, 32)}</chunk><chunk>${wave.slice(32)}</chunk></data></source></audio>`,
    ),
  ),
  error(
    'data-encoding',
    'an encoding that there is not',
    recorded(`<audio><source><data type="audio/wav" encoding="base85">${wave}</data></source></audio>`),
    recorded('<audio><source><data type="audio/wav" encoding="base16">52494646</data></source></audio>'),
  ),
  error(
    'data-length',
    'data that lost its end',
    recorded(`<audio><source><data type="audio/wav" length="99">${wave}</data></source></audio>`),
    recorded(`<audio><source><data type="audio/wav" length="48">${wave}</data></source></audio>`),
  ),
  error(
    'data-length',
    'a chunk that lost its end',
    recorded(
      `<audio><source><data type="audio/wav"><chunk length="48">${wave.slice(0, 32)}</chunk></data></source></audio>`,
    ),
    recorded(
      `<audio><source><data type="audio/wav"><chunk length="24">${wave.slice(0, 32)}</chunk></data></source></audio>`,
    ),
  ),
  error(
    'data-length',
    'a length that is no number',
    recorded(`<audio><source><data type="audio/wav" length="short">${wave}</data></source></audio>`),
  ),
  error(
    'misplaced-text',
    'letters beside chunks',
    recorded(`<audio><source><data type="audio/wav">AAAA<chunk>${wave}</chunk></data></source></audio>`),
  ),
  warning(
    'clip-interval',
    'a clip that ends before it begins',
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="5s" clipEnd="4s"/>'),
    recorded('<audio src="a.mp3" type="audio/mpeg" clipBegin="4s" clipEnd="5s"/>'),
  ),
];
