import { describe, expect, test } from 'vitest';
import type { ScriptEvent, ScriptText, TextPart } from '../../../src/core/scripts/DescriptionScript.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { dapt, event, wave } from './document.js';

const read = (xml: string) => {
  const { script, problems } = parseDapt(xml);
  expect(problems.filter((one) => one.level === 'error')).toEqual([]);
  return script!;
};
const firstEvent = (xml: string): ScriptEvent => read(xml).events[0]!;
const firstText = (xml: string): ScriptText => firstEvent(xml).texts[0]!;
const words = (inner: string, more: Parameters<typeof dapt>[0] = {}): string =>
  dapt({ ...more, body: event(`<p>${inner}</p>`) });
const recorded = { root: { 'daptm:scriptType': 'asRecorded' } };
const parts = (inner: string, more = {}): readonly TextPart[] => firstText(words(inner, more)).parts;

describe('a description is heard where its author put it', () => {
  const times = (attributes: string, root = {}): unknown => {
    const { startTime, endTime } = firstEvent(dapt({ root, body: `<div xml:id="d1" ${attributes}/>` }));
    return [startTime, endTime];
  };
  test.each([
    ['begin="12.5s" end="15s"', {}, [12.5, 15]],
    ['begin="00:00:12.5" end="00:01:15"', {}, [12.5, 75]],
    ['begin="1h" end="61m"', {}, [3600, 3660]],
    ['begin="1500ms" end="2s"', {}, [1.5, 2]],
    ['begin="250f" end="500f"', { 'ttp:frameRate': '25' }, [10, 20]],
    [
      'begin="240f" end="480f"',
      { 'ttp:frameRate': '24', 'ttp:frameRateMultiplier': '1000 1001' },
      [10.01, 20.02],
    ],
    ['begin="20t" end="30t"', { 'ttp:tickRate': '10' }, [2, 3]],
    ['begin="10s" dur="2s"', {}, [10, 12]],
    ['begin="10s" end="20s" dur="2s"', {}, [10, 12]],
    ['begin="10s" end="11s" dur="2s"', {}, [10, 11]],
    ['begin="10s"', {}, [10, null]],
    ['end="10s"', {}, [0, 10]],
    ['begin="123:00:00" end="123:00:01"', {}, [442800, 442801]],
  ])('%s', (attributes, root, expected) => {
    expect(times(attributes, root)).toEqual(expected);
  });

  test('times count from what is around, and end with it', () => {
    const xml = dapt({
      bodyAttributes: ' begin="100s" end="130s"',
      body: `<div begin="10s"><div xml:id="d1" begin="5s" end="40s"><p begin="1s"><span begin="0.1s" end="0.3s">He</span> <span begin="0.3s" dur="99s">rows.</span></p></div></div>`,
    });
    const one = firstEvent(xml);
    expect([one.startTime, one.endTime]).toEqual([115, 130]);
    expect([one.texts[0]?.startTime, one.texts[0]?.endTime]).toEqual([116, 130]);
    expect(one.texts[0]?.parts.map(({ text, startTime, endTime }) => [text, startTime, endTime])).toEqual([
      ['He ', 116.1, 116.3],
      ['rows.', 116.3, 130],
    ]);
  });

  test('a time that cannot be read is left out, and the rest of the script is there', () => {
    const { script, problems } = parseDapt(
      dapt({
        body: `<div xml:id="d1" begin="soon" end="15s"><p>He rows.</p></div><div xml:id="d2" begin="20s" end="21s"/>`,
      }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'time-expression' }));
    expect(script?.events.map(({ id, startTime }) => [id, startTime])).toEqual([
      ['d1', 0],
      ['d2', 20],
    ]);
  });
});

