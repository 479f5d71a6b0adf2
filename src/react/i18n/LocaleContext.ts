import { createContext } from 'react';
import type { Translate } from '../../core/i18n/createTranslate.js';

export const LocaleContext = createContext<Translate | null>(null);
