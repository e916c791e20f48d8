import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { thaiQuotation } from '../testing/papers.ts'
import { electronicOf } from './electronic.ts'
import type { Paper, PaperLine } from './paper.ts'
import { printPapers } from './print-papers.ts'

/** A tax invoice of the same sale; the option nobody took is not on it. */
function taxInvoice(): Paper {
  const { lines, ...quotation } = thaiQuotation()
  const sold = lines.flatMap((line): PaperLine[] => {
    if (line.kind !== 'item') return [line]
    return line.optional ? [] : [{ ...line, vatRate: '7' }]
  })
  return {
    ...{ ...quotation, lines: sold, names: ['taxInvoice', 'invoice', 'deliveryNote'], number: 'INV-2026-0001' },
    ...{ copy: 'original', seller: { ...quotation.seller, name: 'บริษัท ก & ข <ทดสอบ> จำกัด', postalCode: '10999' } },
  }
}

async function opened(paper: Paper) {
  const pdf = await printPapers([paper], true)
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const { metadata } = await doc.getMetadata()
  const said = (name: string): unknown => metadata?.get(name)
  const [name = ''] = ((await doc.getAttachments()) as Map<string, unknown> | null)?.keys() ?? []
  const xml = Buffer.from((await doc.getAttachmentContent(name)) ?? []).toString()
  await doc.loadingTask.destroy()
  return { bytes: pdf.toString('latin1'), said, name, xml }
}

