import { cpus } from 'node:os'
import { lead, type Noun, opportunity } from '@kohoi/contract'
import type { BenchClient } from './client.ts'
import type { Cpu } from './world.ts'

/** Who asks: one who sees all, a leader who sees one team of twenty, a salesperson who sees his own. */
export type People = { all: BenchClient; team: BenchClient; own: BenchClient }

export type Spread = { p50: number; p95: number; worst: string; cpu: string }
type Question = { name: string; path: string }
export type Reading = {
  name: string
  who: keyof People
  questions: () => Promise<Question[]> | Question[]
  goal: number
}

const filtered = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`
const one = (path: string) => () => [{ name: '', path }]
const is = (field: string, value: unknown) => ({ field, op: 'is', value })

/**
 * What the page asks of the server when people look at many records, and how long it may take. `settled` waits for the jobs: the index of an
 * order is made once somebody has looked, and what is measured is every look from the second on.
 */
export async function readingsOf(people: People, size: number, settled: () => Promise<void>): Promise<Reading[]> {
  const board = size > 100_000 ? 150 : 60
  const me = async (who: keyof People) => String((await people[who].must('GET', '/me')).id)
  const { columns } = await people.all.must('GET', '/board')
  const [column] = columns as { stageId: string; nextCursor: string }[]
  const seller = await me('own')
  const region = is('custom.region', 'south')
  const lookedAt = async (questions: Question[]) => {
    for (const { path } of questions) await people.all.must('GET', path)
    await settled()
    return questions
  }
  const readings: Reading[] = [
    { name: 'board', who: 'all', questions: one('/board'), goal: board },
    { name: 'board of a leader, one team of 20', who: 'team', questions: one('/board'), goal: board },
    { name: 'board of a salesperson', who: 'own', questions: one('/board'), goal: board },
    {
      name: 'board, one person’s cards',
      who: 'all',
      questions: one(`/board?${filtered(is('ownerId', seller))}`),
      goal: board,
    },
    {
      name: 'board, filtered by a custom field',
      who: 'all',
      questions: one(`/board?${filtered(region)}`),
      goal: board,
    },
    { name: 'board, searched by a word', who: 'all', questions: one('/board?q=fjord'), goal: board },
    {
      name: 'board, sorted by revenue',
      who: 'all',
      questions: () => lookedAt([{ name: '', path: '/board?sort=-expectedRevenue' }]),
      goal: board,
    },
    {
      name: 'the next 50 of a column',
      who: 'all',
      questions: one(`/board?stageId=${column?.stageId}&cursor=${column?.nextCursor}`),
      goal: 50,
    },
  ]
  for (const noun of [lead, opportunity] as const) {
    const path = `/${noun.path}`
    for (const who of ['all', 'team', 'own'] as const)
      readings.push({ name: `list of ${noun.path}, seen by ${seeing[who]}`, who, questions: one(path), goal: 50 })
    readings.push(
      {
        name: `list of ${noun.path}, every sort`,
        who: 'all',
        questions: () => lookedAt(sortsOf(noun).map((sort) => ({ name: sort, path: `${path}?sort=${sort}` }))),
        goal: 50,
      },
      {
        name: `list of ${noun.path}, deep in it`,
        who: 'all',
        questions: () => deep(people.all, path, sortsOf(noun)),
        goal: 50,
      },
      { name: `list of ${noun.path}, filtered`, who: 'all', questions: () => filtersOf(people, noun), goal: 50 },
    )
  }
  readings.push({
    name: 'list of leads, filtered by a custom choice',
    who: 'all',
    questions: one(`/leads?${filtered(region)}`),
    goal: size > 100_000 ? 100 : 50,
  })
  const words = ['ngu', 'thi', 'kho', 'จัง', 'สมช', 'ภูเ', 'oxb', 'zen', 'hue', 'dan']
  readings.push(
    ...(['all', 'team', 'own'] as const).map((who) => ({
      name: `quick search, three letters, seen by ${seeing[who]}`,
      who,
      questions: () => words.map((word) => ({ name: word, path: `/search?q=${encodeURIComponent(word)}` })),
      goal: 80,
    })),
    {
      name: 'list of leads, searched by three letters',
      who: 'all',
      questions: () => words.map((word) => ({ name: word, path: `/leads?q=${encodeURIComponent(word)}` })),
      goal: 80,
    },
    { name: 'report of the response time', who: 'all', questions: one('/reports/response-time'), goal: 3000 },
  )
  return readings
}

const seeing = { all: 'one who sees all', team: 'a leader', own: 'a salesperson' } as const

const unsorted = new Set(['choices', 'references', 'structure', 'filter', 'file', 'longText'])

/** Every sort that the heads of the list offer, up and down. */
const sortsOf = (noun: Noun): string[] =>
  [
    ...Object.entries(noun.fields),
    ['createdAt', { type: 'dateTime' }] as const,
    ['updatedAt', { type: 'dateTime' }] as const,
  ]
    .filter(
      ([, field]) =>
        !('hidden' in field && field.hidden) && !('computed' in field && field.computed) && !unsorted.has(field.type),
    )
    .flatMap(([name]) => [name, `-${name}`])

/** The page after the first 2,000 records of each sort. */
async function deep(client: BenchClient, path: string, sorts: readonly string[]): Promise<Question[]> {
  const questions: Question[] = []
  for (const sort of sorts) {
    let cursor = ''
    for (let page = 0; page < 10 && cursor !== 'null'; page++) {
      const { nextCursor } = await client.must('GET', `${path}?sort=${sort}&limit=200${cursor && `&cursor=${cursor}`}`)
      cursor = String(nextCursor)
    }
    if (cursor !== 'null') questions.push({ name: sort, path: `${path}?sort=${sort}&cursor=${cursor}` })
  }
  return questions
}

/** A condition of each kind, frequent and rare ones. */
async function filtersOf(people: People, noun: Noun): Promise<Question[]> {
  const first = async (path: string, last = false) => {
    const { items } = await people.all.must('GET', path)
    return (items as { id: string }[]).at(last ? -1 : 0)?.id
  }
  const [team, tag, source] = [await first('/teams'), await first('/tags'), await first('/sources', true)]
  const seller = String((await people.own.must('GET', '/me')).id)
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const conditions: Record<string, object> = {
    mine: is('ownerId', seller),
    unassigned: { field: 'ownerId', op: 'isEmpty' },
    'a team': is('teamId', team),
    'a source': is('sourceId', source),
    'a tag': { field: 'tagIds', op: 'hasAnyOf', value: [tag] },
    'new this week': { field: 'createdAt', op: 'inLast', value: { value: 7, unit: 'days' } },
    'older than half a year': { field: 'createdAt', op: 'before', value: ago(182) },
    'large amounts': { field: 'expectedRevenue', op: 'above', value: { amount: '900000.00', currency: 'THB' } },
    'small amounts': { field: 'expectedRevenue', op: 'below', value: { amount: '5000.00', currency: 'THB' } },
    'name contains': { field: 'name', op: 'contains', value: 'khách sạn' },
    'name contains a rare word': { field: 'name', op: 'contains', value: 'wombat' },
    'e-mail is': {
      field: 'email',
      op: 'is',
      value: `person${noun.name === 'lead' ? 150_777 : 777}@customer${(noun.name === 'lead' ? 150_777 : 777) % 997}.example`,
    },
    overdue: is('overdue', true),
    'custom choice': is('custom.region', 'south'),
    'custom number, one in a thousand': is('custom.size', 777),
    'mine of this month': {
      all: [is('ownerId', seller), { field: 'createdAt', op: 'inLast', value: { value: 30, unit: 'days' } }],
    },
  }
  if (noun.name === 'lead') {
    const status = await first('/lead-statuses')
    Object.assign(conditions, {
      'a status': is('statusId', status),
      'a country': is('country', 'VN'),
      'a rare country': is('country', 'LA'),
      'high score': { field: 'score', op: 'atLeast', value: 98 },
    })
  } else {
    const stage = await first('/stages')
    Object.assign(conditions, {
      open: is('state', 'open'),
      'a stage': is('stageId', stage),
      stale: is('stale', true),
      'closing next month': { field: 'expectedCloseDate', op: 'inNext', value: { value: 30, unit: 'days' } },
      'a rare probability': { field: 'probability', op: 'above', value: 95 },
    })
  }
  return Object.entries(conditions).map(([name, filter]) => ({ name, path: `/${noun.path}?${filtered(filter)}` }))
}

const clients = 8

/** Asks as so many people do, each again as soon as he is answered, for so many seconds after a second that does not count. */
export async function read(
  people: People,
  { who, questions }: Reading,
  seconds: number,
  cpu: () => Cpu,
): Promise<Spread> {
  const lines = await Promise.all(Array.from({ length: clients }, () => people[who].line()))
  const all: { name: string; took: number }[] = []
  const asked = await questions()
  let nth = 0
  const loop = (end: number, least = 0) =>
    Promise.all(
      lines.map(async (line) => {
        while (performance.now() < end || nth < least) {
          const question = asked[nth++ % asked.length]
          if (!question) return
          const from = performance.now()
          const { status, text } = await line.get(question.path)
          if (status !== 200) throw new Error(`${question.path} → ${status} ${text.slice(0, 500)}`)
          all.push({ name: question.name, took: performance.now() - from })
        }
      }),
    )
  await loop(performance.now() + 1000)
  all.length = 0
  const before = cpu()
  const from = performance.now()
  await loop(performance.now() + seconds * 1000, nth + 3 * asked.length)
  const after = cpu()
  const took = performance.now() - from
  for (const line of lines) line.close()
  const used = (of: keyof Cpu) => 1000 * (after[of] - before[of])
  const each = (of: keyof Cpu) => (used(of) / all.length).toFixed(1)
  const others = (used('machine') - used('node') - used('postgres') - used('load')) / (took * cpus().length)
  return {
    ...spreadOf(all),
    cpu: `node ${each('node')}, postgres ${each('postgres')}, load ${each('load')}; others had ${Math.round(100 * others)} % of the machine`,
  }
}

function spreadOf(all: { name: string; took: number }[]): Omit<Spread, 'cpu'> {
  const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
  const times = all.map(({ took }) => took)
  const byName = Map.groupBy(all, ({ name }) => name)
  const slowest = [...byName]
    .map(([name, some]) => ({
      name,
      p50: at(
        some.map(({ took }) => took),
        0.5,
      ),
    }))
    .sort((a, b) => b.p50 - a.p50)
    .slice(0, 3)
  const worst = byName.size > 1 ? slowest.map(({ name, p50 }) => `${name} ${ms(p50)}`).join(', ') : ''
  return { p50: at(times, 0.5), p95: at(times, 0.95), worst }
}

export const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : n.toFixed(0)} ms`
