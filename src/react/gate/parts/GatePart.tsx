import type { ComponentProps, ReactNode, Ref } from 'react';
import { direction } from '../../../core/i18n/direction.js';
import { mergeProps } from '../../player/mergeProps.js';
import { useGate } from '../useGate.js';

export interface GatePartProps extends ComponentProps<'section'> {
  readonly 'data-part': string;
  /** Where the part says what happened; part of it from the start. */
  readonly region?: ReactNode;
  /** By a name of its own: React 18 hands no `ref` on to a part. */
  readonly element?: Ref<HTMLElement>;
}

/** A part of the gate on its own ground: a named section in the viewer's language, with its own polite voice. */
export function GatePart({ region, element, children, ...props }: GatePartProps) {
  const { translate } = useGate();
  return (
    <section
      {...(element ? { ref: element } : {})}
      {...mergeProps(
        {
          'data-gate': '',
          lang: translate.locale,
          dir: direction(translate.locale),
        },
        props,
      )}
    >
      {children}
      {region}
    </section>
  );
}
