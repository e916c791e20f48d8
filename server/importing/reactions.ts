import type { Reactions } from '../worker/worker.ts'
import { workOnImport } from './running/work.ts'

export const importReactions: Reactions = { 'imports.work': { outside: workOnImport } }
