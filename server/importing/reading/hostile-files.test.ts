import { readFile, truncate } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, fileOf, openBytes, problemAt, problemOf, rowsOf, sample } from '../samples/open.ts'
import { workbookFile, zipFile } from '../samples/zip-file.ts'
import { limits } from './limits.ts'
import { openTable } from './open-table.ts'
import { TableProblem } from './problem.ts'
import { readHead, readRows } from './read-table.ts'

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

describe('a file that is no table is refused by its bytes, whatever its name:', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['an Excel 97 workbook', Buffer.concat([compoundFile, zeros(1)]), 'oldExcel'],
    ['an Excel 4 worksheet', Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00]), 'oldExcel'],
    ['a binary workbook', zipFile([{ name: 'xl/workbook.bin', bytes: zeros(1) }]), 'oldExcel'],
    [
      'a workbook with a password',
      Buffer.concat([compoundFile, zeros(1), Buffer.from('EncryptedPackage', 'utf16le'), zeros(1)]),
      'encrypted',
    ],
    ['a letter', zipFile([{ name: 'word/document.xml', bytes: Buffer.from('<w:document/>') }]), 'notATable'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'notATable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'notATable'],
    ['a web page', '\ufeff\n<!DOCTYPE html><table><tr><td>name</td></tr></table>', 'notATable'],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', 'notATable'],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256)), 'notATable'],
    ['no bytes', '', 'empty'],
    ['a mark and blanks', '\ufeff\r\n \r\n,,\r\n', 'empty'],
    ['a workbook without a filled cell', workbookFile('<row r="1"/><row r="2"><c r="A2"/></row>'), 'empty'],
  ])('%s', async (_, bytes, code) => {
    const problem = await problemOf(bytes)
    expect(problem).toBeInstanceOf(TableProblem)
    expect(problem?.code).toBe(code)
  })
})

