import type { LocalizedText } from '../films/Film.js';
import type { FilmAccess } from '../gate/judgeAccess.js';
import { chooseText } from '../i18n/chooseText.js';
import { joinList } from '../i18n/joinList.js';
import { plainLanguageName } from '../i18n/plainLanguageName.js';
import { describeDuration } from '../time/describeTime.js';
import type { Work, WorkDescription } from './Catalogue.js';
import type { TheatreTranslate } from './i18n/createTheatreTranslate.js';
import { tellDescriptions } from './tellDescriptions.js';
import { tellNews } from './tellNews.js';

/**
 * What a listener wants to know of a work before they open it, in one sentence, the most telling first: what is new or
 * leaving, who describes it, in which language, how long it is, and what else there is for those who need it.
 * @param now milliseconds since 1970
 * @param access whether it is open to this viewer, as a gate told it; null where there is no gate
 */
export function describeWork(
  work: Work,
  translate: TheatreTranslate,
  now: number,
  access: FilmAccess | null = null,
): string {
  const { locale } = translate;
  const say = (text: LocalizedText) => chooseText(text, locale).text;
  const nameOf = (tag: string) => plainLanguageName(tag, locale, 'spoken');
  const { isNew, leaving } = tellNews(work, now);
  const descriptions = tellDescriptions(work);
  const language = work.language ?? (typeof work.film === 'object' ? work.film.language : undefined);
  const duration = work.duration ?? (typeof work.film === 'object' ? work.film.duration : undefined);
  const count = (work.seasons ?? []).reduce((sum, { episodes }) => sum + episodes.length, 0);
  const film = typeof work.film === 'object' ? work.film : null;
  const foreign = [...new Set(descriptions.flatMap((one) => (one.language ? [nameOf(one.language)] : [])))];
  // A book has no dialogue: it is read.
  const spoken = work.kind === 'audiobook' ? 'card.languageRead' : 'card.language';
  const phrases: string[] = [
    ...(isNew ? [translate('card.new')] : []),
    ...(leaving === null ? [] : [translate('card.leaving', { day: sayDay(leaving, locale) })]),
    ...(access === null ? [] : [translate(`access.${access}`)]),
    translate(`kind.${work.kind}`),
    ...(work.kind === 'audiobook' ? [] : tellDescribers(descriptions, translate, say)),
    ...(foreign.length > 1 ||
    (foreign.length === 1 && language !== undefined && foreign[0] !== nameOf(language))
      ? [translate('card.described', { languages: joinList(foreign, locale) })]
      : []),
    ...(descriptions.some(({ extended }) => extended) ? [translate('card.extended')] : []),
    ...(language === undefined ? [] : [translate(spoken, { language: nameOf(language) })]),
    ...(count > 0 ? [translate('card.episodes', { count })] : []),
    ...(duration === undefined ? [] : [describeDuration(duration, translate.bar)]),
    ...((work.captions ?? (film?.captions ?? []).length > 0) ? [translate('card.captions')] : []),
    ...((work.signLanguage ?? (film?.signLanguage ?? []).length > 0) ? [translate('card.signLanguage')] : []),
  ];
  const joined = phrases.reduce((before, next) => translate('card.and', { before, next }));
  return translate('card.sentence', {
    phrases: joined.charAt(0).toLocaleUpperCase(locale) + joined.slice(1),
  });
}

/** A day as a person says it; it is the theatre's day, whatever the viewer's time zone. */
export const sayDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Each kind once, with who narrates where it is told. */
function tellDescribers(
  descriptions: readonly WorkDescription[],
  translate: TheatreTranslate,
  say: (text: LocalizedText) => string,
): readonly string[] {
  if (descriptions.length === 0) return [translate('card.undescribed')];
  const kinds = new Map<WorkDescription['by'], string>();
  for (const { by, narrator } of descriptions) {
    if (kinds.has(by)) continue;
    const name = translate(`by.${by}`);
    kinds.set(
      by,
      narrator === undefined ? name : translate('card.byNarrator', { by: name, narrator: say(narrator) }),
    );
  }
  return [...kinds.values()];
}
