import type { Clock } from '../db/clock.ts'
import type { Gateway } from '../db/gateway.ts'
import type { Identify } from '../http/app.ts'
import { asUser } from '../importing/running/run.ts'
import type { Transport } from '../mail/transport.ts'
import { nextDue, ringTimers } from '../worker/timers.ts'
import type { Worker } from '../worker/worker.ts'

/** Names the user who speaks; understood by a program that listens on no port. */
export const speakerHeader = 'x-demo-user'

/**
 * What a program needs to play the life of one made-up company: a clock that is set, people who need no password, a mail server that
 * takes every letter and sends none.
 */
export type Rehearsal = {
  clock: Clock
  transport: Transport
  identify: Identify
  workspace: () => string | null
  /** Whose life is played from now on. */
  enter: (workspaceId: string) => void
  /** Sets the clock; null lets it go with the world's. */
  setClock: (moment: Date | null) => void
}

export function newRehearsal(): Rehearsal {
  let workspace: string | null = null
  let moment: Date | null = null
  return {
    clock: { now: () => new Date(moment ?? Date.now()) },
    transport: { send: async () => {}, close: () => {} },
    identify({ headers }) {
      const userId = headers[speakerHeader]
      return workspace && typeof userId === 'string'
        ? { workspaceId: workspace, opener: asUser(workspace, userId) }
        : null
    },
    workspace: () => workspace,
    enter: (workspaceId) => {
      workspace = workspaceId
    },
    setClock: (to) => {
      moment = to
    },
  }
}

/** Lets time pass for the company: all that falls due on the way happens in its order, at its own moment, and all work is done. */
export async function pass(
  { clock, setClock, workspace }: Rehearsal,
  gateway: Gateway,
  worker: Worker,
  until: Date,
): Promise<void> {
  const company = workspace()
  if (!company) throw new Error('no company is played')
  await worker.settle()
  for (let due = await nextDue(gateway, company); due && due <= until; due = await nextDue(gateway, company)) {
    if (due > clock.now()) setClock(due)
    await ringTimers(gateway, company)
    await worker.settle()
  }
  setClock(until)
}
