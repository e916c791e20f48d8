/** What Odoo's CRM calls our fields; names not listed here are ours in snake case (`business_type`). */
export const odooFields: Readonly<Record<string, string>> = {
  country_id: 'country',
  state_id: 'province',
  partner_name: 'companyName',
  partner_id: 'accountId',
  email_from: 'email',
  mobile: 'phone',
  function: 'jobTitle',
  lang_id: 'language',
  lang_code: 'language',
  user_id: 'ownerId',
  expected_revenue: 'expectedRevenue',
  planned_revenue: 'expectedRevenue',
  date_deadline: 'expectedCloseDate',
  create_date: 'createdAt',
  create_uid: 'createdById',
  write_date: 'updatedAt',
  lost_reason: 'lostReasonId',
  description: 'note',
  vat: 'taxId',
}

const ours: ReadonlyMap<string, string> = new Map(
  Object.entries(odooFields)
    .toReversed()
    .map(([odoo, our]) => [our, odoo]),
)

/** Our names that a field written in a domain may mean, the likeliest first: `x_size` is a custom field, `product_id.name` a linked one. */
export function meant(written: string): string[] {
  const [head = '', ...rest] = written.split('.')
  if (rest.length && head !== 'custom') return [written, `${camel(head.replace(/_id$/, ''))}.${camel(rest.join('.'))}`]
  const custom = /^x_(?:studio_)?(.+)$/.exec(written)?.[1]
  return [
    ...(Object.hasOwn(odooFields, written) ? [odooFields[written] ?? written] : []),
    written,
    camel(written),
    ...(custom ? [`custom.${custom}`] : []),
  ]
}

/** A field's name as a domain has it: Odoo's own, else ours in snake case. */
export function inOdoo(name: string): string {
  if (name.startsWith('custom.')) return name
  const [head = '', ...rest] = name.split('.')
  if (rest.length) return `${snaked(head)}_id.${rest.map(snaked).join('.')}`
  return ours.get(name) ?? snaked(name)
}

const camel = (text: string) => text.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const snaked = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
