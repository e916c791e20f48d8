import type { Label, Language } from '@kohoi/contract'
import PDFDocument from 'pdfkit'
import { bold, regular } from './faces.ts'
import { breakLines, drawn, isThai } from './text-layer.ts'

export type Style = { size?: number; bold?: boolean; colour?: string; align?: 'left' | 'right' | 'center' }

export const ink = {
  text: '#16201e',
  soft: '#5e6c68',
  line: '#c9d2cf',
  tint: '#e9f3f1',
  accent: '#0a655f',
  mark: '#eceeed',
}

/** A4 in points, with margins that every printer reaches. */
export const page = { width: 595.28, height: 841.89, left: 42, right: 553, top: 40, bottom: 792 }
export const across = page.right - page.left

/** Lines are set as far apart as Thai needs, whose marks stand above and below. */
const leading = 1.42

type Info = { title: string; author: string; at: Date; electronic?: boolean }

/** These go into the PDF's metadata, which is XML, as they are. */
const signs: Record<string, string> = { '&': '＆', '<': '‹', '>': '›' }
const inXml = (text: string) => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)

/** A stack of pages with the place where writing goes on. */
export type Sheet = ReturnType<typeof openSheet>

export function openSheet(languages: readonly Language[], info: Info) {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // None of the fonts every PDF reader has: they know no Thai.
    font: '',
    bufferPages: true,
    lang: languages[0] ?? 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    ...(info.electronic && { subset: 'PDF/A-3b' as const }),
    info: {
      Title: inXml(info.title),
      Author: inXml(info.author),
      Creator: 'Kohoi',
      CreationDate: info.at,
      ModDate: info.at,
    },
  })
  doc.registerFont('regular', regular.font as never).registerFont('bold', bold.font as never)

  const sheet = {
    doc,
    y: 0,
    pages: 0,
    /** What is written at the top of every page that is turned to. */
    heads: [] as (() => void)[],

    turn() {
      doc.addPage()
      sheet.pages += 1
      sheet.y = page.top
      for (const head of sheet.heads) head()
    },
    /** Turns the page when less than `height` is left on it. */
    room(height: number) {
      if (sheet.y + height > page.bottom) sheet.turn()
    },

    /** What is called the same in both languages is said once. */
    label: (text: Label, between = ' / '): string =>
      [...new Set(languages.map((language) => text[language]))].join(between),
    lines: (text: string, width: number, { size = 9, bold: heavy }: Style = {}): string[] =>
      breakLines(text, width, (part) => (heavy ? bold : regular).widthOf(part, size)),
    height: (lines: number, size = 9): number => lines * size * leading,

    /** One line that is known to fit. What was written stands beside what is drawn, so that Thai is found and copied whole. */
    line(text: string, x: number, y: number, width: number, style: Style = {}) {
      if (text === '') return
      const { size = 9, align = 'left', colour = ink.text } = style
      const face = style.bold ? bold : regular
      const spare = align === 'left' ? 0 : width - face.widthOf(text, size)
      doc.font(style.bold ? 'bold' : 'regular', size).fillColor(colour)
      const thai = isThai(text)
      if (thai) doc.markContent('Span', { actual: text })
      doc.text(drawn(text), x + (align === 'center' ? spare / 2 : spare), y + size * 0.06, { lineBreak: false })
      if (thai) doc.endMarkedContent()
    },
    /** Text broken into lines from `y` down, on this page; answers where it ends. */
    text(text: string, x: number, y: number, width: number, style: Style = {}): number {
      const size = style.size ?? 9
      const lines = sheet.lines(text, width, style)
      for (const [at, line] of lines.entries()) sheet.line(line, x, y + at * size * leading, width, style)
      return y + sheet.height(lines.length, size)
    },
    /** Text that goes on over the page, however long. */
    flow(text: string, x: number, width: number, style: Style = {}) {
      const step = sheet.height(1, style.size)
      for (const line of sheet.lines(text, width, style)) {
        sheet.room(step)
        sheet.line(line, x, sheet.y, width, style)
        sheet.y += step
      }
    },
    rule(x: number, y: number, to: number, colour = ink.line, width = 0.6) {
      doc.moveTo(x, y).lineTo(to, y).lineWidth(width).strokeColor(colour).stroke()
    },
    fill(x: number, y: number, width: number, height: number, colour: string) {
      doc.rect(x, y, width, height).fill(colour)
    },
    /** A picture within a box, whole and unstretched. */
    picture(bytes: Uint8Array, x: number, y: number, width: number, height: number, align?: 'center') {
      doc.image(Buffer.from(bytes), x, y, { fit: [width, height], align, valign: 'center' })
    },
  }
  return sheet
}
