import {
  type company as companyNoun,
  type documentFields,
  type Language,
  languages,
  linesOf,
  type RecordOf,
  type Shapes,
  type Values,
} from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { Fact, Paper, PaperLine, PaperName, PaperTotals, Party, PayTo } from '../papers/paper.ts'
import { pictureOf } from '../pictures/pictures.ts'
import { invalid } from '../refuse.ts'
import { addressLines } from './address-lines.ts'
import { contactBeside, partiesOf } from './parties.ts'

type Whole = Values<typeof documentFields>
/** A document as far as it is printed; those that are numbered late may have no number yet. */
type Document = Pick<Whole, 'companyId' | 'accountId' | 'contactId' | 'ownerId' | 'currency' | 'language' | 'parties'> &
  Partial<
    Pick<Whole, 'lines' | 'totals' | 'discount' | 'pricesIncludeVat' | 'paymentTerms' | 'deliveryTerms' | 'note'>
  > & {
    number: string | null
  }
type Kept = Shapes['parties']['seller']

/** What a kind of document adds to what all of them print. */
type Own = { names: readonly PaperName[]; date: string } & Partial<
  Omit<Paper, 'seller' | 'buyer' | 'lines' | 'languages'>
>

/** What names the order that a document follows. */
export async function orderFact(ctx: Ctx, orderId: string | null): Promise<Fact[]> {
  const order = await ctx.tx.maybe<{ number: string }>(
    sql`select number from orders where workspace_id = ${ctx.workspaceId} and id = ${orderId}`,
  )
  return order ? [{ name: 'order', text: order.number }] : []
}

/** A document as it is printed: head, parties, lines and totals are the same for all, the rest is its own. */
export async function paperOf(
  ctx: Ctx,
  document: Document,
  asked: Paper['languages'] | null,
  own: Own,
): Promise<Paper> {
  const company = ctx.config.get('company', document.companyId)
  const country = company?.country ?? ''
  const spoken = asked ?? [document.language ?? 'en']
  const parties = document.parties ?? (await partiesOf(ctx, document))
  const { seller, buyer, deliverTo, salesperson } = parties
  // Documents that went out before their salesperson was kept with them name whoever has them now.
  const soldBy = salesperson ?? ctx.config.get('user', document.ownerId)?.name
  return {
    languages: spoken,
    country,
    currency: document.currency ?? '',
    number: document.number,
    seller: { ...partyOf(seller, country, spoken[0]), logo: await pictureOf(ctx, company?.logoId) },
    buyer: { ...partyOf(buyer, country, spoken[0]), contact: contactBeside(parties) },
    deliverTo: own.names.some((name) => name === 'deliveryNote' || name === 'order')
      ? deliveredTo(deliverTo ?? null, buyer, country, spoken[0])
      : undefined,
    lines: linesOf(document).map((line) => lineOf(ctx, line)),
    pricesIncludeVat: document.pricesIncludeVat,
    totals: document.totals ? totalsOn(document.totals, document.discount ?? null) : undefined,
    payTo: company && payToOf(company),
    paymentTerms: document.paymentTerms,
    deliveryTerms: document.deliveryTerms,
    note: document.note,
    ...own,
    facts: [...(own.facts ?? []), ...(soldBy ? [{ name: 'salesperson' as const, text: soldBy }] : [])],
  }
}

/** The account a company is paid into; with an amount that is due, also a code to scan, where its country has one. */
export function payToOf(
  company: RecordOf<typeof companyNoun>,
  due?: { amount: string; message: string },
): PayTo | undefined {
  const { bankName: bank, bankAccountName: accountName, bankAccount: accountNumber, bankCode, promptPayId } = company
  const code: PayTo['code'] =
    due && company.country === 'TH' && promptPayId
      ? { kind: 'promptPay', id: promptPayId, amount: due.amount }
      : due && company.country === 'VN' && bankCode && accountNumber
        ? { kind: 'vietQr', bank: bankCode, account: accountNumber, ...due }
        : undefined
  return accountNumber || code ? { bank, accountName, accountNumber, code } : undefined
}

/** The languages a paper is asked for in: `th`, or two side by side: `th,en`. Null where none is named. */
export function languagesAsked(text: string | undefined): Paper['languages'] | null {
  if (!text) return null
  const named = text.split(',')
  const known = named.filter((name): name is Language => languages.some((language) => language === name))
  const [first, second] = known
  if (!first || known.length !== named.length || known.length > 2 || first === second)
    throw invalid([{ path: 'lang', code: 'choice', with: languages.join(', ') }])
  return second ? [first, second] : [first]
}

const partyOf = (party: Kept, from: string, language: Language): Party => ({
  name: party.name,
  address: addressLines(party.address, from, language),
  postalCode: party.address?.postalCode,
  country: party.address?.country,
  taxId: party.taxId,
  branch: party.branch,
  phone: party.phone,
  email: party.email,
})

/** Where goods go, when that is not where the bill goes. */
function deliveredTo(to: Kept['address'], { address }: Kept, from: string, language: Language): string[] | undefined {
  const lines = addressLines(to, from, language)
  return String(lines) === String(addressLines(address, from, language)) ? undefined : lines
}

function lineOf(ctx: Ctx, line: ReturnType<typeof linesOf>[number]): PaperLine {
  if (line.kind !== 'item') return { kind: line.kind, text: line.description }
  return {
    kind: 'item',
    code: ctx.config.get('product', line.productId)?.sku,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice ?? undefined,
    discount: line.discount,
    amount: line.amount,
    vatRate: line.vatRate,
    gift: line.gift,
    optional: line.optional,
  }
}

function totalsOn(totals: Shapes['totals'], discount: Shapes['discount'] | null): PaperTotals {
  return {
    lines: totals.lines,
    discount: isZero(totals.discount)
      ? undefined
      : { amount: totals.discount, percent: discount && 'percent' in discount ? discount.percent : undefined },
    beforeVat: totals.beforeVat,
    vat: totals.byRate.map(({ rate, base, vat }) => ({ rate, base, amount: vat })),
    total: totals.total,
    gifts: isZero(totals.gifts) ? undefined : totals.gifts,
  }
}

const isZero = (amount: string): boolean => /^[0.]*$/.test(amount)
