import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { Language } from '@kohoi/contract'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Actor, Ctx } from '../db/context.ts'
import type { Gateway, Opener } from '../db/gateway.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { Again } from '../db/transaction.ts'
import { invalid, Refused, refuse } from '../refuse.ts'
import { compressAnswers } from './compress.ts'
import { sendFailure, sendProblem } from './problem.ts'
import { languageOf, type Request, readRequest } from './request.ts'
import { Afterwards, Answer, Download, type Route, type RunAs } from './route.ts'

/** Who is asking: found from the cookie or the key, checked in the same transaction as the work. */
export type Credentials = { workspaceId: string; opener: Opener }
export type Identify = (request: FastifyRequest) => Credentials | null

export type AppOptions = {
  gateway: Gateway
  identify: Identify
  routes: readonly Route[]
  /** Origins from which changes are accepted. */
  origins: readonly string[]
  log: boolean
}

const bodyLimit = 2 * 1024 * 1024
const fileLimit = 50 * 1024 * 1024
/** Milliseconds in which a request must have arrived whole: the largest file on a slow line, but no line held open for ever. */
const slowest = 15 * 60_000
/** Answers of the interface are kept nowhere and are no page. */
const ofAnswers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** The HTTP door: sessions, origins, idempotency, refusals, request ids. Knows no business word. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: 'loopback',
    requestTimeout: slowest,
    routerOptions: { maxParamLength: 200 },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  await app.register(multipart, {
    limits: { fileSize: fileLimit, files: 1, fields: 20, fieldSize: 100_000, parts: 25 },
  })

  compressAnswers(app)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.headers(ofAnswers)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    done()
    if (!options.log) return
    const { method, url, id } = request
    // The links of invitations and resets end in a token.
    const path = url.split('?')[0]?.replace(/[\da-f-]{36}\.[\w-]{20,}/g, '…')
    if (path === '/api/v1/health') return
    request.log.info(
      { requestId: id, method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'request',
    )
  })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? // As for a record: who has no session is not told what there is.
        sendProblem(
          reply,
          refuse(options.identify(request) ? 'not.found' : 'auth.required'),
          languageOf(request.headers['accept-language']),
        )
      : reply.code(404).send(),
  )

  for (const route of options.routes) {
    app.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      handler: async (raw, reply) => serve(options, route, raw, reply),
    })
  }
  return app
}

async function serve(
  options: AppOptions,
  route: Route,
  raw: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = route.endpoint.status ?? 200
  if (route.handleOpen) {
    checkOrigin(options, raw)
    return send(reply, await route.handleOpen(options.gateway, readRequest(raw)), status)
  }
  const credentials = options.identify(raw)
  if (!credentials) throw refuse('auth.required')
  let language: Language | undefined
  const { workspaceId, opener } = credentials
  // A body that arrives in a stream cannot be read twice.
  const first = route.endpoint.multipart ? { find: opener.find } : opener
  try {
    const answer = await options.gateway.run(workspaceId, first, async (ctx) => {
      language = ctx.actor.language
      checkOrigin(options, raw)
      const request = readRequest(raw)
      if (!route.handle) throw new Error('a route without a handler')
      const { handle } = route
      const key = route.method === 'POST' ? raw.headers['idempotency-key'] : undefined
      return typeof key === 'string' && key !== '' && !route.endpoint.multipart
        ? once(ctx, key, route, request, () => handle(ctx, request))
        : handle(ctx, request)
    })
    const runAs: RunAs = (work) => options.gateway.run(workspaceId, opener, work)
    return send(reply, answer instanceof Afterwards ? await answer.work(runAs) : answer, status)
  } catch (error) {
    return answerError(error, raw, reply, language)
  }
}

const longestKey = 255

