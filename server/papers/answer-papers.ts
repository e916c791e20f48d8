import type { Request } from '../http/request.ts'
import { Afterwards, Answer, Download } from '../http/route.ts'
import { type Papers, print } from './press.ts'

/**
 * Answers papers as a PDF to be read in the browser. Printed after the transaction, whose connection others need; a browser that has the same
 * papers already is told so.
 */
export function answerPapers(request: Request, papers: Papers): Afterwards {
  return new Afterwards(async () => {
    const { pdf, digest } = await print(papers)
    const etag = `"${digest}"`
    const headers = { etag, 'cache-control': 'private, no-cache', 'content-security-policy': "frame-ancestors 'self'" }
    if (request.raw.headers['if-none-match'] === etag) return new Answer(undefined, 304, headers)
    return new Download(pdf, {
      ...headers,
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `inline; filename="${fileName(papers)}"`,
      'cross-origin-resource-policy': 'same-origin',
    })
  })
}

/** `QT-2026-0008.pdf`. */
const fileName = ([{ number, names }]: Papers): string =>
  `${(number ?? names[0] ?? 'document').replace(/[^\w.-]+/g, '-')}.pdf`
