import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'
import { checkedParts, type Part, partPieces, partText } from './zip.ts'

/** The parts of an XLSX file that say where its sheets are and how its cells are shown. */
export type Workbook = { file: Buffer; parts: Map<string, Part>; sheets: string[] }

/** What is kept of a piece of a sheet in case a tag goes on in the next one. */
const longestTag = 65_536

/** Opens a workbook as far as its table of contents. Refuses what is a zip but no workbook. */
export function openWorkbook(file: Buffer): Workbook {
  const parts = checkedParts(file)
  if (parts.has('xl/workbook.bin')) throw new TableProblem('oldExcel', 'binary workbook (.xlsb)')
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) throw new TableProblem('notATable', 'a zip that is no workbook')
  return { file, parts, sheets: tags(partText(file, workbook), 'sheet') }
}

/** The sheets a person sees, by their place in the workbook. */
export function visibleSheets({ sheets }: Workbook): number[] {
  const visible = sheets.flatMap((sheet, place) => (/hidden/i.test(attribute(sheet, 'state')) ? [] : [place]))
  return visible.slice(0, limits.sheets)
}

/** The cells of a sheet that are shown as a percentage, by `cellKey`: what a person sees as 75% is stored as 0.75. */
export async function percentCells(workbook: Workbook, place: number): Promise<Set<number>> {
  const found = new Set<number>()
  const styles = percentStyles(workbook)
  const part = workbook.parts.get(sheetPath(workbook, place))
  if (styles.size === 0 || !part) return found
  let text = ''
  for await (const piece of partPieces(workbook.file, part)) {
    text += piece.toString('latin1')
    const end = text.lastIndexOf('<')
    for (const tag of tags(text.slice(0, end), 'c')) {
      const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'r')) ?? []
      if (letters && styles.has(Number(attribute(tag, 's') || -1))) found.add(cellKey(Number(row), columnOf(letters)))
    }
    text = text.slice(Math.max(end, text.length - longestTag, 0))
  }
  return found
}

/** One number for a cell, from its row (1…) and column (0…). */
export const cellKey = (row: number, column: number): number => row * 16_384 + column

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The numbers of the cell styles whose format has a percent sign that is not mere text; 9 and 10 are built in. */
function percentStyles({ file, parts }: Workbook): Set<number> {
  const part = parts.get('xl/styles.xml')
  const xml = part ? partText(file, part) : ''
  const formats = new Set(['9', '10'])
  for (const tag of tags(xml, 'numFmt')) {
    const code = attribute(tag, 'formatCode').replace(/&quot;.*?&quot;|\\./g, '')
    if (code.includes('%')) formats.add(attribute(tag, 'numFmtId'))
  }
  const cells = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? ''
  return new Set(tags(cells, 'xf').flatMap((tag, i) => (formats.has(attribute(tag, 'numFmtId')) ? [i] : [])))
}

function sheetPath({ file, parts, sheets }: Workbook, place: number): string {
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  const id = /\s\w+:id=["']([^"']*)["']/.exec(sheets[place] ?? '')?.[1]
  const all = relations ? tags(partText(file, relations), 'Relationship') : []
  const target = attribute(all.find((tag) => attribute(tag, 'Id') === id) ?? '', 'Target')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag)

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''
