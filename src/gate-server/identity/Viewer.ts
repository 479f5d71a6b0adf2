import type { Role } from '../../core/gate/GateApi.js';

/** Who asks. Without a person: an id of ours, and what it may do. */
export type Viewer = {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The gate's own session; absent where the site brings its own accounts. */
  readonly session?: string;
  /** A short name of the device, for the viewer's own lists: `Chrome, Windows`. */
  readonly device: string;
  /** When the viewer last proved to be who they are: milliseconds since 1970. */
  readonly steppedUpAt?: number;
  /** The session's cookie, to be given once more: this visit has made the session last longer, and the cookie has to as well. */
  readonly cookie?: string;
};

/** What a site that has its own accounts says about a request. */
export type IdentifiedViewer = {
  /** What the site calls the person, the same at every visit. Only a keyed tag of it is stored. */
  readonly subject: string;
  readonly roles?: readonly Role[];
  /** Milliseconds since 1970: when the site last asked for a password or a passkey. */
  readonly steppedUpAt?: number;
};

/** Asked at every request. `null`: nobody is signed in. */
export type Identify = (request: Request) => Promise<IdentifiedViewer | null> | IdentifiedViewer | null;

const known: readonly Role[] = ['viewer', 'reviewer', 'organisation', 'operator'];

/** Roles as they stand in the store, separated by spaces. */
export const parseRoles = (text: string): Role[] => known.filter((role) => text.split(' ').includes(role));
export const writeRoles = (roles: readonly Role[]): string =>
  known.filter((role) => roles.includes(role)).join(' ');
