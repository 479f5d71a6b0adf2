import type { Decorator } from '@storybook/react-vite';
import { useState } from 'react';
import { createGateClient, createMockGate, type MockGateState } from '../../src/gate-client/index.js';
import { GateProvider } from '../../src/react/gate/GateProvider.js';

/** Puts a story's part before a gate that is not there; the story's parameter `gate` says what that gate knows. */
export const inGate: Decorator = (Part, { globals, parameters }) => (
  <MockedGate
    key={JSON.stringify(globals['locale'])}
    state={parameters['gate'] as Partial<MockGateState> | undefined}
    locale={String(globals['locale'])}
  >
    <Part />
  </MockedGate>
);

interface MockedGateProps {
  readonly state: Partial<MockGateState> | undefined;
  readonly locale: string;
  readonly children: React.ReactNode;
}

export function MockedGate({ state, locale, children }: MockedGateProps) {
  const [client] = useState(() => createGateClient({ fetch: createMockGate(state).fetch, locale }));
  return <GateProvider client={client}>{children}</GateProvider>;
}
