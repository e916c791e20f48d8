import type { Language } from '@kohoi/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Gateway } from '../db/gateway.ts'
import { servePublicPages } from '../http/public-pages.ts'
import { languageOf } from '../http/request.ts'
import { Refused } from '../refuse.ts'
import { askedBy } from './form-fields.ts'
import { blank, formPage, gonePage, type Shown, thanksPage, tokenName, trap } from './page.ts'
import { readPosted } from './read-posted.ts'
import { countFilling, receive, withForm } from './receive.ts'
import { words } from './words.ts'

const bodyLimit = 256 * 1024

/** No script, nothing from elsewhere; but any site may show the page in a frame: it knows no session. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ')

type Keyed = FastifyRequest<{ Params: { key: string } }>

/** The public pages of web forms, at /f/<key>. */
export async function serveForms(app: FastifyInstance, gateway: Gateway): Promise<void> {
  const files = [new URL('page.css', import.meta.url)]
  await servePublicPages(app, { at: '/f', files, bodyLimit }, (pages) => {
    pages.get('/f/:key', (request: Keyed, reply) => show(gateway, request, reply))
    pages.get('/f/:key/thanks', (request: Keyed, reply) =>
      answer(request, reply, () => withForm(gateway, request.params.key, async (_ctx, form) => thanksPage(form))),
    )
    pages.post('/f/:key', (request: Keyed, reply) => fill(gateway, request, reply))
  })
}

const show = (gateway: Gateway, request: Keyed, reply: FastifyReply, shown: Shown = blank): Promise<FastifyReply> =>
  answer(request, reply, () =>
    withForm(gateway, request.params.key, async (ctx, form) => formPage(form, ctx.config, shown)),
  )

/** Makes the lead and leads on to the thanks, so that loading the page again sends nothing. What is wrong comes back with all that was typed. */
async function fill(gateway: Gateway, request: Keyed, reply: FastifyReply): Promise<FastifyReply> {
  const { key } = request.params
  const posted = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
  let language: Language = 'en'
  try {
    language = await withForm(gateway, key, async (_ctx, form) => form.language as Language)
    await countFilling(gateway, key, request.ip)
    if (!posted.get(trap))
      await withForm(gateway, key, (ctx, form) => {
        const body = readPosted(posted, askedBy(form, ctx.config), ctx.config, language)
        return receive(ctx, form, body, onceOf(posted))
      })
    return await reply.redirect(`/f/${key}/thanks`, 303)
  } catch (error) {
    if (error instanceof Refused && error.code === 'not.found')
      return answer(request, reply, () => Promise.reject(error))
    if (error instanceof Refused) reply.code(error.status)
    else {
      request.log.error({ requestId: request.id, err: error }, 'a web form failed')
      reply.code(500)
    }
    const seconds = error instanceof Refused ? error.more.retryAfter : undefined
    if (seconds !== undefined) reply.header('retry-after', String(seconds))
    return show(gateway, request, reply, { posted, ...said(error, language) })
  }
}

function onceOf(posted: URLSearchParams) {
  const token = posted.get(tokenName)
  return token ? { token, content: posted.toString(), strict: false } : null
}

function said(error: unknown, language: Language): Pick<Shown, 'problems' | 'alert'> {
  if (!(error instanceof Refused)) return { problems: [], alert: words.broken[language] }
  if (error.problems.length) return { problems: error.problems, alert: null }
  if (error.code !== 'rate.limited') return { problems: [], alert: words.broken[language] }
  const minutes = Math.ceil(Number(error.more.retryAfter ?? 60) / 60)
  return { problems: [], alert: words.tooMany[language].replace('{0}', String(minutes)) }
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  page: () => Promise<string>,
): Promise<FastifyReply> {
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  reply.type('text/html; charset=utf-8')
  try {
    return await reply.send(await page())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return reply.code(404).send(gonePage(languageOf(request.headers['accept-language'])))
  }
}
