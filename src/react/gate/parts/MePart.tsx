import { useState, type ComponentProps, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Me } from '../../../core/gate/GateApi.js';
import { FlowHeading } from '../flow/FlowHeading.js';
import { PasskeySignIn } from '../PasskeySignIn.js';
import { useGate } from '../useGate.js';
import { useMe } from '../useMe.js';
import { GatePart } from './GatePart.js';
import { News } from './News.js';
import { sayTrouble } from './sayTrouble.js';
import { useTell, type Tell } from './useTell.js';
import { LedHeading } from './LedHeading.js';

export interface MePartProps extends Omit<ComponentProps<'section'>, 'children'> {
  readonly 'data-part': string;
  readonly heading: string;
  /**
   * `end`: nothing is kept about the viewer any more. The sentence takes the place and the focus at once, before what had it is gone:
   * else a screen reader tells of the button that is just going, or of nothing.
   */
  readonly children: (me: Me, tell: Tell, refresh: () => void, end: (sentence: string) => void) => ReactNode;
}

/** A part about the viewer: where nobody is signed in, the way back stands in its place. */
export function MePart({ heading, children, ...props }: MePartProps) {
  const { translate } = useGate();
  const { region, tell } = useTell();
  const known = useMe();
  const [ended, setEnded] = useState<string | null>(null);
  const end = (sentence: string) => flushSync(() => setEnded(sentence));
  return (
    <GatePart aria-label={heading} aria-busy={known.phase === 'asking'} region={region} {...props}>
      <LedHeading>{heading}</LedHeading>
      {known.phase === 'told' &&
        (known.me && ended === null ? (
          <>
            <News notices={known.me.notices} tell={tell} />
            {children(known.me, tell, known.refresh, end)}
          </>
        ) : (
          <>
            {ended === null ? (
              <p>{translate('problem.not-signed-in')}</p>
            ) : (
              <FlowHeading focus level={3}>
                {ended}
              </FlowHeading>
            )}
            <PasskeySignIn
              onSignedIn={() => {
                setEnded(null);
                tell(translate('passkey.signedIn'));
                known.refresh();
              }}
            />
          </>
        ))}
      {known.phase === 'failed' && (
        <>
          <p data-part="gate-trouble">{sayTrouble(known.problem, translate)}</p>
          <button type="button" data-part="retry-button" onClick={known.refresh}>
            {translate('gate.retry.label')}
          </button>
        </>
      )}
    </GatePart>
  );
}
