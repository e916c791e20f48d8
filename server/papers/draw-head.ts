import type { Language } from '@kohoi/contract'
import { day, figure } from './figures.ts'
import type { Paper, Party } from './paper.ts'
import { across, ink, page, type Sheet } from './sheet.ts'
import { factNames, names, words } from './words.ts'

/** What the sheet is called in one language: `Tax invoice / Delivery note`. */
export const titleIn = (paper: Paper, language: Language): string =>
  paper.names.map((name) => names[name][language]).join(' / ')

/** A day in each language of the paper, said once where they agree. */
export const dayIn = (paper: Paper, date: string, between = ' / '): string =>
  [...new Set(paper.languages.map((language) => day(date, language)))].join(between)

/** Papers whose words the law sets. */
const lawful = ['taxInvoice', 'invoice', 'creditNote', 'debitNote'] as const

const rightWidth = 224
const rightX = page.right - rightWidth
const leftWidth = across - rightWidth - 20

/** Seller and title, buyer and facts, and what the law wants said at the top. */
export function drawHead(sheet: Sheet, paper: Paper): void {
  const left = drawSeller(sheet, paper)
  const right = drawTitle(sheet, paper)
  sheet.y = Math.max(left, right) + 8
  sheet.rule(page.left, sheet.y, page.right, ink.accent, 1.4)
  sheet.y += 10
  const buyer = drawBuyer(sheet, paper)
  const facts = drawFacts(sheet, paper)
  sheet.y = Math.max(buyer, facts) + 10
  drawNotTheInvoice(sheet, paper)
  drawCorrection(sheet, paper)
}

/** The later pages begin with whose document this is: its first name, so that there is room for its number. */
export function drawRunningHead(sheet: Sheet, paper: Paper): void {
  const [language] = paper.languages
  const what =
    `${titleIn({ ...paper, names: paper.names.slice(0, 1) }, language)} ${paper.number ?? ''} (${words.continued[language]})`.replace(
      '  ',
      ' ',
    )
  sheet.line(sheet.lines(paper.seller.name, 250, { size: 8 })[0] ?? '', page.left, sheet.y, 250, {
    size: 8,
    colour: ink.soft,
  })
  sheet.line(sheet.lines(what, 250, { size: 8 })[0] ?? '', page.right - 250, sheet.y, 250, {
    size: 8,
    colour: ink.soft,
    align: 'right',
  })
  sheet.y += 14
  sheet.rule(page.left, sheet.y, page.right)
  sheet.y += 8
}

function drawSeller(sheet: Sheet, paper: Paper): number {
  let y = sheet.y
  if (paper.seller.logo) {
    sheet.picture(paper.seller.logo, page.left, y, 150, 44)
    y += 50
  }
  y = sheet.text(paper.seller.name, page.left, y, leftWidth, { bold: true, size: 11 })
  return sheet.text(partyLines(sheet, paper, paper.seller).join('\n'), page.left, y + 1, leftWidth, { size: 8 })
}

function drawTitle(sheet: Sheet, paper: Paper): number {
  const [first, ...others] = titleLanguages(paper)
  const size = paper.names.length > 1 ? 14 : 18
  let y = drawNames(sheet, paper, first, sheet.y - 4, size)
  for (const language of others) y = drawNames(sheet, paper, language, y, 10.5)
  const inSet = titleLanguages(paper)
    .map((language) => words.inSet[language])
    .join(' / ')
  const marks = [paper.copy && `(${sheet.label(words[paper.copy])})`, paper.inSet && inSet].filter(
    (mark): mark is string => Boolean(mark),
  )
  for (const mark of marks) y = sheet.text(mark, rightX, y + 1, rightWidth, { size: 9, align: 'right' })
  return y
}

/** Thai law wants its words on the sheet (Revenue Code ss. 86/4, 86/9, 86/10), in whatever language the rest is. */
function titleLanguages({ country, names, languages, inSet }: Paper): readonly [Language, ...Language[]] {
  const legal = inSet || names.some((name) => lawful.some((one) => one === name) && name !== 'invoice')
  return legal && country === 'TH' && !languages.includes('th') ? [...languages, 'th'] : languages
}

/** What it is called; several names that have no room beside each other stand below each other. */
function drawNames(sheet: Sheet, paper: Paper, language: Language, y: number, size: number): number {
  const style = { bold: true, size, colour: ink.accent, align: 'right' as const }
  const title = titleIn(paper, language)
  const fits = sheet.lines(title, rightWidth, style).length === 1
  return sheet.text(fits ? title : title.replaceAll(' / ', ' /\n'), rightX, y, rightWidth, style)
}

