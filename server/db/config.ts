import * as all from '@kohoi/contract'
import { type Noun, nouns, type RecordOf } from '@kohoi/contract'
import { readRows } from './rows.ts'
import { join, raw, sql } from './sql.ts'
import type { Tx } from './transaction.ts'

/** The nouns kept in memory, by name. */
type ConfigNouns = {
  user: typeof all.user
  company: typeof all.company
  exchangeRate: typeof all.exchangeRate
  team: typeof all.team
  member: typeof all.member
  dispatchTask: typeof all.dispatchTask
  scoreRule: typeof all.scoreRule
  ruleExample: typeof all.ruleExample
  acceptedFinding: typeof all.acceptedFinding
  bigDealRule: typeof all.bigDealRule
  salesTarget: typeof all.salesTarget
  customField: typeof all.customField
  webForm: typeof all.webForm
  need: typeof all.need
  processingStep: typeof all.processingStep
  priority: typeof all.priority
  leadStatus: typeof all.leadStatus
  failureReason: typeof all.failureReason
  source: typeof all.source
  opportunityType: typeof all.opportunityType
  tag: typeof all.tag
  lostReason: typeof all.lostReason
  activityType: typeof all.activityType
  stage: typeof all.stage
  product: typeof all.product
  accountGroup: typeof all.accountGroup
  priceList: typeof all.priceList
  quotationTemplate: typeof all.quotationTemplate
}

type Entry<K extends keyof ConfigNouns> = RecordOf<ConfigNouns[K]>

/** The configuration of a workspace as one version of it stood. Never changed in place: a new version is a new object. */
export type Config = {
  readonly version: bigint
  /** Of the rule book in it; counted from its first change on. */
  readonly rulesVersion: number
  readonly workspace: { name: string; language: all.Language }
  readonly list: <K extends keyof ConfigNouns>(noun: K) => readonly Entry<K>[]
  readonly get: <K extends keyof ConfigNouns>(noun: K, id: string | null | undefined) => Entry<K> | undefined
  readonly settings: Readonly<Record<string, { id: string; version: number; value: unknown }>>
  /** A place for what is derived from this version once: compiled rules, policies. */
  readonly derived: <T>(key: unknown, make: () => T) => T
}

const configNouns = Object.values(nouns).filter((noun) => noun.config)

/** Reads the whole configuration of the transaction's workspace. */
export async function loadConfig(tx: Tx, workspaceId: string): Promise<Config> {
  const [workspace, settings, ...lists] = await Promise.all([
    tx.maybe<{ name: string; language: all.Language; config_version: bigint; rules_version: number }>(
      sql`select name, language, config_version, rules_version from workspaces where workspace_id = ${workspaceId}`,
    ),
    tx.many<{ name: string; id: string; version: number; value: unknown }>(
      sql`select name, id, version, value from settings where workspace_id = ${workspaceId}`,
    ),
    ...configNouns.map((noun) => readAll(tx, noun, workspaceId)),
  ])
  if (!workspace) throw new Error(`no workspace ${workspaceId}`)
  return configOf(
    {
      version: workspace.config_version,
      rulesVersion: workspace.rules_version,
      workspace: { name: workspace.name, language: workspace.language },
      settings: Object.fromEntries(settings.map(({ name, ...rest }) => [name, rest])),
    },
    new Map(configNouns.map((noun, i) => [noun.name, lists[i] ?? []])),
  )
}

type Entries = ReadonlyMap<string, readonly Record<string, unknown>[]>

/** A configuration with the entries of some nouns, and where given the settings, replaced. */
export const replaced = (config: Config, entries: Entries, settings = config.settings): Config =>
  configOf(
    { ...config, settings },
    new Map(configNouns.map(({ name }) => [name, entries.get(name) ?? config.list(name as keyof ConfigNouns)])),
  )

function configOf(
  { version, rulesVersion, workspace, settings }: Pick<Config, 'version' | 'rulesVersion' | 'workspace' | 'settings'>,
  byNoun: Entries,
): Config {
  const byId = new Map(
    [...byNoun].map(([name, list]) => [name, new Map(list.map((entry) => [entry.id as string, entry]))]),
  )
  const derived = new Map<unknown, unknown>()
  return {
    version,
    rulesVersion,
    workspace,
    settings,
    list: (noun) => (byNoun.get(noun) ?? []) as never,
    get: (noun, id) => (id ? byId.get(noun)?.get(id) : undefined) as never,
    derived: <T>(key: unknown, make: () => T) => {
      if (!derived.has(key)) derived.set(key, make())
      return derived.get(key) as T
    },
  }
}

async function readAll(tx: Tx, noun: Noun, workspaceId: string): Promise<Record<string, unknown>[]> {
  const ordered = 'position' in noun.fields ? [raw('r.position nulls last'), raw('r.id')] : [raw('r.id')]
  const alive = noun.bin ? sql`and r.deleted_at is null` : sql``
  return readRows(
    noun,
    await tx.many(
      sql`select r.* from ${raw(all.snake(noun.path))} r where r.workspace_id = ${workspaceId} ${alive} order by ${join(ordered)}`,
    ),
  )
}
