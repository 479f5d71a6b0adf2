import { parseArgs } from 'node:util';

export type ServeArgs = {
  port: number;
  host: string;
  /** The folder of the embedded database and of the keys. */
  data: string;
  films: string;
  /** The theatre's page, as built files; the packaged one where it is left out. */
  site?: string;
  /** Where viewers see it, where a proxy stands before it. */
  origin?: string;
  /** A module whose default export is more of `createGate`'s options. */
  config?: string;
  /** A PostgreSQL server instead of the embedded database. */
  database?: string;
  metrics: boolean;
};

export type ParsedServeArgs =
  { ok: true; args: ServeArgs } | { ok: true; help: true } | { ok: false; reason: string };

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  films: { type: 'string' },
  site: { type: 'string' },
  origin: { type: 'string' },
  config: { type: 'string' },
  metrics: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What follows `tingying serve`, and what the environment says where it says nothing. */
export function parseServeArgs(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedServeArgs {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options, allowPositionals: false }));
  } catch (error) {
    return {
      ok: false,
      reason: `${(error as Error).message}. Nothing was started. tingying serve --help tells what it takes.`,
    };
  }
  if (values.help) return { ok: true, help: true };
  // A variable that is set to nothing says nothing.
  const told = env['PORT'] ?? '';
  const given = values.port ?? (told === '' ? '4173' : told);
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    return {
      ok: false,
      reason: `the port “${given}” is none. Nothing was started. Give a number from 1 to 65535, or 0 for a free one.`,
    };
  return {
    ok: true,
    args: {
      port,
      host: values.host ?? '127.0.0.1',
      data: values.data ?? 'gate-data',
      films: values.films ?? 'films',
      metrics: values.metrics ?? false,
      ...(values.site !== undefined && { site: values.site }),
      ...(values.origin !== undefined && { origin: values.origin }),
      ...(values.config !== undefined && { config: values.config }),
      ...(env['DATABASE_URL'] && { database: env['DATABASE_URL'] }),
    },
  };
}
