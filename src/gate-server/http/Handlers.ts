import type { BodyOf, OperationId } from '../openapi/operations.js';
import type { Ask } from './Ask.js';

/** What answers each operation. One is missing: it does not compile. */
export type Handlers = {
  readonly [K in OperationId]: (ask: Ask<BodyOf<K>>) => Promise<Response> | Response;
};
