import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { base } from '../http/public-pages.ts'

const files = {
  '/api/docs': ['index.html', 'text/html; charset=utf-8'],
  '/api/docs/docs.css': ['docs.css', 'text/css; charset=utf-8'],
  '/api/docs/docs.js': ['docs.js', 'text/javascript; charset=utf-8'],
} as const

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The interface described for a person: three files of our own, nothing from elsewhere, nothing inline. */
export function serveDocs(app: FastifyInstance): void {
  for (const [url, [name, type]] of Object.entries(files)) {
    const content = (name.endsWith('.css') ? base : '') + readFileSync(new URL(name, import.meta.url), 'utf8')
    app.get(url, (_request, reply) =>
      reply
        .headers({ 'content-security-policy': policy, 'content-type': type, 'cache-control': 'public, max-age=300' })
        .send(content),
    )
  }
}
