import { nouns } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { linkedNames, withLinked } from '../records/predicates.ts'
import { settingsIn } from '../settings/settings.ts'
import { match, memberRule } from './match.ts'
import type { RoutedEntity, Step } from './receipt.ts'

const byPosition = (a: { position: number | null; id: string }, b: { position: number | null; id: string }) =>
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
    const members = new Map(
      teams.map((team) => [
        team.id,
        config
          .list('member')
          .filter((member) => member.teamId === team.id)
          .sort(byPosition),
      ]),
    )
    const rules = [
      ...tasks.map((task) => task.filter),
      ...teams.map((team) => team.rule),
      ...[...members.values()].flat().map((member) => member.rule),
    ]
    return { tasks, teams, members, links: linkedNames(rules.filter((rule): rule is Filter => rule !== null)) }
  })

/** The record as the rules see it: its linked fields beside its own. */
export function asRulesSee(ctx: Ctx, entity: RoutedEntity, record: Row): Promise<Row> {
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  return withLinked(ctx, noun, record, ruleBook(ctx, entity).links)
}

export type TeamChoice = { steps: Step[]; handlerId: string | null; teamId: string | null; broken: BrokenRule[] }
export type BrokenRule = {
  kind: 'dispatchTask' | 'team'
  id: string
  name: string
  reason: 'inactiveHandler' | 'fieldGone'
  userName?: string
}

/** First the tasks, then the teams: who of them takes the record. The first match wins; later matches are named as such. */
export function chooseTeam(ctx: Ctx, entity: RoutedEntity, record: Row): TeamChoice {
  const { tasks, teams } = ruleBook(ctx, entity)
  const choice: TeamChoice = { steps: [], handlerId: null, teamId: null, broken: [] }
  const { steps, broken } = choice
  const given = record.teamId as string | null
  if (!given) {
    for (const task of tasks) {
      const verdict = match(ctx, entity, task.filter, record)
      const step: Step = { kind: 'task', id: task.id, name: task.name, result: 'notMatched', unmet: verdict.unmet }
      steps.push(step)
      if (verdict.broken) broken.push({ kind: 'dispatchTask', id: task.id, name: task.name, reason: 'fieldGone' })
      if (!verdict.matches) continue
      const handler = ctx.config.get('user', task.handlerId)
      if (!handler?.active) {
        step.result = 'inactive'
        broken.push({
          kind: 'dispatchTask',
          id: task.id,
          name: task.name,
          reason: 'inactiveHandler',
          ...(handler ? { userName: handler.name } : {}),
        })
      } else if (choice.handlerId) step.result = 'later'
      else {
        step.result = 'chosen'
        choice.handlerId = handler.id
      }
    }
    if (choice.handlerId) return choice
  }
  const scoring = settingsIn(ctx.config, 'automation').leadScoring
  for (const team of given ? teams.filter(({ id }) => id === given) : teams) {
    const verdict = given ? { matches: true, broken: false, unmet: [] } : match(ctx, entity, team.rule, record)
    const step: Step = { kind: 'team', id: team.id, name: team.name, result: 'notMatched', unmet: verdict.unmet }
    steps.push(step)
    if (verdict.broken) broken.push({ kind: 'team', id: team.id, name: team.name, reason: 'fieldGone' })
    const score = record.score as number | null
    const { minimumScore } = team
    const tooLow =
      !given && entity === 'lead' && scoring && minimumScore !== null && (score === null || score < minimumScore)
    if (tooLow) step.unmet = [...step.unmet, { field: 'score', op: 'atLeast', actual: score, expected: minimumScore }]
    if (!verdict.matches || tooLow) continue
    step.result = choice.teamId ? 'later' : 'chosen'
    choice.teamId ??= team.id
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
): { steps: Step[]; chosen: Standing | null } {
  const rules = new Map((ruleBook(ctx, entity).members.get(teamId) ?? []).map((member) => [member.id, member]))
  const steps: Step[] = []
  let chosen: { standing: Standing; step: Step } | null = null
  for (const standing of standings) {
    const member = rules.get(standing.memberId)
    const name = ctx.config.get('user', standing.userId)?.name ?? ''
    const step: Step = { kind: 'member', id: standing.userId, name, result: 'later', unmet: [] }
    steps.push(step)
    const verdict = member
      ? match(ctx, entity, memberRule(ctx, member), record)
      : { matches: true, broken: false, unmet: [] }
    if (!standing.active) step.result = 'inactive'
    else if (standing.optedOut) step.result = 'optedOut'
    else if (!verdict.matches) {
      step.result = 'notMatched'
      step.unmet = verdict.unmet
    } else if (standing.left !== null && standing.left <= 0) step.result = 'full'
    else if (!chosen || standing.lastTurn < chosen.standing.lastTurn) {
      step.result = 'chosen'
      if (chosen) chosen.step.result = 'later'
      chosen = { standing, step }
    }
  }
  return { steps, chosen: chosen?.standing ?? null }
}
