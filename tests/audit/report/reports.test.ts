import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import {
  checkScript,
  writeGitHub,
  writeJson,
  writeJUnit,
  writeSarif,
  type CheckedFile,
  type ScriptReport,
} from '../../../src/audit/index.js';
import { faults } from '../../core/scriptQuality/faults.js';
import { theKey } from '../../core/scriptQuality/films.js';
import { validateSarif } from '../validateSarif.js';

const files: readonly CheckedFile[] = faults.map(({ film, title }, index) => ({
  path: `films/${index}, ${title}.vtt`,
  check: checkScript(film.script, film.options),
  fixes: [],
  fixesWritten: false,
  remarks: [],
}));
const report: ScriptReport = { locale: 'en', scripts: files };
const clean: ScriptReport = {
  locale: 'zh-CN',
  scripts: [
    { path: 'key.vtt', check: checkScript(theKey.script), fixes: [], fixesWritten: false, remarks: [] },
  ],
};

describe('what a program reads', () => {
  test('JSON holds to its published schema, whatever was found', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../src/audit/report/script-check.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      strictRequired: false,
      strictTypes: false,
    }).compile(schema);
    for (const one of [report, clean]) {
      const written: unknown = JSON.parse(writeJson(one));
      expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
      // A planted fault is seen.
      expect(validate({ ...(written as object), scripts: [{}] })).toBe(false);
    }
  });

  test('JUnit: well-formed, a failure for each rule that found something grave enough, and nothing passes that was not looked at', () => {
    const xml = writeJUnit(report, (severity) => severity === 'error');
    const counts = { testcase: 0, failure: 0, skipped: 0 };
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => {
      if (name in counts) counts[name as keyof typeof counts] += 1;
    });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    const grave = files.map(
      ({ check }) =>
        new Set(check.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).size,
    );
    expect(counts.failure).toBe(grave.reduce((sum, one) => sum + one, 0));
    expect(counts.skipped).toBe(files.reduce((sum, { check }) => sum + check.unapplied.length, 0));
    expect(counts.testcase).toBeGreaterThanOrEqual(files.length * 20);
  });

  test('SARIF: valid by the standard’s own schema; every result is of a rule that is described, at a line and a column', () => {
    const log: unknown = JSON.parse(writeSarif(report));
    expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
    const { runs } = JSON.parse(writeSarif(report)) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          level: string;
          locations: {
            physicalLocation: {
              artifactLocation: { uri: string };
              region: { startLine: number; startColumn: number };
            };
          }[];
        }[];
      }[];
    };
    const [{ tool, results }] = runs as [(typeof runs)[number]];
    const ids = new Set(tool.driver.rules.map(({ id }) => id));
    expect(results).toHaveLength(
      files.reduce((sum, { check }) => sum + check.findings.length + check.accepted.length, 0),
    );
    for (const { ruleId, level, locations } of results) {
      expect(ids).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      const { artifactLocation, region } = locations[0]!.physicalLocation;
      expect(artifactLocation.uri).not.toMatch(/[ ,]/);
      expect(Math.min(region.startLine, region.startColumn)).toBeGreaterThan(0);
    }
  });

  test('GitHub: one command a line, with commas and colons of names written so that they end nothing', () => {
    const lines = writeGitHub(report).split('\n');
    expect(lines).toHaveLength(files.reduce((sum, { check }) => sum + check.findings.length, 0));
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[\w-]+::\S/);
  });
});
