import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { composeNotice } from '../../core/gate/i18n/composeNotice.js';
import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { GateParts } from '../assembleGate.js';
import { createTagger } from '../claims/createTagger.js';
import { edge } from '../edge/index.js';
import type { GateOptions } from '../GateOptions.js';
import { prefix } from '../http/prefix.js';
import { createToken } from '../identity/tokens.js';
import { type Jobs, startJobs } from '../jobs/startJobs.js';
import { createKeyring } from '../keys/createKeyring.js';
import { openKeyFile, readKeyFile } from '../keys/keyFile.js';
import type { Keys } from '../keys/Keys.js';
import { recogniseKeys } from '../keys/recogniseKeys.js';
import { watchKeyFile } from '../keys/watchKeyFile.js';
import type { Log } from '../logs/createLog.js';
import type { Metrics } from '../logs/createMetrics.js';
import { createOrigin } from '../media/createOrigin.js';
import { openTheatre, type Theatre } from '../media/openTheatre.js';
import { serveSample } from '../media/serveSample.js';
import { createPlays } from '../plays/createPlays.js';
import type { VerificationProvider } from '../providers/VerificationProvider.js';
import { serveAttestations } from '../services/serveAttestations.js';
import { serveEntitlements } from '../services/serveEntitlements.js';
import { serveFilms } from '../services/serveFilms.js';
import { serveLedger } from '../services/serveLedger.js';
import { servePlays } from '../services/servePlays.js';
import { servePrivacy } from '../services/servePrivacy.js';
import { serveReviews } from '../services/serveReviews.js';
import { serveRevocations } from '../services/serveRevocations.js';
import { serveVerifications } from '../services/serveVerifications.js';
import type { Database } from '../store/Database.js';
import { migrate } from '../store/migrate.js';
import { openDatabase } from '../store/openDatabase.js';
import { createVault } from '../verifications/createVault.js';
import { createVerifications } from '../verifications/createVerifications.js';

export const defaultFolder = 'gate-data';

export type OpenedParts = {
  parts: GateParts;
  theatre: Theatre;
  /** Takes these keys, or reads the file again. */
  readKeys: (given?: Keys) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens what the gate stands on. What was opened before something failed is closed again. */
export async function openParts(
  options: GateOptions,
  given: {
    origins: readonly string[];
    providers: readonly VerificationProvider[];
    log: Log;
    metrics: Metrics;
    clock: () => number;
    stopped: AbortSignal;
  },
): Promise<OpenedParts> {
  const { origins, providers, log, clock } = given;
  const file = findKeyFile(options);
  const keys = await openKeys(options);
  const keyring = await createKeyring(keys, clock);
  const theatre = options.films === undefined ? noTheatre : await openTheatre(options.films);
  for (const { folder, message } of theatre.problems()) log('warning', 'film-not-shown', { folder, message });

  const database = await openStore(options);
  let jobs: Jobs | undefined;
  try {
    await recogniseKeys(database, keys);
    const locale = options.locale ?? 'zh-CN';
    const noticeFor = options.notice ?? ((wished: string) => composeOwnNotice(options, wished));
    for (const provider of providers) provider.connect?.({ database, clock });
    const vault = createVault({ clock });
    const tagger = createTagger({ peppers: () => keyring.peppers(), salt: keys.salt });
    const verifications = createVerifications({
      database,
      clock,
      providers,
      tagger,
      sealKey: keys.sealing,
      notice: () => noticeFor(locale).version,
      callback: (provider) => `${origins[0] ?? ''}${prefix}/callbacks/${provider}`,
      vault,
      log: ({ event, ...facts }) => log('warning', event, facts),
    });
    jobs = startJobs({
      database,
      clock,
      verifications,
      onTrouble: (error) => log('error', 'job-failed', { error }),
    });
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const plays = createPlays({
      database,
      clock,
      edgeKeys: () => keyring.grants(),
      theatre,
      ledger: { secret: text(keys.recipients) },
      ...(options.policy && { policy: options.policy }),
      log: (event, facts) => log('info', event, facts),
    });
    const secret = createToken();
    const origin = createOrigin({ theatre, secret, streamSecret: text(keys.media) });
    const running = jobs;
    const served = serveVerifications({ verifications, providers, vault, database, clock });
    const parts: GateParts = {
      database,
      keys,
      clock,
      log,
      metrics: given.metrics,
      origins,
      locale,
      help: options.contact ?? {},
      notice: noticeFor,
      name: options.name ?? '听影 Tingying',
      returnTo: options.returnTo ?? '/?verification={id}',
      staffPage: options.staffPage ?? '/staff',
      ...(options.identify && { identify: options.identify }),
      findRegion: options.findRegion ?? (() => null),
      verifications: served,
      entitlements: serveEntitlements(database, clock),
      films: serveFilms({ theatre, database, clock }),
      plays: servePlays(plays, served),
      reviews: serveReviews(verifications.reviews),
      revocations: serveRevocations(verifications.revocations),
      attestations: serveAttestations(database, clock, tagger),
      privacy: servePrivacy(database, verifications, clock),
      media: (request) =>
        edge(request, {
          keys: keyring.grants(),
          origin: 'http://films.invalid',
          secret,
          clock,
          fetch: origin,
        }),
      sample: (request, name) => serveSample(theatre, request, name),
      ...serveLedger({
        database,
        clock,
        theatre,
        operator: options.operator ?? '—',
        key: keys.evidence,
      }),
      stopped: given.stopped,
    };
    const readKeys = async (next?: Keys) => {
      await keyring.take(next ?? (file === null ? keyring.keys : await readKeyFile(file)));
      log('info', 'keys-read', {});
    };
    const unwatch =
      file === null
        ? () => undefined
        : watchKeyFile(file, () => {
            // Those before go on; whoever wrote it has to look at it.
            readKeys().catch((error: unknown) => log('error', 'keys-not-read', { error }));
          });
    return {
      parts,
      theatre,
      readKeys,
      async close() {
        unwatch();
        await running.stop();
        await verifications.settled();
        await closeStore(options, database);
      },
    };
  } catch (error) {
    await jobs?.stop();
    await closeStore(options, database);
    throw error;
  }
}

const isDatabase = (store: GateOptions['store']): store is Database =>
  store !== undefined && 'query' in store;

async function openStore({ store }: GateOptions): Promise<Database> {
  if (isDatabase(store)) return store;
  if (!store || 'dir' in store)
    await mkdir(store?.dir ?? `${defaultFolder}/store`, { recursive: true, mode: 0o700 });
  const database = await openDatabase(store ?? { dir: `${defaultFolder}/store` });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function closeStore({ store }: GateOptions, database: Database): Promise<void> {
  if (!isDatabase(store)) await database.close();
}

function findKeyFile({ keys }: GateOptions): string | null {
  return keys && 'grants' in keys ? null : (keys?.file ?? `${defaultFolder}/keys.json`);
}

async function openKeys(options: GateOptions): Promise<Keys> {
  const file = findKeyFile(options);
  if (file === null) return options.keys as Keys;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return openKeyFile(file);
}

function composeOwnNotice({ operator, contact }: GateOptions, locale: string) {
  const say = createGateTranslate(locale);
  return composeNotice(say, {
    operator: operator ?? '',
    contact: [contact?.phone, contact?.url].filter(Boolean).join(', ') || '—',
  });
}

const noTheatre: Theatre = {
  find: () => undefined,
  list: () => [],
  problems: () => [],
  read: () => Promise.resolve(),
};
