import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { faults } from './faults.js';
import { theKey, umbrella } from './films.js';

const look = ({ script, options }: (typeof faults)[number]['film']) =>
  checkScript(script, options).findings.map(({ rule, cueId, severity, message }) => ({
    rule,
    cueId,
    severity,
    message,
  }));

describe('an author’s forty faults', () => {
  test('are forty, and none of them is in the scripts they are planted into', () => {
    expect(faults).toHaveLength(40);
    expect(look(theKey)).toEqual([]);
    expect(look(umbrella)).toEqual([]);
  });

  test.each(faults)('$rule: $title', ({ film, rule, cueId, severity }) => {
    const found = look(film);
    expect(found).toContainEqual(expect.objectContaining({ rule, cueId, ...(severity && { severity }) }));
    // One fault is not told in ten ways: what else is said must come of the same change.
    expect(found.filter((one) => one.rule === rule).length).toBeLessThanOrEqual(2);
  });
});