describe('words come through as they are meant', () => {
  test('white space is folded, a break is a break, and entities are letters', () => {
    expect(
      parts('\n  He  rows\n  &amp; sings<br/>\n  <span>softly</span>.\n')
        .map((one) => one.text)
        .join(''),
    ).toBe('He rows & sings\nsoftly.');
  });
  test('white space that is to be kept is kept', () => {
    expect(parts('<span xml:space="preserve">  He   rows. </span>')[0]?.text).toBe('  He   rows. ');
  });
  test('remarks, metadata and elements of others are no words', () => {
    expect(
      parts(
        '<metadata><ttm:desc>not heard</ttm:desc></metadata>He <own:i xmlns:own="urn:own">never</own:i>rows<![CDATA[ <on> ]]><!-- not --><?not heard?>.',
      )[0]?.text,
    ).toBe('He rows <on> .');
  });
  test('a reading above the letters is not said twice', () => {
    const ruby =
      '<span tts:ruby="container"><span tts:ruby="base">灯笼</span><span tts:ruby="text">dēnglong</span></span>';
    expect(
      parts(ruby)
        .map((one) => one.text)
        .join(''),
    ).toBe('灯笼');
    const style = '<styling><style xml:id="above" tts:ruby="text"/></styling>';
    expect(
      parts('<span>灯笼<span style="above">dēnglong</span></span>', { head: style }).map((one) => one.text),
    ).toEqual(['灯笼']);
  });
  test('a language within a text is known, and where words come from', () => {
    const text = firstText(
      words('He reads <span xml:lang="fr" daptm:langSrc="fr" daptm:represents="visual.text">Défense</span>.'),
    );
    expect(
      text.parts.map(({ text, language, sourceLanguage, represents }) => [
        text,
        language,
        sourceLanguage,
        represents,
      ]),
    ).toEqual([
      ['He reads ', 'en', 'zxx', 'visual.nonText'],
      ['Défense', 'fr', 'fr', 'visual.text'],
      ['.', 'en', 'zxx', 'visual.nonText'],
    ]);
  });
  test('an empty source language ends what is inherited', () => {
    expect(
      firstText(dapt({ root: { 'daptm:langSrc': 'fr' }, body: event('<p daptm:langSrc="">A boat.</p>') }))
        .sourceLanguage,
    ).toBeNull();
  });
  test('texts in several languages stand side by side', () => {
    const one = firstEvent(
      dapt({ body: event('<p xml:lang="zh-CN">灯笼</p><p xml:lang="en">A lantern</p>') }),
    );
    expect(one.texts.map((text) => [text.language, text.parts[0]?.text])).toEqual([
      ['zh-CN', '灯笼'],
      ['en', 'A lantern'],
    ]);
  });
});

describe('who speaks, and what is said about it', () => {
  test('characters, their actors, remarks and what is on screen', () => {
    const script = read(
      dapt({
        head: `<metadata><ttm:title> The Lantern  Ferry </ttm:title><ttm:agent type="person" xml:id="mei"><ttm:name type="full">Mei Lin</ttm:name></ttm:agent><ttm:agent type="character" xml:id="ferryman"><ttm:name type="alias">Ferryman</ttm:name><ttm:actor agent="mei"/></ttm:agent></metadata>`,
        body: event(
          '<ttm:desc xml:lang="fr" daptm:descType="scene">Quai</ttm:desc>',
          ' ttm:agent="ferryman" daptm:onScreen="OFF"',
        ),
      }),
    );
    expect(script).toMatchObject({
      title: 'The Lantern Ferry',
      talents: [{ id: 'mei', name: 'Mei Lin' }],
      characters: [{ id: 'ferryman', name: 'Ferryman', talent: 'mei' }],
      events: [
        {
          characters: ['ferryman'],
          onScreen: 'OFF',
          notes: [{ text: 'Quai', type: 'scene', language: 'fr' }],
        },
      ],
    });
  });
  test.each([
    ['high', 'brief'],
    ['low', 'rich'],
    ['medium', 'standard'],
    ['7', 'standard'],
  ])('what is of %s significance for the plot is %s', (written, verbosity) => {
    const one = firstEvent(
      dapt({ body: event(`<ttm:desc daptm:descType="plotSignificance">${written}</ttm:desc>`) }),
    );
    expect(one.verbosity).toBe(verbosity);
    // What has no place of its own stays a remark.
    expect(one.notes.length).toBe(verbosity === 'standard' ? 1 : 0);
  });
  test('timecodes are kept', () => {
    expect(
      read(
        dapt({
          root: { 'ttp:frameRate': '25' },
          head: '<metadata><daptm:daptOriginTimecode>10:00:00:00</daptm:daptOriginTimecode><ebuttm:documentStartOfProgramme>10:00:00:00</ebuttm:documentStartOfProgramme></metadata>',
        }),
      ).timecode,
    ).toEqual({ origin: '10:00:00:00', startOfProgramme: '10:00:00:00', frameRate: 25 });
  });
});

