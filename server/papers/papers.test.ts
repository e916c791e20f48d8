import { expect, test } from 'vitest'
import { longQuotation, thaiQuotation, vietnameseInvoice } from '../testing/papers.ts'
import { actualTexts, pagesOf } from '../testing/read-pdf.ts'
import type { Paper, PaperName } from './paper.ts'
import { openPress, type Papers, print } from './press.ts'
import { printPapers } from './print-papers.ts'
import { clean } from './text-layer.ts'
import { names, words } from './words.ts'

const onePage = async (paper: Paper) => {
  const pages = await pagesOf(await printPapers([paper]))
  expect(pages).toHaveLength(1)
  return pages[0] ?? []
}

test('every Thai line is found as it was written, in readers that know the written text and in those that do not', async () => {
  const paper = thaiQuotation()
  const pdf = await printPapers([paper])
  const lines = (await pagesOf(pdf)).flat()
  const written = [
    paper.seller.name,
    'เลขประจำตัวผู้เสียภาษี 0995569000013 (สำนักงานใหญ่)',
    paper.buyer.name,
    'กล้องวงจรปิด IP 4MP กันน้ำ IP67',
    'ระบบกล้องวงจรปิด',
    'ราคานี้รวมค่าขนส่งและการเก็บสายให้เรียบร้อยตามแบบที่แนบ',
    'หนึ่งล้านสามแสนสองหมื่นเก้าร้อยแปดสิบเจ็ดบาทหกสิบสี่สตางค์',
    'การชำระเงิน: มัดจำ 30 % ส่วนที่เหลือภายใน 30 วันหลังส่งมอบ',
    '31 มีนาคม 2569',
  ]
  const actual = actualTexts(pdf)
  for (const text of written) {
    expect(actual).toContain(text)
    expect(
      lines.some((line) => line.includes(text)),
      text,
    ).toBe(true)
  }
})

test('a Thai name wider than its column is broken between words and loses nothing', async () => {
  const name = 'ห้างหุ้นส่วนจำกัด รุ่งเรืองกิจการช่างและรับเหมาก่อสร้างทั่วไปแห่งจังหวัดนครศรีธรรมราช (สาขาผู้ใหญ่บ้านน้ำใจงาม)'
  const paper = thaiQuotation()
  const pdf = await printPapers([{ ...paper, buyer: { name } }])
  const text = actualTexts(pdf).join('')
  expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''))
})

test('Vietnamese with stacked marks reads back letter by letter', async () => {
  const paper = vietnameseInvoice()
  const lines = await onePage(paper)
  const text = lines.join(' ')
  for (const piece of [
    'Ngưỡng Đỗ Quỹ',
    'Tầng 3, toà nhà Ví Dụ, phường Thử, tỉnh Đắk Lắk',
    '22 tháng 11 năm 2026',
    '1.234.567',
    '1,5',
  ])
    expect(text).toContain(piece)
  expect(text).toContain('Tám triệu một trăm hai mươi bốn nghìn chín trăm chín mươi bảy đồng')
  expect(text).toContain(words.notTheInvoice.vi)
})

test('a letter that came first as a part of another is read back too: ơ after ờ', async () => {
  const press = openPress()
  const said = async (description: string) =>
    (
      await pagesOf(
        (
          await press.print([{ ...thaiQuotation(['en']), lines: [{ kind: 'item', description, quantity: '1' }] }])
        ).pdf,
      )
    )
      .flat()
      .join('\n')
  expect(await said('người')).toContain('người')
  expect(await said('đơn hàng')).toContain('đơn hàng')
})

test('two hundred lines: each page has the head of the table and its number of so many, no line is missing', async () => {
  const paper = longQuotation(200)
  const pages = await pagesOf(await printPapers([paper]))
  expect(pages.length).toBeGreaterThan(5)
  for (const [at, lines] of pages.entries()) {
    expect(
      lines.some((line) => line.includes('ราคาต่อหน่วย')),
      `page ${at + 1}`,
    ).toBe(true)
    expect(lines.at(-1)).toContain(`หน้า ${at + 1} / ${pages.length}`)
  }
  const positions = pages.flat().flatMap((line) => /^(\d{1,3})(?:\s|$)/.exec(line)?.[1] ?? [])
  expect(positions.filter((position, at) => positions.indexOf(position) === at).length).toBeGreaterThanOrEqual(200)
  expect(pages.at(-1)?.join(' ')).toContain('1,320,987.64')
})

test('totals and signatures are never alone on a page: the last line goes with them', async () => {
  for (let lines = 16; lines <= 24; lines += 1) {
    const pages = await pagesOf(await printPapers([longQuotation(lines)]))
    const last = pages.at(-1)?.join('\n') ?? ''
    expect(last).toContain('1,320,987.64')
    expect(last, `${lines} lines`).toContain(`\n${lines}`)
    expect(last).toContain('ผู้อนุมัติ')
  }
})

test('a tax invoice of a Thai company bears the Thai word, in whatever language it is', async () => {
  const paper = { ...thaiQuotation(['en']), names: ['taxInvoice'] } as const
  const inSet = (await onePage({ ...paper, inSet: true })).join('\n')
  for (const words of ['ใบกำกับภาษี', 'เอกสารออกเป็นชุด']) expect(inSet).toContain(words)
  expect((await onePage({ ...paper, names: ['quotation'] })).join('\n')).not.toContain('ใบเสนอราคา')
})

