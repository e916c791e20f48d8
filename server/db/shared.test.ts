import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from './context.ts'
import { shared } from './shared.ts'
import { sql } from './sql.ts'

test('of many who ask at once, each is told what was read after he asked; other questions and workspaces stay apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 40 }), async (pauses) => {
      let now = 0
      let readings = 0
      const open: (() => void)[] = []
      const many = (query: { values: unknown[] }) => {
        readings++
        const read = [{ at: ++now, of: query.values[0] }]
        return new Promise((resolve) => open.push(() => resolve(read)))
      }
      const asked = []
      for (const [nth, pause] of pauses.entries()) {
        const [workspaceId, of] = [`w${nth % 2}`, nth % 4 < 2 ? 'all' : 'own']
        const since = ++now
        const answer = shared<{ at: number; of: string }>(
          { workspaceId, tx: { many } } as unknown as Ctx,
          sql`select ${of}`,
        )
        asked.push(answer.then(([row]) => expect(row?.of === of && row.at > since).toBe(true)))
        for (let i = 0; i < pause; i++) await turn()
        if (pause) open.shift()?.()
      }
      let done = false
      const all = Promise.all(asked).then(() => {
        done = true
      })
      while (!done) {
        open.shift()?.()
        await turn()
      }
      await all
      if (pauses.every((pause) => pause === 0)) expect(readings).toBeLessThanOrEqual(8)
    }),
  )
})

test('a reading that fails is done again by each who waited for it', async () => {
  const ctx = (many: () => Promise<unknown>) => ({ workspaceId: 'w', tx: { many } }) as unknown as Ctx
  const fails = () => Promise.reject(new Error('connection lost'))
  const first = shared(ctx(fails), sql`select 1`)
  const second = shared(ctx(fails), sql`select 1`)
  const third = shared(
    ctx(async () => [3]),
    sql`select 1`,
  )
  expect(await Promise.allSettled([first, second, third])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
    { status: 'fulfilled', value: [3] },
  ])
})
