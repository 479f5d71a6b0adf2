/** Verbs whose past form is no participle and no other word, so that it can only tell what happened before. */
export const plainPasts =
  'went|came|took|gave|threw|began|wore|ran|grew|knew|drew|flew|blew|rode|wrote|drove|chose|froze|woke|spoke|broke|shook|ate|drank|sang|swam|rang|sank|saw';
/** Past forms that are participles as well: past tense only right behind a subject. */
export const regularPasts =
  'walked|smiled|nodded|looked|stepped|laughed|entered|arrived|waited|turned|opened|closed|reached|pulled|pushed|picked|grabbed|kissed|hugged|stared|glanced|climbed|jumped|crossed|followed|stopped|started|watched|moved|raised|lowered|dropped|touched|pointed|knelt|sat|stood|fell|rose|held|left|got|said|told|made|put on|lay';
const subject = String.raw`(?:he|she|they|it)`;
/** What makes a past right in a tale of the present: a clause about before, about what is not, or about somebody who was named. */
const excused =
  /\b(?:as if|as though|like|if|where|what|that|who|whom|whose|which|when|whenever|than|until|till|before|after|once|since|because|wish|wishes|how|why|while)\b/iu;

/**
 * The words of an English sentence that tell it in the past, or null. A heuristic that would rather miss one than object to a right
 * one: participles (“dressed in black”), the perfect (“has dropped”) and clauses about before or about what is not are let pass.
 *
 * @param names of people, who are subjects too.
 */
export function findPastTense(sentence: string, names: readonly string[]): string | null {
  const people = names
    .filter((name) => /^[\p{Script=Latin} .'’-]+$/u.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const someone = [
    subject,
    ...people,
    String.raw`(?:the|a|an) (?!\w+ (?:who|that|which)\b)\w+(?: \w+)?`,
  ].join('|');
  const sure = new RegExp(
    String.raw`(?<![\p{L}])(?:${someone}) (?:\w+ly )?(?:was|were|had|${plainPasts})\b(?! to be\b)`,
    'giu',
  );
  const behindPronoun = new RegExp(
    String.raw`(?<![\p{L}])(?:${[subject, ...people].join('|')}) (?:\w+ly )?(?:${regularPasts})\b(?=[ .,;!?]|$)`,
    'giu',
  );
  const found = [...sentence.matchAll(sure), ...sentence.matchAll(behindPronoun)]
    .filter(({ index, 0: words }) => !excused.test(sentence.slice(0, index)) && !excused.test(words))
    .sort((a, b) => a.index - b.index)[0];
  return found?.[0] ?? null;
}
