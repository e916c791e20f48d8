import { nounByName } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import { settingsIn } from '../settings/settings.ts'
import { notify } from './notify.ts'
import { resolveRecipients } from './recipients.ts'
import type { Figures } from './words/en.ts'
import { type Thing, words } from './words/index.ts'

/** An import that has come to its end. `assigned`: how many of its records each owner was given. */
type ImportDone = Recorded & {
  payload: Figures & {
    importId: string
    userId: string
    fileName: string
    entity: Thing
    assigned: Readonly<Record<string, number>>
  }
}

/** Tells of a whole import: its user the figures, each owner what he was given, and of new leads those whom the settings name. */
export async function tellImport(ctx: Ctx, { payload }: ImportDone): Promise<void> {
  const { importId, userId, fileName: file, entity: thing, assigned, ...figures } = payload
  const data = { importId, fileName: file, entity: thing }
  const list = `/${nounByName(thing).path}`
  await notify(ctx, {
    userIds: [userId],
    kind: 'import.done',
    words: (language) => words[language].imported({ file, ...figures }),
    link: `/imports/${importId}`,
    data: { ...data, ...figures },
    effect: `import.done ${importId}`,
  })
  for (const [ownerId, n] of Object.entries(assigned))
    if (n > 0)
      await notify(ctx, {
        userIds: [ownerId],
        kind: 'assigned',
        words: (language) => words[language].importAssigned({ thing, n, file }),
        link: list,
        data: { ...data, count: n },
        effect: `import.assigned ${importId}`,
      })
  if (thing !== 'lead' || !figures.created) return
  const by = ctx.config.get('user', userId)?.name ?? ''
  const n = figures.created
  await notify(ctx, {
    userIds: resolveRecipients(ctx, settingsIn(ctx.config, 'automation').notifyOnNew, {}).userIds,
    kind: 'lead.new',
    words: (language, write) => words[language].importedNew({ thing, n, file, by, at: write(ctx.now) }),
    link: list,
    data: { ...data, count: n },
    effect: `import.new ${importId}`,
  })
}
