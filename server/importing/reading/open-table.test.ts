import { describe, expect, test } from 'vitest'
import { cellsOf, openBytes, problemOf, rowsOf, sample } from '../samples/open.ts'
import { openTable } from './open-table.ts'
import { readHead, readRows } from './read-table.ts'

const languages = ['en', 'th', 'vi'] as const

const siam = [
  ['สมชาย ใจดี', 'บริษัท สยามการค้า จำกัด', 'เชียงใหม่', 'โทรกลับวันจันทร์'],
  ['น้ำฝน รุ่งเรือง', 'หจก. รุ่งเรืองกิจ', 'กรุงเทพฯ', 'น้ำดื่ม ๒๔ ขวด, ส่งด่วน'],
]
const hoaBinh = [
  ['Nguyễn Văn Hùng', 'Công ty Cổ phần Đầu tư Hòa Bình', 'Đà Nẵng', 'gọi lại thứ Hai, buổi sáng'],
  ['Trần Thị Lan', 'Công ty TNHH Thép Việt', 'Thừa Thiên Huế', ''],
]

describe('the encoding is found from the bytes:', () => {
  test.each([
    ['thai-windows-874.csv', 'windows-874', ',', siam],
    ['thai-utf-8-bom.csv', 'utf-8', ',', siam],
    ['thai-utf-16le-bom.txt', 'utf-16le', '\t', siam],
    ['thai-utf-16le.csv', 'utf-16le', ',', siam],
    ['vietnamese-windows-1258.csv', 'windows-1258', ',', hoaBinh],
    ['vietnamese-decomposed-utf-8.csv', 'utf-8', ',', hoaBinh],
    ['vietnamese-utf-16be.csv', 'utf-16be', ',', hoaBinh],
  ])('%s is %s for every user', async (name, encoding, separator, rows) => {
    for (const language of languages) {
      const head = await readHead(sample(name), language)
      expect(head).toMatchObject({ format: 'csv', encoding, separator })
      const read: string[][] = []
      for await (const { cells } of readRows(sample(name), head)) read.push(cells)
      expect(read).toEqual(rows)
    }
  })

  test('a German list of an old program is read by everybody', async () => {
    for (const language of languages) {
      const table = await openTable(sample('german-windows-1252.csv'), { language })
      expect(await cellsOf(table)).toEqual([
        ['Jörg Müller', 'Café Zürich GmbH', '1.234,50 €'],
        ['Françoise Lefèvre', 'Élégance SARL', '99,90 €'],
      ])
    }
  })

  test('where two code pages fit, the user’s language decides', async () => {
    const bytes = Buffer.from('name\nA\xa9B\xa3\n', 'latin1')
    expect(await cellsOf(await openBytes(bytes, 'th'))).toEqual([['AฉBฃ']])
    expect(await cellsOf(await openBytes(bytes, 'en'))).toEqual([['A©B£']])
    const tilde = Buffer.from('name\nThe euro \x80 a\xcc\n', 'latin1')
    expect(await cellsOf(await openBytes(tilde, 'vi'))).toEqual([['The euro € à']])
    expect(await cellsOf(await openBytes(tilde, 'en'))).toEqual([['The euro € aÌ']])
  })

  test('UTF-8 with a broken byte stays UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('ชื่อ\nสมชาย ใจดี\n'), Buffer.from([0x41, 0xff, 0x42])])
    for (const language of languages)
      expect(await cellsOf(await openBytes(bytes, language))).toEqual([['สมชาย ใจดี'], ['A\ufffdB']])
  })

  test('letters far down in the file count', async () => {
    const thai = Buffer.concat([
      Buffer.from(`name\n${'plain ascii\n'.repeat(20_000)}`),
      Buffer.from([0xca, 0xc1, 0xaa, 0xd2, 0xc2]),
    ])
    const table = await openBytes(thai)
    expect(table.encoding).toBe('windows-874')
    expect((await rowsOf(table)).at(-1)).toEqual({ row: 20_002, cells: ['สมชาย'] })
  })
})

