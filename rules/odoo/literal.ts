/** A Python literal as domains use them, with the place of its first character. `name` is a bare word: `country_id`. */
export type Literal = { readonly at: number } & (
  | { readonly kind: 'text' | 'number' | 'name'; readonly text: string }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly Literal[] }
)

/** Where a text stops making sense, as a 0-based place in it. */
export type Fault<Code extends string> = { readonly position: number; readonly code: Code; readonly detail?: string }

export type LiteralFault = Fault<'expected' | 'openText' | 'openList' | 'unexpected' | 'trailing' | 'tooDeep'>

const deepest = 100

/** Reads a list or tuple of literals and nothing after it. */
export function readLiteral(text: string): { literal: Literal } | { fault: LiteralFault } {
  let at = 0
  try {
    blanks()
    if (!'[('.includes(text[at] ?? ' ')) fail('expected', at)
    const literal = value(0)
    blanks()
    if (at < text.length) fail('trailing', at)
    return { literal }
  } catch (thrown) {
    if (thrown instanceof Stop) return { fault: thrown.fault }
    throw thrown
  }

  function value(depth: number): Literal {
    const start = at
    const first = text[at] ?? ''
    if (first === '[' || first === '(') return list(depth)
    if (first === "'" || first === '"') return { kind: 'text', at: start, text: quoted(first) }
    const number = /[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?/y
    number.lastIndex = at
    const digits = number.exec(text)?.[0]
    if (digits) {
      at += digits.length
      return { kind: 'number', at: start, text: digits }
    }
    const word = /[\p{L}_][\p{L}\p{M}\p{N}_.]*/uy
    word.lastIndex = at
    const name = word.exec(text)?.[0]
    if (!name) fail('unexpected', at, [...text.slice(at)][0] ?? '')
    at += name.length
    if (name === 'True' || name === 'False') return { kind: 'yesNo', at: start, value: name === 'True' }
    return name === 'None' ? { kind: 'none', at: start } : { kind: 'name', at: start, text: name }
  }

  function list(depth: number): Literal {
    if (depth >= deepest) fail('tooDeep', at)
    const start = at
    const close = text[at] === '[' ? ']' : ')'
    const items: Literal[] = []
    at++
    for (;;) {
      blanks()
      if (at >= text.length) fail('openList', start)
      if (text[at] === close) break
      items.push(value(depth + 1))
      blanks()
      if (text[at] === ',') at++
      else if (at < text.length && text[at] !== close) fail('unexpected', at, [...text.slice(at)][0] ?? '')
    }
    at++
    return { kind: 'list', at: start, items }
  }

  function quoted(quote: string): string {
    const start = at++
    let read = ''
    for (;;) {
      const letter = text[at++]
      if (letter === undefined) fail('openText', start)
      if (letter === quote) return read
      read += letter === '\\' ? escaped(start) : letter
    }
  }

  function escaped(start: number): string {
    const letter = text[at++]
    if (letter === undefined) fail('openText', start)
    const code = /[0-9a-fA-F]{4}/y
    code.lastIndex = at
    const hex = letter === 'u' ? code.exec(text)?.[0] : undefined
    if (!hex) return { n: '\n', t: '\t', r: '\r' }[letter] ?? ('\'"\\'.includes(letter) ? letter : `\\${letter}`)
    at += 4
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  function blanks(): void {
    while (/\s/.test(text[at] ?? '')) at++
  }
}

class Stop extends Error {
  readonly fault: LiteralFault
  constructor(fault: LiteralFault) {
    super(fault.code)
    this.fault = fault
  }
}

function fail(code: LiteralFault['code'], position: number, detail?: string): never {
  throw new Stop({ code, position, ...(detail === undefined ? {} : { detail }) })
}
