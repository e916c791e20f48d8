import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { html } from './html.ts'

const fonts = {
  'noto-sans': import.meta.resolve('@fontsource-variable/noto-sans/index.css'),
  'noto-sans-thai': import.meta.resolve('@fontsource-variable/noto-sans-thai/index.css'),
}

/** For the head of public pages: the program's own letters, of which a browser reads only what a page needs. */
export const fontLinks = html`${Object.keys(fonts).map((font) => html`<link rel="stylesheet" href="/fonts/${font}/index.css">\n`)}`

/** The letters of public pages, for whoever's machine has none for Thai or Vietnamese: /fonts/<font>/index.css and the files it names. */
export async function serveFonts(app: FastifyInstance): Promise<void> {
  for (const [font, style] of Object.entries(fonts))
    await app.register(serveStatic, {
      root: dirname(fileURLToPath(style)),
      prefix: `/fonts/${font}/`,
      index: false,
      decorateReply: false,
      allowedPath: (path) => path === '/index.css' || path.startsWith('/files/'),
      setHeaders: (reply) => {
        reply.header('cache-control', 'public, max-age=86400')
        reply.header('x-content-type-options', 'nosniff')
      },
    })
}
