import type { LanguageTag, LocalizedText } from '../../core/films/Film.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { useTheatre } from './useTheatre.js';

/** Words of the catalogue in the viewer's language; else in another, which is marked so that the right voice reads it. */
export function Words({
  of,
  language,
}: {
  readonly of: LocalizedText;
  readonly language?: LanguageTag | undefined;
}) {
  const { translate } = useTheatre();
  const { text, lang } = chooseText(of, translate.locale, language);
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}
