import type { BarTranslate } from '../../core/i18n/createTranslate.js';
import { useInterfaceLanguage } from './useInterfaceLanguage.js';

/** The words that are there at once, for the parts that are. Throws outside `<Player.Root>`. */
export const useBarTranslate = (): BarTranslate => useInterfaceLanguage().translate;
