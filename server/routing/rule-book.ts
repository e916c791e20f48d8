import { nounByName } from '@kohoi/contract'
import { candidatesAmong, type Demand, demandsOf, type Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { routedFieldsOf } from '../records/fields.ts'
import { linkedNames, withLinked } from '../records/predicates.ts'
import { dayOf, surroundingsOf } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'
import { match, memberRule, type Verdict, yes } from './match.ts'
import type { Reasons, Tried } from './packed.ts'
import { type Candidate, Page } from './pages.ts'
import type { RoutedEntity } from './receipt.ts'

export const byPosition = (a: { position: number | null; id: string }, b: { position: number | null; id: string }) =>
  (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)

/** The rules that route records of an entity, in their order, as this version of the configuration has them. */
const ruleBook = (ctx: Ctx, entity: RoutedEntity) =>
  ctx.config.derived(`rule book ${entity}`, () => {
    const { config } = ctx
    const uses = entity === 'lead' ? 'usesLeads' : 'usesOpportunities'
    const tasks = config
      .list('dispatchTask')
      .filter((task) => task.active && task.entity === entity)
      .sort(byPosition)
    const teams = config
      .list('team')
      .filter((team) => team.active && team[uses])
      .sort(byPosition)
    const members = Map.groupBy([...config.list('member')].sort(byPosition), ({ teamId }) => teamId)
    const fields = routedFieldsOf(nounByName(entity), config)
    const demands = (rule: Filter | null) => (rule ? demandsOf(rule, fields) : [])
    const rules = [
      ...tasks.map((task) => task.filter),
      ...teams.map((team) => team.rule),
      ...teams.flatMap(({ id }) => members.get(id)?.map((member) => member.rule) ?? []),
    ]
    return {
      tasks,
      teams,
      members,
      pages: {
        tasks: new Page(tasks.map(({ id, name, filter }) => ({ kind: 'task', id, name, demands: demands(filter) }))),
        teams: new Page(
          teams.map(({ id, name, rule, minimumScore }) => ({
            kind: 'team',
            id,
            name,
            demands: [...demands(rule), ...asksScore(minimumScore)],
          })),
        ),
      },
      links: linkedNames(rules.filter((rule): rule is Filter => rule !== null)),
    }
  })

const asksScore = (minimumScore: number | null): Demand[] =>
  minimumScore === null ? [] : [{ field: 'score', op: 'atLeast', expected: minimumScore }]

/** The record as the rules see it: its linked fields beside its own. */
export function asRulesSee(ctx: Ctx, entity: RoutedEntity, record: Row): Promise<Row> {
  return withLinked(ctx, nounByName(entity), record, ruleBook(ctx, entity).links)
}

/** Tasks, or teams, that may match the record: all where they are few, else those that an index of their conditions does not rule out. */
function toAsk(ctx: Ctx, entity: RoutedEntity, list: 'tasks' | 'teams', record: Row): Set<number> {
  const around = surroundingsOf(ctx)
  const day = dayOf(ctx.now, around.timeZone)
  const kept = ctx.config.derived(`index of ${list} ${entity}`, (): { day: string; among: typeof all } => ({
    day: '',
    among: all,
  }))
  if (kept.day !== day) {
    // Exchange rates are those of a day.
    const { tasks, teams } = ruleBook(ctx, entity)
    const rules = list === 'tasks' ? tasks.map(({ filter }) => filter) : teams.map(({ rule }) => rule ?? { all: [] })
    kept.among = candidatesAmong(rules, routedFieldsOf(nounByName(entity), ctx.config), around)
    kept.day = day
  }
  return new Set(kept.among(record))
}

const all: ReturnType<typeof candidatesAmong> = () => []

/** How a team's rule and the score it asks for fare on a record; what it asks of the score is the last of its demands. */
export function matchTeam(
  ctx: Ctx,
  entity: RoutedEntity,
  team: { rule: Filter | null; minimumScore: number | null },
  record: Row,
): Verdict {
  const verdict = match(ctx, entity, team.rule, record)
  const { minimumScore: least, rule } = team
  const score = record.score as number | null
  const scoring = entity === 'lead' && settingsIn(ctx.config, 'automation').leadScoring
  if (!scoring || least === null || (score !== null && score >= least)) return verdict
  const fields = routedFieldsOf(nounByName(entity), ctx.config)
  return { ...verdict, matches: false, unmet: [...verdict.unmet, rule ? demandsOf(rule, fields).length : 0] }
}

export type TeamChoice = { tried: Tried[]; handlerId: string | null; teamId: string | null; broken: BrokenRule[] }
export type BrokenRule = {
  kind: 'dispatchTask' | 'team'
  id: string
  name: string
  reason: 'inactiveHandler' | 'fieldGone'
  userName?: string
}

/** First the tasks, then the teams: who of them takes the record. The first match wins; later matches are named as such. */
export function chooseTeam(ctx: Ctx, entity: RoutedEntity, record: Row, passedOver?: string): TeamChoice {
  const { tasks, teams, pages } = ruleBook(ctx, entity)
  const choice: TeamChoice = { tried: [], handlerId: null, teamId: null, broken: [] }
  const { tried, broken } = choice
  const given = record.teamId as string | null
  if (!given) {
    const asked = toAsk(ctx, entity, 'tasks', record)
    const reasons: Reasons = (at, seen) => match(ctx, entity, tasks[at]?.filter ?? null, seen).unmet
    for (const [at, { id, name, filter, handlerId }] of tasks.entries()) {
      if (!asked.has(at)) {
        tried.push({ page: pages.tasks, at, result: 'notMatched', unmet: [], reasons })
        continue
      }
      const verdict = match(ctx, entity, filter, record)
      const one: Tried = { page: pages.tasks, at, result: 'notMatched', unmet: verdict.unmet }
      tried.push(one)
      if (verdict.broken) broken.push({ kind: 'dispatchTask', id, name, reason: 'fieldGone' })
      if (!verdict.matches) continue
      const handler = ctx.config.get('user', handlerId)
      if (!handler?.active) {
        one.result = 'inactive'
        const userName = handler ? { userName: handler.name } : {}
        broken.push({ kind: 'dispatchTask', id, name, reason: 'inactiveHandler', ...userName })
      } else if (handler.id === passedOver) one.result = 'passedOver'
      else if (choice.handlerId) one.result = 'later'
      else {
        one.result = 'chosen'
        choice.handlerId = handler.id
      }
    }
    if (choice.handlerId) return choice
  }
  const asked = given ? null : toAsk(ctx, entity, 'teams', record)
  const reasons: Reasons = (at, seen) => (teams[at] ? matchTeam(ctx, entity, teams[at], seen).unmet : [])
  for (const [at, team] of teams.entries()) {
    const { id, name } = team
    if (given && id !== given) continue
    if (asked && !asked.has(at)) {
      tried.push({ page: pages.teams, at, result: 'notMatched', unmet: [], reasons })
      continue
    }
    const verdict = given ? yes : matchTeam(ctx, entity, team, record)
    const one: Tried = { page: pages.teams, at, result: 'notMatched', unmet: verdict.unmet }
    if (given) one.given = true
    tried.push(one)
    if (verdict.broken) broken.push({ kind: 'team', id, name, reason: 'fieldGone' })
    if (!verdict.matches) continue
    one.result = choice.teamId ? 'later' : 'chosen'
    choice.teamId ??= id
  }
  return choice
}

/** How a member stands at this moment; `left` is how many of those to give he may still take in the 30 days, null without limit. */
export type Standing = {
  memberId: string
  userId: string
  active: boolean
  optedOut: boolean
  left: number | null
  lastTurn: bigint
  served: bigint
  position: number | null
}

/** Whose turn it is among a team's members: never served first, in their order, then the one served longest ago. Pure. */
export function chooseMember(
  ctx: Ctx,
  entity: RoutedEntity,
  teamId: string,
  standings: readonly Standing[],
  record: Row,
  passedOver?: string,
): { tried: Tried[]; chosen: Standing | null } {
  const { page, rules } = membersPage(ctx, entity, teamId, standings)
  const tried: Tried[] = []
  let chosen: { standing: Standing; one: Tried } | null = null
  for (const [at, standing] of standings.entries()) {
    const verdict = match(ctx, entity, rules[at] ?? null, record)
    const one: Tried = { page, at, result: 'later', unmet: [] }
    tried.push(one)
    if (!standing.active) one.result = 'inactive'
    else if (standing.optedOut) one.result = 'optedOut'
    else if (standing.userId === passedOver) one.result = 'passedOver'
    else if (!verdict.matches) {
      one.result = 'notMatched'
      one.unmet = verdict.unmet
    } else if (standing.left !== null && standing.left <= 0) one.result = 'full'
    else if (!chosen || standing.lastTurn < chosen.standing.lastTurn) {
      one.result = 'chosen'
      if (chosen) chosen.one.result = 'later'
      chosen = { standing, one }
    }
  }
  return { tried, chosen: chosen?.standing ?? null }
}

/** The rules of the members who stand there, in their order: those the configuration has, or, as it is just being changed, others. */
const membersPage = (ctx: Ctx, entity: RoutedEntity, teamId: string, standings: readonly Standing[]) =>
  ctx.config.derived(`members page ${entity} ${standings.map(({ memberId }) => memberId).join(' ')}`, () => {
    const { members } = ruleBook(ctx, entity)
    const known = new Map(members.get(teamId)?.map((member) => [member.id, member]))
    const fields = routedFieldsOf(nounByName(entity), ctx.config)
    const rules = standings.map(({ memberId }) => {
      const member = known.get(memberId)
      return member ? memberRule(ctx, member) : null
    })
    const candidates = standings.map(({ userId }, at): Candidate => {
      const rule = rules[at]
      const name = ctx.config.get('user', userId)?.name ?? ''
      return { kind: 'member', id: userId, name, demands: rule ? demandsOf(rule, fields) : [] }
    })
    return { page: new Page(candidates), rules }
  })
