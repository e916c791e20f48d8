import type { Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { DocumentDraft } from './complete.ts'

type Party = Shapes['parties']['seller']
type Address = Shapes['address']
/** Who sells what to whom. */
export type Billed = Pick<DocumentDraft, 'companyId' | 'accountId' | 'contactId' | 'ownerId'>

/** Seller, buyer and salesperson as they stand now. A document that goes out keeps them: it says for ever what it said then. */
export async function partiesOf(ctx: Ctx, document: Billed): Promise<Shapes['parties']> {
  const company = ctx.config.get('company', document.companyId)
  const buyer = await ctx.tx.maybe<Party & { contact_name: string | null; ship_to: Address | null }>(sql`
    select coalesce(a.name, c.name, '') as name, a.tax_id as "taxId", a.branch, a.bill_to as address, a.ship_to,
      coalesce(a.phone, c.phone) as phone, coalesce(c.email, a.email) as email,
      nullif(concat_ws(case when c.honorific ~ '[\u0e00-\u0e7f]$' then '' else ' ' end, c.honorific, c.name), '') as contact_name
    from (select ${ctx.workspaceId}::uuid as workspace_id, ${document.accountId ?? null}::uuid as account_id,
      ${document.contactId ?? null}::uuid as contact_id) d
    left join accounts a on a.workspace_id = d.workspace_id and a.id = d.account_id
    left join contacts c on c.workspace_id = d.workspace_id and c.id = d.contact_id`)
  const { contact_name, ship_to, ...party } = buyer ?? { ...nobody, contact_name: null, ship_to: null }
  const seller = {
    name: company?.legalName ?? company?.name ?? '',
    taxId: company?.taxId ?? null,
    branch: company?.branch ?? null,
    address: (company?.address ?? null) as Address | null,
    phone: company?.phone ?? null,
    email: company?.email ?? null,
  }
  const salesperson = ctx.config.get('user', document.ownerId)?.name ?? null
  return { seller, buyer: party, contactName: contact_name, deliverTo: ship_to, salesperson }
}

/** The contact to name beside the buyer; null where the buyer is that person. */
export const contactBeside = ({ buyer, contactName }: Shapes['parties']): string | null =>
  contactName?.endsWith(buyer.name) ? null : contactName

const nobody: Party = { name: '', taxId: null, branch: null, address: null, phone: null, email: null }