test('every document can be printed in every language, alone and two side by side', async () => {
  const all = Object.keys(names) as PaperName[]
  const paper = thaiQuotation()
  for (const language of ['th', 'vi', 'en'] as const) {
    const pdf = await printPapers(
      all.map((name): Paper => ({ ...paper, names: [name], languages: [language] })) as unknown as Papers,
    )
    const pages = await pagesOf(pdf)
    expect(pages).toHaveLength(all.length)
    for (const [at, name] of all.entries()) expect(pages[at]?.join('\n')).toContain(names[name][language])
  }
  const both = await onePage({
    ...paper,
    names: ['taxInvoice', 'invoice', 'deliveryNote'],
    languages: ['th', 'en'],
    copy: 'original',
    inSet: true,
  })
  const text = both.join('\n')
  for (const piece of [
    'ใบกำกับภาษี / ใบแจ้งหนี้ / ใบส่งของ',
    'Tax invoice / Invoice / Delivery note',
    'ต้นฉบับ / Original',
    'เอกสารออกเป็นชุด',
  ])
    expect(text).toContain(piece)
})

test('a Thai tax invoice bears what section 86/4 asks for', async () => {
  const paper = {
    ...thaiQuotation(),
    names: ['taxInvoice'],
    number: 'INV-2026-0001',
    buyer: { ...thaiQuotation().buyer, branch: '00002' },
  } as const
  const text = (await onePage(paper)).join('\n')
  for (const piece of [
    'ใบกำกับภาษี',
    paper.seller.name,
    '99/9 ถนนสมมุติ',
    '0995569000013 (สำนักงานใหญ่)',
    paper.buyer.name,
    '1 หมู่ 2',
    '0994569000055 (สาขาที่ 00002)',
    'INV-2026-0001',
    'กล้องวงจรปิด IP 4MP',
    '120',
    '1,234,567.89',
    'ภาษีมูลค่าเพิ่ม 7%',
    '86,419.75',
    '2 มีนาคม 2569',
  ])
    expect(text).toContain(piece)
})

test('a credit note shows original, correct value, difference and reason', async () => {
  const text = (
    await onePage({
      ...thaiQuotation(),
      names: ['creditNote'],
      payTo: undefined,
      correction: {
        of: 'taxInvoice',
        number: 'INV-2026-0007',
        date: '2026-02-01',
        original: '100000.00',
        correct: '90000.00',
        difference: '10000.00',
        reason: 'สินค้าส่งคืน',
      },
    })
  ).join('\n')
  for (const piece of ['INV-2026-0007, 1 กุมภาพันธ์ 2569', '100,000.00', '90,000.00', '10,000.00', 'สินค้าส่งคืน'])
    expect(text).toContain(piece)
})

test('what is empty leaves no empty label', async () => {
  const { seller, buyer } = thaiQuotation()
  const text = (
    await onePage({
      names: ['deliveryNote'],
      languages: ['en'],
      country: 'TH',
      currency: 'THB',
      number: null,
      date: '2026-03-02',
      seller: { name: seller.name },
      buyer: { name: buyer.name },
      lines: [{ kind: 'item', description: 'Camera', quantity: '2' }],
    })
  ).join('\n')
  for (const label of ['Tax ID', 'Tel.', 'Unit', 'Amount', 'Discount', 'Total', 'Payment', 'Note:', 'Attn.'])
    expect(text).not.toContain(label)
  expect(text).toContain('not numbered yet')
})

test('a description longer than a page goes on over the next pages', async () => {
  const long = Array.from({ length: 150 }, (_, at) => `ข้อ ${at + 1} รายละเอียดงานติดตั้ง`).join('\n')
  const pages = await pagesOf(
    await printPapers([{ ...thaiQuotation(), lines: [{ kind: 'item', description: long, quantity: '1' }] }]),
  )
  const text = pages.flat().join('\n')
  for (let at = 1; at <= 150; at += 1) expect(text).toContain(`ข้อ ${at} รายละเอียดงานติดตั้ง`)
  expect(pages.length).toBeGreaterThan(2)
})

test('signs that have no width, wide spaces and taken-apart letters are put right before they are drawn', () => {
  expect(clean('นํ้า\u200bใจ')).toBe('น้ำใจ'.normalize('NFC'))
  expect(clean('Nguye\u0302\u0303n\u00a0A\ta\r\nb')).toBe('Nguyễn\u00a0A a\nb')
})

test('a sheet that breaks the press fails alone', async () => {
  const press = openPress(new URL('../testing/press-child.ts', import.meta.url))
  const good = thaiQuotation()
  const results = await Promise.allSettled([
    press.print([good]),
    press.print([{ ...good, number: 'BREAK' }]),
    press.print([{ ...good, number: 'NEXT' }]),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('more sheets than the press holds are refused, none is lost; the same sheet is printed once', async () => {
  const paper = thaiQuotation()
  const many = Array.from({ length: 103 }, (_, at) => print([{ ...paper, number: `QT-${at}` }]))
  const results = await Promise.allSettled(many)
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as { code: string }] : []))
  expect(refused.map(({ code }) => code)).toEqual(['papers.busy', 'papers.busy', 'papers.busy'])
  const [one, again] = [await print([{ ...paper, number: 'QT-5' }]), await print([{ ...paper, number: 'QT-5' }])]
  expect(again.pdf).toBe(one.pdf)
  expect(again.digest).toBe(one.digest)
  expect((await print([{ ...paper, number: 'QT-6' }])).digest).not.toBe(one.digest)
})
