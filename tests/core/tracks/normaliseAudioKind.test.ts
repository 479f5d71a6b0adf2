import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AudioSignals, normaliseAudioKind } from '../../../src/core/tracks/normaliseAudioKind.js';

const purpose = 'urn:tva:metadata:cs:AudioPurposeCS:2007';

describe('a described sound is recognised, however it is signalled', () => {
  test.each<[string, AudioSignals]>([
    ['HLS', { characteristics: ['public.easy-to-read', 'public.accessibility.describes-video'] }],
    [
      'HLS, with spaces',
      { characteristics: ['public.easy-to-read', ' public.accessibility.describes-video'] },
    ],
    ['DASH, by purpose', { accessibility: [`${purpose} 1`], roles: ['alternate'] }],
    [
      'DASH, by purpose beside the role of the film’s own sound',
      { accessibility: [`${purpose} 1`], roles: ['main'] },
    ],
    ['DASH, by role', { roles: ['alternate', 'description'] }],
    ['DASH, by the newer descriptor', { accessibility: ['urn:mpeg:dash:role:2011 description'] }],
    ['Safari', { kind: 'description', label: 'English' }],
    ['video.js', { kind: 'main-desc' }],
    ['an English name', { kind: 'alternative', label: 'English (Audio Description)' }],
    ['another English name', { kind: 'alternative', label: 'English, described' }],
    ['Chinese names', { kind: 'alternative', label: '普通话（口述影像）' }],
    ['', { label: '李讲述' }],
    ['', { label: '无障碍音轨' }],
    ['', { label: '解说音轨' }],
    ['a name in the other Chinese script', { label: '國語（口述影像）' }],
    ['', { label: '粵語解說' }],
    ['', { label: '無障礙版' }],
    ['English initials', { kind: 'alternative', label: 'English AD' }],
    ['', { label: 'AD' }],
    ['', { label: 'English [AD] 5.1' }],
    ['one more English name', { label: 'Descriptive video service' }],
    ['a French name', { label: 'Français (audiodescription)' }],
    ['the language code of French television', { kind: 'alternative', label: 'qad (alternate)' }],
    ['German names', { label: 'Deutsch, Audiodeskription' }],
    ['', { label: 'Audiobeschreibung' }],
    ['', { label: 'Hörfilmfassung' }],
    ['a Spanish name', { label: 'Español con audiodescripción' }],
    ['a Polish name', { label: 'Audiodeskrypcja' }],
    ['Scandinavian names', { label: 'Norsk synstolking' }],
    ['', { label: 'Svenska, syntolkad' }],
    ['Japanese names', { label: '日本語 音声ガイド' }],
    ['', { label: '解説放送' }],
    ['', { label: '日本語（音声解説）' }],
    ['a Korean name', { label: '한국어 화면해설' }],
  ])('%s %j', (_by, signals) => {
    expect(normaliseAudioKind(signals)).toBe('main-desc');
  });
});

describe('what is no description is not taken for one', () => {
  test.each<[AudioSignals, string]>([
    [{ kind: 'main', label: 'English' }, 'main'],
    [{ roles: ['main'] }, 'main'],
    [{}, 'alternative'],
    [{ kind: 'alternative', label: 'Undescribed' }, 'alternative'],
    [{ kind: 'alternative', label: 'Nada' }, 'alternative'],
    [{ kind: 'alternative', label: 'Ad-libbed' }, 'alternative'],
    [{ kind: 'alternative', label: 'DADA' }, 'alternative'],
    [{ kind: 'alternative', label: 'qaa' }, 'alternative'], // the film's own language, by French television
    [{ kind: 'alternative', label: 'Commentaire audio du réalisateur' }, 'commentary'],
    [{ kind: 'alternative', label: '導演解說' }, 'commentary'],
    [{ kind: 'alternative', label: '監督による音声解説' }, 'commentary'],
    [{ accessibility: [`${purpose} 2`], roles: ['alternate'] }, 'alternative'], // for people who are hard of hearing
    [{ roles: ['dub'] }, 'translation'],
    [{ kind: 'translation' }, 'translation'],
    [{ roles: ['commentary'] }, 'commentary'],
    [{ kind: 'commentary', label: '解说' }, 'commentary'],
    [{ kind: 'alternative', label: '导演解说' }, 'commentary'],
    [{ kind: 'alternative', label: 'Director’s commentary' }, 'commentary'],
    [{ kind: 'descriptions' }, 'descriptions'], // narration alone, without the film
    // To be mixed with the film by the receiver: in it the film is not heard.
    [{ accessibility: [`${purpose} 1`], roles: ['commentary'] }, 'descriptions'],
    [{ accessibility: ['urn:mpeg:dash:role:2011 description'], roles: ['commentary'] }, 'descriptions'],
  ])('%j is %s', (signals, kind) => {
    expect(normaliseAudioKind(signals)).toBe(kind);
  });
});

test('the manifest is believed before any name', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kind, label) => {
      const characteristics = ['public.accessibility.describes-video'];
      expect(normaliseAudioKind({ kind, label, characteristics })).toBe('main-desc');
    }),
  );
});
