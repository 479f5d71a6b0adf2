import type { Translate } from '../../core/i18n/createTranslate.js';
import { translateAll } from './translateAll.js';
import { useInterfaceLanguage } from './useInterfaceLanguage.js';

/** The words of the interface, all of them. Throws outside `<Player.Root>`. */
export const useTranslate = (): Translate => translateAll(useInterfaceLanguage());
