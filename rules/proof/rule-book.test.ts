import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordValues } from '../fields.ts'
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
