import type { Chance } from './chance.ts'
import type { Company } from './company.ts'
import type { Script, Wish } from './script.ts'

/** What a customer takes of each product. */
export type Line = { productId: string; quantity: string }

/** Somebody who may buy: what is known of him before anybody speaks with him. */
export type Prospect = {
  wish: Wish
  lines: Line[]
  /** A whole amount in the company's currency. */
  worth: number
  fields: Record<string, unknown>
  /** A company; null is a private person. */
  companyName: string | null
}

const languages: Readonly<Record<string, string>> = { CN: 'zh', JP: 'ja', KR: 'ko', LA: 'lo', TH: 'th', VN: 'vi' }

const privatePeople = 72

/** Everybody the company could sell to, in the order in which they come; each company once. */
export function prospectsOf(company: Company, script: Script, chance: Chance): Prospect[] {
  const companies = script.customers.map((customer, i) => ofCompany(company, script, chance, customer, i))
  const homes = Array.from({ length: privatePeople }, (_, i) => ofHome(company, script, chance, i))
  return shuffled([...companies, ...homes], chance)
}

/** Companies smaller than this wish what those of its size do. */
const smallest = 40

const wishOf = ({ wishes }: Script, chance: Chance, employees: number): Wish =>
  chance.weighed(wishes.filter(({ from }) => from > 0 && from <= Math.max(employees, smallest)))

/** The same company with another wish. */
export function again(company: Company, script: Script, chance: Chance, { fields, companyName }: Prospect): Prospect {
  const wish = wishOf(script, chance, Number(fields.employees))
  return asProspect(company, script, chance, wish, companyName, { ...fields, name: `${wish.topic} – ${companyName}` })
}

function ofCompany(
  company: Company,
  script: Script,
  chance: Chance,
  [companyName, slug, businessType, employees, country, province, city]: Script['customers'][number],
  i: number,
): Prospect {
  const [contactName, user] = script.contacts[i % script.contacts.length] ?? ['', '']
  const abroad = country !== script.workspace.country
  const wish = wishOf(script, chance, employees)
  return asProspect(company, script, chance, wish, companyName, {
    name: `${wish.topic} – ${companyName}`,
    contactName: abroad ? foreigners[i % foreigners.length] : contactName,
    companyName,
    jobTitle: chance.one(script.jobTitles),
    email: `${user}@${slug}.example`,
    phone: phoneOf(script, i),
    website: `https://www.${slug}.example`,
    country,
    province,
    city,
    // The traders of Phnom Penh, Yangon and Singapore write in English, and so do most others across a border.
    language: abroad && chance.happens(60) ? 'en' : (languages[country] ?? 'en'),
    employees,
    businessType,
    custom: script.custom(employees, chance.between(0, 1)),
  })
}

const foreigners = [
  'Khamla Sisavath',
  'Sok Dara',
  'Tan Wei Ling',
  'Aung Kyaw',
  '李伟',
  'Lim Chee Keong',
  'Kim Ji-hoon',
  '佐藤 健',
]

/** A house, a shop: no company, few papers, small sums. */
function ofHome(company: Company, script: Script, chance: Chance, i: number): Prospect {
  const [contactName, user] = script.contacts[(i * 7 + 3) % script.contacts.length] ?? ['', '']
  const place = script.homes[i % script.homes.length]
  const wish = chance.weighed(script.wishes.filter(({ from }) => from === 0))
  const [, , , , country, province] =
    script.customers.filter(([, , , , of]) => of === script.workspace.country)[i % 30] ?? []
  return asProspect(company, script, chance, wish, null, {
    name: `${place} – ${wish.topic}`,
    contactName,
    // Some leave nothing but a name.
    ...(chance.happens(80) ? { phone: phoneOf(script, 100 + i) } : {}),
    ...(chance.happens(70) ? { email: `${user}${i + 10}@mail.example` } : {}),
    country,
    province,
    language: script.workspace.language,
    custom: script.custom(0, chance.between(0, 1)),
  })
}

function asProspect(
  { find }: Company,
  script: Script,
  chance: Chance,
  wish: Wish,
  companyName: string | null,
  fields: Record<string, unknown>,
): Prospect {
  const taken = wish.lines.flatMap(([sku, low, high]) => {
    const quantity = chance.whole(low, high)
    return quantity ? [{ sku, quantity }] : []
  })
  const worth = taken.reduce(
    (sum, { sku, quantity }) => sum + quantity * Number(script.products.find((one) => one.sku === sku)?.price),
    0,
  )
  const lines = taken.map(({ sku, quantity }) => ({ productId: find('products', sku), quantity: String(quantity) }))
  return {
    wish,
    lines,
    worth,
    companyName,
    fields: {
      ...fields,
      productId: lines[0]?.productId,
      needId: find('needs', wish.need),
      note: chance.one(script.words.ask),
      ...(chance.happens(65) ? { expectedRevenue: money(script, roughly(worth)) } : {}),
      ...(chance.happens(15) ? { tagIds: [find('tags', chance.one(script.tags).name.en)] } : {}),
      ...(chance.happens(20) ? { priorityId: find('priorities', 'High') } : {}),
    },
  }
}

export const money = ({ workspace: { currency } }: Script, amount: number) => ({
  amount: currency === 'VND' ? String(amount) : `${amount}.00`,
  currency,
})

/** As people guess: two leading digits. */
const roughly = (amount: number): number => {
  const step = 10 ** Math.max(0, String(Math.round(amount)).length - 2)
  return Math.round(amount / step) * step
}

/** Numbers no network gives out: 555 in the middle. */
const phoneOf = ({ workspace: { country } }: Script, i: number): string =>
  country === 'TH'
    ? `08${i % 10} 555 ${String(1000 + ((i * 37) % 9000))}`
    : `09${String(i % 10)}3 555 ${String(100 + ((i * 37) % 900))}`

function shuffled<T>(of: readonly T[], chance: Chance): T[] {
  const left = [...of]
  return Array.from({ length: of.length }, () => left.splice(chance.whole(0, left.length - 1), 1)[0] as T)
}
