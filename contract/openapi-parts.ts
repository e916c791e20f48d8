import { type Json, ref } from './openapi-schemas.ts'

const query = (name: string, schema: Json, description: string): Json => ({ name, in: 'query', description, schema })
const text: Json = { type: 'string' }

/** Parameters that many operations take. */
export const parameters: Record<string, Json> = {
  filter: {
    name: 'filter',
    in: 'query',
    description: 'Conditions, as JSON.',
    content: { 'application/json': { schema: ref('schemas', 'Filter') } },
  },
  sort: query('sort', { type: 'string', examples: ['-createdAt,name'] }, 'Fields, - before one for downwards.'),
  q: query('q', text, 'Words of a quick search; case and marks do not count.'),
  limit: query('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'How many at most.'),
  cursor: query('cursor', text, 'nextCursor of the page before.'),
  count: query('count', { type: 'string', enum: ['true', 'false'] }, 'Whether to count all.'),
  columns: query(
    'columns',
    { type: 'string', examples: ['number,name,custom.size'] },
    'Fields, in order; all when left out.',
  ),
  format: query('format', { type: 'string', enum: ['csv', 'xlsx'], default: 'csv' }, 'Kind of file.'),
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version that was read, in quotes.',
    schema: { type: 'string', examples: ['"3"'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: "Any text of one's own: repeating the request with it within 24 hours does nothing twice.",
    schema: { type: 'string', maxLength: 255 },
  },
}

const problem = (description: string, schema = 'Problem', headers?: Json): Json => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: ref('schemas', schema) } },
})

/** How requests are refused. */
export const responses: Record<string, Json> = {
  Malformed: problem('The body is no JSON.'),
  SignInFirst: problem('No valid session or key.'),
  NotPermitted: problem('The role does not allow it, or the request comes from another site.'),
  NotFound: problem('It does not exist, or one may not see it.'),
  Stale: problem('Changed by someone else meanwhile; `current` is the record as it stands.', 'StaleProblem'),
  Invalid: problem('Some values need a change; `errors` names them.'),
  VersionRequired: problem('If-Match is missing.'),
  TooMany: problem('Too many tries.', 'Problem', {
    'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
  }),
  Refused: problem('Any other refusal, with a code of its own.'),
}

const problemProperties: Json = {
  type: { type: 'string' },
  title: { type: 'string' },
  status: { type: 'integer' },
  code: { type: 'string', examples: ['validation.failed'] },
  detail: { type: 'string' },
  errors: {
    type: 'array',
    items: {
      type: 'object',
      properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      required: ['path', 'code', 'message'],
    },
  },
}

const filters = { type: 'array', items: ref('schemas', 'Filter') }
const node = (name: string, schema: Json): Json => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
  additionalProperties: false,
})

/** Schemas that belong to no single noun. */
export const sharedSchemas: Record<string, Json> = {
  Money: {
    type: 'object',
    description: 'An amount as a decimal string with exactly the currency’s decimals (THB 2, VND 0).',
    properties: {
      amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    },
    required: ['amount', 'currency'],
    additionalProperties: false,
    examples: [{ amount: '5000000.00', currency: 'THB' }],
  },
  Filter: {
    description: 'Conditions as data. {"all":[]} matches everything, {"any":[]} nothing.',
    oneOf: [
      node('all', filters),
      node('any', filters),
      node('not', ref('schemas', 'Filter')),
      {
        type: 'object',
        properties: { field: { type: 'string' }, op: { type: 'string' }, value: {} },
        required: ['field', 'op'],
        additionalProperties: false,
      },
    ],
    examples: [{ field: 'country', op: 'isOneOf', value: ['US', 'CA'] }],
  },
  HistoryEntry: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      type: { type: 'string', examples: ['changed'] },
      at: { type: 'string', format: 'date-time' },
      byUserId: { type: ['string', 'null'] },
      changes: {
        type: 'array',
        items: {
          type: 'object',
          properties: { field: { type: 'string' }, from: {}, to: {} },
          required: ['field', 'from', 'to'],
        },
      },
      data: { type: 'object' },
    },
    required: ['id', 'type', 'at', 'byUserId', 'changes', 'data'],
  },
  Problem: { type: 'object', properties: problemProperties, required: ['type', 'title', 'status', 'code', 'detail'] },
  StaleProblem: {
    type: 'object',
    properties: { ...problemProperties, current: { type: 'object' } },
    required: ['type', 'title', 'status', 'code', 'detail', 'current'],
  },
}
