import type { Problem } from '@kohoi/contract'
import { bodyOf, openRoute, type Route } from '../http/route.ts'
import { invalid } from '../refuse.ts'
import { askedBy } from './form-fields.ts'
import { countFilling, receive, withForm } from './receive.ts'

export const formRoutes: Route[] = [
  openRoute('POST /public/forms/:key', async (gateway, request) => {
    const key = request.params.key ?? ''
    await withForm(gateway, key, async () => {})
    await countFilling(gateway, key, request.address)
    const body = bodyOf('POST /public/forms/:key', request)
    const token = request.raw.headers['idempotency-key']
    const once = typeof token === 'string' ? { token, content: JSON.stringify(body), strict: true } : null
    await withForm(gateway, key, async (ctx, form) => {
      const asked = new Set(askedBy(form, ctx.config).map(([name]) => name))
      const foreign = namesIn(body).filter((name) => !asked.has(name))
      if (foreign.length) throw invalid(foreign.map((path): Problem => ({ path, code: 'unknownField' })))
      await receive(ctx, form, body, once)
    })
    return { received: true }
  }),
]

const namesIn = (body: Record<string, unknown>): string[] =>
  Object.entries(body).flatMap(([name, value]) =>
    name === 'custom' && typeof value === 'object' && value !== null
      ? Object.keys(value).map((code) => `custom.${code}`)
      : [name],
  )
