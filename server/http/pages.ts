import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const folder = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** The built web page: files with a digest in their name are kept by browsers for ever; every other address answers the page itself. */
export async function servePages(app: FastifyInstance, secure: boolean): Promise<void> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return
  const html = readFileSync(index, 'utf8')
  await app.register(serveStatic, {
    root: folder,
    serve: false,
    dotfiles: 'ignore',
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
      reply.header('x-content-type-options', 'nosniff')
    },
  })
  app.get('/', (_request, reply) => page(reply, html, secure))
  app.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (path.startsWith('/api/')) return reply.callNotFound()
    // The longest ending of a file is .webmanifest; the token that ends an invitation is longer.
    return /\.\w{2,11}$/.test(path) ? reply.sendFile(path) : page(reply, html, secure)
  })
}

function page(reply: FastifyReply, html: string, secure: boolean): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  if (secure) reply.header('strict-transport-security', 'max-age=31536000')
  return reply
    .headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(html.replaceAll('__CSP_NONCE__', nonce))
}
