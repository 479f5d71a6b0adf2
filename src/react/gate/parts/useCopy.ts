import { useGate } from '../useGate.js';
import type { Tell } from './useTell.js';

/** Puts a text where it can be pasted from, and says whether it is there. */
export function useCopy(tell: Tell): (text: string) => void {
  const { translate } = useGate();
  return (text) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(translate('attest.code.copied')),
      () => tell(translate('attest.code.notCopied')),
    );
}
