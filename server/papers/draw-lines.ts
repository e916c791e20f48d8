import { bold, regular } from './faces.ts'
import { figure, plain, zero } from './figures.ts'
import type { Paper, PaperLine } from './paper.ts'
import { across, ink, page, type Sheet } from './sheet.ts'
import { words } from './words.ts'

type Item = Extract<PaperLine, { kind: 'item' }>
type Column = {
  described?: true
  head: string
  width: number
  align: 'left' | 'right' | 'center'
  cell: (item: Item, position: number) => string
}

const small = 8
const pad = 4
/** Points that a description needs to be read; figures too long to leave it so much are set smaller. */
const readable = 150

/**
 * The table of lines; its head stands again on each page, and a row is parted only when it alone is longer than a page has room. The last
 * of several leaves room for what follows, which is never alone on a page.
 */
export function drawLines(sheet: Sheet, paper: Paper, follows: number): void {
  const [columns, size] = columnsOf(sheet, paper)
  const head = () => drawTableHead(sheet, columns)
  sheet.room(60)
  head()
  sheet.heads.push(head)
  let position = 0
  for (const [at, line] of paper.lines.entries()) {
    const after = at && at === paper.lines.length - 1 ? follows + 8 : 0
    if (line.kind === 'item') drawItem(sheet, columns, size, line, ++position, after)
    else drawText(sheet, line.text, line.kind === 'section', after)
  }
  sheet.heads.pop()
  sheet.y += 8
}

/** The columns, and the size of what stands in them: as large as leaves the description room. */
function columnsOf(sheet: Sheet, paper: Paper): [Column[], number] {
  for (let size = 9; ; size -= 1) {
    const columns = columnsIn(sheet, paper, size)
    if (size === 6 || columns.some(({ described, width }) => described && width >= readable)) return [columns, size]
  }
}

/** Only the columns that this paper fills, each as wide as what it holds; the description has the rest. */
function columnsIn(sheet: Sheet, paper: Paper, size: number): Column[] {
  const [language] = paper.languages
  const items = paper.lines.filter((line) => line.kind === 'item')
  const rates = new Set(items.filter((item) => !item.gift).map((item) => item.vatRate ?? null))
  const two = (text: (typeof words)['item']) => sheet.label(text, '\n')
  const priceHead = two(words.unitPrice) + (paper.pricesIncludeVat ? `\n(${sheet.label(words.withVat)})` : '')
  const all: (Column | false)[] = [
    { head: two(words.position), width: 22, align: 'center', cell: (_, position) => String(position) },
    { described: true, head: two(words.item), width: 0, align: 'left', cell: () => '' },
    { head: two(words.quantity), width: 40, align: 'right', cell: (item) => plain(item.quantity, language) },
    items.some((item) => item.unit) && {
      head: two(words.unit),
      width: 36,
      align: 'left',
      cell: (item) => item.unit ?? '',
    },
    items.some((item) => item.unitPrice !== undefined) && {
      head: priceHead,
      width: 56,
      align: 'right',
      cell: (item) => (item.gift || item.unitPrice === undefined ? '' : figure(item.unitPrice, language)),
    },
    items.some((item) => item.discount) && {
      head: two(words.discount),
      width: 44,
      align: 'right',
      cell: ({ discount }) =>
        !discount
          ? ''
          : 'percent' in discount
            ? `${plain(discount.percent, language)}%`
            : figure(discount.amount, language),
    },
    rates.size > 1 && {
      head: two(words.vatRate),
      width: 34,
      align: 'right',
      cell: (item) => (item.gift ? '' : item.vatRate ? `${plain(item.vatRate, language)}%` : '–'),
    },
    items.some((item) => item.amount !== undefined) && {
      head: two(words.amount),
      width: 62,
      align: 'right',
      cell: (item) =>
        item.gift
          ? figure(zero(paper.currency), language)
          : item.amount === undefined
            ? ''
            : figure(item.amount, language),
    },
  ]
  const columns = all.filter((column) => column !== false)
  for (const column of columns.filter(({ described }) => !described)) {
    const cells = items.map((item, at) => regular.widthOf(column.cell(item, at + 1), size))
    const heads = column.head.split('\n').map((line) => bold.widthOf(line, small))
    const most = column.align === 'left' ? 70 : 130
    column.width = Math.min(
      most,
      Math.max(
        column.width,
        ...cells.map((wide) => wide + 2 * pad),
        ...heads.map((wide) => Math.min(74, wide + 2 * pad)),
      ),
    )
  }
  const description = columns.find(({ described }) => described)
  if (description) description.width = across - columns.reduce((sum, { width }) => sum + width, 0)
  return columns
}

