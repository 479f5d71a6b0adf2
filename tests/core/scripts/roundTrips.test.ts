import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DescriptionScript } from '../../../src/core/scripts/DescriptionScript.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';
import { writeDapt } from '../../../src/core/scripts/writeDapt.js';
import { writeDescriptionScript } from '../../../src/core/scripts/writeDescriptionScript.js';
import { authored } from './scripts.js';

const errors = ({ problems }: { problems: readonly { level: string }[] }) =>
  problems.filter((one) => one.level === 'error');
/** A script as our own model has it. */
const scriptOf = (json: unknown): DescriptionScript => {
  const read = parseDescriptionScript(json);
  expect(errors(read)).toEqual([]);
  return read.script!;
};

describe('nothing is lost on the way', () => {
  test('from JSON to JSON', () => {
    fc.assert(
      fc.property(authored, (json) => {
        const script = scriptOf(json);
        const written = writeDescriptionScript(script);
        expect(scriptOf(written)).toEqual(script);
        expect(writeDescriptionScript(scriptOf(written))).toBe(written);
      }),
      { numRuns: 400 },
    );
  });

  test('from JSON to DAPT and back, and the document is valid', () => {
    fc.assert(
      fc.property(authored, (json) => {
        const script = scriptOf(json);
        const written = writeDapt(script);
        const read = parseDapt(written);
        expect(errors(read)).toEqual([]);
        expect(read.script).toEqual(script);
        expect(writeDapt(read.script!)).toBe(written);
      }),
      { numRuns: 400 },
    );
  });
});
