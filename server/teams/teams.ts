import { dispatchTask, member, scoreRule, team } from '@kohoi/contract'
import { salesSettingsAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export const teams = keep({ noun: team, access: salesSettingsAccess })
export const members = keep({ noun: member, access: salesSettingsAccess })
export const dispatchTasks = keep({ noun: dispatchTask, access: salesSettingsAccess })
export const scoreRules = keep({ noun: scoreRule, access: salesSettingsAccess })
