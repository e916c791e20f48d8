import { type Chance, chanceOf } from './chance.ts'
import { type Company, foundCompany, type House } from './company.ts'
import { type Days, daysFrom } from './days.ts'
import { beginCustomer } from './deal-life.ts'
import { Diary } from './diary.ts'
import { furnish, setTargets } from './furnish.ts'
import { beginLead, fairImport } from './lead-life.ts'
import { askApproval, type Course, courses } from './paper-life.ts'
import { type Prospect, prospectsOf } from './prospects.ts'
import { pass } from './rehearsal.ts'
import { keyOfRole, type Script, sellersOf } from './script.ts'

import type { Speaker } from './speak.ts'
import { planOnly } from './talk.ts'

/** How far back the story goes, in days. */
const past = 140

/** A company in the middle of its story. */
export type Story = {
  company: Company
  script: Script
  days: Days
  chance: Chance
  diary: Diary
  /** The public form, and how often it was filled. */
  form: { key: string; filled: number }
  /** What is still to become of offers, in the order in which they are made. */
  courses: Course[]
  /** The day of the clock. */
  today: () => number
  manager: Speaker
}

/**
 * Makes a company and lets it live its last months in a few seconds: leads come and are given by its own rules, people call, visit, write
 * and forget, deals are won and lost, up to this very moment. Everything is done by the commands that the page uses.
 */
export async function play(house: House, script: Script, now: Date, passwordHash: string): Promise<Company> {
  const days = daysFrom(now, script.ahead)
  const begin = days.workday(-past)
  house.rehearsal.setClock(days.at(begin, 8))
  const company = await foundCompany(house, script.workspace, script.people, script.domain, passwordHash)
  const key = await furnish(company, script, days, begin)
  await setTargets(company, script, days)
  const chance = chanceOf(script.seed)
  const { clock, setClock } = house.rehearsal
  const story: Story = {
    company,
    script,
    days,
    chance,
    diary: new Diary(),
    form: { key, filled: 0 },
    courses: [...courses],
    today: () => days.of(clock.now()),
    manager: company.speak(keyOfRole(script, 'manager')),
  }
  writeDown(story, prospectsOf(company, script, chance))
  await story.diary.play(now, async (at) => {
    if (days.of(at) === story.today()) setClock(at)
    else await pass(house.rehearsal, house.gateway, house.worker, at)
  })
  await pass(house.rehearsal, house.gateway, house.worker, now)
  setClock(null)
  return company
}

const known = 16
const atFair = 10
const latest = 9

/** Who comes when: some are customers already, some were met at a fair, some came in the last days, the others ever more often. */
function writeDown(story: Story, prospects: readonly Prospect[]): void {
  const { days, chance, diary, script } = story
  const companies = prospects.filter(({ companyName }) => companyName)
  const customers = companies.slice(0, known)
  const visitors = companies.slice(known, known + atFair)
  const rest = prospects.filter((one) => !customers.includes(one) && !visitors.includes(one))
  for (const one of customers) {
    const day = days.workday(-past + chance.whole(1, 100))
    diary.add(days.at(day, chance.between(9, 17)), () => beginCustomer(story, one))
  }
  const fair = days.workday(-62)
  diary.add(days.at(fair, 10), () => fairImport(story, visitors))
  const early = rest.length - latest
  for (const [i, one] of rest.entries()) {
    const day = i < early ? days.workday(Math.round(-past + 2 + (past - 7) * (i / early) ** 0.85)) : i - rest.length + 4
    const at = i < early ? days.at(day, chance.between(8.3, 17.5)) : lately(days, chance, rest.length - i)
    diary.add(at, () => beginLead(story, one))
  }
  const left = script.people.find((person) => person.left)
  if (left) diary.add(days.at(days.workday(-35), 17), () => leave(story, left.key))
  diary.add(days.at(-2, 18), () => readNotices(story))
  diary.add(days.at(-1, 15), () => askApproval(story))
  diary.add(days.at(-6, 16), () => planWeek(story, [4]))
  diary.add(days.at(-1, 16), () => planWeek(story, [1, 1, 2, 4]))
}

/** The newest ones: the last hours first, then further back. */
const lately = ({ now }: Days, chance: Chance, nth: number): Date =>
  new Date(now.getTime() - (nth * nth * chance.between(50, 90) + 5) * 60_000)

/** Somebody leaves the company: what he had goes to his leader. */
async function leave({ company, script }: Story, key: string): Promise<void> {
  const admin = company.speak(script.people[0]?.key ?? '')
  const heir = script.people.find((person) => person.key === key)?.manager ?? ''
  await admin.create(`/users/${company.idOf(key)}/handover`, { toUserId: company.idOf(heir) })
  await admin.change(`/users/${company.idOf(key)}`, { active: false })
}

/** Everybody who sells plans something with each of so many of his open deals, in so many days, whatever day of the week that is. */
async function planWeek(story: Story, inDays: readonly number[]): Promise<void> {
  const { company, script, chance } = story
  for (const { key } of sellersOf(script)) {
    const seller = company.speak(key)
    const own = {
      all: [
        { field: 'ownerId', op: 'is', value: seller.userId },
        { field: 'state', op: 'is', value: 'open' },
      ],
    }
    const deals = await seller.list(`/opportunities?filter=${encodeURIComponent(JSON.stringify(own))}`)
    for (const [i, days] of inDays.entries()) {
      const deal = deals[i]
      if (deal) await planOnly(story, seller, deal.id, chance.one(['call', 'visit', 'follow']), days)
    }
  }
}

/** Whoever works in the program has read the older news. */
async function readNotices({ company, script }: Story): Promise<void> {
  for (const { key, left } of script.people) if (!left) await company.speak(key).create('/notifications/read-all', {})
}
