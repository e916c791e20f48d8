/** A stretch of SQL and its parameters, `strings.length === values.length + 1`, as sql-template-tag takes them. */
export type Piece = { readonly strings: string[]; readonly values: unknown[] }

/** Where a field lives. `sql` is trusted text; every user value travels as a parameter. */
export type Column = {
  /** An expression; for money its minor units. */
  readonly sql: string
  readonly type: 'text' | 'uuid' | 'numeric' | 'bigint' | 'date' | 'timestamptz' | 'boolean' | 'text[]' | 'uuid[]'
  /** The expression that holds fold(value). A `text` column with it is free text, one without it a choice. */
  readonly folded?: string
  /**
   * No index and no statistics of PostgreSQL know the folded text. How many of the rows it comes to look at will hold what is looked for:
   * few, or most where another condition has chosen them.
   */
  readonly guessed?: 'few' | 'most'
  /** The expression that holds the currency: makes the column money. */
  readonly currency?: string
  /** The expression reads this key of that jsonb column, which has an index over what it contains. */
  readonly entry?: { readonly of: string; readonly key: string }
  /** The expression is never null, so that an index may serve what it says. */
  readonly sure?: true
}

export const yes: Piece = raw('true')
export const no: Piece = raw('false')

/** Trusted SQL text without parameters. */
function raw(text: string): Piece {
  return { strings: [text], values: [] }
}

/** A column's expression, bracketed unless it is a plain name. */
export function expression(text: string): Piece {
  return raw(/^[\w."]+$/.test(text) ? text : `(${text})`)
}

/** A parameter with its type, so that PostgreSQL need not guess. */
export function parameter(value: unknown, type: string): Piece {
  return { strings: ['', `::${type}`], values: [value] }
}

/** True where the entry of a jsonb column is that value, or a list with all of these values. The column is never null. */
export function contains({ of, key }: NonNullable<Column['entry']>, value: unknown): Piece {
  return sql`${expression(of)} @> ${parameter(JSON.stringify({ [key]: value }), 'jsonb')}`
}

/** Template of pieces: the only way SQL is put together here. */
export function sql(texts: TemplateStringsArray, ...pieces: Piece[]): Piece {
  const strings = [texts[0] ?? '']
  const values: unknown[] = []
  pieces.forEach((piece, index) => {
    append(strings, values, piece)
    strings[strings.length - 1] += texts[index + 1] ?? ''
  })
  return { strings, values }
}

/** Pieces with a separator between them. */
export function join(pieces: readonly Piece[], separator: string): Piece {
  const strings = ['']
  const values: unknown[] = []
  pieces.forEach((piece, index) => {
    if (index > 0) strings[strings.length - 1] += separator
    append(strings, values, piece)
  })
  return { strings, values }
}

function append(strings: string[], values: unknown[], piece: Piece): void {
  strings[strings.length - 1] += piece.strings[0] ?? ''
  for (let index = 0; index < piece.values.length; index++) {
    values.push(piece.values[index])
    strings.push(piece.strings[index + 1] ?? '')
  }
}
