import type { Reactions } from '../worker/worker.ts'
import { rescoreAll } from './rescore.ts'

export const scoringReactions: Reactions = { 'scoring.rescore': { outside: rescoreAll } }
