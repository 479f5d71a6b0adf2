import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditSite, type AuditedPage, type Outcome } from '../../../src/audit/index.js';
import { findChromium } from '../../../scripts/findChromium.mjs';
import { mediaCases, ruleOfAct, type ActExample } from './fixtures/mediaCases.js';
import { serveCases, type ServedCases } from './fixtures/serveCases.js';

const chromium = await findChromium();
Object.assign(process.env, chromium?.env);

let site: ServedCases;
const audited = new Map<string, AuditedPage>();

beforeAll(async () => {
  site = await serveCases();
  const report = await auditSite(
    mediaCases.map((_one, nth) => site.urlOf(`/case/${nth}`)),
    { groups: ['media'], browser: chromium?.executablePath ?? null, concurrency: 3, timeout: 40 },
  );
  for (const [nth, page] of report.pages.entries()) audited.set(mediaCases[nth]?.name ?? '', page);
}, 120_000);
afterAll(() => site.close());

const outcomeOf = (name: string, rule: string): Outcome | undefined =>
  audited.get(name)?.answers.find((answer) => answer.rule === rule)?.outcome;

describe('who audits a page with media', () => {
  test.each(mediaCases)('hears what is right, wrong and open about $name', ({ name, expected }) => {
    expect(audited.get(name)?.troubles).toEqual([]);
    const outcomes = Object.fromEntries(Object.keys(expected).map((rule) => [rule, outcomeOf(name, rule)]));
    expect(outcomes).toEqual(expected);
  });
});
