import { taxIdFits } from '@kohoi/contract/tax-id'
import type { Story } from './play.ts'
import { sellersOf } from './script.ts'
import type { Answer, Speaker } from './speak.ts'

type Act = 'accept' | 'askDeposit' | 'receiveDeposit' | 'make' | 'deliver' | 'invoice' | 'pay' | 'payInstalment'

/** What comes of an offer: made for the first deal to be quoted from that day on, each act so many days after the one before. */
export type Course = { from: number; acts: Partial<Record<Act, number>> }

/** Paid after a deposit, overdue, expired, paid in instalments, ready to be delivered, sent. */
export const courses: readonly Course[] = [
  { from: -100, acts: { accept: 4, askDeposit: 1, receiveDeposit: 6, make: 12, deliver: 5, invoice: 1, pay: 20 } },
  { from: -92, acts: { accept: 3, make: 10, deliver: 3, invoice: 1 } },
  { from: -60, acts: {} },
  { from: -47, acts: { accept: 3, make: 9, deliver: 3, invoice: 1, payInstalment: 5 } },
  { from: -27, acts: { accept: 2, askDeposit: 1, receiveDeposit: 2, make: 5 } },
  { from: -7, acts: {} },
]

/** The documents of one deal so far. */
type Papers = { seller: Speaker; quotation: string; order: string; deposit: string; invoice: string }

/** Quotes a deal, where one is wanted by now: what becomes of it is from then on what becomes of its documents. Answers whether it is so. */
export async function offer(story: Story, seller: Speaker, dealId: string): Promise<boolean> {
  const { company, script, courses, today } = story
  const [course] = courses
  if (!course || course.from > today()) return false
  // Whoever leaves could not bring it to its end.
  if (script.people.some(({ key, left }) => left && key === company.keyOf(seller.userId))) return false
  courses.shift()
  const { id, state, approverIds } = await quote(story, seller, dealId)
  if (state === 'waitingApproval')
    await company.speakFor(String((approverIds as string[])[0])).act(`/quotations/${id}/approval`)
  await seller.act(`/quotations/${id}/sending`)
  const coming = Object.entries(course.acts) as [Act, number][]
  follow(story, { seller, quotation: id, order: '', deposit: '', invoice: '' }, coming)
  return true
}

async function quote({ script }: Story, seller: Speaker, opportunityId: string): Promise<Answer> {
  const { paymentTerms, deliveryTerms } = script.words.terms
  const { id } = await seller.create('/quotations', { opportunityId, paymentTerms, deliveryTerms })
  return seller.act(`/quotations/${id}/approval-request`)
}

/** The largest deal to be quoted now, for which its leader has to be asked. */
export async function askApproval(story: Story): Promise<void> {
  const { company, script, manager } = story
  const quoted = new Set((await manager.list('/quotations')).map(({ opportunityId }) => opportunityId))
  const sellers = new Set(sellersOf(script).map(({ key }) => company.idOf(key)))
  const filter = {
    all: [
      { field: 'stageId', op: 'is', value: company.find('stages', 'Quotation') },
      { field: 'state', op: 'is', value: 'open' },
    ],
  }
  const deals = await manager.list(
    `/opportunities?sort=-expectedRevenue&filter=${encodeURIComponent(JSON.stringify(filter))}`,
  )
  const deal = deals.find(({ id, ownerId }) => !quoted.has(id) && sellers.has(String(ownerId)))
  if (deal) await quote(story, company.speakFor(String(deal.ownerId)), deal.id)
}

function follow(story: Story, papers: Papers, [next, ...rest]: [Act, number][]): void {
  if (!next) return
  const { days, diary, today } = story
  const [act, wait] = next
  diary.add(days.at(days.workday(today() + wait), 10), async () => {
    await acts[act](story, papers)
    follow(story, papers, rest)
  })
}