/** The same key and body within 24 hours gives the first answer again, another body a refusal. */
async function once(
  ctx: Ctx,
  key: string,
  route: Route,
  request: Request,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (key.length > longestKey) throw invalid([{ path: 'Idempotency-Key', code: 'tooLong', with: String(longestKey) }])
  const hash = createHash('sha256')
    .update(`${route.method} ${request.raw.url}\n${String(request.raw.body ?? '')}`)
    .digest()
  const since = new Date(ctx.now.getTime() - 24 * 3_600_000)
  const mine = sql`workspace_id = ${ctx.workspaceId} and user_id = ${userOf(ctx.actor)} and key = ${key}`
  const known = await ctx.tx.maybe<{ body_hash: Buffer; status: number; body: unknown }>(
    sql`select body_hash, status, body from idempotency where ${mine} and at > ${since}`,
  )
  if (known) {
    if (!known.body_hash.equals(hash)) throw refuse('idempotency.conflict')
    return new Answer(known.body, known.status, { 'idempotent-replay': 'true' })
  }
  const result = await work()
  if (result instanceof Download || result instanceof Afterwards) return result
  const answer = result instanceof Answer ? result : new Answer(result)
  const written = await ctx.tx.count(sql`
    insert into idempotency (workspace_id, user_id, key, body_hash, at, status, body)
    values (${ctx.workspaceId}, ${userOf(ctx.actor)}, ${key}, ${hash}, ${ctx.now}, ${answer.status ?? route.endpoint.status ?? 200}, ${JSON.stringify(withoutSecret(answer.body))})
    on conflict (workspace_id, user_id, key) do update set body_hash = excluded.body_hash, at = excluded.at, status = excluded.status, body = excluded.body
      where idempotency.at <= ${since}`)
  // Another request with the same key has committed meanwhile: run anew and find its answer.
  if (written === 0) throw new Again()
  return answer
}

/** A secret is told once and kept nowhere, so the same answer given again comes without it. */
function withoutSecret(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('secret' in body)) return body ?? null
  const { secret: _, ...rest } = body
  return rest
}

const userOf = (actor: Actor): string => {
  if (!actor.userId) throw new Error('no user')
  return actor.userId
}

/** Browsers name the page a change comes from; only our own pages may. Programs that name none are let through: they bear no foreign cookies. */
function checkOrigin({ origins }: AppOptions, raw: FastifyRequest): void {
  if (!unsafe.has(raw.method)) return
  const origin = raw.headers.origin
  const site = raw.headers['sec-fetch-site']
  if (
    origin !== undefined ? !origins.includes(origin) : site !== undefined && site !== 'same-origin' && site !== 'none'
  )
    throw refuse('origin.foreign')
}

function send(reply: FastifyReply, result: unknown, usual: number): FastifyReply {
  // The handler has taken the reply over (live stream).
  if (reply.sent || reply.raw.headersSent) return reply
  if (result instanceof Download)
    return reply.headers(result.headers).send(result.content instanceof Readable ? result.content : result.content)
  const {
    body,
    status = usual,
    headers,
  } = result instanceof Answer
    ? { ...result, status: result.status ?? usual }
    : { body: result, status: usual, headers: {} }
  reply.code(status).headers(headers)
  if (status === 204 || body === undefined) return reply.send()
  const version = (body as { version?: unknown } | null)?.version
  if (Number.isInteger(version)) reply.header('etag', `"${version}"`)
  return reply.type('application/json; charset=utf-8').send(Buffer.from(JSON.stringify(body)))
}

/** PostgreSQL shuts down, starts, lost us or has no room; or it cannot be reached; or the same rows are fought over without end. */
const away =
  /^(?:57P0[1235]|08...|53[34]00|25P03|40001|40P01|55P03|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const lost = /Connection terminated|connection error|timeout exceeded when trying to connect|Client was closed/

/** Refusals become problem+json; everything else is a bug, logged whole and told without its inside. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, known?: Language): FastifyReply {
  const language = known ?? languageOf(request.headers['accept-language'])
  if (reply.raw.headersSent) return reply
  if (error instanceof Refused) return sendProblem(reply, error, language)
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE')
    return sendProblem(reply, refuse('body.tooLarge'), language)
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE')
    return sendProblem(reply, refuse('media.unsupported'), language)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return sendProblem(reply, refuse('request.malformed'), language)
  if ((code && away.test(code)) || lost.test((error as Error).message)) return sendFailure(reply, 503, language)
  request.log.error({ requestId: request.id, err: error }, 'a request failed')
  return sendFailure(reply, 500, language)
}
