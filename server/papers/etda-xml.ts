import Big from 'big.js'
import type { Correction, Paper, PaperLine, Party } from './paper.ts'
import { names } from './words.ts'

/**
 * A Thai tax invoice, receipt that is one, credit or debit note as the XML of ETDA's standard ขมธอ. 3-2560, version 2.0 (names and order of
 * its elements after ETDA's own generator, github.com/ETDA/e-TaxInvoice-PDFgen). It says what the paper says. Not checked against ETDA's
 * schematron, which wants official codes for a seller's province, district and subdistrict: addresses stand here in lines, as printed.
 */
export function etdaXml(paper: Paper): string {
  const { correction } = paper
  const root = correction ? 'DebitCreditNote' : 'TaxInvoice'
  const base = `urn:etda:uncefact:data:standard:${root}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:${root}_CrossIndustryInvoice xmlns:ram="${base}_ReusableAggregateBusinessInformationEntity:2" xmlns:rsm="${base}_CrossIndustryInvoice:2">${[
    '<rsm:ExchangedDocumentContext>',
    el(
      'GuidelineSpecifiedDocumentContextParameter',
      elWith('ID', 'schemeAgencyID="ETDA" schemeVersionID="v2.0"', 'ER3-2560'),
    ),
    '</rsm:ExchangedDocumentContext><rsm:ExchangedDocument>',
    ...documentOf(paper),
    '</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>',
    el(
      'ApplicableHeaderTradeAgreement',
      el('SellerTradeParty', ...partyOf(paper.seller)),
      el('BuyerTradeParty', ...partyOf(paper.buyer)),
      correction && referenceTo(correction),
    ),
    '<ram:ApplicableHeaderTradeDelivery/>',
    el('ApplicableHeaderTradeSettlement', ...settlementOf(paper)),
    ...itemsOf(paper).map((item, i) => lineOf(paper, item, i + 1)),
    '</rsm:SupplyChainTradeTransaction>',
  ].join('')}</rsm:${root}_CrossIndustryInvoice>`
}

/** Code list 1001 of ETDA. */
export const typeCode = ({ names, correction }: Paper): string => {
  if (correction) return names.includes('creditNote') ? '81' : '80'
  return names.includes('receipt') || names.includes('depositReceipt') ? 'T03' : '388'
}

type Item = Extract<PaperLine, { kind: 'item' }>

