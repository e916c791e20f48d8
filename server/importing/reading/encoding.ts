import { createReadStream } from 'node:fs'
import type { Language } from '@kohoi/rules'
import { Letters } from './letters.ts'
import { TableProblem } from './problem.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874' | 'windows-1258' | 'windows-1252'

/** The encoding of a text file, from its bytes: a mark, the zeros of UTF-16, valid UTF-8, else letter statistics and the user's language. */
export async function encodingOf(path: string, head: Buffer, language: Language): Promise<Encoding> {
  return fromMark(head) ?? fromZeros(head) ?? (await fromLetters(path, language))
}

function fromMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Separators, digits and line ends have a zero for their other byte in UTF-16, always on the same side. */
function fromZeros(head: Buffer): Encoding | null {
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return null
  if (odd >= 2 && even * 20 <= odd) return 'utf-16le'
  if (even >= 2 && odd * 20 <= even) return 'utf-16be'
  throw new TableProblem('notATable', 'binary data')
}

async function fromLetters(path: string, language: Language): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) strict.decode(chunk as Buffer, { stream: true })
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const letters = new Letters()
  for await (const chunk of createReadStream(path)) letters.add(chunk as Buffer)
  return letters.isUtf8 ? 'utf-8' : letters.codePage(language)
}

/** The text of a file in pieces, every line end as `\n`, without a byte order mark. Bytes that mean nothing become U+FFFD. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let heldReturn = false
  for await (const chunk of createReadStream(path)) {
    let text = decoder.decode(chunk as Buffer, { stream: true })
    if (heldReturn) text = `\r${text}`
    heldReturn = text.endsWith('\r')
    if (heldReturn) text = text.slice(0, -1)
    if (text) yield oneLineEnd(text)
  }
  const rest = (heldReturn ? '\r' : '') + decoder.decode()
  if (rest) yield oneLineEnd(rest)
}

const oneLineEnd = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
