import type { Label } from '@kohoi/contract'
import { amountInWords } from '@kohoi/contract/amount-in-words'
import { drawCode } from './draw-code.ts'
import { dayIn } from './draw-head.ts'
import { signaturesHeight } from './draw-signatures.ts'
import { bold, regular } from './faces.ts'
import { figure, plain, shortDay } from './figures.ts'
import type { Paper, PaperTotals } from './paper.ts'
import { payload } from './payment-code.ts'
import { across, ink, page, type Sheet } from './sheet.ts'
import { methods, words } from './words.ts'

const rightWidth = 236
const rightX = page.right - rightWidth
const leftWidth = across - rightWidth - 18

/** A part of the foot: how tall it is, and how it is drawn from the sheet's place down. */
type Block = { height: number; draw: () => void }

/** What follows the lines: the amount in words and how to pay beside the totals, then terms and notes. */
export function drawFoot(sheet: Sheet, paper: Paper): void {
  for (const block of blocksOf(sheet, paper)) block.draw()
}

/** What the last line must leave room for, so that no page has totals or signatures alone; the totals at least, where all is too much. */
export function footHeight(sheet: Sheet, paper: Paper): number {
  const heights = blocksOf(sheet, paper).map(({ height }) => height)
  const all = heights.reduce((sum, height) => sum + height, signaturesHeight(paper))
  return all < most ? all : Math.min(heights[0] ?? 0, most)
}
const most = 480

function blocksOf(sheet: Sheet, paper: Paper): Block[] {
  const { totals } = paper
  return [
    ...(totals ? [totalsOf(sheet, paper, totals)] : []),
    ...textsOf(sheet, paper).map((text) => flowOf(sheet, text)),
    ...instalmentsOf(sheet, paper),
  ]
}

const flowOf = (sheet: Sheet, text: string): Block => ({
  height: sheet.height(sheet.lines(text, across).length),
  draw: () => sheet.flow(text, page.left, across),
})

type Row = { label: string; value: string; strong?: boolean; soft?: boolean }

function totalsOf(sheet: Sheet, paper: Paper, totals: PaperTotals): Block {
  const rows = totalRows(sheet, paper, totals)
  const valueWidth =
    Math.max(...rows.map((row) => (row.strong ? bold : regular).widthOf(row.value, style(row).size))) + 12
  const labels = rows.map((row) => sheet.lines(row.label, rightWidth - valueWidth, style(row)))
  const right = rows.reduce((sum, row, at) => sum + rowHeight(sheet, row, labels[at]?.length ?? 1), 0)
  const left = [wordsOf(sheet, paper, totals), ...payToOf(sheet, paper)]
  const height = Math.max(
    right,
    left.reduce((sum, block) => sum + block.height, 0),
  )
  const draw = () => {
    sheet.room(height)
    const top = sheet.y
    for (const block of left) block.draw()
    let y = top
    for (const [at, row] of rows.entries()) {
      if (row.strong) sheet.rule(rightX, y + 3, page.right, ink.accent, 1)
      y += row.strong ? 6 : 0
      for (const [line, text] of (labels[at] ?? []).entries())
        sheet.line(text, rightX, y + sheet.height(line, style(row).size), rightWidth - valueWidth, style(row))
      sheet.line(row.value, rightX, y, rightWidth - 4, { ...style(row), align: 'right' })
      y += rowHeight(sheet, row, labels[at]?.length ?? 1) - (row.strong ? 6 : 0)
    }
    sheet.y = top + height + 8
  }
  return { height: height + 8, draw }
}

function wordsOf(sheet: Sheet, paper: Paper, { total }: PaperTotals): Block {
  const said = amountInWords({ amount: total, currency: paper.currency })
  const inWords = paper.languages.map((language) => said[language]).join('\n')
  const height = sheet.height(sheet.lines(inWords, leftWidth - 16, { bold: true }).length) + 26
  const draw = () => {
    sheet.fill(page.left, sheet.y, leftWidth, height, '#f0f3f2')
    const under = sheet.text(sheet.label(words.inWords), page.left + 8, sheet.y + 5, leftWidth - 16, {
      size: 8,
      colour: ink.soft,
    })
    sheet.text(inWords, page.left + 8, under, leftWidth - 16, { bold: true })
    sheet.y += height
  }
  return { height, draw }
}

const codeSize = 84

/** The account to pay into, and a code that telephones read. */
function payToOf(sheet: Sheet, { payTo }: Paper): Block[] {
  if (!payTo) return []
  const { bank, accountName, accountNumber, code } = payTo
  const lines = [
    bank,
    accountName && `${sheet.label(words.accountName)}: ${accountName}`,
    accountNumber && `${sheet.label(words.accountNumber)}: ${accountNumber}`,
    code && sheet.label(words.scan) + (code.kind === 'promptPay' ? ' (PromptPay)' : ' (VietQR)'),
  ].filter((line): line is string => Boolean(line))
  const x = page.left + (code ? codeSize + 6 : 0)
  const width = page.left + leftWidth - x
  const text = lines.join('\n')
  const textHeight = sheet.height(1) + sheet.height(sheet.lines(text, width, { size: 8.5 }).length, 8.5)
  const height = Math.max(code ? codeSize : 0, textHeight) + 8
  const draw = () => {
    const top = sheet.y + 8
    if (code) drawCode(sheet, payload(code), page.left - 6, top, codeSize)
    const under = sheet.text(sheet.label(words.payTo), x, top, width, { bold: true })
    sheet.text(text, x, under, width, { size: 8.5 })
    sheet.y += height
  }
  return [{ height, draw }]
}

