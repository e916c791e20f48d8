import { type Label, type Language, languages, linesOf, type Problem, refusals } from '@kohoi/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../db/context.ts'
import type { Gateway } from '../../db/gateway.ts'
import { servePublicPages } from '../../http/public-pages.ts'
import { languageOf } from '../../http/request.ts'
import { print } from '../../papers/press.ts'
import { countAttempt, neighbourhood } from '../../people/attempts.ts'
import { hashToken } from '../../people/token.ts'
import { demandPicture, downloadPicture } from '../../pictures/pictures.ts'
import { invalid, Refused, refuse } from '../../refuse.ts'
import { quotationPaper } from '../paper.ts'
import type { Quotation } from '../quotations.ts'
import { acceptByCustomer, openByCustomer, rejectByCustomer } from './decide.ts'
import { byLink } from './links.ts'
import { customerPage, gonePage, type Shown } from './page.ts'
import { words } from './words.ts'

/** A drawn signature is small; what is larger is none. */
const bodyLimit = 1024 * 1024

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The address is the secret: it is not handed on, not kept and not found by search engines. */
const ofPages = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

type Linked = FastifyRequest<{ Params: { token: string }; Querystring: { lang?: unknown; take?: unknown } }>

/** The customer's page of a quotation, behind a secret link: /q/<token>. `isOurs` tells colleagues, whose look is not the customer's. */
export async function serveCustomerPages(
  app: FastifyInstance,
  gateway: Gateway,
  isOurs: (request: FastifyRequest) => boolean,
): Promise<void> {
  const files = ['page.css', 'sign.js'].map((name) => new URL(name, import.meta.url))
  await servePublicPages(app, { at: '/q', files, bodyLimit }, (pages) => {
    pages.addHook('onRequest', async (_request, reply) => void reply.headers(ofPages))
    pages.get('/q/:token', (request: Linked, reply) => show(gateway, request, reply, {}, !isOurs(request)))
    pages.get('/q/:token/pdf', (request: Linked, reply) => sendPdf(gateway, request, reply))
    pages.get('/q/:token/logo', (request: Linked, reply) => sendLogo(gateway, request, reply))
    pages.post('/q/:token/count', (request: Linked, reply) => show(gateway, request, reply, typedIn(postedIn(request))))
    pages.post('/q/:token/acceptance', (request: Linked, reply) => decide(gateway, request, reply, acceptance))
    pages.post('/q/:token/rejection', (request: Linked, reply) => decide(gateway, request, reply, rejection))
  })
}

/** Shows the page, with what was typed and what is wrong with it. */
async function show(
  gateway: Gateway,
  request: Linked,
  reply: FastifyReply,
  shown: Partial<Shown>,
  opening = false,
): Promise<FastifyReply> {
  return answer(gateway, request, reply, async () => {
    const seen = opening && !isFetchedAhead(request)
    const body = await byLink(gateway, request.params.token, async (ctx, found) => {
      const quotation = seen ? await openByCustomer(ctx, found) : found
      return customerPage(ctx, quotation, {
        token: request.params.token,
        language: languageFor(request, quotation),
        typed: { name: '', reason: '' },
        problems: [],
        alert: null,
        ...shown,
        taken: optionsOf(quotation, shown.taken ?? listOf(request.query.take)),
      })
    })
    return reply.type('text/html; charset=utf-8').send(body)
  })
}

