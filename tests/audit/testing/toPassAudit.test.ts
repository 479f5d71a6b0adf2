import { describe, expect, test } from 'vitest';
import { tingyingMatchers, toPassAudit } from '../../../src/audit/testing/index.js';
import { exampleReport, finding, oneAnswer, oneFailure } from '../pages/report/exampleReport.js';

expect.extend(tingyingMatchers);

const answers = JSON.stringify({
  version: 1,
  answers: [
    {
      rule: 'media/captions',
      page: '/watch?film=3',
      target: 'main > video',
      outcome: 'passed',
      by: 'Li Na',
      on: '2026-11-20',
      reason: 'seen',
    },
  ],
});
const baseline = JSON.stringify({
  version: 1,
  findings: { '/watch?film=3 media/captions main > video': 'failed' },
});

describe('a site owner’s test of a page', () => {
  test('passes where nothing failed', () => expect(oneAnswer('passed')).toPassAudit());

  test('fails where something failed, and tells all that was found', async () => {
    await expect(expect(exampleReport()).toPassAudit()).rejects.toThrow(/no captions are offered/);
    await expect(exampleReport()).not.toPassAudit();
    await expect(expect(oneAnswer('passed')).not.toPassAudit()).rejects.toThrow(/expected to fail/);
  });

  test('fails on as much as it is told to', async () => {
    await expect(oneFailure('warning')).toPassAudit();
    await expect(oneFailure('warning')).not.toPassAudit({ failOn: 'warning' });
    await expect(oneAnswer('cantTell')).toPassAudit();
    await expect(oneAnswer('cantTell')).not.toPassAudit({ failOn: 'review' });
  });

  test('takes people’s answers and a baseline', async () => {
    await expect(oneAnswer('cantTell')).toPassAudit({ failOn: 'review', answers });
    await expect(oneFailure()).toPassAudit({ baseline });
    await expect(oneFailure()).not.toPassAudit({ answers });
  });

  test('refuses answers that cannot be read, rather than to pass without them', async () => {
    await expect(toPassAudit(oneAnswer('passed'), { answers: '{' })).rejects.toThrow(
      /cannot be read as JSON/,
    );
    await expect(toPassAudit(oneAnswer('passed'), { baseline: '[]' })).rejects.toThrow(/baseline/);
  });

  test.each([[undefined], [null], ['https://films.example/'], [{}]])(
    'refuses what is no page: %j',
    async (given) => {
      await expect(toPassAudit(given)).rejects.toThrow(/^tingying: .*Hand in/s);
    },
  );

  test('a person who finds that it fails, fails it', async () => {
    const failed = answers.replace('"passed"', '"failed"');
    await expect(oneAnswer('cantTell')).not.toPassAudit({ answers: failed });
    expect(finding('cantTell').severity).toBe('error');
  });
});

test('gives what Jest takes from a matcher: whether it passes, and a function that says why', async () => {
  const result = await tingyingMatchers.toPassAudit.call({ isNot: false }, oneFailure());
  expect(Object.keys(result).sort()).toEqual(['message', 'pass']);
  expect(result.pass).toBe(false);
  expect(result.message()).toContain('A film that speaks has captions');
});
