import { createRoot } from 'react-dom/client';
import '../../src/styles/styles.css';
import '../../src/styles/gate.css';
import { createGateClient, createMockGate } from '../../src/gate-client/index.js';
import { AccessGate, GateProvider } from '../../src/react/index.js';
import { anApplication } from '../../stories/gate/cases.js';

/** A film behind a gate that is not there, as a site has it. `begun`: the viewer stopped before the number. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
document.documentElement.lang = locale;
const gate = createMockGate(
  asked.has('begun') ? { signedIn: true, verifications: [anApplication({ given: ['name'] })] } : {},
);
const client = createGateClient({ fetch: gate.fetch, locale });

createRoot(document.getElementById('page')!).render(
  <main>
    <h1>{locale === 'en' ? 'Tonight' : '今晚'}</h1>
    <GateProvider client={client}>
      <AccessGate film="lantern-ferry" title={locale === 'en' ? 'The Lantern Ferry' : '渡灯'}>
        {({ base }) => <p data-part="film">{base}</p>}
      </AccessGate>
    </GateProvider>
  </main>,
);
