import type {
  AudioChoice,
  AudioKind,
  CaptionsChoice,
  DescriptionChoice,
  TrackChoice,
} from '../playback/PlayerState.js';
import { chooseText, type ChosenText } from './chooseText.js';
import type { Translate } from './createTranslate.js';
import { languageNames, type LanguageMedium } from './languageName.js';

/** A choice and what the viewer calls it. `lang` is set where the name is in a language that is not the viewer's. */
export interface NamedChoice extends ChosenText {
  readonly id: string;
}

/** Captions by their language: 中文; 英语，带音效说明. The author's own label goes first. */
export function nameCaptions(
  choices: readonly CaptionsChoice[],
  translate: Translate,
): readonly NamedChoice[] {
  return nameChoices(choices, 'written', translate, (choice, language) => {
    const key = choice.easy ? 'captionsChoice.easy' : choice.sdh ? 'captionsChoice.sdh' : null;
    return key ? translate(key, { language }) : language;
  });
}

const kindNames = {
  main: null,
  'main-desc': 'sound.described',
  descriptions: 'sound.descriptions',
  alternative: 'sound.alternative',
  translation: 'sound.translation',
  commentary: 'sound.commentary',
} as const satisfies Record<AudioKind, string | null>;

/** Audio tracks by their language and kind: 普通话; 普通话，带讲述. The author's own label goes first. */
export function nameAudio(choices: readonly AudioChoice[], translate: Translate): readonly NamedChoice[] {
  return nameChoices(choices, 'spoken', translate, (choice, language) => {
    const key = choice.clear ? 'sound.clear' : kindNames[choice.kind];
    return key ? translate(key, { language }) : language;
  });
}

/**
 * The sounds of a film to choose from, by language alone: "dubbed" or "original" is said by the film's own title page, not by
 * every switch. Where one language is there twice, what they are tells them apart: 普通话; 普通话，对白更清楚.
 */
export function nameSounds(choices: readonly AudioChoice[], translate: Translate): readonly NamedChoice[] {
  const same = (one: AudioChoice) => choices.filter(({ language }) => language === one.language).length;
  const plain = choices.map((one): AudioChoice => {
    const isTold = one.clear === true || (same(one) > 1 && one.kind !== 'main');
    // The stream's own name of clearer voices is in the stream's language, and often none.
    return isTold ? { ...one, label: one.clear ? null : one.label } : { ...one, label: null, kind: 'main' };
  });
  return nameAudio(plain, translate);
}

/**
 * Descriptions by who speaks, then in which language: 人声 · 李讲述 · 普通话. The author's own label goes first. Where two would be
 * called the same, how each comes to the viewer tells them apart.
 */
export function nameDescriptions(
  choices: readonly DescriptionChoice[],
  translate: Translate,
): readonly NamedChoice[] {
  const describe = (choice: DescriptionChoice, language: string): string => {
    const facts = [
      nameVoice(choice, translate),
      choice.narrator === null ? null : chooseText(choice.narrator, translate.locale).text,
      language,
      choice.extended ? translate('descriptionChoice.extended') : null,
    ];
    return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
  };
  const deliveries = new Map<string, Set<string>>();
  for (const one of choices) {
    const name = describe(one, one.language);
    deliveries.set(name, (deliveries.get(name) ?? new Set()).add(one.delivery));
  }
  return nameChoices(choices, 'spoken', translate, (choice, language) => {
    const name = describe(choice, language);
    const isToldApart = (deliveries.get(describe(choice, choice.language))?.size ?? 0) > 1;
    return isToldApart ? `${name} · ${translate(`descriptionSettings.delivery.${choice.delivery}`)}` : name;
  });
}

function nameVoice({ delivery, voiceKind }: DescriptionChoice, translate: Translate): string | null {
  if (delivery === 'text') return translate('descriptionChoice.text');
  return voiceKind && translate(`descriptionChoice.${voiceKind}`);
}

function nameChoices<Choice extends TrackChoice>(
  choices: readonly Choice[],
  medium: LanguageMedium,
  translate: Translate,
  describe: (choice: Choice, language: string) => string,
): readonly NamedChoice[] {
  const languages = languageNames(
    choices.map((choice) => choice.language),
    translate.locale,
    medium,
  );
  const named = choices.map((choice, index): NamedChoice => {
    const language = languages[index] ?? choice.language;
    const own = choice.label === null ? null : chooseText(choice.label, translate.locale, choice.language);
    return { id: choice.id, ...(own?.text ? own : { text: describe(choice, language), lang: undefined }) };
  });
  return named.map((choice, index) => {
    const number = named.slice(0, index + 1).filter((one) => one.text === choice.text).length;
    return number > 1
      ? { ...choice, text: translate('choice.numbered', { choice: choice.text, number }) }
      : choice;
  });
}

/** What the choice with this id is called; null where it is not among them. */
export function findName(named: readonly NamedChoice[], id: string | null): NamedChoice | null {
  return named.find((one) => one.id === id) ?? null;
}