/** An element with its content, or nothing where it has none. */
const el = (name: string, ...content: (string | false | undefined)[]): string => elWith(name, '', ...content)
const elWith = (name: string, attributes: string, ...content: (string | false | undefined)[]): string => {
  const inside = content.filter(Boolean).join('')
  return inside && `<ram:${name}${attributes && ` ${attributes}`}>${inside}</ram:${name}>`
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const text = (value: string | null | undefined): string =>
  (value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
const moment = (day: string): string => `${day}T00:00:00`

function documentOf(paper: Paper): string[] {
  const { correction, date, number } = paper
  const isCredit = paper.names.includes('creditNote')
  return [
    el('ID', text(number)),
    el('Name', paper.names.map((name) => names[name].th).join('/')),
    el('TypeCode', typeCode(paper)),
    el('IssueDateTime', moment(date)),
    // “Other”, the one code for which the reason is told in words.
    ...(correction ? [el('Purpose', text(correction.reason)), el('PurposeCode', isCredit ? 'CDNG99' : 'DBNG99')] : []),
    el('CreationDateTime', moment(date)),
  ]
}

/** Companies by their tax number with five digits of the branch, persons by their own number. */
function partyOf({ name, taxId, branch, contact, address = [], postalCode, country }: Party): string[] {
  const digits = (taxId ?? '').replace(/\D/g, '')
  const known = digits.length === 13
  const person = known && !digits.startsWith('0') && !branch
  const [scheme, id] = !known ? ['OTHR', 'N/A'] : person ? ['NIDN', digits] : ['TXID', digits + (branch ?? '00000')]
  const [first, ...rest] = address
  return [
    el('Name', text(name)),
    el('SpecifiedTaxRegistration', elWith('ID', `schemeID="${scheme}"`, id)),
    el('DefinedTradeContact', el('PersonName', text(contact))),
    el(
      'PostalTradeAddress',
      el('PostcodeCode', text(postalCode)),
      el('LineOne', text(first)),
      el('LineTwo', text(rest.join(' '))),
      elWith('CountryID', 'schemeID="3166-1 alpha-2"', text(country ?? 'TH')),
    ),
  ]
}

const referenceTo = ({ number, date }: Correction): string =>
  el(
    'AdditionalReferencedDocument',
    el('IssuerAssignedID', text(number)),
    el('IssueDateTime', moment(date)),
    el('ReferenceTypeCode', '388'),
  )

function settlementOf(paper: Paper): string[] {
  const { totals, correction, currency } = paper
  if (!totals) return []
  const lines = itemsOf(paper).reduce((sum, item) => sum.plus(netOf(paper, item)), new Big(0))
  const less = lines.minus(totals.beforeVat)
  const tax = totals.vat.reduce((sum, { amount }) => sum.plus(amount), new Big(0))
  const due = paper.facts?.find((fact) => fact.name === 'dueOn')
  return [
    elWith('InvoiceCurrencyCode', 'listID="ISO 4217 3A"', currency),
    ...totals.vat.map(({ rate, base, amount }) => taxOf(rate, base, amount)),
    less.gt(0) ? allowance(less) : '',
    due && 'date' in due ? el('SpecifiedTradePaymentTerms', el('DueDateDateTime', moment(due.date))) : '',
    el(
      'SpecifiedTradeSettlementHeaderMonetarySummation',
      correction && el('OriginalInformationAmount', correction.original),
      el('LineTotalAmount', correction ? correction.correct : figure(lines)),
      correction && el('DifferenceInformationAmount', correction.difference),
      less.gt(0) && el('AllowanceTotalAmount', figure(less)),
      // What rounding has left where prices are with VAT.
      less.lt(0) && el('ChargeTotalAmount', figure(less.abs())),
      el('TaxBasisTotalAmount', totals.beforeVat),
      el('TaxTotalAmount', figure(tax)),
      el('GrandTotalAmount', totals.total),
    ),
  ]
}

const figure = (amount: Big): string => amount.toFixed(2)

const taxOf = (rate: string | null, base: string, amount: string): string =>
  el(
    'ApplicableTradeTax',
    el('TypeCode', rate === null ? 'FRE' : 'VAT'),
    el('CalculatedRate', rate ?? '0'),
    el('BasisAmount', base),
    el('CalculatedAmount', amount),
  )

const allowance = (amount: Big): string =>
  el(
    'SpecifiedTradeAllowanceCharge',
    el('ChargeIndicator', 'false'),
    el('ActualAmount', figure(amount)),
    // A discount, by the code list 5189 of the United Nations.
    el('TypeCode', '95'),
  )

const itemsOf = ({ lines }: Paper): Item[] => lines.filter((line) => line.kind === 'item')

/** What is left of an amount once the VAT in it is taken out. */
const withoutVat = (paper: Paper, { vatRate }: Item, amount: string): Big =>
  paper.pricesIncludeVat && vatRate
    ? new Big(amount).times(100).div(new Big(vatRate).plus(100)).round(2, Big.roundHalfUp)
    : new Big(amount)

/** A line's value before VAT, after its own discount. */
const netOf = (paper: Paper, item: Item): Big =>
  item.gift ? new Big(0) : new Big(item.beforeVat ?? withoutVat(paper, item, item.amount ?? '0'))

function lineOf(paper: Paper, item: Item, position: number): string {
  const [name, ...more] = item.description.split('\n')
  const net = netOf(paper, item)
  const price =
    item.unitPrice === undefined || item.gift ? net.div(item.quantity) : withoutVat(paper, item, item.unitPrice)
  const less = item.discount ? price.times(item.quantity).minus(net) : new Big(0)
  const rate = item.vatRate
  const currencyId = `currencyID="${paper.currency}"`
  const tax = net
    .times(rate ?? '0')
    .div(100)
    .round(2, Big.roundHalfUp)
  return el(
    'IncludedSupplyChainTradeLineItem',
    el('AssociatedDocumentLineDocument', el('LineID', String(position))),
    el(
      'SpecifiedTradeProduct',
      el('ID', text(item.code)),
      el('Name', text(name)),
      el('Description', text([...more, ...(item.unit ? [`(หน่วย: ${item.unit})`] : [])].join(' '))),
    ),
    el('SpecifiedLineTradeAgreement', el('GrossPriceProductTradePrice', el('ChargeAmount', figure(price)))),
    el('SpecifiedLineTradeDelivery', el('BilledQuantity', item.quantity)),
    el(
      'SpecifiedLineTradeSettlement',
      rate !== undefined && taxOf(rate, figure(net), figure(tax)),
      less.gt(0) && allowance(less),
      el(
        'SpecifiedTradeSettlementLineMonetarySummation',
        rate !== undefined && el('TaxTotalAmount', figure(tax)),
        elWith('NetLineTotalAmount', currencyId, figure(net)),
        rate !== undefined && elWith('NetIncludingTaxesLineTotalAmount', currencyId, figure(net.plus(tax))),
      ),
    ),
  )
}