describe('recordings are found wherever they are', () => {
  const recordings = (audio: string, head = '') =>
    parts(`${audio}He rows.`, { ...recorded, head })[0]?.recordings;
  test('in a file, or several to choose from', () => {
    expect(
      recordings('<audio src="a.mp3" type="audio/mpeg" clipBegin="5s" clipEnd="00:00:08"/>'),
    ).toMatchObject([
      {
        sources: [{ src: 'a.mp3', type: 'audio/mpeg' }],
        clipBegin: 5,
        clipEnd: 8,
        startTime: 10,
        endTime: 20,
      },
    ]);
    expect(
      recordings(
        '<audio><source src="a.mp3" type="audio/mpeg"/><source src="a.wav" type="audio/wav"/></audio>',
      )?.[0]?.sources,
    ).toEqual([
      { src: 'a.mp3', type: 'audio/mpeg' },
      { src: 'a.wav', type: 'audio/wav' },
    ]);
  });
  const embedded = { src: `data:audio/wav;base64,${wave}`, type: 'audio/wav' };
  const data = `<data type="audio/wav" xml:id="a">${wave}</data>`;
  test.each([
    ['right there', `<audio><source><data type="audio/wav">${wave}</data></source></audio>`, ''],
    [
      'in chunks',
      `<audio><source><data type="audio/wav"><chunk>${wave.slice(0, 20)}</chunk><chunk> ${wave.slice(20)} </chunk></data></source></audio>`,
      '',
    ],
    ['among the resources', '<audio><source src="#a"/></audio>', `<resources>${data}</resources>`],
    [
      'in an audio among the resources',
      '<audio src="#a"/>',
      `<resources><audio xml:id="a" type="audio/wav"><source><data>${wave}</data></source></audio></resources>`,
    ],
    [
      'in an audio that refers to data',
      '<audio src="#b"/>',
      `<resources>${data}<audio xml:id="b" type="audio/wav"><source src="#a"/></audio></resources>`,
    ],
  ])('inside the document: %s', (_title, audio, head) => {
    expect(recordings(audio, head)?.[0]?.sources).toEqual([embedded]);
  });
  test.each([
    ['base64url', '-_-_AA', '+/+/AA=='],
    ['base16', '00ff7F', 'AP9/'],
    ['base32', 'MZXW6YTBOI======', 'Zm9vYmFy'],
    ['base32hex', 'CPNMUOJ1E8======', 'Zm9vYmFy'],
  ])('in the encoding %s', (encoding, written, plain) => {
    expect(
      recordings(
        `<audio><source><data type="audio/wav" encoding="${encoding}">${written}</data></source></audio>`,
      )?.[0]?.sources[0]?.src,
    ).toBe(`data:audio/wav;base64,${plain}`);
  });
  test('a recording ends with what it is in, and starts where it says', () => {
    expect(
      parts(
        '<span begin="1s" end="4s"><audio src="a.mp3" type="audio/mpeg" begin="0.5s" end="9s"/>He rows.</span>',
        recorded,
      )[0]?.recordings[0],
    ).toMatchObject({ startTime: 11.5, endTime: 14 });
  });
});

