import type { ConsentNotice, FieldOffer, ProviderOffer, VerificationView } from '../GateApi.js';
import type { DecisionReason } from '../Verification.js';

/** One question. A field's page is named by its field. */
export type FlowPage = 'notice' | 'way' | 'passing-on' | FieldOffer['name'] | 'check';

/**
 * The pages of a way of proof, in their order: what is told comes before what is asked, and consent to each receiver by
 * itself (PIPL 23, 29). Before a way is chosen only the first two are known.
 */
export function planPages(
  offer: Pick<ProviderOffer, 'fields' | 'receiver'> | undefined,
): readonly FlowPage[] {
  if (!offer) return ['notice', 'way'];
  return [
    'notice',
    'way',
    ...(offer.receiver ? (['passing-on'] as const) : []),
    ...offer.fields.map(({ name }) => name),
    'check',
  ];
}

/**
 * The first page that still has something to ask, for who comes back. A notice that has changed is told again, before
 * anything else (PIPL 14); what may be left empty keeps nobody.
 */
export function findFirstOpen(
  offer: Pick<ProviderOffer, 'fields' | 'receiver'> | undefined,
  view: Pick<VerificationView, 'answers' | 'given' | 'consents' | 'reason'> | null,
  notice: Pick<ConsentNotice, 'version'>,
): FlowPage {
  if (!view || needsNotice(view, notice)) return 'notice';
  if (!offer) return 'way';
  if (offer.receiver && !view.consents.passingOn) return 'passing-on';
  const open = offer.fields.find(({ name, required }) => required && !isGiven(view, name));
  const wanted = offer.fields.find(({ name }) => view.reason && askedAgain[view.reason]?.includes(name));
  return (open ?? wanted)?.name ?? 'check';
}

/** What is asked again, though something was given: a reason names it. */
const askedAgain: Partial<Record<DecisionReason, readonly FieldOffer['name'][]>> = {
  'number-needed-again': ['number'],
  'not-found': ['name', 'number'],
  'does-not-match': ['name', 'number'],
  'code-unknown': ['code'],
  'code-expired': ['code'],
  'evidence-unreadable': ['note'],
  'call-back-unanswered': ['when', 'phone'],
};

/** Whether this viewer has to hear the notice: they have not agreed, or to an older one. */
export const needsNotice = (
  { consents }: Pick<VerificationView, 'consents'>,
  { version }: Pick<ConsentNotice, 'version'>,
): boolean => consents.sensitive !== true || consents.notice !== version;

/** What has to be agreed to before an application of before is gone on with: a notice that has changed, a receiver that is new. */
export const findUnagreed = (
  offer: Pick<ProviderOffer, 'receiver'> | undefined,
  view: Pick<VerificationView, 'consents'>,
  notice: Pick<ConsentNotice, 'version'>,
): readonly ('notice' | 'passing-on')[] => [
  ...(needsNotice(view, notice) ? (['notice'] as const) : []),
  ...(offer?.receiver && !view.consents.passingOn ? (['passing-on'] as const) : []),
];

/** Whether a field has been answered; what was given in secret counts, though it is not shown. */
export const isGiven = (
  { answers, given }: Pick<VerificationView, 'answers' | 'given'>,
  name: FieldOffer['name'],
): boolean => given.includes(name) || (answers[name] ?? '') !== '';