const value = (xml: string, name: string) => new RegExp(`<ram:${name}[^>]*>([^<]*)</ram:${name}>`).exec(xml)?.[1]
const values = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<ram:${name}[^>]*>([^<]*)</ram:${name}>`, 'g'))].map(([, found]) => found)

/** Every element ends where it should, and nothing stands bare that XML reads as a sign of its own. */
function expectWellFormed(xml: string) {
  const open: string[] = []
  for (const [, end, name = '', empty] of xml.replace(/^<\?xml.*?\?>/, '').matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g))
    if (end) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
  expect(open).toEqual([])
  expect(xml.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
}

test('a tax invoice as PDF/A-3 bears its XML, says so in its metadata, and has all its fonts and colours with it', async () => {
  const { bytes, said, name, xml } = await opened(taxInvoice())
  expect([said('pdfaid:part'), said('pdfaid:conformance')]).toEqual(['3', 'B'])
  expect([said('rsm:documentfilename'), said('rsm:documenttype'), said('rsm:version')]).toEqual([
    ...['ETDA-invoice.xml', 'Tax Invoice', '2.0'],
  ])
  expect(said('dc:title')).toContain('INV-2026-0001')
  expect(name).toBe('ETDA-invoice.xml')
  for (const mark of ['/AFRelationship /Alternative', '/AF [', '/OutputIntents [', '/Subtype /text#2Fxml', '/ID ['])
    expect(bytes).toContain(mark)
  expect(bytes.match(/\/FontFile2/g)).toHaveLength(bytes.match(/\/Type \/FontDescriptor/g)?.length ?? 0)
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<rsm:TaxInvoice_CrossIndustryInvoice /)
  expectWellFormed(xml)
})

test('the XML says what the paper says, to the last satang', async () => {
  const { xml } = await opened(taxInvoice())
  const [seller, buyer] = xml.match(/<ram:(?:Seller|Buyer)TradeParty>.*?<\/ram:(?:Seller|Buyer)TradeParty>/g) ?? []
  expect(xml).toContain('<ram:ID schemeAgencyID="ETDA" schemeVersionID="v2.0">ER3-2560</ram:ID>')
  expect(seller).toContain('<ram:Name>บริษัท ก &amp; ข &lt;ทดสอบ&gt; จำกัด</ram:Name>')
  expect(seller).toContain('<ram:ID schemeID="TXID">099556900001300000</ram:ID>')
  expect(value(seller ?? '', 'PostcodeCode')).toBe('10999')
  expect(buyer).toContain('schemeID="TXID">099456900005500000<')
  expect([value(xml, 'TypeCode'), value(xml, 'IssueDateTime')]).toEqual(['388', '2026-03-02T00:00:00'])
  const sums = ['LineTotalAmount', 'AllowanceTotalAmount', 'TaxBasisTotalAmount', 'GrandTotalAmount']
  expect(sums.map((name) => value(xml, name))).toEqual(['1271060.00', '36492.11', '1234567.89', '1320987.64'])
  expect(values(xml, 'LineID')).toEqual(['1', '2', '3', '4', '5'])
  expect(values(xml, 'NetLineTotalAmount')).toEqual(['739860.00', '194000.00', '219200.00', '118000.00', '0.00'])
})

test('prices with VAT are told without it; a person has his own number, a stranger none', async () => {
  const invoice = taxInvoice()
  const item = {
    kind: 'item',
    description: 'กล้อง',
    quantity: '3',
    unitPrice: '107.00',
    amount: '321.00',
    vatRate: '7',
  } as const
  const totals = {
    lines: '321.00',
    beforeVat: '300.00',
    vat: [{ rate: '7', base: '300.00', amount: '21.00' }],
    total: '321.00',
  }
  const sold = { ...invoice, lines: [item], totals, pricesIncludeVat: true }
  const { xml } = await opened({ ...sold, buyer: { name: 'สมหญิง ทดลองดี', taxId: '1101700230708' } })
  expect(values(xml, 'ChargeAmount')).toEqual(['100.00'])
  expect([value(xml, 'LineTotalAmount'), value(xml, 'AllowanceTotalAmount')]).toEqual(['300.00', undefined])
  expect(xml).toContain('schemeID="NIDN">1101700230708<')
  expect((await opened({ ...sold, buyer: { name: 'Acme' } })).xml).toContain('schemeID="OTHR">N/A<')
})

test('a credit note names what it corrects, the original and correct value, the difference and the reason', async () => {
  const { xml, said } = await opened({
    ...taxInvoice(),
    names: ['creditNote'],
    number: 'CN-2026-0001',
    lines: [
      { kind: 'item', description: 'สินค้าส่งคืน', quantity: '1', unitPrice: '10000.00', amount: '10000.00', vatRate: '7' },
    ],
    totals: {
      ...{ lines: '10000.00', beforeVat: '10000.00', total: '10700.00' },
      vat: [{ rate: '7', base: '10000.00', amount: '700.00' }],
    },
    correction: {
      ...{ of: 'taxInvoice', number: 'INV-2026-0007', date: '2026-02-01', reason: 'สินค้าส่งคืน' },
      ...{ original: '100000.00', correct: '90000.00', difference: '10000.00' },
    },
  })
  expect(xml).toContain('<rsm:DebitCreditNote_CrossIndustryInvoice ')
  expectWellFormed(xml)
  expect(['TypeCode', 'Purpose', 'PurposeCode'].map((name) => value(xml, name))).toEqual(['81', 'สินค้าส่งคืน', 'CDNG99'])
  expect([value(xml, 'IssuerAssignedID'), value(xml, 'ReferenceTypeCode')]).toEqual(['INV-2026-0007', '388'])
  const sums = ['OriginalInformationAmount', 'LineTotalAmount', 'DifferenceInformationAmount', 'GrandTotalAmount']
  expect(sums.map((name) => value(xml, name))).toEqual(['100000.00', '90000.00', '10000.00', '10700.00'])
  expect(said('rsm:documenttype')).toBe('Credit Note')
})

test('only the original of what is issued as a tax document of Thai law is handed on so', () => {
  const invoice = taxInvoice()
  const copy: Paper = { ...invoice, copy: 'copy' }
  const bill: Paper = { ...invoice, names: ['invoice'] }
  expect(electronicOf([bill, copy, invoice])).toEqual([invoice])
  for (const other of [
    bill,
    copy,
    { ...invoice, country: 'VN' },
    { ...invoice, mark: 'cancelled' } as Paper,
    { ...invoice, number: null },
  ])
    expect(() => electronicOf([other])).toThrow()
})