/** Browsers and mail programs that look ahead have not been opened by anybody. */
const isFetchedAhead = ({ headers, method }: FastifyRequest): boolean =>
  method === 'HEAD' || /prefetch|preview/i.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`)

type Decision = (request: Linked, posted: URLSearchParams) => Promise<(ctx: Ctx, quotation: Quotation) => Promise<void>>

/** Decides, and leads back to the page, so that loading it again sends nothing. What is wrong comes back with all that was typed. */
async function decide(
  gateway: Gateway,
  request: Linked,
  reply: FastifyReply,
  decision: Decision,
): Promise<FastifyReply> {
  const { token } = request.params
  const posted = postedIn(request)
  try {
    await countAttempt(gateway.pool, `decision ${hashToken(token).toString('base64url')}`, 20, 600)
    await countAttempt(gateway.pool, `decision ${neighbourhood(request.ip)}`, 60, 600)
    const work = await decision(request, posted)
    await byLink(gateway, token, work)
    const { lang } = request.query
    return await reply.redirect(`/q/${token}${isLanguage(lang) ? `?lang=${lang}` : ''}`, 303)
  } catch (error) {
    if (error instanceof Refused) reply.code(error.status)
    else {
      request.log.error({ requestId: request.id, err: error }, 'a decision failed')
      reply.code(500)
    }
    const problems: readonly Problem[] = error instanceof Refused ? error.problems : []
    const alert = problems.length ? null : said(error)
    return show(gateway, request, reply, { ...typedIn(posted), problems, alert })
  }
}

const postedIn = ({ body }: Linked): URLSearchParams => (body instanceof URLSearchParams ? body : new URLSearchParams())

const typedIn = (posted: URLSearchParams): Pick<Shown, 'taken' | 'typed'> => ({
  taken: posted.getAll('take'),
  typed: { name: posted.get('name') ?? '', reason: posted.get('reason') ?? '' },
})

const acceptance: Decision = async (request, posted) => {
  // Nobody accepts a total he has not seen: what was ticked since comes back counted.
  if (posted.has('counted') && posted.get('counted') !== posted.getAll('take').join())
    throw refuse('quotation.optionsChanged')
  const name = demanded(posted, 'name', 200)
  const picture = await drawn(posted.get('signature') ?? '')
  return (ctx, quotation) => {
    const lineIds = optionsOf(quotation, posted.getAll('take'))
    return acceptByCustomer(ctx, quotation, posted.get('version') ?? '', {
      name,
      lineIds,
      picture,
      address: request.ip,
    })
  }
}

const rejection: Decision = async (_request, posted) => {
  const reason = demanded(posted, 'reason', 4000)
  return (ctx, quotation) => rejectByCustomer(ctx, quotation, reason)
}

function demanded(posted: URLSearchParams, path: string, longest: number): string {
  const text = (posted.get(path) ?? '').normalize('NFC').trim()
  if (!text) throw invalid([{ path, code: 'required' }])
  if (text.length > longest) throw invalid([{ path, code: 'tooLong', with: String(longest) }])
  return text
}

/** The signature as the script sends it; empty where none was drawn. */
async function drawn(url: string): Promise<Buffer | null> {
  if (!url) return null
  const bytes = Buffer.from(/^data:image\/png;base64,([\w+/]+=*)$/.exec(url)?.[1] ?? '', 'base64')
  await demandPicture(bytes, 'signature')
  return bytes
}

function said(error: unknown): Label | null {
  if (!(error instanceof Refused)) return words.broken
  if (error.code === 'rate.limited') return words.tooMany
  // Why nothing can be decided any more, the page itself says.
  if (error.code === 'quotation.optionsChanged') return refusals[error.code].detail
  return error.code === 'version.stale' ? words.stale : null
}

const sendPdf = (gateway: Gateway, request: Linked, reply: FastifyReply): Promise<FastifyReply> =>
  answer(gateway, request, reply, async () => {
    const paper = await byLink(gateway, request.params.token, (ctx, quotation) =>
      quotationPaper(ctx, quotation, [languageFor(request, quotation)]),
    )
    const { pdf } = await print([paper])
    reply.header('content-disposition', `inline; filename="${paper.number ?? 'quotation'}.pdf"`)
    return reply.header('content-security-policy', "frame-ancestors 'none'").type('application/pdf').send(pdf)
  })

const sendLogo = (gateway: Gateway, request: Linked, reply: FastifyReply): Promise<FastifyReply> =>
  answer(gateway, request, reply, async () => {
    const { content, headers } = await byLink(gateway, request.params.token, (ctx, quotation) =>
      downloadPicture(ctx, ctx.config.get('company', quotation.companyId)?.logoId ?? ''),
    )
    return reply.headers(headers).send(content)
  })

/** A link that has ended and one that never was look alike. */
async function answer(
  gateway: Gateway,
  request: Linked,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const language = isLanguage(request.query.lang) ? request.query.lang : languageOf(request.headers['accept-language'])
  try {
    await countAttempt(gateway.pool, `customer ${neighbourhood(request.ip)}`, 300, 60)
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.code === 'not.found') return reply.code(404).type('text/html; charset=utf-8').send(gonePage(language))
    return reply.code(error.status).type('text/plain; charset=utf-8').send(words.tooMany[language])
  }
}

const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)

const languageFor = ({ query }: Linked, quotation: Quotation): Language =>
  isLanguage(query.lang) ? query.lang : (quotation.language ?? 'en')

const listOf = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string')

const optionsOf = (quotation: Quotation, ids: readonly string[]): string[] =>
  linesOf(quotation)
    .filter((line) => line.kind === 'item' && line.optional && ids.includes(line.id))
    .map(({ id }) => id)
