import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page as a reader of PDFs finds it, line by line, from the top; ำ in two parts counts as ำ, as readers fold it. */
export async function pagesOf(pdf: Uint8Array): Promise<string[][]> {
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[][] = []
  for (let number = 1; number <= doc.numPages; number += 1) {
    const content = await (await doc.getPage(number)).getTextContent()
    const lines: string[] = ['']
    for (const item of content.items) {
      if (!('str' in item)) continue
      lines[lines.length - 1] += item.str
      if (item.hasEOL) lines.push('')
    }
    pages.push(lines.map((line) => line.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33').trim()).filter(Boolean))
  }
  await doc.loadingTask.destroy()
  return pages
}

/** What stands beside the drawn lines to be found and copied instead of them (`/ActualText`). */
export function actualTexts(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at)
    const stream = inflated(bytes.subarray(at + 7, end))
    for (const [, hex = ''] of stream.matchAll(/\/ActualText <feff([\da-f]*)>/gi))
      found.push(Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    for (const [, text = ''] of stream.matchAll(/\/ActualText \(\xfe\xff((?:\\[\s\S]|[^\\)])*)\)/g))
      found.push(Buffer.from(unescaped(text), 'latin1').swap16().toString('utf16le'))
  }
  return found
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string) => text.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter)

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return '' // a stream of another kind, such as a picture
  }
}
