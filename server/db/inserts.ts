/** How rows of a table are inserted: its columns in a fixed order. Made once and kept, since the text of statements hangs on it. */
export type Shape = {
  readonly table: string
  readonly columns: readonly string[]
  /** Columns of a key; where it is there already, either the other columns take the `new` values, or the `old` row stays. */
  readonly key: readonly string[]
  readonly stays: 'new' | 'old'
}

export const shapeOf = (
  table: string,
  columns: readonly string[],
  key: readonly string[] = [],
  stays: Shape['stays'] = 'new',
): Shape => ({ table, columns, key, stays })

/** A value of a jsonb column. */
export class Json {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  toPostgres(): string {
    return JSON.stringify(this.value)
  }

  toJSON(): unknown {
    return this.value
  }
}

export type Statement = { text: string; values: unknown[] }
type Cells = readonly unknown[]
type Part = { shape: Shape; rows: readonly Cells[] }

/** Rows that wait to be inserted. All of them are one statement: each statement has a cost of its own, here and in the database. */
export class Inserts {
  private readonly waiting = new Map<Shape, Map<string, Cells>>()
  size = 0

  /** Where a shape has a key, the last row with it counts: a statement must not touch a row twice. */
  add(shape: Shape, cells: Cells): void {
    const rows = this.waiting.get(shape) ?? new Map<string, Cells>()
    this.waiting.set(shape, rows)
    const key = shape.key.length
      ? shape.key.map((column) => cells[shape.columns.indexOf(column)]).join(' ')
      : `${rows.size}`
    rows.set(key, cells)
    this.size++
  }

  /** The statement that inserts all that waits; nothing waits any longer. */
  take(): Statement {
    const parts = [...this.waiting].map(([shape, rows]) => ({ shape, rows: [...rows.values()] }))
    this.waiting.clear()
    this.size = 0
    return { text: textOf(parts), values: parts.flatMap(valuesOf) }
  }
}

/** So many rows of a table are bound value by value; more come as one JSON, so that the text stays the same. */
const mostBound = 4

const texts = new Map<string, string>()
const mostTexts = 500
const numbers = new Map<Shape, number>()

/** The same text for the same shapes and numbers of rows, so that it can be prepared. */
function textOf(parts: readonly Part[]): string {
  let name = ''
  for (const { shape, rows } of parts) {
    const number = numbers.get(shape) ?? numbers.size
    numbers.set(shape, number)
    name += `${number}:${rows.length > mostBound ? '' : rows.length},`
  }
  let text = texts.get(name)
  if (text === undefined) {
    text = write(parts)
    if (texts.size >= mostTexts) texts.clear()
    texts.set(name, text)
  }
  return text
}

function write(parts: readonly Part[]): string {
  let bound = 0
  const inserts = parts.map(({ shape, rows }) => {
    const { table, columns, key, stays } = shape
    const names = columns.map((column) => `"${column}"`).join(', ')
    const values = (): string => `(${columns.map(() => `$${++bound}`).join(', ')})`
    const source =
      rows.length > mostBound
        ? `select ${names} from json_populate_recordset(null::${table}, $${++bound}::json)`
        : `values ${rows.map(values).join(', ')}`
    const others = columns.filter((column) => !key.includes(column))
    const act =
      stays === 'old'
        ? 'nothing'
        : `update set ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
    const conflict = key.length ? ` on conflict (${key.join(', ')}) do ${act}` : ''
    return `insert into ${table} (${names}) ${source}${conflict}`
  })
  const last = inserts.pop() ?? ''
  return inserts.length ? `with ${inserts.map((insert, i) => `w${i} as (${insert})`).join(', ')} ${last}` : last
}

function valuesOf({ shape, rows }: Part): unknown[] {
  if (rows.length <= mostBound) return rows.flatMap((cells) => cells.map(asBound))
  const names = shape.columns.map((column) => `"${column}":`)
  return [`[${rows.map((cells) => asRecord(names, cells)).join(',')}]`]
}

/** A row as JSON; what is not there is null. */
function asRecord(names: readonly string[], cells: Cells): string {
  let text = ''
  for (let i = 0; i < names.length; i++) {
    const cell = cells[i]
    if (cell === null || cell === undefined) continue
    text += `${text === '' ? '' : ','}${names[i]}${typeof cell === 'bigint' ? `"${cell}"` : JSON.stringify(cell)}`
  }
  return `{${text}}`
}

/** The driver writes a moment in the machine's time zone, which is slow. */
const asBound = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString() : cell)
