import { dayIn } from './draw-head.ts'
import type { Paper } from './paper.ts'
import { across, ink, page, type Sheet } from './sheet.ts'
import { signers, words } from './words.ts'

/** What the signatures need at the foot of a page; what stands last above them keeps them company. */
export const signaturesHeight = ({ signatures = [] }: Paper): number => (signatures.length ? height : 0)

const height = 92

/** Who signs, side by side at the foot of the last page. */
export function drawSignatures(sheet: Sheet, paper: Paper): void {
  const { signatures = [] } = paper
  if (signatures.length === 0) return
  sheet.room(height)
  const top = page.bottom - height
  const width = across / Math.max(3, signatures.length)
  const from = page.left + (across - width * signatures.length)
  for (const [at, { role, name, on, picture }] of signatures.entries()) {
    const x = from + at * width + 8
    const wide = width - 16
    if (picture) sheet.picture(picture, x, top, wide, 38, 'center')
    sheet.doc
      .moveTo(x, top + 42)
      .lineTo(x + wide, top + 42)
      .lineWidth(0.7)
      .dash(1, { space: 2 })
      .strokeColor(ink.soft)
      .stroke()
      .undash()
    const centred = { size: 8.5, align: 'center' as const }
    const called = sheet
      .lines(name ? `(${name})` : '(                                        )', wide, centred)
      .slice(0, 2)
    let y = sheet.text(called.join('\n'), x, top + 45, wide, centred)
    y = sheet.text(sheet.label(signers[role]), x, y, wide, { ...centred, colour: ink.soft })
    sheet.text(on ? dayIn(paper, on) : `${words.date[paper.languages[0]]} ____/____/____`, x, y, wide, {
      ...centred,
      size: 8,
      colour: ink.soft,
    })
  }
  sheet.y = page.bottom
}
