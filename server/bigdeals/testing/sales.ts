import { type MailServer, startMailServer } from '../../testing/mail-server.ts'
import { type Client, type Json, password, startWorld } from '../../testing/world.ts'

/** Thantara with its people, a team for the government, two types of deals and a mail server. */
export type Sales = Awaited<ReturnType<typeof startSales>>

export const thb = (amount: string) => ({ amount, currency: 'THB' })
export const usd = (amount: string) => ({ amount, currency: 'USD' })
export const vnd = (amount: string) => ({ amount, currency: 'VND' })

const staff = {
  wipa: { name: 'วิภา', role: 'executive', language: 'th', buddhistYears: true },
  anan: { name: 'Anan', role: 'manager', language: 'en' },
  kamol: { name: 'กมล', role: 'leader', language: 'th', reportsTo: 'anan' },
  preeya: { name: 'ปรียา', role: 'salesperson', language: 'th', reportsTo: 'kamol' },
  lan: { name: 'Lan', role: 'salesperson', language: 'vi', reportsTo: 'anan' },
  suda: { name: 'สุดา', role: 'office', language: 'th' },
} as const
export type Person = keyof typeof staff

export async function startSales(clock = '2026-03-02T09:00:00+07:00') {
  const mails: MailServer = await startMailServer()
  const world = await startWorld({ clock, smtpUrl: mails.url })
  const admin = await world.setup({ language: 'th' })
  const id = {} as Record<Person, string>
  const as = {} as Record<Person, Client>
  for (const [key, { reportsTo, ...person }] of Object.entries(staff).map(
    ([key, one]) => [key as Person, { reportsTo: undefined, ...one }] as const,
  )) {
    const email = `${key}@thantara.example`
    const body = { ...person, email, active: true, password, ...(reportsTo ? { managerId: id[reportsTo] } : {}) }
    id[key] = (await admin.create('/users', body)).id
    as[key] = await world.as(email)
  }
  const type = async (name: string) => (await admin.create('/opportunity-types', { name })).id
  const types = { government: await type('ราชการ'), private: await type('เอกชน') }
  const team = (await admin.create('/teams', { name: 'ราชการ', leaderId: id.kamol })).id
  await admin.create(`/teams/${team}/members`, { userId: id.preeya, optedOut: true })
  await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '35', validFrom: '2026-03-01' })
  let codes = 0
  let numbers = 0
  return {
    world,
    mails,
    admin,
    id,
    as,
    types,
    team,
    /** From 5,000,000.00 THB and 60 % on, whatever the type, to Anan over both channels, unless told otherwise. */
    rule: (change: object = {}): Promise<Json> =>
      as.anan.create('/big-deal-rules', {
        code: `R-${++codes}`,
        topic: `Rule ${codes}`,
        revenueFrom: thb('5000000.00'),
        probabilityFrom: 60,
        channels: ['app', 'email'],
        recipients: [{ kind: 'user', userId: id.anan }],
        ...change,
      }),
    /** A deal of Preeya's in her team: 6,000,000.00 THB at 20 %, unless told otherwise. */
    deal: (change: object = {}): Promise<Json> =>
      admin.create('/opportunities', {
        name: `Deal ${++numbers}`,
        typeId: types.government,
        teamId: team,
        ownerId: id.preeya,
        expectedRevenue: thb('6000000.00'),
        probability: 20,
        ...change,
      }),
    save: async ({ id: of }: Json, change: object): Promise<Json> =>
      (await admin.patch(`/opportunities/${of}`, change, { expect: 200 })).body,
    alerts: (of: { ruleId?: string; opportunityId?: string }): Promise<Json[]> =>
      admin.all(`/big-deal-alerts?${new URLSearchParams(of)}`),
    /** What somebody was told in the bell, oldest first. */
    notices: async (who: Person, kind = 'bigDeal'): Promise<Json[]> =>
      (await as[who].all('/notifications')).filter((one) => one.kind === kind).reverse(),
    mailsTo: (who: Person) => mails.to(`${who}@thantara.example`),
    /** Who was told how: `anan app sent`. */
    told: (alert: Json | undefined): string[] => {
      const names = new Map(Object.entries(id).map(([key, value]) => [value, key]))
      const deliveries = (alert?.deliveries ?? []) as Json[]
      return deliveries.map((one) =>
        [names.get(String(one.userId)), one.channel, one.state, one.reason].filter(Boolean).join(' '),
      )
    },
    async stop() {
      await world.stop()
      await mails.stop()
    },
  }
}
