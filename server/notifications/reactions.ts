import type { Config } from '../db/config.ts'
import { settingsIn } from '../settings/settings.ts'
import type { Reactions } from '../worker/worker.ts'
import { tellBrokenRule } from './broken-rule.ts'
import { tellImport } from './import-done.ts'
import { tellAssigned, tellNew, tellUnassigned } from './record-news.ts'

/** What becomes known by itself, by the name of the reaction. */
export const notificationReactions: Reactions = {
  'notify.new': { inside: tellNew },
  'notify.assigned': { inside: tellAssigned },
  'notify.unassigned': { inside: tellUnassigned },
  'notify.brokenRule': { inside: tellBrokenRule },
  'notify.import': { inside: tellImport },
}

/** The events these react to. */
export const notificationEvents: Readonly<Record<string, readonly string[]>> = {
  'lead.created': ['notify.new'],
  'record.assigned': ['notify.assigned'],
  'record.unassigned': ['notify.unassigned'],
  'rule.broken': ['notify.brokenRule'],
  'import.done': ['notify.import'],
}

/** A job is a row and a transaction: none is made where the settings name nobody, or somebody took the record himself. */
export function hasNobodyToTell(reaction: string, payload: Readonly<Record<string, unknown>>, config: Config): boolean {
  if (reaction === 'notify.new') return settingsIn(config, 'automation').notifyOnNew.length === 0
  return reaction === 'notify.assigned' && payload.ownerId === payload.byUserId
}
