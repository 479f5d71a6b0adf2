import type { ConsentNotice, Help } from '../core/gate/GateApi.js';
import type { Clock } from './Clock.js';
import type { Identify } from './identity/Viewer.js';
import type { Keys } from './keys/Keys.js';
import type { Mailbox } from './mailbox/Mailbox.js';
import type { PlayPolicy } from './plays/createPlays.js';
import type { VerificationProvider } from './providers/VerificationProvider.js';
import type { Database } from './store/Database.js';

/** Everything may be left out: then the gate works at once on this machine, and says what of it is only for trying out. */
export type GateOptions = {
  /**
   * Where viewers see the gate: `https://theatre.example`. Several, where a site has several; the first is told to providers.
   * Left out: any address of this machine itself, and nothing else.
   */
  origin?: string | readonly string[];
  /**
   * The database: the address of a PostgreSQL server, a folder for the embedded one, or one that is open already (it is then
   * yours to migrate and to close). Left out: embedded, in `./gate-data/store`.
   */
  store?: { url: string } | { dir: string } | Database;
  /** Secrets from a vault, or the file that holds them (made there, 0600, where it is not). Left out: `./gate-data/keys.json`. */
  keys?: Keys | { file: string };
  /** The ways to verify. Left out: those for trying out, which ask nobody. */
  providers?: readonly VerificationProvider[];
  /** A folder in which each folder with a `film.json` is a film. Left out: no films, only verification. */
  films?: string;
  /** How many films a viewer may watch at once, and how long a grant lives. */
  policy?: PlayPolicy;
  /** Whom the site's own accounts name. Left out: the gate keeps sessions itself, with passkeys as the way back. */
  identify?: Identify;
  /** Who answers for the viewers' data, by their full name (PIPL 17). */
  operator?: string;
  /** Where help is: a telephone number above all. */
  contact?: Help;
  /** Another notice than the gate's own, by language. A new version asks every viewer for consent again. */
  notice?: (locale: string) => ConsentNotice;
  /** For viewers whose browser wishes none that we speak; `zh-CN` where it is left out. */
  locale?: 'zh-CN' | 'en';
  /** The theatre's name, as a browser shows it beside its passkeys. */
  name?: string;
  /** The page to which a provider's page sends the viewer back; `{id}` is the application. `/?verification={id}` where it is left out. */
  returnTo?: string;
  /** Where staff come in: the page that the links of invitation lead to. `/staff` where it is left out. */
  staffPage?: string;
  /** One line of JSON, without persons. Left out: warnings and errors, to the process' own error output. */
  log?: (line: string) => void;
  /** Letters to the operator: invitations of the first staff. Left out: the console. */
  mailbox?: Mailbox;
  /**
   * The address a request came from, where a proxy stands before the gate: only it knows which header that proxy sets, and
   * strips from what comes from outside. Left out: the address of the connection. No header is believed.
   */
  findAddress?: (request: Request) => string | undefined;
  /** ISO 3166-1 alpha-2 of where a request came from, for films with regions. Left out: nobody can tell, and they stay shut. */
  findRegion?: (request: Request) => string | null;
  /** Milliseconds since 1970. */
  clock?: Clock;
};
