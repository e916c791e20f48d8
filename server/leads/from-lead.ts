import { account, contact, lead, type Noun, opportunity, type RecordOf } from '@kohoi/contract'
import { fieldSchema } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { asField, customFieldsOf } from '../records/fields.ts'

type Lead = RecordOf<typeof lead>

/** What an account takes from a lead: nothing is typed twice. Without a company name it bears the lead's. */
export function accountOf(ctx: Ctx, from: Lead): Row {
  const { country, province, city } = from
  const billTo = { country, province, district: city }
  return filled({
    ...customer(ctx, from),
    name: from.companyName ?? from.name,
    businessType: from.businessType,
    employees: from.employees,
    website: from.website,
    billTo: country || province || city ? billTo : null,
    custom: sameCustom(ctx, from, account),
  })
}

/** What a contact takes from a lead. Without a contact name he bears the lead's. */
export const contactOf = (ctx: Ctx, from: Lead, accountId: string | null): Row =>
  filled({
    ...customer(ctx, from),
    name: from.contactName ?? from.name,
    jobTitle: from.jobTitle,
    language: from.language,
    accountId,
    productIds: from.productId ? [from.productId] : [],
    custom: sameCustom(ctx, from, contact),
  })

/** What an opportunity takes from a lead; its team goes with it where that team works on opportunities. */
export function opportunityOf(ctx: Ctx, from: Lead, to: { accountId: string | null; contactId: string | null }): Row {
  const team = ctx.config.get('team', from.teamId)
  return filled({
    ...customer(ctx, from),
    ...to,
    name: from.name,
    contactName: from.contactName,
    teamId: team?.active && team.usesOpportunities ? team.id : null,
    sourceId: from.sourceId,
    note: from.note,
    expectedRevenue: from.expectedRevenue,
    lines: ctx.config.get('product', from.productId)?.active ? [{ productId: from.productId, quantity: '1' }] : null,
    custom: sameCustom(ctx, from, opportunity),
  })
}

/** Who has left is given nothing new. */
const customer = (ctx: Ctx, { phone, email, ownerId, tagIds }: Lead): Row => ({
  phone,
  email,
  ownerId: ctx.config.get('user', ownerId)?.active ? ownerId : null,
  tagIds,
})

/** Only what there is, so that what follows from something missing (revenue from lines) still does. */
const filled = (values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))

/** Values of custom fields that both have under one code and of one kind, as far as the other one's options hold them. */
function sameCustom(ctx: Ctx, from: Lead, noun: Noun): Row | null {
  const kinds = new Map(customFieldsOf(lead, ctx.config).map(({ code, kind, linkTo }) => [code, `${kind} ${linkTo}`]))
  const values = from.custom as Row
  const same = customFieldsOf(noun, ctx.config).flatMap((field): [string, unknown][] => {
    const value = values[field.code]
    if (value === undefined || kinds.get(field.code) !== `${field.kind} ${field.linkTo}`) return []
    const held = fieldSchema({ ...asField(field), required: false }).safeParse(value)
    return held.success ? [[field.code, held.data]] : []
  })
  return same.length ? Object.fromEntries(same) : null
}
