import type { Consents } from '../../core/gate/GateApi.js';

/** Only what we know, and only a plain yes or no. */
export function readConsents({ sensitive, passingOn, notice }: Consents): Consents {
  return {
    ...(typeof sensitive === 'boolean' && { sensitive }),
    ...(typeof passingOn === 'boolean' && { passingOn }),
    ...(typeof notice === 'string' && { notice: notice.slice(0, 100) }),
  };
}

/** What may not be asked before it is agreed to, as JSON pointers. */
export function findMissingConsents(given: Consents, notice: string, passesOn: boolean) {
  const missing: { pointer: string; code: string }[] = [];
  if (given.sensitive !== true) missing.push({ pointer: '/consents/sensitive', code: 'required' });
  if (passesOn && given.passingOn !== true)
    missing.push({ pointer: '/consents/passingOn', code: 'required' });
  if (given.notice !== notice) missing.push({ pointer: '/consents/notice', code: 'outdated' });
  return missing;
}
