import type { ProviderOffer, VerificationView } from '../../core/gate/GateApi.js';
import { parseHolderNumber } from '../../core/gate/parseHolderNumber.js';
import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import { takeToken } from '../http/limitRate.js';
import { createPseudonym } from '../identity/tokens.js';
import type { VerificationProvider } from '../providers/VerificationProvider.js';
import type { Sql } from '../store/Database.js';
import { watchVersions } from '../verifications/watchVersions.js';
import type { Verifications } from '../verifications/createVerifications.js';
import type { Vault } from '../verifications/createVault.js';
import type { CaseAnswer } from '../verifications/VerificationParts.js';
import type { VerificationFacts } from '../verifications/viewCase.js';
import { openAnswer } from './openAnswer.js';
import type { VerificationService } from './Services.js';
import { sayStanding } from './sayStanding.js';

/** So often one certificate may be tried in a day, by whomever. Its owner's films go on; a person helps whoever is refused. */
const triesOfOne = { burst: 10, seconds: 86_400 };

/** What the state machine answers, as the API says it: refusals thrown, facts with their sentence. */
export function serveVerifications(options: {
  verifications: Verifications;
  providers: readonly VerificationProvider[];
  vault: Vault;
  database: Sql;
  clock: Clock;
}): VerificationService {
  const { verifications, providers, vault, database, clock } = options;
  // Never written down: which certificate a bucket counts is known to this process only, and to nobody after it.
  const ofThisProcess = crypto.getRandomValues(new Uint8Array(32));

  const show = ({ note, ...facts }: VerificationFacts, locale: string): VerificationView => ({
    ...facts,
    say: sayStanding(createGateTranslate(locale), {
      state: facts.state,
      ...(facts.reason && { reason: facts.reason }),
      ...(note !== undefined && { note }),
      ...(facts.redirect !== undefined && { redirect: facts.redirect }),
    }),
  });
  const open = async (asked: Promise<CaseAnswer>, locale: string) =>
    show((await openAnswer(asked, locale)).view, locale);
  const limitOne = async (id: string, given: string | undefined): Promise<void> => {
    // One that is empty is none: what was given before is what is asked about.
    const brought = given?.trim() ?? '';
    const number = nameOf(brought === '' ? (vault.read(id).number?.reveal() ?? '') : brought);
    if (number === '') return;
    const bucket = await createPseudonym(ofThisProcess, 'certificate', number);
    const allowed = await takeToken(database, bucket, triesOfOne, clock);
    if (!allowed.allowed) throw new GateProblem('rate-limited', { retryAfter: allowed.retryAfter });
  };

  return {
    offers: (locale) => providers.map((provider) => offer(provider, locale)),
    start: (viewer, wanted, { locale, repeats }) =>
      open(
        verifications.start(viewer.id, wanted, repeats === undefined ? {} : { idempotencyKey: repeats }),
        locale,
      ),
    view: (viewer, id, { locale }) => open(verifications.view(id, viewer.id), locale),
    untilChanged: watchVersions(database).untilChanged,
    list: async (viewer, { locale }) =>
      (await verifications.list(viewer.id)).map((facts) => show(facts, locale)),
    answer: (viewer, id, answers, version, { locale }) =>
      open(
        verifications.saveAnswers(
          id,
          viewer.id,
          answers,
          version === undefined ? {} : { ifVersion: version },
        ),
        locale,
      ),
    async submit(viewer, id, given, { locale }) {
      // Only the viewer's own case is looked at: another's is not there.
      await open(verifications.view(id, viewer.id), locale);
      await limitOne(id, given.number);
      return open(verifications.submit(id, viewer.id, { locale, given }), locale);
    },
    appeal: (viewer, id, words, { locale }) => open(verifications.appeal(id, viewer.id, words), locale),
    withdraw: (viewer, id, { locale }) => open(verifications.withdraw(id, viewer.id), locale),
    renew: (viewer, id, given, { locale }) =>
      open(verifications.renew(id, viewer.id, { locale, ...given }), locale),
    async resume(provider, url, viewer, { locale }) {
      // Whoever comes back without the session that went away is nobody we sent.
      if (!viewer) throw new GateProblem('not-signed-in');
      const asked = verifications.resume({ provider, url, viewer: viewer.id, locale });
      return (await openAnswer(asked, locale)).view.id;
    },
  };
}

/** One name for one number, however it is written: of a certificate whose it is, be it dictated or with another grade. */
function nameOf(number: string): string {
  const read = parseHolderNumber(number);
  if (read.ok) return read.id;
  return number
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toUpperCase()
    .slice(0, 40);
}

function offer(provider: VerificationProvider, locale: string): ProviderOffer {
  return {
    id: provider.id,
    kind: provider.kind,
    ...provider.describe(locale),
    ...(provider.demo && { demo: true }),
  };
}
