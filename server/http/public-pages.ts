import { readFileSync } from 'node:fs'
import type { Language } from '@kohoi/contract'
import type { FastifyInstance } from 'fastify'
import { fontLinks } from './fonts.ts'
import { type Html, html } from './html.ts'

const styleOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Colours and letters of every page that is made here. */
export const base = styleOf('base.css')
/** The look that all public pages share; what a page adds comes after it. */
const look = base + styleOf('public.css')

/**
 * Pages for people who do not sign in, below an address: what they fill in is read as a browser sends it, and the files of the pages –
 * `page.css`, which follows the look they share, and scripts – are kept by browsers for an hour.
 */
export async function servePublicPages(
  app: FastifyInstance,
  { at, files, bodyLimit }: { at: string; files: readonly URL[]; bodyLimit: number },
  addRoutes: (pages: FastifyInstance) => void,
): Promise<void> {
  await app.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, new URLSearchParams(String(body).replaceAll('%00', ''))),
    )
    for (const file of files) {
      const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1)
      const isStyle = name.endsWith('.css')
      const content = (isStyle ? look : '') + readFileSync(file, 'utf8')
      pages.get(`${at}/${name}`, (_request, reply) =>
        reply
          .header('cache-control', 'public, max-age=3600')
          .header('x-content-type-options', 'nosniff')
          .type(`text/${isStyle ? 'css' : 'javascript'}; charset=utf-8`)
          .send(content),
      )
    }
    addRoutes(pages)
  })
}

/** A public page around its body; `head` is what it brings along: its style, perhaps a script. */
export const publicPage = (language: Language, title: string, head: Html, body: Html): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${fontLinks}${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text
