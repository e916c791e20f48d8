import { type Endpoint, endpointTable, type Operation, resources } from './endpoints/index.ts'
import type { Noun } from './noun.ts'
import { nouns } from './nouns/index.ts'
import { parameters, responses, sharedSchemas } from './openapi-parts.ts'
import {
  inputSchema,
  type Json,
  nounSchemas,
  ref,
  requiredOf,
  schemaName,
  structureSchemas,
} from './openapi-schemas.ts'
import { orderSchema } from './schema.ts'

/** The whole interface as an OpenAPI 3.1 document: every operation of the contract, every record derived from its fields. */
export function openApiDocument(): object {
  const operations = [...resources.flatMap(resourceOperations), ...Object.entries(endpointTable).map(endpointOperation)]
  const paths: Record<string, Record<string, Json>> = {}
  for (const { path, method, body } of operations) paths[path] = { ...paths[path], [method]: body }
  const tags = [...new Set(operations.map(({ body }) => (body.tags as string[])[0] ?? ''))].sort()
  return {
    openapi: '3.1.0',
    info: { title: 'Kohoi', version: '1', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { apiKey: [] }],
    tags: tags.map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'kohoi_session', description: 'Set by POST /session.' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'The secret of an API key; it acts as its user.' },
      },
      parameters,
      responses,
      schemas: {
        ...sharedSchemas,
        ...structureSchemas(),
        ...Object.assign({}, ...Object.values(nouns).map(nounSchemas)),
      },
    },
  }
}

const description = [
  'JSON in and out, UTF-8, camelCase. Ids are opaque strings, times ISO 8601 with offset, dates YYYY-MM-DD.',
  'Money is {"amount":"5000000.00","currency":"THB"} with exactly the currency’s decimals.',
  'Every changeable record bears a version, also as ETag; what changes it demands If-Match.',
  'The same Idempotency-Key and body within 24 hours gives the first answer again.',
  'Refusals are application/problem+json in the user’s language; nothing of a refused request is saved.',
].join(' ')

type Described = { path: string; method: string; body: Json }

const idParameter = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const json = (schema: Json): Json => ({ 'application/json': { schema } })
const listOf = (items: Json): Json => ({
  type: 'object',
  properties: {
    items: { type: 'array', items },
    nextCursor: { type: ['string', 'null'], description: 'Where the next page begins; null at the end.' },
    count: { type: 'integer', description: 'How many there are in all; with count=true.' },
  },
  required: ['items', 'nextCursor'],
})

const verbs: Record<Operation, { method: string; path: string; status: number; id: string; summary: string }> = {
  list: { method: 'get', path: '', status: 200, id: 'list', summary: 'List' },
  create: { method: 'post', path: '', status: 201, id: 'create', summary: 'Create' },
  read: { method: 'get', path: '/{id}', status: 200, id: 'read', summary: 'Read' },
  change: { method: 'patch', path: '/{id}', status: 200, id: 'change', summary: 'Change' },
  remove: { method: 'delete', path: '/{id}', status: 204, id: 'delete', summary: 'Delete' },
  restore: { method: 'post', path: '/{id}/restoration', status: 200, id: 'restore', summary: 'Take out of the bin' },
  history: { method: 'get', path: '/{id}/history', status: 200, id: 'historyOf', summary: 'History' },
  order: {
    method: 'put',
    path: '/order',
    status: 200,
    id: 'order',
    summary: 'Put in order; those left out keep their places',
  },
}

/** The plain operations of a noun. */
function resourceOperations({ noun, operations }: { noun: Noun; operations: readonly Operation[] }): Described[] {
  const record = ref('schemas', schemaName(noun))
  const input = ref('schemas', `${schemaName(noun)}Input`)
  const create = requiredOf(noun).length ? { allOf: [input, { required: requiredOf(noun) }] } : input
  const answers: Record<Operation, Json | null> = {
    list: listOf(record),
    create: record,
    read: record,
    change: record,
    remove: null,
    restore: record,
    history: listOf(ref('schemas', 'HistoryEntry')),
    order: listOf(record),
  }
  return operations.map((operation) => {
    const { method, path, status, id, summary } = verbs[operation]
    const many = operation === 'list' || operation === 'order'
    const sent = { create, change: input, order: inputSchema(orderSchema) }[operation as string] ?? null
    return {
      path: `/${noun.path}${path}`,
      method,
      body: {
        operationId: `${id}${many ? capital(camel(noun.path)) : schemaName(noun)}`,
        summary: `${summary}: ${many ? noun.plural.en : noun.label.en}`,
        tags: [noun.plural.en],
        ...parametersOf({
          ids: path.includes('{id}') ? ['id'] : [],
          list: operation === 'list' ? 'full' : operation === 'history' ? 'pages' : null,
          ifMatch: operation === 'change' || operation === 'remove',
          post: method === 'post',
        }),
        ...(sent ? { requestBody: { required: true, content: json(sent) } } : {}),
        responses: {
          [status]: answer(answers[operation]),
          ...refusalsOf({
            ids: path.includes('{id}'),
            body: sent !== null || many,
            ifMatch: operation === 'change' || operation === 'remove',
          }),
        },
      },
    }
  })
}

