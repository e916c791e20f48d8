import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { toPredicate } from '../predicate.ts'
import { nested, record, world } from '../testing/samples.ts'
import { fields, surroundings } from '../testing/world.ts'
import { type Finding, findings, type RuleBook, type Subject } from './rule-book.ts'

const around = surroundings({ now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' })
const is = (field: string, value: unknown): Filter => ({ field, op: 'is', value: value as string })
const among = (...value: string[]): Filter => ({ field: 'country', op: 'isOneOf', value })
const staff = (op: 'atLeast' | 'below', value: number): Filter => ({ field: 'employees', op, value })
const subject = (type: Subject['type'], name: string): Subject => ({ type, id: name, name })

const task = (name: string, filter: Filter, handlerActive = true) => ({
  subject: subject('dispatchTask', name),
  filter,
  handlerActive,
})
const member = (name: string, rule: Filter | null = null, takes = true) => ({
  subject: subject('member', name),
  rule,
  takes,
})
let places = 0
const team = (name: string, rule: Filter | null, members = [member(`${name} 1`)], position = places++) => ({
  subject: subject('team', name),
  rule,
  position,
  members,
})

const check = (book: RuleBook) => findings(book, fields, around)
const brief = (found: readonly Finding[]) =>
  found.map(
    ({ kind, subjects, proven }) => `${kind}${proven ? '' : '?'}: ${subjects.map(({ name }) => name).join(', ')}`,
  )

describe('a rule book', () => {
  test('where every lead reaches somebody has nothing to mend', () => {
    const book = {
      tasks: [task('Camera', is('companyName', 'Ezviz'))],
      teams: [team('Canada', is('country', 'CA')), team('Rest', null)],
    }
    expect(check(book)).toEqual([])
  })

  test('says which rules take everything of a later one, alone or together', () => {
    const large = { all: [among('TH', 'VN'), staff('atLeast', 100)] }
    const tasks = [
      task('Thailand', is('country', 'TH')),
      task('Large', staff('atLeast', 50)),
      task('Large here', large),
    ]
    expect(brief(check({ tasks, teams: [team('Rest', null)] }))).toEqual(['shadowed: Large here, Large'])
    const halves = [
      task('Large', staff('atLeast', 50)),
      task('Small', staff('below', 50)),
      task('Known size', { field: 'employees', op: 'isNotEmpty' }),
    ]
    const [found] = check({ tasks: halves, teams: [team('Rest', null)] })
    expect(brief(found ? [found] : [])).toEqual(['shadowed: Known size, Large, Small'])
  })

  test('a task whose handler has left is named, and takes nothing from later ones', () => {
    const tasks = [task('Old', is('country', 'CA'), false), task('New', is('country', 'CA'))]
    expect(brief(check({ tasks, teams: [team('Rest', null)] }))).toEqual(['inactiveHandler: Old'])
  })

  test('a member’s rule that reaches outside the team’s comes with a record that shows it', () => {
    const north = team('North America', among('US', 'CA'), [
      member('Toni', is('country', 'CA')),
      member('Mai', among('CA', 'MX')),
      member('Rest'),
    ])
    const [outside, ...others] = check({ tasks: [], teams: [north, team('Rest', null)] })
    expect(outside).toEqual({
      kind: 'notSubset',
      subjects: [subject('member', 'Mai'), subject('team', 'North America')],
      proven: true,
      example: { country: 'MX' },
    })
    expect(others).toEqual([])
  })

  test('an example says no more than decides, and is no empty record where a filled one falls through', () => {
    const abroad = team('Abroad', { field: 'country', op: 'isNot', value: 'VN' }, [
      member('Toni', { all: [is('companyName', 'Maple'), staff('atLeast', 10)] }),
      member('Mai', { all: [is('country', 'CA'), staff('below', 500)] }),
    ])
    const gap = check({ tasks: [], teams: [abroad, team('Rest', null)] }).find(({ kind }) => kind === 'gap')
    expect(gap).toMatchObject({ kind: 'gap', subjects: [{ name: 'Abroad' }] })
    expect(Object.keys(gap?.example ?? {}).length).toBeLessThan(3)
    expect(Object.values(gap?.example ?? {})).not.toContain(null)
  })

  test('the example of a gap in a team is silent about what only others ask for', () => {
    const abroad = team('Abroad', { field: 'country', op: 'isNotEmpty' }, [member('Toni', is('country', 'CA'))])
    const tasks = [task('Maple', is('companyName', 'Maple')), task('Large', staff('atLeast', 100))]
    const [gap] = check({ tasks, teams: [abroad, team('Rest', null)] })
    expect(gap).toMatchObject({ kind: 'gap', subjects: [{ name: 'Abroad' }] })
    expect(Object.keys(gap?.example ?? {})).toEqual(['country'])
  })

  test('what matches nothing, what two teams at one place want, what nobody takes', () => {
    const nothing = { all: [staff('atLeast', 200), staff('below', 50)] }
    const book = {
      tasks: [task('Large and small', nothing)],
      teams: [
        team(
          'North',
          among('US', 'CA'),
          [member('Toni', is('country', 'CA')), member('Hoa', is('country', 'US'), false)],
          -1,
        ),
        team('Americas', among('US', 'MX'), undefined, -1),
        team('Nobody', is('country', 'LA'), []),
      ],
    }
    const found = check(book)
    expect(brief(found)).toEqual([
      'impossible: Large and small',
      'overlap: North, Americas',
      'gap: North',
      'gap: Nobody',
      'gap: ',
    ])
    expect(found.map(({ example }) => example)).toMatchObject([
      null,
      { country: 'US' },
      { country: 'US' },
      { country: 'LA' },
      {},
    ])
    const [, , , , gap] = found
    expect(among('US', 'CA', 'MX', 'LA')).not.toMatchObject({ value: expect.arrayContaining([gap?.example?.country]) })
  })
})

describe('a rule book of thousands', () => {
  const mail = (n: number): Filter => ({ field: 'companyName', op: 'endsWith', value: `@firm${n}.example` })
  const many = Array.from({ length: 1000 }, (_, n) => task(`firm ${n}`, mail(n)))

  test('is checked whole: the one that never runs is found with the one that takes all of it', () => {
    const late = task('late', { all: [mail(7), staff('atLeast', 5)] })
    const wide = task('wide', { field: 'companyName', op: 'contains', value: 'firm' })
    const book = { tasks: [...many, late, wide], teams: [team('Rest', null)] }
    expect(brief(check(book))).toEqual(['shadowed: late, firm 7'])
    // Of one rule only what it does to itself and to those after it.
    const about = (id: string) => brief(findings(book, fields, around, { about: id }))
    expect([about('firm 7'), about('firm 8'), about('late')]).toEqual([
      ['shadowed: late, firm 7'],
      [],
      ['shadowed: late, firm 7'],
    ])
  })

  test('a wide rule that bands tile is shadowed by them together; the gap between two is found', () => {
    const band = (n: number): Filter => ({ field: 'employees', op: 'between', value: [n * 10, n * 10 + 10] })
    const bands = Array.from({ length: 300 }, (_, n) => task(`band ${n}`, band(n)))
    const wide = task('wide', { field: 'employees', op: 'between', value: [0, 3000] })
    const [found] = check({ tasks: [...bands, wide], teams: [team('Rest', null)] })
    expect(found).toMatchObject({ kind: 'shadowed', proven: true, subjects: { length: 101 } })
    const holed = check({ tasks: [...bands.toSpliced(150, 1), wide], teams: [] })
    expect(holed.map(({ kind }) => kind)).toEqual(['gap'])
    expect(toPredicate(wide.filter, fields, around)(holed[0]?.example ?? {})).toBe(false)
  })

  test('teams at one place are named while they are few, and the rest is told as not compared', () => {
    const same = Array.from({ length: 300 }, (_, n) => team(`team ${n}`, staff('atLeast', n), undefined, 1))
    const found = check({ tasks: [], teams: same }).filter(({ kind }) => kind === 'overlap')
    expect(found.filter(({ proven }) => proven)).toHaveLength(100)
    expect(found.at(-1)).toMatchObject({ proven: false, example: null })
  })

  test('one that is made to be hard ends: what the work limit leaves open is told, not claimed', () => {
    const pigeons = 13
    const holes = Array.from({ length: pigeons - 1 }, (_, n) => `hole ${n}`)
    const home: RuleFields = () => ({
      kind: 'choice',
      label: { en: '', th: '', vi: '' },
      options: holes.map((value) => ({ value, label: { en: '', th: '', vi: '' } })),
    })
    const pairs = holes.flatMap((hole) =>
      Array.from({ length: pigeons }, (_, one) =>
        Array.from({ length: one }, (_, other) =>
          task(`${one} and ${other}`, { all: [is(`pigeon ${one}`, hole), is(`pigeon ${other}`, hole)] }),
        ),
      ).flat(),
    )
    const housed = Array.from({ length: pigeons }, (_, n): Filter => ({ field: `pigeon ${n}`, op: 'isNotEmpty' }))
    const book = { tasks: [...pairs, task('all housed', { all: housed })], teams: [team('Rest', null)] }
    const run = () => findings(book, home, around, { work: 100_000 })
    expect(brief(run())).toEqual(['shadowed?: all housed'])
    expect(run()).toEqual(run())
  })
})

test('random books: every example shows what it is for, and no record refutes what is proven', () => {
  const book = world.chain((moment) => {
    const rule = fc.option(nested(moment), { freq: 6 })
    const members = fc.array(fc.tuple(rule, fc.boolean()), { maxLength: 2 })
    return fc.record({
      moment: fc.constant(moment),
      tasks: fc.array(fc.tuple(nested(moment), fc.boolean()), { maxLength: 3 }),
      teams: fc.array(fc.tuple(rule, members), { maxLength: 3 }),
      records: fc.array(record(moment), { minLength: 15, maxLength: 15 }),
    })
  })
  fc.assert(
    fc.property(book, ({ moment, tasks, teams, records }) => {
      const made: RuleBook = {
        tasks: tasks.map(([filter, active], i) => task(`task ${i}`, filter, active)),
        teams: teams.map(([rule, list], i) =>
          team(
            `team ${i}`,
            rule,
            list.map(([own, takes], j) => member(`member ${i}.${j}`, own, takes)),
            i,
          ),
        ),
      }
      const here = surroundings(moment)
      const test = (filter: Filter | null) => (filter ? toPredicate(filter, fields, here) : () => true)
      /** Who takes a record: the name of a task or member; of a team whose members all refuse; or nobody. */
      const taker = (one: RecordValues) => {
        const first = made.tasks.find(({ filter, handlerActive }) => handlerActive && test(filter)(one))
        if (first) return [first.subject.name]
        const chosen = made.teams.find(({ rule }) => test(rule)(one))
        if (!chosen) return []
        return [
          chosen.subject.name,
          ...chosen.members.filter(({ rule, takes }) => takes && test(rule)(one)).map(({ subject: { name } }) => name),
        ]
      }
      const found = findings(made, fields, here)
      const said = (kind: string, name: string) =>
        found.some((one) => one.kind === kind && (one.subjects[0]?.name ?? '') === name)
      for (const { kind, subjects, example, proven } of found) {
        expect(proven).toBe(true)
        if (kind !== 'gap' || !example) continue
        expect(taker(example)).toEqual(subjects.map(({ name }) => name))
      }
      for (const one of records) {
        const [who, ...members] = taker(one)
        if (!who) expect(said('gap', '')).toBe(true)
        else expect(said('shadowed', who) || said('impossible', who)).toBe(false)
        if (who?.startsWith('team') && !members.length) expect(said('gap', who)).toBe(true)
      }
    }),
    { numRuns: process.env.KOHOI_LONG ? 5000 : 250 },
  )
})