describe('the limits hold:', () => {
  test('bytes of the file', async () => {
    const path = await fileOf('name\nLan\n')
    await truncate(path, limits.fileBytes + 1)
    expect((await problemAt(path))?.code).toBe('tooLarge')
  })

  test('columns', async () => {
    const names = Array.from({ length: limits.columns }, (_, i) => `c${i}`)
    expect((await openBytes(names.join(','))).columns).toHaveLength(limits.columns)
    expect(await problemOf(`a,b\n${names.join(',')},one more`)).toMatchObject({ code: 'tooManyColumns', line: 2 })
    expect(await problemOf(workbookFile('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatchObject({
      code: 'tooManyColumns',
      line: 1,
    })
  })

  test('cells of a row, empty ones too', async () => {
    expect(await problemOf(`a,b\n${','.repeat(20_000_000)}`)).toMatchObject({ code: 'tooManyColumns', line: 2 })
    expect(await problemOf(`a,b\n${'"\n",,,'.repeat(4_000_000)}`)).toMatchObject({ code: 'tooManyColumns', line: 2 })
  })

  test('characters of a cell', async () => {
    const longest = 'ก'.repeat(limits.cellCharacters)
    expect(await cellsOf(await openBytes(`note\n${longest}\n`))).toEqual([[longest]])
    expect(await problemOf(`note\nfine\n${longest}ก\n`)).toMatchObject({ code: 'cellTooLong', line: 3 })
    expect(await problemOf(`note\n${'x'.repeat(limits.rowBytes + 1)}\n`)).toMatchObject({
      code: 'cellTooLong',
      line: 2,
    })
  })

  test('rows', async () => {
    const table = await openBytes(`n\n${'1\n'.repeat(limits.rows + 1)}`)
    let count = 0
    await expect(async () => {
      for await (const _ of table.rows()) count++
    }).rejects.toMatchObject({ code: 'tooManyRows', line: limits.rows + 2 })
    expect(count).toBeGreaterThanOrEqual(limits.rows - limits.batch)
  })
})

describe('a workbook made to hurt is refused:', () => {
  const sheet = (megabytes: number) => `<!--${'A'.repeat(megabytes * 1024 * 1024)}-->`

  test('one that unpacks to a thousand times its size', async () => {
    const bomb = workbookFile(sheet(100))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await problemOf(bomb)).toMatchObject({ code: 'tooLarge' })
  })

  test('one that lies about its size', async () => {
    const honest = Buffer.from(sheet(40))
    const lie = (claimed: number) => zipFile([{ name: 'xl/workbook.xml', bytes: honest, claimed }])
    for (const claimed of [0, 100]) expect(['tooLarge', 'damaged']).toContain((await problemOf(lie(claimed)))?.code)
  })

  test('one of a hundred thousand parts', async () => {
    const many = Array.from({ length: limits.zipEntries + 1 }, (_, i) => ({ name: `xl/${i}`, bytes: Buffer.alloc(0) }))
    expect(await problemOf(zipFile(many))).toMatchObject({ code: 'tooLarge' })
  })

  test('one whose texts fill the memory ends the process that reads it, not ours', async () => {
    const texts = Array.from({ length: 900_000 }, (_, i) => `<si><r><t>${i}</t></r><r><t>b</t></r></si>`).join('')
    const file = workbookFile('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
    })
    expect(await problemOf(file)).toMatchObject({ code: 'tooLarge' })
    expect(await cellsOf(await openBytes('name\nLan\n'))).toEqual([['Lan']])
  }, 60_000)

  test('one whose rows go back or beyond the last', async () => {
    const cell = (row: string) => `<row r="${row}"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>`
    for (const row of ['1', '0', '-5', 'x', '1e9', '1048577']) {
      expect(await problemOf(workbookFile(cell('1') + cell(row)))).toMatchObject({ code: 'damaged' })
    }
  })

  test('entities are not expanded, and nothing outside the file is read', async () => {
    const inline = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;&amp;</t></is></c></row>'
    const declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY b "&e;&e;&e;">]>'
    const file = workbookFile('', {
      'xl/worksheets/sheet1.xml': `${declared}<worksheet><sheetData>${inline}</sheetData></worksheet>`,
    })
    expect((await openBytes(file)).columns).toEqual([{ name: '&e;&', sample: [] }])
  })

  test('one that is cut off anywhere, or has any byte changed, is read or refused', async () => {
    const whole = await readFile(sample('workbook.xlsx'))
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(change, { maxLength: 8 }),
        fc.boolean(),
        async (length, changes, cut) => {
          const bytes = Buffer.from(cut ? whole.subarray(0, length) : whole)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          const path = await fileOf(bytes)
          try {
            for await (const row of readRows(path, await readHead(path, 'en'))) expect(row.row).toBeGreaterThan(1)
          } catch (error) {
            expect(error).toBeInstanceOf(TableProblem)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('any bytes at all are read as text or refused', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.constantFrom(...[',', '"', '\n', '\r', 'กา', '\u0000'].map((text) => Buffer.from(text))),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('en', 'th', 'vi'),
      async (pieces, language) => {
        const path = await fileOf(Buffer.concat(pieces))
        try {
          const head = await readHead(path, language)
          expect(new Set(head.columns.map(({ name }) => name)).size).toBe(head.columns.length)
          for await (const { cells } of readRows(path, head)) expect(cells).toHaveLength(head.columns.length)
        } catch (error) {
          expect(error).toBeInstanceOf(TableProblem)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a hundred thousand rows are read quickly, in flat memory', async () => {
  const line = (i: number) =>
    `สมชาย ใจดี ${i},Công ty Cổ phần ${i},somchai${i}@example.com,+66 81 234 5678,TH,"1,234.50",note ${i}\n`
  const lines = Array.from({ length: 100_000 }, (_, i) => line(i)).join('')
  const path = await fileOf(`name,company,email,phone,country,revenue,note\n${lines}`)
  const since = performance.now()
  const before = process.memoryUsage().rss
  let count = 0
  let most = 0
  for await (const _ of readRows(path, await readHead(path, 'th'))) {
    if (++count % 5000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  expect(count).toBe(100_000)
  expect(performance.now() - since).toBeLessThan(20_000)
  expect(most - before).toBeLessThan(150 * 1024 * 1024)
})

test('the reader waits for who takes its rows', async () => {
  const table = await openTable(await fileOf(`name\n${'Lan\n'.repeat(200_000)}`), { language: 'th' })
  let count = 0
  let most = 0
  const before = process.memoryUsage().rss
  for await (const { row } of table.rows()) {
    count++
    if (row % 10_000 !== 0) continue
    most = Math.max(most, process.memoryUsage().rss)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(count).toBe(200_000)
  expect(most - before).toBeLessThan(100 * 1024 * 1024)
})

test('a reading given up leaves nothing behind, and many can go on at once', async () => {
  const path = await fileOf(`name\n${'Lan\n'.repeat(50_000)}`)
  const table = await openTable(path, { language: 'vi' })
  for (let i = 0; i < 5; i++) for await (const { row } of table.rows()) if (row > 2000) break
  const all = await Promise.all([rowsOf(table), rowsOf(table), rowsOf(table)])
  expect(all.map((rows) => rows.length)).toEqual([50_000, 50_000, 50_000])
})
