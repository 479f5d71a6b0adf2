import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGate, type Gate, type GateOptions, toNodeListener } from '../../gate-server/index.js';
import { demoPeople } from '../../gate-server/testkit/index.js';
import { chooseCliLocale } from '../chooseCliLocale.js';
import type { Command, Terminal } from '../Terminal.js';
import { createSite, type Site } from './createSite.js';
import { explainOpening } from './explainOpening.js';
import { parseServeArgs, type ServeArgs } from './parseServeArgs.js';
import { serveWords } from './serveWords.js';

/** How long an answer that is under way may take once it is to stop. */
const graceMs = 5000;

/** `tingying serve`: the theatre's page, the gate and the films, until it is told to stop. Exit codes: 0 stopped, 2 not opened. */
export const serve: Command = {
  async run(given, terminal) {
    const words = serveWords[chooseCliLocale(terminal.env)];
    const parsed = parseServeArgs(given, terminal.env);
    if (!parsed.ok) {
      terminal.err(`tingying: ${parsed.reason}`);
      return 2;
    }
    if ('help' in parsed) {
      terminal.out(words.help);
      return 0;
    }
    const { args } = parsed;
    let opened: { server: Server; gate: Gate } | undefined;
    try {
      opened = await open(args, terminal);
    } catch (error) {
      terminal.err(explainOpening(error, args.port, words));
      return 2;
    }
    const stopReading = readOnHangup(opened.gate, terminal, words);
    await untilTold();
    stopReading();
    terminal.err(words.stopping);
    await stop(opened);
    terminal.err(words.stopped);
    return 0;
  },
};

async function open(args: ServeArgs, terminal: Terminal): Promise<{ server: Server; gate: Gate }> {
  const words = serveWords[chooseCliLocale(terminal.env)];
  const config = readConfig(args, words);
  // Answers only once everything is open; who comes before waits.
  let gate: Gate | undefined;
  let site: Site | undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const listener = toNodeListener(async (request, from) => {
    await begun;
    const { pathname } = new URL(request.url);
    if (gate && pathname.startsWith('/gate/')) return gate(request, from);
    if (gate && args.metrics && pathname === '/metrics')
      return new Response(gate.metrics(), { headers: { 'content-type': 'text/plain; version=0.0.4' } });
    return site?.(request) ?? new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  });
  // Slow or endless requests end here; the gate's own limits are narrower.
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 },
    listener,
  );
  await listen(server, args);
  try {
    const { port } = server.address() as AddressInfo;
    const isLocal = /^(127\.|localhost$|::1$)/.test(args.host);
    const origins = args.origin
      ? [args.origin]
      : // A passkey needs a name, and `localhost` is one; who goes by number is let in too.
        [`http://localhost:${port}`, ...(isLocal ? [`http://127.0.0.1:${port}`] : [])];
    const url = args.origin ?? `http://localhost:${port}`;
    site = await createSite(args.site ?? findSite(), { secure: url.startsWith('https:') });
    const letters: string[] = [];
    const films = existsSync(args.films) ? args.films : undefined;
    const problems: string[] = [];
    gate = createGate({
      origin: origins,
      store: args.database ? { url: args.database } : { dir: join(args.data, 'store') },
      keys: { file: join(args.data, 'keys.json') },
      ...(films !== undefined && { films }),
      mailbox: ({ text }) => void letters.push(text),
      log: (line) => {
        const { level, event, message } = JSON.parse(line) as {
          level: string;
          event: string;
          message?: string;
        };
        if (event === 'film-not-shown') problems.push(String(message));
        // What is told below in words is not told in JSON besides.
        if (level !== 'info' && !['film-not-shown', 'demo-only', 'gate-not-open'].includes(event))
          terminal.err(line);
      },
      ...config,
    });
    await gate.ready;

    for (const problem of problems) terminal.err(problem);
    const shown = await countFilms(gate, url);
    terminal.out(shown > 0 ? words.films(shown) : words.noFilms(resolve(args.films)));
    if (!config.providers) {
      const tell = ({ name, certificate }: { name: string; certificate: string }) =>
        `${name}  ${certificate}`;
      terminal.out(words.demo);
      terminal.out(words.succeeds(tell(demoPeople.succeeds)));
      terminal.out(words.waits(tell(demoPeople.waits)));
      terminal.out(words.fails(tell(demoPeople.expired)));
      terminal.out(words.unknown(tell({ name: '王五', certificate: '11010519000101001X11' })));
    }
    if (letters.length > 0) terminal.out([words.staff, ...letters].join('\n'));
    begin();
    terminal.out(words.open(url));
    const [, byNumber] = origins;
    if (byNumber !== undefined) terminal.out(words.byNumber(byNumber));
    return { server, gate };
  } catch (error) {
    server.closeAllConnections();
    server.close();
    await gate?.close();
    throw error;
  }
}

function listen(server: Server, { port, host }: ServeArgs): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      listening();
    });
  });
}

async function countFilms(gate: Gate, url: string): Promise<number> {
  const response = await gate(new Request(`${url}/gate/v1/films`));
  return ((await response.json()) as { films: unknown[] }).films.length;
}

/** The page that comes with the package: `dist/site`, beside `dist/cli`. */
const findSite = (): string => join(dirname(fileURLToPath(import.meta.url)), '../../site');

type Words = (typeof serveWords)['en' | 'zh-CN'];

/** Nobody but who runs it knows the module's name. */
const load = createRequire(import.meta.url);

function readConfig({ config }: ServeArgs, words: Words): GateOptions {
  if (config === undefined) return {};
  try {
    const module = load(resolve(config)) as { default?: GateOptions };
    if (typeof module.default !== 'object') throw new Error('no default export');
    return module.default;
  } catch (error) {
    throw new Error(`tingying: ${words.noConfig(config, (error as Error).message)}`, { cause: error });
  }
}

/** SIGINT and SIGTERM; a second one does not wait. */
function untilTold(): Promise<void> {
  return new Promise((told) => {
    const tell = () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, tell);
      told();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, tell);
  });
}

/** SIGHUP: keys and films are read again while films play. @returns ends it */
function readOnHangup(gate: Gate, terminal: Terminal, words: Words): () => void {
  const read = () => {
    void (async () => {
      try {
        await gate.readKeys();
        for (const { message } of await gate.readFilms()) terminal.err(message);
        terminal.err(words.readAgain);
      } catch (error) {
        terminal.err((error as Error).message);
      }
    })();
  };
  process.on('SIGHUP', read);
  return () => void process.off('SIGHUP', read);
}

async function stop({ server, gate }: { server: Server; gate: Gate }): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), graceMs);
  await gate.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(impatient);
}
