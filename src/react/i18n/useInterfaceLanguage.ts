import { useContext } from 'react';
import { outsideRoot } from '../player/outsideRoot.js';
import { LocaleContext, type InterfaceLanguage } from './LocaleContext.js';

/** Throws outside `<Player.Root>`. */
export function useInterfaceLanguage(): InterfaceLanguage {
  return useContext(LocaleContext) ?? outsideRoot();
}
