import { encode } from 'uqr'
import type { Sheet } from './sheet.ts'

/** A QR code as shapes, with the quiet zone that readers want. */
export function drawCode(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const code = encode(text, { ecc: 'M', border: 4 })
  const step = size / code.size
  for (const [row, cells] of code.data.entries())
    for (let from = 0; from < cells.length; from += 1) {
      if (!cells[from]) continue
      let to = from
      while (cells[to]) to += 1
      sheet.doc.rect(x + from * step, y + row * step, (to - from) * step, step)
      from = to
    }
  sheet.doc.fill('#000000')
}