function drawTableHead(sheet: Sheet, columns: readonly Column[]): void {
  const style = { size: small, bold: true }
  const heads = columns.map(({ head, width }) => sheet.lines(head, width - 2 * pad, style))
  const height = sheet.height(Math.max(...heads.map((lines) => lines.length)), small) + 6
  sheet.fill(page.left, sheet.y, across, height, ink.tint)
  eachColumn(columns, (column, x, at) => {
    for (const [row, line] of (heads[at] ?? []).entries())
      sheet.line(line, x + pad, sheet.y + 3 + sheet.height(row, small), column.width - 2 * pad, {
        ...style,
        align: column.align,
      })
  })
  sheet.y += height + 3
}

function drawItem(
  sheet: Sheet,
  columns: readonly Column[],
  size: number,
  item: Item,
  position: number,
  after: number,
): void {
  const [name = '', ...more] = item.description.split('\n')
  const width = (columns.find(({ described }) => described)?.width ?? across) - 2 * pad
  const remarks = [
    ...(item.code ? [item.code] : []),
    ...more,
    ...(item.gift ? [`(${sheet.label(words.gift)})`] : []),
    ...(item.optional ? [`(${sheet.label(words.optional)})`] : []),
  ]
  const described = [
    ...sheet.lines(name, width).map((line) => ({ line, size: 9, colour: ink.text })),
    ...(remarks.length ? sheet.lines(remarks.join('\n'), width, { size: small }) : []).map((line) => ({
      line,
      size: small,
      colour: ink.soft,
    })),
  ]
  const cells = columns.map((column) =>
    column.described ? [] : sheet.lines(column.cell(item, position), column.width - 2 * pad, { size }),
  )
  const tall = described.reduce((sum, part) => sum + sheet.height(1, part.size), 0)
  const deepest = sheet.height(Math.max(1, ...cells.map((lines) => lines.length)), size)
  sheet.room(Math.max(deepest, Math.min(tall, 200)) + 6 + after)
  const top = sheet.y
  eachColumn(columns, (column, x, at) => {
    const colour = item.optional ? ink.soft : ink.text
    for (const [row, line] of (cells[at] ?? []).entries())
      sheet.line(line, x + pad, top + sheet.height(row, size), column.width - 2 * pad, {
        size,
        align: column.align,
        colour,
      })
  })
  const x = page.left + (columns[0]?.width ?? 0) + pad
  let turned = false
  for (const part of described) {
    const step = sheet.height(1, part.size)
    const before = sheet.pages
    sheet.room(step + 6)
    turned ||= sheet.pages !== before
    sheet.line(part.line, x, sheet.y, width, part)
    sheet.y += step
  }
  if (!turned) sheet.y = Math.max(sheet.y, top + deepest)
  sheet.rule(page.left, sheet.y + 2, page.right)
  sheet.y += 6
}

/** A section's title or a note among the lines, over the whole width. */
function drawText(sheet: Sheet, text: string, section: boolean, after: number): void {
  const style = section ? { size: 9, bold: true } : { size: small, colour: ink.soft }
  // A title is not left alone at the foot of a page.
  sheet.room((section ? 44 : sheet.height(1, small)) + after)
  sheet.y += section ? 2 : 0
  sheet.flow(text, page.left + pad, across - 2 * pad, style)
  sheet.rule(page.left, sheet.y + 2, page.right)
  sheet.y += 6
}

function eachColumn(columns: readonly Column[], draw: (column: Column, x: number, at: number) => void): void {
  let x = page.left
  for (const [at, column] of columns.entries()) {
    draw(column, x, at)
    x += column.width
  }
}
