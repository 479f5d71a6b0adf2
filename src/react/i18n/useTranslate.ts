import { useContext } from 'react';
import type { Translate } from '../../core/i18n/createTranslate.js';
import { LocaleContext } from './LocaleContext.js';

/** The words of the interface. Throws outside `<Player.Root>`. */
export function useTranslate(): Translate {
  const translate = useContext(LocaleContext);
  if (!translate) {
    throw new Error(
      'tingying: a part asked for words outside <Player.Root>, so it does not know the language. Move it inside <Player.Root>.',
    );
  }
  return translate;
}
