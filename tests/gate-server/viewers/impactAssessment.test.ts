import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { retentionDays } from '../../../src/gate-server/jobs/clearOld.js';
import { migrations } from '../../../src/gate-server/store/migrate.js';

const page = readFileSync('docs/impact-assessment.md', 'utf8');
const [, , kept = ''] = /## What is kept(.*?)\n([^]*?)\n## /.exec(page) ?? [];

test('an operator finds every table of the database in the impact assessment, and none that is not there', () => {
  const sql = migrations.map((one) => one.sql).join();
  const tables = [...sql.matchAll(/create table (\w+)/g)].map(([, name = '']) => name);
  const rows = [...kept.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
  expect(tables.length).toBeGreaterThan(12);
  expect(rows.sort()).toEqual(tables.sort());
});

test.each(Object.entries(retentionDays))(
  'and how long: %s, %i days, as the gate really does it',
  (what, days) => {
    const tables: Record<string, string> = {
      play: 'play_session',
      withdrawn: 'verification',
      draft: 'verification',
      attestedCertificate: 'attestation',
    };
    const table = tables[what] ?? what;
    const row = new RegExp(`^\\| \`${table}\` \\|.*$`, 'm').exec(kept)?.[0];
    expect(row).toContain(`${days} day`);
  },
);

test.each(['PIPL 55, 56', 'PIPL 56, 1', 'PIPL 56, 2', 'PIPL 56, 3', 'three years'])(
  'and what the law asks of an assessment: %s',
  (words) => {
    expect(page).toContain(words);
  },
);
