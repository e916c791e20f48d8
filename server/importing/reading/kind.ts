import { TableProblem } from './problem.ts'

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte)

const foreign: [name: string, bytes: number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['empty zip', [0x50, 0x4b, 0x05, 0x06]],
]

/** What the bytes are, whatever the file is called. `head` is the beginning, `holds` looks for bytes anywhere in the file. */
export function kindOf(head: Buffer, holds: (bytes: Buffer) => boolean): 'text' | 'zip' {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (holds(Buffer.from('EncryptedPackage', 'utf16le')))
      throw new TableProblem('encrypted', 'workbook with a password')
    throw new TableProblem('oldExcel', 'Excel 97-2003 workbook')
  }
  // Excel 2 to 4 wrote bare records: begin-of-file with its length.
  if (
    head[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) &&
    head[3] === 0x00 &&
    (head[2] ?? 99) <= 16
  ) {
    throw new TableProblem('oldExcel', 'Excel 2-4 worksheet')
  }
  for (const [name, bytes] of foreign) if (starts(head, ...bytes)) throw new TableProblem('notATable', name)
  const text = head
    .toString('latin1', 0, 512)
    .replace(/^(ï»¿)?\s*/, '')
    .toLowerCase()
  if (/^(<!doctype html|<html|<table|<head|<meta|<\?xml|<workbook)/.test(text)) {
    throw new TableProblem('notATable', 'a web page or XML under the name of a table')
  }
  return 'text'
}
