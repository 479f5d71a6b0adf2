import { useEntitlement } from '../../src/react/index.js';
import { pageWords } from './pageWords.js';

/** Whether the films are open to this viewer, in the gate's words, once above them all. */
export function EntitlementNote() {
  const state = useEntitlement();
  if (state.phase !== 'told') return null;
  return <p>{state.entitlement?.say ?? pageWords(document.documentElement.lang).locked}</p>;
}
