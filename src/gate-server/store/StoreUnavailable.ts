/**
 * The database cannot be used now: it is down, full, locked by another process, or does not answer. Nothing that was
 * acknowledged is lost and nothing is half done; the same may be asked again later. Told to viewers as 503.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly because: 'down' | 'full' | 'locked' | 'slow' | 'closed' | 'newer-schema',
    message: string,
    cause?: unknown,
  ) {
    super(`tingying: ${message}`, { cause });
  }
}
