import type { CheckLocale, Severity } from '../../../../src/core/scriptQuality/Finding.js';
import { keyOfFinding } from '../../../../src/audit/pages/keyOfFinding.js';
import type {
  AuditedPage,
  Outcome,
  PageFinding,
  PageReport,
  RuleAnswer,
} from '../../../../src/audit/pages/PageAudit.js';
import { worstOutcome } from '../../../../src/audit/pages/worstOutcome.js';

/** A finding as a rule leaves it; `said` changes what a test is about. */
export const finding = (outcome: PageFinding['outcome'], said: Partial<PageFinding> = {}): PageFinding => ({
  outcome,
  severity: 'error',
  target: { path: ['main > video'], excerpt: '<video src="ferry.mp4" controls>' },
  viewport: null,
  message: outcome === 'passed' ? 'The film has captions.' : 'The film speaks, and no captions are offered.',
  cost: 'Who cannot hear does not know what is said.',
  fix: 'Add a track of kind captions.',
  question: outcome === 'cantTell' ? 'Is everything described that is seen and not said?' : null,
  ...said,
});

export const answer = (
  rule: string,
  findings: readonly PageFinding[],
  said: Partial<RuleAnswer> = {},
): RuleAnswer => ({
  rule,
  group: 'media',
  title: `What must hold of ${rule}`,
  act: [],
  criteria: [],
  source: 'WCAG 2.2, 1.2.2',
  outcome: worstOutcome(findings),
  findings,
  ...said,
});

export const page = (
  url: string,
  answers: readonly RuleAnswer[],
  said: Partial<AuditedPage> = {},
): AuditedPage => ({
  url,
  finalUrl: url,
  title: 'The Lantern Ferry',
  startedAt: '2026-11-26T06:00:00.000Z',
  durationMs: 3210,
  viewports: [{ width: 1280, height: 720 }],
  answers,
  troubles: [],
  ...said,
});

export const reportOf = (pages: readonly AuditedPage[], said: Partial<PageReport> = {}): PageReport => ({
  locale: 'en',
  tool: { name: 'tingying', version: '0.1.0', axe: '4.14.1' },
  browser: 'Chromium 156.0',
  pages,
  known: [],
  ...said,
});

const captions = (findings: readonly PageFinding[]): RuleAnswer =>
  answer('media/captions', findings, {
    title: 'A film that speaks has captions',
    act: ['eac66b', 'f51b46'],
    criteria: ['WCAG 1.2.2', 'EN 7.1.1', 'MAUR CC-1'],
  });

const described = (findings: readonly PageFinding[]): RuleAnswer =>
  answer('media/description', findings, {
    title: 'A film is described',
    act: ['1ea59c'],
    criteria: ['WCAG 1.2.3', 'WCAG 1.2.5'],
    source: 'WCAG 2.2, 1.2.5',
  });

const film = 'https://films.example/watch?film=3';
const list = 'https://films.example/list';

/** Every outcome and severity, a page that broke off, a known finding, an answer of a person, and one that is stale. */
export function exampleReport(locale: CheckLocale = 'en'): PageReport {
  const old = finding('failed', {
    severity: 'warning',
    message: 'A second button has the name “Play”.',
    target: { path: ['#film', 'button:nth-of-type(2)'], excerpt: '<button aria-label="Play">' },
  });
  return reportOf(
    [
      page(list, [
        captions([finding('passed')]),
        described([]),
        answer('player/names', [finding('passed')], { group: 'player', criteria: ['WCAG 4.1.2'] }),
      ]),
      page(film, [
        captions([
          finding('failed'),
          finding('passed', { target: { path: ['#second'], excerpt: '<video>' } }),
        ]),
        described([finding('cantTell', { message: 'The film has a description track of 12 cues.' })]),
        answer('player/names', [old, finding('passed')], {
          group: 'player',
          criteria: ['WCAG 4.1.2'],
          title: 'Each control has a name of its own',
        }),
        answer(
          'player/target-size',
          [
            finding('failed', {
              severity: 'advice',
              message: 'The mute button is 20 by 20 pixels.',
              target: {
                path: ['iframe', '.mute'],
                excerpt: '<button class="mute">',
                frame: 'https://player.example/embed',
              },
              viewport: { width: 320, height: 640 },
            }),
          ],
          { group: 'player', criteria: ['WCAG 2.5.8'], title: 'Controls are large enough' },
        ),
        answer(
          'media/transcript',
          [
            finding('passed', {
              message: 'There is a link named “Transcript”.',
              answered: {
                outcome: 'passed',
                by: 'Li Na',
                on: '2026-11-20',
                reason: 'it has every line and every sound',
                question: 'Does the linked page hold the whole film in words?',
              },
            }),
          ],
          { title: 'A film can be read', criteria: ['WCAG 1.2.8'] },
        ),
        answer('gate/labels', [], { group: 'gate', title: 'Fields have labels' }),
        answer('axe/color-contrast', [finding('passed', { target: null })], {
          group: 'page',
          title: 'Text has contrast',
          act: ['afw4f7'],
          criteria: ['WCAG 1.4.3'],
        }),
      ]),
      page('https://films.example/slow', [], {
        title: '',
        finalUrl: 'https://films.example/login',
        troubles: [
          {
            kind: 'hangs',
            message: 'The page did not finish loading in 30 s.',
            cost: 'Nothing is known of it.',
            fix: 'Give it more time with --timeout, or look what it waits for.',
          },
        ],
      }),
    ],
    {
      locale,
      known: [keyOfFinding(film, 'player/names', old)],
      staleAnswers: ['media/live on https://films.example/list: nobody asks this any more.'],
    },
  );
}

/** A page with one rule that failed, and nothing else in the whole report. */
export const oneFailure = (severity: Severity = 'error', said: Partial<PageReport> = {}): PageReport =>
  reportOf([page(film, [captions([finding('failed', { severity })])])], said);

/** The same page, on which the rule ended otherwise. */
export const oneAnswer = (outcome: Outcome): PageReport =>
  reportOf([page(film, [captions(outcome === 'inapplicable' ? [] : [finding(outcome)])])]);
