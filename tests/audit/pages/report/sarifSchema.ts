/**
 * The parts of SARIF 2.1.0 that a report of an audit may have, held more strictly than the standard's own schema holds them: with
 * what its text says of `kind` and `level` (3.27.9, 3.27.10), and with nothing besides.
 */
const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
} as const;
const uri = { type: 'string', pattern: "^[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*$" } as const;
const level = { enum: ['none', 'note', 'warning', 'error'] } as const;

const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          properties: { uri },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['name', 'fullyQualifiedName', 'kind'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          fullyQualifiedName: { type: 'string' },
          kind: { const: 'element' },
        },
      },
    },
  },
} as const;

export const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: uri,
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription', 'defaultConfiguration'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        help: text,
                        helpUri: uri,
                        defaultConfiguration: {
                          type: 'object',
                          required: ['level'],
                          additionalProperties: false,
                          properties: { level },
                        },
                        properties: {
                          type: 'object',
                          required: ['tags'],
                          properties: {
                            tags: { type: 'array', uniqueItems: true, items: { type: 'string' } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    additionalProperties: false,
                    properties: {
                      descriptor: {
                        type: 'object',
                        required: ['id'],
                        additionalProperties: false,
                        properties: { id: { type: 'string' } },
                      },
                      level,
                      message: text,
                      locations: { type: 'array', items: location },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'kind', 'level', 'message', 'locations'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string', minLength: 1 },
                kind: { enum: ['fail', 'review'] },
                level,
                message: text,
                locations: { type: 'array', minItems: 1, items: location },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                baselineState: { enum: ['new', 'unchanged'] },
                properties: { type: 'object' },
              },
              if: { properties: { kind: { const: 'fail' } } },
              then: { properties: { level: { enum: ['note', 'warning', 'error'] } } },
              else: { properties: { level: { const: 'none' } } },
            },
          },
        },
      },
    },
  },
} as const;
