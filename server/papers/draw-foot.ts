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

/** What follows the lines: totals beside the amount in words, how to pay, terms and notes. */
export function drawFoot(sheet: Sheet, paper: Paper): void {
  if (paper.totals) drawTotals(sheet, paper, paper.totals)
  drawPaid(sheet, paper)
  drawTerms(sheet, paper)
  drawInstalments(sheet, paper)
  drawPayTo(sheet, paper)
}

type Row = { label: string; value: string; strong?: boolean; soft?: boolean }

function drawTotals(sheet: Sheet, paper: Paper, totals: PaperTotals): void {
  const rows = totalRows(sheet, paper, totals)
  const valueWidth =
    Math.max(...rows.map((row) => (row.strong ? bold : regular).widthOf(row.value, style(row).size))) + 12
  const labels = rows.map((row) => sheet.lines(row.label, rightWidth - valueWidth, style(row)))
  const height = rows.reduce((sum, row, at) => sum + rowHeight(sheet, row, labels[at]?.length ?? 1), 0)
  const said = amountInWords({ amount: totals.total, currency: paper.currency })
  const inWords = paper.languages.map((language) => said[language]).join('\n')
  const saidHeight = sheet.height(sheet.lines(inWords, leftWidth - 16, { bold: true }).length) + 26
  sheet.room(Math.max(height, saidHeight) + 4 + (paper.payTo ? 0 : signaturesHeight(paper)))
  const top = sheet.y
  let y = top
  for (const [at, row] of rows.entries()) {
    if (row.strong) sheet.rule(rightX, y + 3, page.right, ink.accent, 1)
    y += row.strong ? 6 : 0
    for (const [line, text] of (labels[at] ?? []).entries())
      sheet.line(text, rightX, y + sheet.height(line, style(row).size), rightWidth - valueWidth, style(row))
    sheet.line(row.value, rightX, y, rightWidth - 4, { ...style(row), align: 'right' })
    y += rowHeight(sheet, row, labels[at]?.length ?? 1) - (row.strong ? 6 : 0)
  }
  sheet.fill(page.left, top, leftWidth, saidHeight, '#f0f3f2')
  const under = sheet.text(sheet.label(words.inWords), page.left + 8, top + 5, leftWidth - 16, {
    size: 8,
    colour: ink.soft,
  })
  sheet.text(inWords, page.left + 8, under, leftWidth - 16, { bold: true })
  sheet.y = Math.max(y, top + saidHeight) + 8
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

function drawPaid(sheet: Sheet, paper: Paper): void {
  const { paid } = paper
  if (!paid) return
  const text = [
    `${sheet.label(words.paidBy)}: ${sheet.label(methods[paid.method])}`,
    `${sheet.label(words.paidOn)}: ${dayIn(paper, paid.on)}`,
    ...(paid.reference ? [`${sheet.label(words.reference)}: ${paid.reference}`] : []),
    ...(paid.certificate ? [`${sheet.label(words.certificate)}: ${paid.certificate}`] : []),
  ].join('     ')
  sheet.flow(text, page.left, across)
  sheet.y += 4
}

function drawTerms(sheet: Sheet, paper: Paper): void {
  for (const [label, text] of [
    [words.paymentTerms, paper.paymentTerms],
    [words.deliveryTerms, paper.deliveryTerms],
    [words.note, paper.note],
  ] as const)
    if (text?.trim()) sheet.flow(`${sheet.label(label)}: ${text.trim()}`, page.left, across)
}

function drawInstalments(sheet: Sheet, paper: Paper): void {
  const [language] = paper.languages
  if (!paper.instalments?.length) return
  sheet.y += 4
  sheet.flow(sheet.label(words.instalments), page.left, across, { bold: true })
  for (const [at, { dueOn, amount }] of paper.instalments.entries()) {
    sheet.room(sheet.height(1))
    sheet.line(`${sheet.label(words.instalment)} ${at + 1}`, page.left, sheet.y, 110)
    sheet.line(shortDay(dueOn, language), page.left + 110, sheet.y, 80)
    sheet.line(figure(amount, language), page.left + 180, sheet.y, 100, { align: 'right' })
    sheet.y += sheet.height(1)
  }
}

const codeSize = 84

/** The account to pay into, and a code that telephones read. */
function drawPayTo(sheet: Sheet, paper: Paper): void {
  const { payTo } = paper
  if (!payTo) return
  const { bank, accountName, accountNumber, code } = payTo
  const lines = [
    bank,
    accountName && `${sheet.label(words.accountName)}: ${accountName}`,
    accountNumber && `${sheet.label(words.accountNumber)}: ${accountNumber}`,
    code && sheet.label(words.scan) + (code.kind === 'promptPay' ? ' (PromptPay)' : ' (VietQR)'),
  ].filter((line): line is string => Boolean(line))
  const x = page.left + (code ? codeSize + 12 : 0)
  const width = page.right - x
  const text = lines.join('\n')
  const height = Math.max(code ? codeSize : 0, sheet.height(sheet.lines(text, width).length + 1))
  sheet.y += 6
  sheet.room(height + signaturesHeight(paper))
  if (code) drawCode(sheet, payload(code), page.left, sheet.y, codeSize)
  const under = sheet.text(sheet.label(words.payTo), x, sheet.y, width, { bold: true })
  sheet.text(text, x, under, width)
  sheet.y += height + 6
}
