import { type documentFields, isCurrency, languageIn, type Problem, type Shapes, type Values } from '@kohoi/contract'
import { contacts } from '../customers/customers.ts'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { opportunities } from '../opportunities/opportunities.ts'
import { companyOf } from '../people/company-of.ts'
import { readRecord } from '../records/acts.ts'
import { dayOf } from '../records/surroundings.ts'
import { ownerProblem, teamProblem } from '../teams/offered.ts'
import { priceDocument, refuseGifts } from './lines.ts'

/** The fields all documents share, as they are about to be saved. */
export type DocumentDraft = Partial<Values<typeof documentFields>>

type Before = DocumentDraft | null

/** What is priced anew when it changes. */
const pricing = ['lines', 'discount', 'currency', 'pricesIncludeVat', 'companyId', 'language'] as const

/**
 * Fills in what a document's head leaves out – from its opportunity, its customer, its team and company – and prices its lines. Answers
 * what is wrong. What stands in `before` may stay: of a copy that is what it was copied from.
 */
export async function completeDocument(
  ctx: Ctx,
  next: DocumentDraft,
  before: Before,
  given: ReadonlySet<string>,
): Promise<Problem[]> {
  if (!before && next.opportunityId) await takeFromOpportunity(ctx, next, given)
  const problems = await customerProblems(ctx, next, before)
  if (!before && !given.has('ownerId')) next.ownerId ??= ctx.actor.userId
  problems.push(
    ...teamProblem(ctx, next.teamId, 'usesQuotations', before?.teamId),
    ...ownerProblem(ctx, next.ownerId, before?.ownerId),
    ...companyProblem(ctx, next, before),
  )
  const company = ctx.config.get('company', next.companyId)
  next.currency = (next.currency ?? company?.currency ?? '').toUpperCase()
  const known = isCurrency(next.currency)
  if ((company || given.has('currency')) && !known) problems.push({ path: 'currency', code: 'currency' })
  if (!company || !known) return problems
  next.language ??= languageIn(company.country)
  if (before && !pricing.some((name) => given.has(name))) return problems
  const priced = priceDocument(
    ctx,
    {
      currency: next.currency,
      companyId: company.id,
      day: dayOf(ctx.now, company.timeZone),
      groupId: await groupOf(ctx, next.accountId),
      language: next.language,
      pricesIncludeVat: next.pricesIncludeVat ?? false,
      discount: next.discount ?? null,
      lines: next.lines ?? [],
    },
    before,
  )
  next.lines = priced.lines
  next.discount = priced.discount
  next.totals = priced.totals
  next.total = { amount: priced.totals.total, currency: next.currency }
  problems.push(...priced.problems)
  if (!problems.length) refuseGifts(priced.totals)
  return problems
}

/** The group a customer is in. Prices are a matter of the company's, also where the customer may not be seen. */
async function groupOf(ctx: Ctx, accountId: string | null | undefined): Promise<string | null> {
  if (!accountId || !ctx.config.list('priceList').length) return null
  const row = await ctx.tx.maybe<{ group_id: string | null }>(
    sql`select group_id from accounts where workspace_id = ${ctx.workspaceId} and id = ${accountId}`,
  )
  return row?.group_id ?? null
}

/** A document made for an opportunity begins with what is known there. */
async function takeFromOpportunity(ctx: Ctx, next: DocumentDraft, given: ReadonlySet<string>): Promise<void> {
  const deal = await readRecord(ctx, opportunities, next.opportunityId ?? '')
  if (!given.has('accountId') && !given.has('contactId')) {
    next.accountId = deal.accountId
    next.contactId = deal.contactId
  }
  if (!given.has('teamId') && ctx.config.get('team', deal.teamId)?.usesQuotations) next.teamId = deal.teamId
  if (!given.has('ownerId')) next.ownerId = deal.ownerId
  if (!given.has('currency')) next.currency = deal.expectedRevenue?.currency ?? null
  if (!given.has('lines')) next.lines = (deal.lines ?? []).map(asDocumentLine)
}

const asDocumentLine = ({ productId, quantity, unitPrice }: Shapes['opportunityLines'][number]) => ({
  kind: 'item' as const,
  productId,
  quantity,
  unitPrice: unitPrice?.amount,
  discount: null,
  gift: false,
  optional: false,
})

/** A document is for an account, or for a person who buys for himself; a contact brings its account. */
async function customerProblems(ctx: Ctx, next: DocumentDraft, before: Before): Promise<Problem[]> {
  if (before && next.accountId === before.accountId && next.contactId === before.contactId) return []
  if (next.contactId) {
    const { accountId } = await readRecord(ctx, contacts, next.contactId)
    next.accountId ??= accountId
    if (accountId && next.accountId !== accountId) return [{ path: 'contactId', code: 'contactElsewhere' }]
  }
  return next.accountId || next.contactId ? [] : [{ path: 'accountId', code: 'customerMissing' }]
}

/** Ours is the company named, else its team's or owner's. Who is bound to companies writes for no other. */
function companyProblem({ actor, config }: Ctx, next: DocumentDraft, before: Before): Problem[] {
  next.companyId ??= companyOf(config, next)?.id ?? null
  const bound = actor.companyIds.length && !actor.companyIds.includes(next.companyId ?? '')
  return bound && next.companyId !== before?.companyId ? [{ path: 'companyId', code: 'unknownReference' }] : []
}
