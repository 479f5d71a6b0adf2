import { useContext } from 'react';
import { LocaleContext, type InterfaceLanguage } from './LocaleContext.js';

/** Throws outside `<Player.Root>`. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const language = useContext(LocaleContext);
  if (!language) {
    throw new Error(
      'tingying: a part asked for words outside <Player.Root>, so it does not know the language. Move it inside <Player.Root>.',
    );
  }
  return language;
}
