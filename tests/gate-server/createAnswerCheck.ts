import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeApi } from '../../src/gate-server/openapi/describeApi.js';

type Content = Record<string, { schema: object }>;
type Described = Record<string, Record<string, { responses: Record<string, { content?: Content }> }>>;

/** Holds answers against the OpenAPI document: path, status, type, and every field. */
export function createAnswerCheck() {
  const document = describeApi('1') as { paths: Described; components: { schemas: { Problem: object } } };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const problem = ajv.compile(document.components.schemas.Problem);
  const routes = Object.entries(document.paths).map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replace(/\{path\}/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`),
    parts: path.split('{').length,
    methods: Object.fromEntries(
      Object.entries(methods).map(([method, { responses }]) => [
        method.toUpperCase(),
        Object.fromEntries(
          Object.entries(responses).map(([status, { content = {} }]) => [
            status,
            Object.fromEntries(
              Object.entries(content).map(([type, { schema }]): [string, ValidateFunction] => [
                type,
                type === 'application/problem+json' ? problem : ajv.compile(schema),
              ]),
            ),
          ]),
        ),
      ]),
    ),
  }));
  // `/verifications/current` would fit `/verifications/{id}`; the most literal one is meant.
  routes.sort((one, other) => one.parts - other.parts);

  return {
    compiled: routes.flatMap(({ methods }) => Object.values(methods)).length,
    async check(method: string, pathname: string, response: Response): Promise<void> {
      const where = `${method} ${pathname} → ${response.status}`;
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      const route = routes.find(({ pattern }) => pattern.test(pathname));
      if (!route) {
        if (response.status !== 404) throw new Error(`${where}: the path is in no document`);
        return;
      }
      const answers = route.methods[method];
      if (!answers) {
        if (![404, 405, 204].includes(response.status))
          throw new Error(`${where}: the method is in no document`);
        return;
      }
      const described = answers[String(response.status)];
      if (!described) throw new Error(`${where} is not described`);
      const text = await response.clone().text();
      if (text === '') return;
      if (described['*/*']) return;
      const validate = described[type];
      if (!validate) throw new Error(`${where}: ${type} is not described`);
      if (!type.endsWith('json')) return;
      if (!validate(JSON.parse(text)))
        throw new Error(`${where}: ${ajv.errorsText(validate.errors)} ${text.slice(0, 300)}`);
    },
  };
}
