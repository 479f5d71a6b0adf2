import { chooseText } from '../../core/i18n/chooseText.js';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import type { Provision } from './readLedger.js';

/** What a rights-holder is told of one work, and an office that inspects reads (国版发〔2022〕1号). Without persons. */
export type WorkNotice = {
  film: string;
  title: string;
  author: string;
  /** Where the right to show it is written down, and where the work was had from; empty where the film is no longer shown. */
  rights: string;
  source: string;
  mark: string;
  formats: string;
  manner: string;
  firstDay: string;
  lastDay: string;
  /** Once a day for each viewer. */
  provisions: number;
  /** Viewers, each counted once a year. */
  recipients: number;
};

export const noticeColumns = [
  'film',
  'title',
  'author',
  'rights',
  'source',
  'mark',
  'formats',
  'manner',
  'firstDay',
  'lastDay',
  'provisions',
  'recipients',
] as const satisfies readonly (keyof WorkNotice)[];

/** One notice for each work that was provided, in the order of their first day. */
export function summariseWorks(
  provisions: readonly Provision[],
  theatre: { find(film: string): TheatreFilm | undefined },
  locale = 'zh-CN',
): WorkNotice[] {
  const works = new Map<string, Provision[]>();
  for (const one of provisions) {
    const lines = works.get(one.film);
    if (lines) lines.push(one);
    else works.set(one.film, [one]);
  }
  return [...works.entries()].flatMap(([film, lines]) => {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return [];
    const policy = theatre.find(film)?.policy;
    const each = <Name extends 'format' | 'manner' | 'recipient'>(name: Name) =>
      new Set(lines.map((one) => one[name]));
    return {
      film,
      title: last.title,
      author: last.author ?? (policy ? chooseText(policy.author, locale).text : ''),
      rights: policy?.rights ?? '',
      source: policy?.source ?? '',
      mark: policy ? chooseText(policy.mark, locale).text : '',
      formats: [...each('format')].join('; '),
      manner: [...each('manner')].join('; '),
      firstDay: first.day,
      lastDay: last.day,
      provisions: lines.length,
      recipients: each('recipient').size,
    };
  });
}
