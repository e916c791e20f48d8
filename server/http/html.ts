/** Markup of ours, as opposed to text of somebody's. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Piece = Html | string | number | null | readonly Piece[]

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** html`<p title="${title}">${text}</p>`: everything put in is escaped, unless it is markup made the same way. Attributes stand in quotes. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(strings.map((part, i) => (i ? written(pieces[i - 1] ?? null) + part : part)).join(''))

function written(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Html) return piece.text
  return Array.isArray(piece) ? piece.map(written).join('') : escaped(String(piece))
}
