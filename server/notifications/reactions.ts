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
