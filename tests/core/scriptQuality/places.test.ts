import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { createLineIndex } from '../../../src/core/scriptQuality/reading/lineIndex.js';
import { locateVttCues } from '../../../src/core/scriptQuality/reading/locateVttCues.js';
import { locateVttNotes } from '../../../src/core/scriptQuality/reading/locateVttNotes.js';
import { anyVttText } from '../cues/anyVtt.js';

describe('every finding points at its place in the file', () => {
  test('each cue of any WebVTT file is found, at the line of its times', () => {
    fc.assert(
      fc.property(anyVttText, (text) => {
        const file = parseWebVtt(text);
        const spans = locateVttCues(text, file.cues);
        expect(spans).toHaveLength(file.cues.length);
        let last = -1;
        for (const span of spans) {
          expect(span).not.toBeNull();
          expect(span!.from).toBeGreaterThan(last);
          expect(text.slice(span!.from, span!.to)).toContain('-->');
          last = span!.from;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('whatever lines end with', () => {
    const place = createLineIndex('a\r\nb\rc\nd');
    expect([0, 3, 5, 7].map((offset) => place(offset).line)).toEqual([1, 2, 3, 4]);
  });

  test('notes, of one line and of several', () => {
    const text = 'WEBVTT\n\nNOTE one\n\nNOTE\ntwo\nlines\n\n00:00.000 --> 00:01.000\nx\n\nNOTE three\n';
    expect(parseWebVtt(text).notes).toHaveLength(3);
    expect(locateVttNotes(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'NOTE one',
      'NOTE\ntwo\nlines',
      'NOTE three',
    ]);
  });

  test('in JSON, at the event', () => {
    const json = JSON.stringify(
      {
        version: 1,
        language: 'en',
        title: 'a "}[{ b',
        events: [
          { id: 'a', startTime: 0, endTime: 5, text: 'A } quay.' },
          { id: 'b', startTime: 6, endTime: 11, text: 'The camera pans left.' },
        ],
      },
      null,
      2,
    );
    const [finding] = checkScript(json, {
      rules: { 'sign-off': 'off', credits: 'off', speakable: 'off' },
    }).findings;
    expect(finding?.rule).toBe('we-see');
    expect(json.split('\n')[(finding?.place.line ?? 0) - 1]?.slice((finding?.place.column ?? 0) - 1)).toMatch(
      /^The camera pans left/,
    );
  });

  test('in DAPT, at the words within the event', () => {
    const { script } = {
      script: `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:daptm="http://www.w3.org/ns/ttml/profile/dapt#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/dapt1.0/content" daptm:scriptType="preRecording" daptm:scriptRepresents="visual" daptm:represents="visual" daptm:langSrc="zxx" xml:lang="en">
<body>
<div xml:id="a" begin="1s" end="6s"><p>A quay.</p></div>
<div xml:id="b" begin="7s" end="13s">
<p>We see a boat.</p>
</div>
</body></tt>`,
    };
    const { findings } = checkScript(script, { rules: { 'sign-off': 'off', credits: 'off' } });
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['we-see', { line: 5, column: 4 }]]);
  });
});

describe('a finding that is right and meant', () => {
  const script = (mark: string): string =>
    `WEBVTT\n\n${mark}\n\na\n00:00:01.000 --> 00:00:06.000\nWe see a boat.\n`;
  const options = { language: 'en', rules: { 'sign-off': 'off' as const, credits: 'off' as const } };

  test.each([
    'NOTE accept a: we-see — it is a film about looking',
    'NOTE accept: we-see (it is a film about looking)',
    'NOTE accept script: tense, we-see: it is a film about looking',
  ])('is accepted by “%s”, with its reason', (mark) => {
    const { findings, accepted } = checkScript(script(mark), options);
    expect(findings.filter(({ rule }) => rule !== 'needless-accept')).toEqual([]);
    expect(accepted).toEqual([
      expect.objectContaining({ rule: 'we-see', reason: 'it is a film about looking' }),
    ]);
  });

  test('a mark for another cue, another rule or nothing accepts nothing, and is told', () => {
    for (const mark of ['NOTE accept b: we-see', 'NOTE accept a: tense', 'NOTE accept a: wesee'])
      expect(
        checkScript(script(mark), options)
          .findings.map(({ rule }) => rule)
          .sort(),
      ).toEqual(['needless-accept', 'we-see']);
  });

  test('a mark for a rule that was not applied is no needless one', () => {
    const { findings } = checkScript(
      script('NOTE accept a: overlaps-dialogue — whispered').replace('We see a', 'A'),
      options,
    );
    expect(findings).toEqual([]);
  });
});
