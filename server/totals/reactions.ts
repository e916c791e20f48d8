import type { Reactions } from '../worker/worker.ts'
import { compactTotals } from './compact.ts'

export const totalsReactions: Reactions = { 'totals.compact': { inside: compactTotals } }
