import { useGate } from '../useGate.js';
import { sayTrouble } from './sayTrouble.js';
import type { Trouble } from './useTask.js';

/** What went wrong, to be read again where it happened; the part's own voice has said it once. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | null }) {
  const { translate } = useGate();
  return trouble ? <p data-part="gate-trouble">{sayTrouble(trouble, translate)}</p> : null;
}
