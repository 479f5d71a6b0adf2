import type { Role } from '../../core/gate/GateApi.js';
import type { Viewer } from '../identity/Viewer.js';

/** A request that has passed the door. */
export type Ask<Body = undefined> = {
  readonly request: Request;
  readonly url: URL;
  /** From the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly locale: string;
  /** The origin that the viewer sees the gate under. */
  readonly origin: string;
  readonly secure: boolean;
  /** Whoever asks; there is one wherever the operation asks for one. */
  readonly viewer: Viewer | undefined;
  /** /24 or /64, as a pseudonym. */
  readonly network: string;
  /** For a device's name in the viewer's own lists. */
  readonly device: string;
  /** Headers to be set on the answer, cookies above all. */
  readonly headers: Headers;
};

/** Who asks, where the operation lets nobody else in. */
export function viewerOf({ viewer }: Ask<unknown>): Viewer {
  if (!viewer)
    throw new Error('tingying: an operation without a viewer asked for one. Its `who` must not be `anyone`.');
  return viewer;
}

export const hasRole = (viewer: Viewer, role: Role): boolean =>
  role === 'viewer' || viewer.roles.includes(role);