describe('delimited text', () => {
  test.each([',', ';', '\t', '|'])('is parted by %j', async (separator) => {
    const table = await openBytes(
      [
        ['name', 'city'],
        ['Lan', '"Huế, VN; | \t"'],
      ]
        .map((row) => row.join(separator))
        .join('\n'),
    )
    expect(table.separator).toBe(separator)
    expect(await cellsOf(table)).toEqual([['Lan', 'Huế, VN; | \t']])
  })

  test('is parted by what its header is parted by', async () => {
    const table = await openBytes('name;price\nA;1,50\nB;2,75\nC;3,00\n')
    expect(await cellsOf(table)).toEqual([
      ['A', '1,50'],
      ['B', '2,75'],
      ['C', '3,00'],
    ])
    expect((await openBytes('a,b\n"say ""x, y"" now",2\n"p ""q"", r",3\n')).separator).toBe(',')
  })

  test('may have one column, with any sign in it', async () => {
    const table = await openBytes('name\nLan, Huế\nHùng; Vinh\n')
    expect(table.separator).toBeNull()
    expect(await cellsOf(table)).toEqual([['Lan, Huế'], ['Hùng; Vinh']])
  })

  test('says its separator as Excel does', async () => {
    const table = await openBytes('sep=;\nname,full;city\nLan;Huế\n')
    expect(table.columns.map(({ name }) => name)).toEqual(['name,full', 'city'])
    expect(await rowsOf(table)).toEqual([{ row: 3, cells: ['Lan', 'Huế'] }])
  })

  test.each(['\n', '\r\n', '\r'])('ends its lines with %j, and rows are counted by lines', async (end) => {
    const lines = ['name,note', '', 'Lan,"one', 'two ""quoted""', '"', ' , ', 'Hùng,5" pipe', '"An",']
    const table = await openBytes(lines.join(end))
    expect(await rowsOf(table)).toEqual([
      { row: 3, cells: ['Lan', 'one\ntwo "quoted"\n'] },
      { row: 7, cells: ['Hùng', '5" pipe'] },
      { row: 8, cells: ['An', ''] },
    ])
  })

  test('has columns with names of their own', async () => {
    const table = await openBytes('Name,,name,Name, Name  (2) ,\nLan,x,,,,y\n', 'vi')
    expect(table.columns.map(({ name }) => name)).toEqual(['Name', 'Cột 2', 'name', 'Name (3)', 'Name (2)', 'Cột 6'])
    expect(table.columns[1]).toEqual({ name: 'Cột 2', sample: ['x'] })
    expect((await openBytes('ชื่อ,\nก,ข\n', 'th')).columns[1]?.name).toBe('คอลัมน์ 2')
  })

  test('leaves out columns that are empty from head to foot', async () => {
    const table = await openBytes('name,city,,\nLan,Huế,,\n')
    expect(table.columns.map(({ name }) => name)).toEqual(['name', 'city'])
    expect(await rowsOf(table)).toEqual([{ row: 2, cells: ['Lan', 'Huế'] }])
  })

  test('says which rows have more cells than the header; fewer are empty cells', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      i % 20 === 7 ? `bad ${i},1,too many` : i % 20 === 9 ? `short ${i}` : `good ${i},1`,
    )
    const read = await rowsOf(await openBytes(`name,count\n${rows.join('\n')}`))
    const bad = read.filter(({ problem }) => problem === 'tooManyCells')
    expect(read).toHaveLength(10_000)
    expect(bad.map(({ row }) => row)).toEqual(Array.from({ length: 500 }, (_, i) => i * 20 + 9))
    expect(read[9]).toEqual({ row: 11, cells: ['short 9', ''] })
  })

  test('gives samples of what stands in its columns', async () => {
    const { columns } = await openTable(sample('maven/accounts.csv'), { language: 'en' })
    expect(columns.map(({ name }) => name)).toEqual([
      'account',
      'sector',
      'year_established',
      'revenue',
      'employees',
      'office_location',
      'subsidiary_of',
    ])
    expect(columns[3]?.sample).toEqual(['1100.04', '251.41', '647.18', '587.34', '326.82'])
    expect(columns[6]?.sample[0]).toBe('Acme Corporation')
  })

  test('is read from the start as often as asked', async () => {
    const table = await openTable(sample('maven/accounts.csv'), { language: 'en' })
    const first = await rowsOf(table)
    expect(first).toHaveLength(85)
    expect(first[9]?.cells).toEqual([
      'Cheers',
      'entertainment',
      '1993',
      '4269.9',
      '6472',
      'United States',
      'Massive Dynamic',
    ])
    for await (const { row } of table.rows()) if (row > 3) break
    expect(await rowsOf(table)).toEqual(first)
  })

  test('of our own exports comes without the guard against formulas', async () => {
    expect(await cellsOf(await openBytes("phone,note\n'+66 81 234 5678,'tis fine\n"))).toEqual([
      ['+66 81 234 5678', "'tis fine"],
    ])
  })
})

describe('a quote left open', () => {
  test('names the line it stands on', async () => {
    const problem = await problemOf('name,city\nLan,Huế\n"An\n",Vinh\nHùng,"Đà Nẵng\nBình,Hà Nội\n')
    expect(problem).toMatchObject({ code: 'openQuote', line: 5 })
  })

  test('is found though a later row has quotes', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `"Company ${i}, Ltd",Huế`)
    rows[100] = '"Company 100, Ltd,Huế'
    expect(await problemOf(`name,city\n${rows.join('\n')}\n`)).toMatchObject({ code: 'openQuote', line: 102 })
  })

  test('is found without keeping the rest of the file', async () => {
    const problem = await problemOf(`name,city\nLan,"Huế\n${'Hùng,Vinh\n'.repeat(1_500_000)}`)
    expect(problem).toMatchObject({ code: 'openQuote', line: 2 })
  })
})

describe('a workbook', () => {
  test.each(['workbook.xlsx', 'workbook-called.csv'])('is known by its bytes: %s', async (name) => {
    const table = await openTable(sample(name), { language: 'en' })
    expect(table).toMatchObject({ format: 'xlsx', separator: null })
    expect(table.columns.map((column) => column.name)).toEqual([
      'Khách hàng',
      'วันที่',
      'Time',
      'Revenue',
      'Active',
      'Total',
      'Chance',
    ])
    expect(await rowsOf(table)).toEqual([
      { row: 3, cells: ['Công ty Hòa Bình', '2026-03-02', '2026-03-02T09:30', '1100.04', 'TRUE', '2200.08', '75%'] },
      { row: 6, cells: [' สยาม\n', '2024-02-29', '12:00', '1000000000000000000000', 'FALSE', 'ok', '7%'] },
      { row: 7, cells: ['Lan', '', '', '0.00000015', '#N/A', '', '0.5'] },
    ])
  })
})