function drawBuyer(sheet: Sheet, paper: Paper): number {
  const { buyer, deliverTo } = paper
  const small = { size: 8, colour: ink.soft }
  let y = sheet.text(sheet.label(words.buyer), page.left, sheet.y, leftWidth, small)
  y = sheet.text(buyer.name, page.left, y, leftWidth, { bold: true, size: 10 })
  const lines = partyLines(sheet, paper, buyer)
  if (lines.length) y = sheet.text(lines.join('\n'), page.left, y, leftWidth, { size: 8.5 })
  if (buyer.contact)
    y = sheet.text(`${sheet.label(words.attention)} ${buyer.contact}`, page.left, y, leftWidth, { size: 8.5 })
  if (deliverTo?.length) {
    y = sheet.text(sheet.label(words.deliverTo), page.left, y + 4, leftWidth, small)
    y = sheet.text(deliverTo.join('\n'), page.left, y, leftWidth, { size: 8.5 })
  }
  return y
}

/** Address, tax number with branch, phone and mail; what is not known leaves no line. */
function partyLines(sheet: Sheet, paper: Paper, party: Party): string[] {
  const branch = party.branch && branchName(sheet, party.branch)
  const tax = party.taxId && `${sheet.label(words.taxId)} ${party.taxId}`
  const reach = [party.phone && `${sheet.label(words.phone)} ${party.phone}`, party.email].filter(Boolean).join('   ')
  return [
    ...(party.address ?? []),
    [tax, branch && paper.country === 'TH' && `(${branch})`].filter(Boolean).join(' '),
    reach,
  ].filter(Boolean)
}

const branchName = (sheet: Sheet, branch: string): string =>
  /^0+$/.test(branch) ? sheet.label(words.headOffice) : `${sheet.label(words.branch)} ${branch}`

function drawFacts(sheet: Sheet, paper: Paper): number {
  const number = paper.number ?? sheet.label(words.noNumber)
  const rows: [string, string][] = [
    // What is asked for is not numbered; its receipt will be.
    ...(paper.names[0] === 'depositRequest' ? [] : [[sheet.label(words.number), number] as [string, string]]),
    ...(paper.revision ? [[sheet.label(words.revision), String(paper.revision)] as [string, string]] : []),
    [sheet.label(words.date), dayIn(paper, paper.date, '\n')],
    ...(paper.facts ?? []).map((fact): [string, string] => [
      sheet.label(factNames[fact.name]),
      'date' in fact ? dayIn(paper, fact.date, '\n') : fact.text,
    ]),
  ]
  const labelWidth = paper.languages.length > 1 ? 104 : 82
  let y = sheet.y
  for (const [label, text] of rows) {
    const under = sheet.text(label, rightX, y, labelWidth, { size: 8.5, colour: ink.soft })
    y =
      Math.max(
        under,
        sheet.text(text, rightX + labelWidth + 4, y, rightWidth - labelWidth - 4, { size: 8.5, align: 'right' }),
      ) + 1
  }
  return y
}

/** A Vietnamese seller's VAT invoice is the XML of its provider; our paper may not pass for it. */
function drawNotTheInvoice(sheet: Sheet, paper: Paper): void {
  if (paper.country !== 'VN' || !paper.names.some((name) => lawful.some((one) => one === name))) return
  const text = [...new Set(['vi' as const, ...paper.languages])]
    .map((language) => words.notTheInvoice[language])
    .join('\n')
  const height = sheet.height(sheet.lines(text, across - 16, { bold: true }).length) + 8
  sheet.doc.rect(page.left, sheet.y, across, height).lineWidth(0.8).strokeColor('#b82a26').stroke()
  sheet.text(text, page.left + 8, sheet.y + 4, across - 16, { bold: true, colour: '#b82a26', align: 'center' })
  sheet.y += height + 8
}

/** What a credit or debit note must show of the document it corrects. */
function drawCorrection(sheet: Sheet, paper: Paper): void {
  const { correction } = paper
  if (!correction) return
  const [language] = paper.languages
  const rows: [string, string][] = [
    [
      sheet.label(words.corrects),
      `${sheet.label(names[correction.of])} ${correction.number}, ${dayIn(paper, correction.date)}`,
    ],
    [sheet.label(words.originalValue), figure(correction.original, language)],
    [sheet.label(words.correctValue), figure(correction.correct, language)],
    [sheet.label(words.difference), figure(correction.difference, language)],
    [sheet.label(words.reason), correction.reason],
  ]
  const labelWidth = 190
  const from = sheet.y
  sheet.y += 5
  for (const [label, text] of rows) {
    const end = sheet.text(label, page.left + 8, sheet.y, labelWidth, { size: 8.5, colour: ink.soft })
    sheet.y = Math.max(
      end,
      sheet.text(text, page.left + labelWidth + 12, sheet.y, across - labelWidth - 20, { size: 8.5 }),
    )
  }
  sheet.y += 5
  sheet.doc
    .rect(page.left, from, across, sheet.y - from)
    .lineWidth(0.6)
    .strokeColor(ink.line)
    .stroke()
  sheet.y += 10
}