describe('the mix is the author’s', () => {
  const gain = (inner: string, more = '') =>
    firstText(dapt({ body: event(`<p${more}>${inner}He rows.</p>`) })).mixing.gain.map(({ time, value }) => [
      time,
      Math.round(value * 1e6) / 1e6,
    ]);
  test('a loudness that stays', () => {
    expect(gain('', ' tta:gain="0.5"')).toEqual([[10, 0.5]]);
    expect(gain('', ' tta:gain="1"')).toEqual([]);
  });
  test('down, held, and up again', () => {
    expect(
      gain(
        '<animate begin="0s" end="0.3s" fill="freeze" tta:gain="1;0.39"/><animate begin="9.7s" end="10s" tta:gain="0.39;1"/>',
      ),
    ).toEqual([
      [10, 1],
      [10.3, 0.39],
      [19.7, 0.39],
      [20, 1],
    ]);
  });
  test('what does not freeze goes back at once', () => {
    expect(gain('<animate begin="1s" end="2s" tta:gain="1;0.5"/>')).toEqual([
      [10, 1],
      [11, 1],
      [12, 0.5],
      [12, 1],
    ]);
  });
  test.each([
    [
      'evenly',
      '',
      [
        [10, 1],
        [15, 0.2],
        [20, 0.4],
      ],
    ],
    [
      'at key times',
      ' keyTimes="0;0.1;1"',
      [
        [10, 1],
        [11, 0.2],
        [20, 0.4],
      ],
    ],
    [
      'at one speed',
      ' calcMode="paced"',
      [
        [10, 1],
        [18, 0.2],
        [20, 0.4],
      ],
    ],
    [
      'in steps',
      ' calcMode="discrete"',
      [
        [10, 1],
        [13.333333, 1],
        [13.333333, 0.2],
        [16.666667, 0.2],
        [16.666667, 0.4],
      ],
    ],
  ])('several values, %s', (_title, mode, expected) => {
    expect(gain(`<animate begin="0s" end="10s"${mode} tta:gain="1;0.2;0.4"/>`)).toEqual(expected);
  });
  test('what began last is in force', () => {
    expect(
      gain(
        '<animate begin="0s" end="4s" fill="freeze" tta:gain="1;0.5"/><set begin="2s" end="3s" tta:gain="0"/>',
      ),
    ).toEqual([
      [10, 1],
      [12, 0.75],
      [12, 0],
      [13, 0],
      [13, 0.625],
      [14, 0.5],
    ]);
  });
  test('a style sets it, the last reference first, and a chain of them', () => {
    const head =
      '<styling><style xml:id="a" tta:gain="0.1"/><style xml:id="b" style="c"/><style xml:id="c" tta:gain="0.3" tta:pan="-1"/></styling>';
    const one = firstEvent(dapt({ head, body: event('', ' style="a b"') }));
    expect(one.mixing).toEqual({ gain: [{ time: 10, value: 0.3 }], pan: [{ time: 10, value: -1 }] });
  });
  test('loudness is not inherited, but sound passes through all around it', () => {
    const one = firstEvent(
      dapt({
        bodyAttributes: ' tta:gain="0.5"',
        body: `<div tta:gain="0.5" tta:pan="0.4">${event('<p>He rows.</p>', ' tta:pan="0.9"')}</div>`,
      }),
    );
    expect(one.mixing).toEqual({ gain: [{ time: 10, value: 0.25 }], pan: [{ time: 10, value: 1 }] });
    expect(one.texts[0]?.mixing).toEqual({ gain: [], pan: [] });
  });
  test('a recording right in a paragraph goes through the paragraph, one in a span does not', () => {
    const audio = '<audio src="a.mp3" type="audio/mpeg" tta:gain="0.5"/>';
    const gainOf = (inner: string) =>
      firstText(dapt({ ...recorded, body: event(`<p tta:gain="0.5">${inner}</p>`) })).parts[0]?.recordings[0]
        ?.mixing.gain;
    expect(gainOf(`${audio}He rows.`)).toEqual([{ time: 10, value: 0.25 }]);
    expect(gainOf(`<span>${audio}He rows.</span>`)).toEqual([{ time: 10, value: 0.5 }]);
  });
  test('a negative loudness turns the phase, as TTML has it', () => {
    expect(gain('', ' tta:gain="-0.5"')).toEqual([[10, -0.5]]);
  });
});

