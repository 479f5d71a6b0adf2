import * as z from 'zod/mini';
import type { ProblemCode } from '../../core/gate/GateApi.js';
import { problemStatus } from '../../core/gate/problemStatus.js';
import { prefix } from '../http/prefix.js';
import { type Operation, operations } from './operations.js';
import { problem } from './schemas.js';

type Json = Readonly<Record<string, unknown>>;

/** Every request may meet these. */
const everywhere: readonly ProblemCode[] = ['internal', 'unavailable'];

/** What the gate can be asked, as an OpenAPI 3.1 document: made of what the router is made of. */
export function describeApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [id, operation] of Object.entries(operations) as [string, Operation][]) {
    const path = `${prefix}${operation.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`;
    paths[path] = { ...paths[path], [operation.method]: describeOperation(id, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tingying gate',
      version,
      summary: 'Verify once, without a camera; then the films are free, and only for you.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: describe(problem) },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-gate',
          description: 'An opaque session; `gate` on plain http of this machine itself.',
        },
      },
    },
  };
}

function describe(schema: z.ZodMiniType): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
  return described;
}

function describeOperation(id: string, operation: Operation): Json {
  const { path, who, summary, body, answers, types = [] } = operation;
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return {
    operationId: id,
    summary,
    'x-who': who,
    security: who === 'anyone' ? [] : [{ session: [] }],
    ...(names.length > 0 && {
      parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    }),
    ...(body && {
      requestBody: {
        required: !z.safeParse(body, {}).success,
        content: { 'application/json': { schema: describe(body) } },
      },
    }),
    responses: {
      ...describeRefusals(operation),
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [
          status,
          describeAnswer(Number(status), schema, types),
        ]),
      ),
    },
  };
}

function describeAnswer(status: number, schema: z.ZodMiniType | null, types: readonly string[]): Json {
  const other = types
    .filter((type) => type !== 'application/json')
    .map((type) => [type, { schema: {} }] as const);
  const content = {
    ...(schema && { 'application/json': { schema: describe(schema) } }),
    ...(status !== 304 && status !== 303 && Object.fromEntries(other)),
  };
  return {
    description: words[status] ?? 'Done',
    ...(Object.keys(content).length > 0 && { content }),
  };
}

const words: Readonly<Record<number, string>> = {
  200: 'Here it is',
  201: 'Made',
  202: 'Taken; look again',
  204: 'Done',
  206: 'The part that was asked for',
  303: 'Go on there',
  304: 'You have it already',
  503: 'It cannot serve now',
};

function describeRefusals({ who, body, refusals = [], limit, path, method }: Operation): Json {
  const codes: ProblemCode[] = [
    ...everywhere,
    ...refusals,
    ...(who === 'anyone' ? [] : (['not-signed-in'] as const)),
    ...(who === 'anyone' || who === 'viewer' ? [] : (['not-allowed'] as const)),
    ...(path.includes(':') ? (['not-found'] as const) : []),
    ...(method === 'get'
      ? []
      : (['cross-site', 'body-too-large', 'unsupported-media', 'invalid-input'] as const)),
    ...(body ? (['invalid-input'] as const) : []),
    ...(limit ? (['rate-limited'] as const) : []),
  ];
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes)
    byStatus.set(problemStatus[code], (byStatus.get(problemStatus[code]) ?? new Set()).add(code));
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: [...found].join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
