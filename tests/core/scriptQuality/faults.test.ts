import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { qualityRules } from '../../../src/core/scriptQuality/qualityRules.js';
import { faults } from './faults.js';
import { theKey, umbrella } from './films.js';

const look = ({ script, options }: (typeof faults)[number]['film']) =>
  checkScript(script, options).findings.map(({ rule, cueId, severity, message }) => ({
    rule,
    cueId,
    severity,
    message,
  }));

describe('an author’s fifty faults', () => {
  test('are fifty, of every rule but those of the check itself, and none is in the scripts they are planted into', () => {
    expect(faults).toHaveLength(50);
    const unplanted = qualityRules
      .map(({ id }) => id)
      .filter((id) => !faults.some(({ rule }) => rule === id));
    expect(unplanted).toEqual(['no-cues', 'needless-accept']);
    expect(look(theKey)).toEqual([]);
    expect(look(umbrella)).toEqual([]);
  });

  test.each(faults.map((fault) => [`${fault.rule}: ${fault.title}`, fault] as const))(
    '%s',
    (_name, { film, rule, cueId, severity }) => {
      const found = look(film);
      expect(found).toContainEqual(expect.objectContaining({ rule, cueId, ...(severity && { severity }) }));
      // One fault is not told in ten ways: what else is said must come of the same change.
      expect(found.filter((one) => one.rule === rule).length).toBeLessThanOrEqual(2);
    },
  );
});
