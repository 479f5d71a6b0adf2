'use client';
import { useId, type ComponentProps } from 'react';
import {
  findPasskeyTrouble,
  isProblem,
  signInWithPasskey,
  type PasskeySeam,
} from '../../gate-client/index.js';
import { useHydrated } from '../player/useHydrated.js';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { sayTrouble } from './parts/sayTrouble.js';
import { useTask } from './parts/useTask.js';
import { useTell } from './parts/useTell.js';
import { useGate } from './useGate.js';

export interface PasskeySignInProps extends Omit<ComponentProps<'section'>, 'children'> {
  readonly onSignedIn?: () => void;
  /** The browser's passkeys; a test brings its own. */
  readonly seam?: PasskeySeam;
}

/** The way back for who was here before: a fingerprint, a PIN or a key, and nothing to remember. Where a browser has none, that is said before it is pressed. */
export function PasskeySignIn({ onSignedIn, seam, ...props }: PasskeySignInProps) {
  const { client, translate, rights } = useGate();
  const { region, tell } = useTell();
  const { busy, trouble, run } = useTask();
  const hydrated = useHydrated();
  const id = useId();
  const lacking = hydrated ? findPasskeyTrouble(seam) : null;
  const words = trouble
    ? isProblem(trouble, 'not-signed-in', 'not-found')
      ? translate('passkey.unknown')
      : sayTrouble(trouble, translate)
    : null;
  const signIn = async () => {
    const done = await run(
      async (signal) => {
        await signInWithPasskey(client, { signal, ...(seam ? { seam } : {}) });
        return true;
      },
      (error) =>
        tell(
          isProblem(error, 'not-signed-in', 'not-found')
            ? translate('passkey.unknown')
            : sayTrouble(error, translate),
        ),
    );
    if (!done) return;
    tell(translate('passkey.signedIn'));
    rights.changed();
    onSignedIn?.();
  };
  return (
    <GatePart data-part="passkey-sign-in" region={region} {...props}>
      {lacking ? (
        <p>{translate(`passkey.${lacking}`)}</p>
      ) : (
        <>
          <BusyButton
            busy={busy}
            data-part="passkey-button"
            aria-describedby={id}
            onClick={() => void signIn()}
          >
            {translate('passkey.signIn.label')}
          </BusyButton>
          <p id={id} data-part="note">
            {translate('passkey.signIn.note')}
          </p>
        </>
      )}
      {words && <p data-part="gate-trouble">{words}</p>}
    </GatePart>
  );
}
