import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { settingsIn } from '../settings/settings.ts'
import { clearTimer, setTimer } from '../worker/timers.ts'
import type { Reactions } from '../worker/worker.ts'
import { passOn } from './pass-on.ts'
import { runAssignment } from './run-assignment.ts'

const timer = 'routing.scheduledRun'

/** Runs by schedule: the setting starts or stops the timer, each run sets the next. */
export const routingReactions: Reactions = {
  'routing.schedule': { inside: schedule },
  'routing.passOn': { inside: passOn },
  [timer]: {
    async outside(gateway: Gateway, workspaceId: string) {
      await gateway.asSystem(workspaceId, async (ctx) => schedule(ctx))
      for (const entity of ['lead', 'opportunity'] as const)
        await runAssignment((work) => gateway.asSystem(workspaceId, work), entity)
    },
  },
}

function schedule(ctx: Ctx): void {
  const minutes = settingsIn(ctx.config, 'automation').assignmentEveryMinutes
  if (minutes) setTimer(ctx, timer, '', new Date(ctx.now.getTime() + minutes * 60_000))
  else clearTimer(ctx, timer, '')
}
