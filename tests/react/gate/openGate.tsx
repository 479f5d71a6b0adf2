import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createGateClient, createMockGate, type MockGateState } from '../../../src/gate-client/index.js';
import { GateProvider } from '../../../src/react/index.js';

/** A page with a gate behind it that is not there; `gate` is what the server knows. */
export function openGate(page: ReactNode, given: Partial<MockGateState> = {}, locale = 'en') {
  const gate = createMockGate(given);
  const client = createGateClient({ fetch: gate.fetch, locale });
  const view = render(<GateProvider client={client}>{page}</GateProvider>);
  const said = () =>
    [...view.container.querySelectorAll('[role=status]')]
      .map((region) => region.textContent.replaceAll('\u00a0', '').trim())
      .filter(Boolean)
      .join(' | ');
  return { ...view, gate, client, said };
}
