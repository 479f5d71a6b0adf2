import type { ConsentNotice } from '../GateApi.js';
import type { GateTranslate } from './createGateTranslate.js';

/** Goes up with every change of meaning: who has agreed to an older one is asked again (PIPL 14). */
export const NOTICE_VERSION = '2026-11';

export interface NoticeFacts {
  /** Who answers for it: the operator's full name (PIPL 17). Empty where a theatre is only being tried out: then that is said. */
  readonly operator: string;
  /** How to reach them: a telephone number or an address. */
  readonly contact: string;
}

/** The notice in the gate's own words, in the order in which it is read: PIPL 17, and for sensitive data PIPL 30. */
export function composeNotice(say: GateTranslate, { operator, contact }: NoticeFacts): ConsentNotice {
  return {
    version: NOTICE_VERSION,
    sections: [
      {
        id: 'who',
        heading: say('notice.who.heading'),
        text: operator ? say('notice.who.text', { operator, contact }) : say('notice.who.unset'),
      },
      ...(['purpose', 'necessity', 'effect', 'retention', 'rights'] as const).map((id) => ({
        id,
        heading: say(`notice.${id}.heading`),
        text: say(`notice.${id}.text`),
      })),
    ],
  };
}
