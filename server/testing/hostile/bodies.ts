import { activityType, type Noun, nouns } from '@kohoi/contract'
import { resources } from '@kohoi/contract/endpoints/index'
import type { Client, Json } from '../world.ts'

type Row = Record<string, unknown>

/** Nouns whose records are made by `POST /<path>`. */
export const creatable: readonly Noun[] = resources
  .filter(({ operations }) => operations.includes('create'))
  .map(({ noun }) => noun)

/** What the bodies refer to. */
export type Ground = { account: Json; user: Json; typeId: string }

let times = 0
/** A text that no other record bears. */
export const unique = (): string => `Thử ${++times}`

const told = { channels: ['app'], recipients: [{ kind: 'owner' }] }

const needed: Readonly<Record<string, (ground: Ground) => Row>> = {
  activity: ({ account, typeId }) => ({ recordType: 'account', recordId: account.id, typeId, dueDate: '2026-03-05' }),
  priceList: () => ({ name: unique(), currency: 'THB' }),
  quotation: ({ account }) => ({ accountId: account.id }),
  order: ({ account }) => ({ accountId: account.id }),
  note: ({ account }) => ({ recordType: 'account', recordId: account.id, text: unique() }),
  user: () => ({ name: unique(), email: `u${++times}@thantara.example` }),
  company: () => ({ name: unique(), country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }),
  exchangeRate: () => ({ from: 'THB', to: 'USD', rate: '0.03', validFrom: dayNumber(++times) }),
  dispatchTask: ({ user }) => ({ name: unique(), handlerId: user.id }),
  ruleExample: () => ({ name: unique(), record: { country: 'VN' }, outcome: 'waiting' }),
  acceptedFinding: () => ({ finding: unique(), reason: unique() }),
  scoreRule: () => ({ name: unique(), points: 1 }),
  bigDealRule: () => ({
    ...told,
    code: unique(),
    topic: unique(),
    revenueFrom: { amount: '1', currency: 'THB' },
    probabilityFrom: 0,
  }),
  salesTarget: () => ({ ...told, name: unique(), startsOn: '2026-01-01', amount: { amount: '1', currency: 'THB' } }),
  customField: () => ({ entity: 'contact', code: `c${++times}`, kind: 'text', label: { en: 'X' } }),
  webForm: () => ({ name: unique(), title: unique(), fields: ['name'] }),
  view: () => ({ entity: 'lead', name: unique() }),
}
const dayNumber = (n: number) => new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10)

/** The smallest body the interface accepts for a new record of the noun. */
export const smallest = ({ name }: Noun, ground: Ground): Row => needed[name]?.(ground) ?? { name: unique() }

/** An account and the administrator himself, for bodies to refer to. */
export async function groundOf(admin: Client): Promise<Ground> {
  const [account, me, types] = await Promise.all([
    admin.create('/accounts', { name: unique() }),
    admin.get('/me', { expect: 200 }),
    admin.all(`/${activityType.path}`),
  ])
  return { account, user: me.body, typeId: types[0]?.id ?? '' }
}

/** The noun whose records live at a path such as `/leads/:id/conversion`. */
export const nounAt = (path: string): Noun | undefined =>
  Object.values(nouns).find((noun) => noun.path === path.split('/')[1])
