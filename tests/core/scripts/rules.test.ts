import { describe, expect, test } from 'vitest';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { scriptRules } from '../../../src/core/scripts/ScriptProblem.js';
import { dapt } from './document.js';
import { ruleCases } from './ruleCases.js';

describe('an author is told of', () => {
  test.each(ruleCases)('$title ($rule)', ({ rule, level, bad, good }) => {
    const told = parseDapt(bad).problems;
    expect(told).toContainEqual(expect.objectContaining({ rule, level }));
    const found = told.find((one) => one.rule === rule && one.level === level);
    // What, where, and what to do: two sentences at least.
    expect(found?.message).toMatch(/\w.*\. .*\w/);
    expect(found?.line).toBeGreaterThan(0);
    expect(found?.column).toBeGreaterThan(0);
    if (level === 'warning') expect(told.filter((one) => one.level === 'error')).toEqual([]);
    // Its nearest neighbour is not told of, and is valid.
    const kept = parseDapt(good).problems;
    expect(kept.filter((one) => one.rule === rule)).toEqual([]);
    expect(kept.filter((one) => one.level === 'error')).toEqual([]);
  });
});

test('a plain document has nothing wrong with it at all', () => {
  expect(parseDapt(dapt()).problems).toEqual([]);
});

test('no rule is without its case', () => {
  const elsewhere = ['too-large', 'too-deep', 'too-many-elements', 'attribute-too-long', 'adpt-document'];
  const ofJson = [
    'json-syntax',
    'json-shape',
    'json-value',
    'json-unknown-field',
    'json-version',
    'character-reference',
  ];
  const tested = new Set<string>(ruleCases.map((one) => one.rule));
  const missing = Object.keys(scriptRules).filter(
    (rule) => !tested.has(rule) && !elsewhere.includes(rule) && !ofJson.includes(rule),
  );
  expect(missing).toEqual([]);
});

test('a problem names its line and column', () => {
  const xml = dapt({
    body: '\n  <div xml:id="d1" begin="1s" end="2s"/>\n  <div xml:id="d1" begin="3s" end="4s"/>',
  });
  const line = xml.split('\n').findIndex((one) => one.includes('begin="3s"')) + 1;
  expect(parseDapt(xml).problems).toEqual([
    expect.objectContaining({ rule: 'id-repeated', line, column: 3 }),
  ]);
});
