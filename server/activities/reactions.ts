import type { Reactions } from '../worker/worker.ts'
import { remind, reminder } from './remind.ts'

export const activityReactions: Reactions = { [reminder]: { inside: remind } }