/** An endpoint that is no plain operation. */
function endpointOperation([signature, endpoint]: [string, Endpoint]): Described {
  const [verb = '', address = ''] = signature.split(' ')
  const ids = [...address.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const method = verb.toLowerCase()
  return {
    path: address.replace(/:(\w+)/g, '{$1}'),
    method,
    body: {
      operationId: camel(`${method} ${address.replace(/:(\w+)/g, 'by $1')}`),
      summary: endpoint.summary,
      tags: [groupOf(address)],
      ...(endpoint.open ? { security: [] } : {}),
      ...parametersOf({
        ids,
        list: endpoint.list ? 'full' : null,
        ifMatch: endpoint.ifMatch ?? false,
        post: method === 'post' && !endpoint.open,
        query: endpoint.query ?? [],
      }),
      ...requestBody(method, endpoint),
      responses: {
        [endpoint.status ?? 200]: endpointAnswer(address, endpoint),
        ...refusalsOf({
          ids: ids.length > 0,
          body: endpoint.body !== undefined || (endpoint.list ?? false),
          ifMatch: endpoint.ifMatch ?? false,
          open: endpoint.open ?? false,
          limited: (endpoint.open ?? false) && method === 'post',
        }),
      },
    },
  }
}

function requestBody(method: string, { body, multipart }: Endpoint): Json {
  const schema = body ? inputSchema(body) : null
  if (multipart) {
    const properties = { ...(schema?.properties as Json | undefined), file: { type: 'string', format: 'binary' } }
    const content = { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } }
    return { requestBody: { required: true, content } }
  }
  if (schema) return { requestBody: { required: true, content: json(schema) } }
  return method === 'put' || method === 'patch'
    ? { requestBody: { required: true, content: json({ type: 'object' }) } }
    : {}
}

/** Acts on a record answer it; lists at a noun's address hold its records. */
function endpointAnswer(address: string, { status = 200, produces, list, ifMatch }: Endpoint): Json {
  if (status === 204) return answer(null)
  if (produces)
    return {
      description: 'The content itself.',
      content: Object.fromEntries(
        produces.split(', ').map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    }
  const [, segment = '', id, act] = address.split('/')
  const noun = nounAt(segment)
  if (list) return answer(listOf(noun && !id ? ref('schemas', schemaName(noun)) : { type: 'object' }))
  if (noun && (!id || !act || (ifMatch && status === 200))) return answer(ref('schemas', schemaName(noun)))
  return answer({ type: 'object' })
}

const answer = (schema: Json | null): Json =>
  schema ? { description: 'Done.', content: json(schema) } : { description: 'Done; nothing more to say.' }

const nounAt = (segment: string): Noun | undefined => resources.find(({ noun }) => noun.path === segment)?.noun

/** Operations stand together by their noun, else by the first word of their address. */
function groupOf(address: string): string {
  const [, segment = ''] = address.split('/')
  return nounAt(segment)?.plural.en ?? capital(segment.replace(/\..*$/, '').replaceAll('-', ' '))
}

type Asks = {
  ids: readonly string[]
  list: 'full' | 'pages' | null
  ifMatch: boolean
  post: boolean
  query?: readonly string[]
}

function parametersOf({ ids, list, ifMatch, post, query = [] }: Asks): Json {
  const shared = [
    ...(list === 'full' ? ['filter', 'sort', 'q'] : []),
    ...(list ? ['limit', 'cursor', 'count'] : []),
    ...(ifMatch ? ['IfMatch'] : []),
    ...(post ? ['IdempotencyKey'] : []),
  ]
  const own = query.filter((name) => !shared.includes(name))
  const all = [
    ...ids.map(idParameter),
    ...own.map((name) =>
      name in parameters ? ref('parameters', name) : { name, in: 'query', schema: { type: 'string' } },
    ),
    ...shared.map((name) => ref('parameters', name)),
  ]
  return all.length ? { parameters: all } : {}
}

type Refused = { ids: boolean; body: boolean; ifMatch: boolean; open?: boolean; limited?: boolean }

const refusalsOf = ({ ids, body, ifMatch, open = false, limited = false }: Refused): Json =>
  Object.fromEntries(
    [
      body ? ['400', 'Malformed'] : null,
      open ? null : ['401', 'SignInFirst'],
      open ? null : ['403', 'NotPermitted'],
      ids ? ['404', 'NotFound'] : null,
      ifMatch ? ['412', 'Stale'] : null,
      body ? ['422', 'Invalid'] : null,
      ifMatch ? ['428', 'VersionRequired'] : null,
      limited ? ['429', 'TooMany'] : null,
      ['default', 'Refused'],
    ]
      .filter((entry) => entry !== null)
      .map(([status, name]) => [status, ref('responses', name ?? '')]),
  )

const camel = (text: string): string =>
  text
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .map((word, i) => (i ? capital(word) : word))
    .join('')

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase())