const style = (row: Row) => ({
  size: row.strong ? 11 : 9,
  bold: row.strong ?? false,
  colour: row.strong ? ink.accent : row.soft ? ink.soft : ink.text,
})
const rowHeight = (sheet: Sheet, row: Row, lines: number): number =>
  sheet.height(lines, style(row).size) + (row.strong ? 8 : 0)

function totalRows(sheet: Sheet, paper: Paper, totals: PaperTotals): Row[] {
  const [language] = paper.languages
  const say = (text: Label) => sheet.label(text)
  const value = (amount: string) => figure(amount, language)
  const less = (amount: string) => `-${value(amount)}`
  const { discount, deposits = [], prepaid = [], toPay, gifts, withholding } = totals
  const lessDeposit = ({ number, date, amount }: (typeof deposits)[number]): Row => ({
    label: `${say(words.lessDeposit)} ${number} (${shortDay(date, language)})`,
    value: less(amount),
  })
  const several = totals.vat.length > 1
  const rows: (Row | false | undefined)[] = [
    // Of one sum alone the total says enough.
    (totals.vat.length > 0 || discount) && { label: say(words.sum), value: value(totals.lines) },
    discount && {
      label: say(words.billDiscount) + (discount.percent ? ` ${plain(discount.percent, language)}%` : ''),
      value: less(discount.amount),
    },
    ...deposits.map(lessDeposit),
    totals.vat.length > 0 && { label: say(words.beforeVat), value: value(totals.beforeVat) },
    ...totals.vat.map(({ rate, base, amount }) => ({
      label:
        (rate === null ? say(words.exempt) : `${say(words.vat)} ${plain(rate, language)}%`) +
        (several ? ` (${words.on[language]} ${value(base)})` : ''),
      value: value(amount),
    })),
    { label: `${say(words.total)} (${paper.currency})`, value: value(totals.total), strong: true },
    ...prepaid.map(lessDeposit),
    toPay !== undefined && { label: `${say(words.toPay)} (${paper.currency})`, value: value(toPay), strong: true },
    withholding && {
      label: say(words.withheld) + (withholding.rate ? ` ${plain(withholding.rate, language)}%` : ''),
      value: less(withholding.amount),
      soft: true,
    },
    withholding && {
      label: say(paper.paid ? words.netReceived : words.afterWithholding),
      value: value(withholding.net),
      soft: true,
    },
    gifts !== undefined && { label: say(words.giftsWorth), value: value(gifts), soft: true },
  ]
  return rows.filter((row): row is Row => Boolean(row))
}

/** How it was paid, then terms and notes: each as long as it is. */
function textsOf(sheet: Sheet, paper: Paper): string[] {
  const { paid } = paper
  const how = paid && [
    `${sheet.label(words.paidBy)}: ${sheet.label(methods[paid.method])}`,
    `${sheet.label(words.paidOn)}: ${dayIn(paper, paid.on)}`,
    ...(paid.reference ? [`${sheet.label(words.reference)}: ${paid.reference}`] : []),
    ...(paid.certificate ? [`${sheet.label(words.certificate)}: ${paid.certificate}`] : []),
  ]
  const terms = [
    [words.paymentTerms, paper.paymentTerms],
    [words.deliveryTerms, paper.deliveryTerms],
    [words.note, paper.note],
  ] as const
  return [
    ...(how ? [how.join('     ')] : []),
    ...terms.flatMap(([label, text]) => (text?.trim() ? [`${sheet.label(label)}: ${text.trim()}`] : [])),
  ]
}

function instalmentsOf(sheet: Sheet, { instalments = [], languages: [language] }: Paper): Block[] {
  if (!instalments.length) return []
  const step = sheet.height(1)
  const draw = () => {
    sheet.y += 4
    sheet.flow(sheet.label(words.instalments), page.left, across, { bold: true })
    for (const [at, { dueOn, amount }] of instalments.entries()) {
      sheet.room(step)
      sheet.line(`${sheet.label(words.instalment)} ${at + 1}`, page.left, sheet.y, 110)
      sheet.line(shortDay(dueOn, language), page.left + 110, sheet.y, 80)
      sheet.line(figure(amount, language), page.left + 180, sheet.y, 100, { align: 'right' })
      sheet.y += step
    }
  }
  return [{ height: 4 + step * (instalments.length + 1), draw }]
}