/** Whoever of the office works in a unit. */
function inUnit({ company, script, manager }: Story, unit: string): Speaker {
  const found = script.people.find(({ units }) => units?.includes(unit))
  return found ? company.speak(found.key) : manager
}

const received = ({ days, today }: Story) => ({ paidOn: days.date(today()), method: 'transfer' })

const acts: Readonly<Record<Act, (story: Story, papers: Papers) => Promise<void>>> = {
  /** The customer says yes and how he is to be billed. */
  async accept(story, papers) {
    const { seller, quotation } = papers
    const accepted = await seller.act(`/quotations/${quotation}/acceptance`)
    if (accepted.accountId)
      await noteBilling(story, `/accounts/${accepted.accountId}`, Number(String(accepted.number).slice(-4)))
    papers.order = (await seller.act(`/quotations/${quotation}/order`)).id
    await seller.act(`/orders/${papers.order}/confirmation`)
  },
  async askDeposit(story, papers) {
    papers.deposit = (await inUnit(story, 'accounting').act(`/orders/${papers.order}/deposits`, { percent: '30' })).id
  },
  async receiveDeposit(story, { deposit }) {
    await inUnit(story, 'accounting').act(`/deposits/${deposit}/receipt`, received(story))
  },
  /** All that comes before the delivery. */
  async make(story, { order }) {
    const { steps } = await story.manager.read(`/orders/${order}`)
    for (const { step } of steps as { step: string }[])
      if (step !== 'delivery')
        await inUnit(story, step).change(`/orders/${order}/steps/${step}`, {
          result: step === 'qa' ? 'passed' : 'done',
        })
  },
  async deliver(story, { order }) {
    const { parties } = await story.manager.read(`/orders/${order}`)
    const receivedBy = (parties as { contactName: string | null }).contactName
    await inUnit(story, 'delivery').change(`/orders/${order}/steps/delivery`, { result: 'delivered', receivedBy })
  },
  async invoice(story, papers) {
    const office = inUnit(story, 'accounting')
    papers.invoice = (await office.act(`/orders/${papers.order}/invoices`)).id
    await office.act(`/invoices/${papers.invoice}/issue`)
  },
  async pay(story, { invoice }) {
    const { open } = await story.manager.read(`/invoices/${invoice}`)
    await pay(story, invoice, open)
  },
  /** The customer asked to pay in two parts, and pays the first. */
  async payInstalment(story, { invoice }) {
    const plan = { count: 2, firstDueOn: story.days.date(story.today() + 14) }
    const { instalments } = await inUnit(story, 'accounting').act(`/invoices/${invoice}/instalments`, plan)
    await pay(story, invoice, (instalments as { amount: string }[])[0]?.amount)
  },
}

async function pay(story: Story, invoice: string, amount: unknown): Promise<void> {
  await inUnit(story, 'accounting').act(`/invoices/${invoice}/payments`, { amount, ...received(story) })
}

/** Notes down what has to stand on the invoice of a customer in the company's country; one elsewhere needs no more. */
async function noteBilling({ manager, script }: Story, path: string, n: number): Promise<void> {
  const { country } = script.workspace
  const billTo = (await manager.read(path)).billTo as { country?: string | null } | null
  if ((billTo?.country ?? country) !== country) return
  const line = `${n * 3}/${n} ${script.words.terms.street}`
  const branch = country === 'TH' ? '00000' : null
  await manager.change(path, { taxId: madeUpTaxId(country, n), branch, billTo: { ...billTo, country, line } })
}

/** Right in form and nobody's: of the Buddhist year 2999, or far beyond the last number given out. */
function madeUpTaxId(country: string, n: number): string {
  const [stem, digits] = country === 'TH' ? ['010599900', 4] : ['0399900', 3]
  for (let tried = n * 20; ; tried++) {
    const id = stem + String(tried).padStart(digits, '0')
    if (taxIdFits(country, id)) return id
  }
}
