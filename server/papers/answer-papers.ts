import type { Request } from '../http/request.ts'
import { Afterwards, Answer, Download } from '../http/route.ts'
import { invalid, refuse } from '../refuse.ts'
import { electronicOf } from './electronic.ts'
import { type Papers, print, printed } from './press.ts'

/**
 * Answers papers as a PDF to be read in the browser; with `format=pdfa3` the tax document among them as PDF/A-3, its XML attached. Printed after the transaction, whose connection others need; a browser that has the same
 * papers already is told so.
 */
export function answerPapers(request: Request, all: Papers): Afterwards {
  const { format = 'pdf' } = request.query
  if (format !== 'pdf' && format !== 'pdfa3') throw invalid([{ path: 'format', code: 'choice', with: 'pdf, pdfa3' }])
  const electronic = format === 'pdfa3'
  const papers = electronic ? electronicOf(all) : all
  return new Afterwards(async () => {
    const { pdf, digest } = await print(papers, electronic)
    const etag = `"${digest}"`
    const headers = { etag, 'cache-control': 'private, no-cache', ...framed }
    if (request.raw.headers['if-none-match'] === etag) return new Answer(undefined, 304, headers)
    return pdfOf(pdf, fileName(papers), headers)
  })
}

/** What was printed for somebody a moment ago, by the digest its answer bore as its ETag: for frames, which cannot send what is written. */
export async function answerPrinted(digest: string): Promise<Download> {
  const pdf = printed(digest)
  if (!pdf) throw refuse('not.found')
  return pdfOf(pdf, 'preview.pdf', { 'cache-control': 'private, no-store', ...framed })
}

const framed = { 'content-security-policy': "frame-ancestors 'self'" }

const pdfOf = (pdf: Buffer, name: string, headers: Record<string, string>): Download =>
  new Download(pdf, {
    ...headers,
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `inline; filename="${name}"`,
    'cross-origin-resource-policy': 'same-origin',
  })

/** `QT-2026-0008.pdf`. */
export const fileName = ([{ number, names }]: Papers): string =>
  `${(number ?? names[0] ?? 'document').replace(/[^\w.-]+/g, '-')}.pdf`
