import { drawFoot, footHeight } from './draw-foot.ts'
import { drawHead, drawRunningHead, titleIn } from './draw-head.ts'
import { drawLines } from './draw-lines.ts'
import { drawSignatures } from './draw-signatures.ts'
import { attachXml } from './electronic.ts'
import type { Paper } from './paper.ts'
import { across, ink, openSheet, page, type Sheet } from './sheet.ts'
import { words } from './words.ts'

/**
 * The PDF of one paper or of several in one go (original and copy); each counts its own pages. The same papers give the same bytes.
 * `electronic`: as PDF/A-3 with the XML of the first attached.
 */
export function printPapers(papers: readonly [Paper, ...Paper[]], electronic = false): Promise<Buffer> {
  const [first] = papers
  const title = `${titleIn(first, first.languages[0])} ${first.number ?? ''}`.trim()
  const sheet = openSheet(first.languages, {
    title,
    author: first.seller.name,
    at: new Date(`${first.date}T00:00:00Z`),
    electronic,
  })
  for (const paper of papers) printOne(sheet, paper)
  if (electronic) attachXml(sheet, first)
  return gathered(sheet.doc)
}

function printOne(sheet: Sheet, paper: Paper): void {
  const before = sheet.pages
  const mark = () => drawMark(sheet, paper)
  sheet.heads = [mark]
  sheet.turn()
  sheet.heads = [mark, () => drawRunningHead(sheet, paper)]
  drawHead(sheet, paper)
  drawLines(sheet, paper, footHeight(sheet, paper))
  drawFoot(sheet, paper)
  drawSignatures(sheet, paper)
  numberPages(sheet, paper, before)
}

/** The mark of a draft lies under everything else. */
function drawMark(sheet: Sheet, paper: Paper): void {
  if (!paper.mark) return
  const size = 88
  const text = words[paper.mark][paper.languages[0]]
  sheet.doc.save().rotate(-38, { origin: [page.width / 2, page.height / 2] })
  sheet.line(text, 0, page.height / 2 - size / 2, page.width, { size, bold: true, colour: ink.mark, align: 'center' })
  sheet.doc.restore()
}

function numberPages(sheet: Sheet, paper: Paper, before: number): void {
  const [language] = paper.languages
  const of = sheet.pages - before
  const style = { size: 8, colour: ink.soft }
  for (let at = 0; at < of; at += 1) {
    sheet.doc.switchToPage(before + at)
    sheet.line(
      `${titleIn(paper, language)} ${paper.number ?? ''}`.trim(),
      page.left,
      page.bottom + 12,
      across / 2,
      style,
    )
    sheet.line(`${words.page[language]} ${at + 1} / ${of}`, page.left, page.bottom + 12, across, {
      ...style,
      align: 'right',
    })
  }
}

async function gathered(doc: Sheet['doc']): Promise<Buffer> {
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve, reject) => doc.once('end', resolve).once('error', reject))
  doc.end()
  await ended
  return Buffer.concat(parts)
}