describe('how a voice is to speak', () => {
  test('is inherited, and ended by none', () => {
    const script = read(
      dapt({
        bodyAttributes: ' tta:speak="fast" tta:pitch="+10%"',
        body: event('<p>He <span tta:speak="none">rows</span>.</p>'),
      }),
    );
    expect(script.events[0]?.texts[0]?.parts.map(({ text, speak, pitch }) => [text, speak, pitch])).toEqual([
      ['He ', 'fast', '+10%'],
      ['rows', 'none', '+10%'],
      ['.', 'fast', '+10%'],
    ]);
  });
  test('may be set for all by an initial value, and is open otherwise', () => {
    expect(parts('He rows.', { head: '<styling><initial tta:speak="slow"/></styling>' })[0]?.speak).toBe(
      'slow',
    );
    expect(parts('He rows.')[0]).toMatchObject({ speak: null, pitch: null });
  });
});

describe('documents of the profile before DAPT are read', () => {
  const older = (body: string) =>
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:tta="http://www.w3.org/ns/ttml#audio" xml:lang="en"><body>${body}</body></tt>`;
  test('paragraphs are descriptions, each with its clip and its mix', () => {
    const { script, problems } = parseDapt(
      older(`<div><audio src=";track=1" tta:pan="-1"/>
        <p xml:id="a1" begin="5.48s" end="19.44s" tta:gain="0.25">
          <ttm:desc ttm:role="x-shot">The quay, wide.</ttm:desc>
          <animate begin="0s" end="0.12s" tta:gain="1;0.39"/>
          <span begin="0.12s" end="13.84s"><audio src="reel.wav" clipBegin="11.6s" clipEnd="24.32s"/>
            A ferryman lights his lantern.</span></p>
        <p begin="30s" end="32s"><span tta:speak="normal">He rows.</span></p></div>`),
    );
    expect(problems.every((one) => one.level === 'warning')).toBe(true);
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'adpt-document' }));
    expect(script).toMatchObject({
      language: 'en',
      type: 'asRecorded',
      represents: ['visual'],
      events: [
        {
          id: 'a1',
          startTime: 5.48,
          endTime: 19.44,
          represents: 'visual',
          notes: [{ text: 'The quay, wide.' }],
          texts: [
            {
              parts: [
                {
                  text: 'A ferryman lights his lantern.',
                  startTime: 5.6,
                  recordings: [{ sources: [{ src: 'reel.wav' }], clipBegin: 11.6, clipEnd: 24.32 }],
                },
              ],
            },
          ],
        },
        { id: 'event-2', startTime: 30, texts: [{ parts: [{ text: 'He rows.', speak: 'normal' }] }] },
      ],
    });
    expect(script?.events[0]?.texts[0]?.mixing.gain.slice(0, 2)).toEqual([
      { time: 5.48, value: 1 },
      { time: 5.6, value: 0.39 },
    ]);
  });
  test('timed divisions are descriptions, too', () => {
    const { script } = parseDapt(
      older('<div begin="10s" end="13s"><p><span><audio src="clip1.wav"/>She boards.</span></p></div>'),
    );
    expect(script?.events).toMatchObject([
      { id: 'event-1', startTime: 10, endTime: 13, texts: [{ parts: [{ text: 'She boards.' }] }] },
    ]);
  });
  test('what says it is DAPT is judged as DAPT', () => {
    const { problems } = parseDapt(
      older('<div><p tta:gain="1">He rows.</p></div>').replace(
        '<body',
        '<body xmlns:d="http://www.w3.org/ns/ttml/profile/dapt#metadata" d:represents="visual"',
      ),
    );
    expect(problems).toContainEqual(expect.objectContaining({ level: 'error', rule: 'content-profiles' }));
  });
  test('subtitles without any sound are no older profile', () => {
    const { problems } = parseDapt(
      '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="1s" end="2s">Hello</p></div></body></tt>',
    );
    expect(problems.filter((one) => one.level === 'error').map((one) => one.rule)).toEqual([
      'content-profiles',
      'script-type',
      'script-represents',
    ]);
  });
});
