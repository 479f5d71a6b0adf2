import type { MockVerification } from '../../src/gate-client/index.js';

/** An application as it stands in a story. */
export function anApplication(more: Partial<MockVerification> = {}): MockVerification {
  return {
    id: 'case-1',
    state: 'draft',
    provider: 'registry',
    version: 1,
    answers: {},
    given: [],
    consents: { sensitive: true, passingOn: true, notice: '2026-11' },
    createdAt: '2026-11-25T08:00:00Z',
    updatedAt: '2026-11-25T08:00:00Z',
    ...more,
  };
}
