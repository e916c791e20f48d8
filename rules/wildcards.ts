import { fold } from './fold.ts'

/** What a pattern asks for next: this letter, any one letter, or any run of them, also none. */
export type Token = { readonly letter: string } | 'one' | 'run'

/** A pattern as SQL's LIKE writes it: `%` is any run of letters, `_` any one letter; `\%`, `\_` and `\\` are the signs themselves. */
export function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = []
  for (const [sign] of pattern.matchAll(/\\[\\%_]|./gsu)) {
    if (sign === '_') tokens.push('one')
    else if (sign !== '%') tokens.push({ letter: sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign })
    else if (tokens.at(-1) !== 'run') tokens.push('run')
  }
  return tokens
}

/** The pattern of some tokens, so that `tokensOf` reads them back. */
export const patternOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token === 'run' ? '%' : token === 'one' ? '_' : escaped(token.letter))).join('')

/** Text in which LIKE reads no sign as its own. */
export const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The tokens between runs: `a%b_` is `a` and `b_`. */
export function pieces(tokens: readonly Token[]): Exclude<Token, 'run'>[][] {
  const found: Exclude<Token, 'run'>[][] = [[]]
  for (const token of tokens) {
    if (token === 'run') found.push([])
    else found.at(-1)?.push(token)
  }
  return found
}

/** The texts that stand in a pattern, letter by letter. */
export function written(tokens: readonly Token[]): string[] {
  const found = ['']
  for (const token of tokens) {
    if (typeof token === 'object') found.push((found.pop() ?? '') + token.letter)
    else found.push('')
  }
  return found.filter(Boolean)
}

/** The text of a piece as it stands; undefined where it asks for any letter. */
export const plain = (piece: readonly Token[] = []): string | undefined =>
  piece.includes('one') ? undefined : piece.map((token) => (typeof token === 'object' ? token.letter : '')).join('')

/** Whether a folded text that is not empty is as a pattern says, in time that grows with both and no faster. */
export function matcher(pattern: string): (folded: string) => boolean {
  const found = pieces(tokensOf(fold(pattern)))
  const searches = found.map((piece, at) => {
    const signs = piece.map((token) => (token === 'one' ? '.' : token.letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
    return new RegExp(signs.join('') + (at === found.length - 1 ? '$' : ''), at === 0 ? 'suy' : 'sug')
  })
  // Each piece is taken where it first stands and never looked for again.
  return (folded) => {
    let at = 0
    return (
      folded !== '' &&
      searches.every((search) => {
        search.lastIndex = at
        const stands = search.test(folded)
        at = search.lastIndex
        return stands
      })
    )
  }
}
