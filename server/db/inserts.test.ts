import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { newId } from './ids.ts'
import { Json, shapeOf } from './inserts.ts'
import { sql } from './sql.ts'

let world: World
let workspaceId: string

beforeAll(async () => {
  world = await startWorld()
  await world.setup({ language: 'vi' })
  const { rows } = await world.program.gateway.pool.query('select workspace_id from logins')
  workspaceId = rows[0].workspace_id
})
afterAll(() => world.stop())

const columns = [
  'workspace_id',
  'id',
  'created_at',
  'updated_at',
  'number',
  'name',
  'tag_ids',
  'expected_revenue',
  'score_parts',
  'texts',
]
const leads = shapeOf('leads', columns)
const turns = shapeOf('turns', ['workspace_id', 'team_id', 'user_id', 'served'], ['workspace_id', 'team_id', 'user_id'])

test('one row and many come out alike: texts with quotes and line ends, lists, JSON lists, moments, nothing', async () => {
  const at = new Date('2026-03-02T02:00:00.123Z')
  const tagIds = [newId(), newId()]
  const name = 'Nguyễn "Cường" \\ {sắt, thép}\nบริษัท \'นอร์ท\''
  const texts = { name: 'a "b" \\ c', list: [1, null, { x: 'y' }] }
  const cells = (id: string, number: string) => [
    workspaceId,
    id,
    at,
    at,
    number,
    name,
    tagIds,
    9007199254740993n,
    new Json([{ points: 3 }]),
    new Json(texts),
  ]
  for (const n of [1, 3, 40]) {
    const ids = Array.from({ length: n }, newId)
    const rows = await world.program.gateway.asSystem(workspaceId, (ctx) => {
      for (const [i, id] of ids.entries()) ctx.tx.insert(leads, cells(id, `${n}-${i}`))
      ctx.tx.insert(leads, [...cells(newId(), `${n}-empty`).slice(0, 6), [], null, null, new Json({})])
      return ctx.tx.many(
        sql`select created_at, name, tag_ids, expected_revenue, score_parts, texts, note, deleted_at from leads where id = any(${ids}::uuid[])`,
      )
    })
    expect(rows).toEqual(
      Array.from({ length: n }, () => ({
        created_at: at,
        name,
        tag_ids: tagIds,
        expected_revenue: 9007199254740993n,
        score_parts: [{ points: 3 }],
        texts,
        note: null,
        deleted_at: null,
      })),
    )
  }
})

test('of rows with the same key the last stands, also against one that was there', async () => {
  const [team, ...users] = Array.from({ length: 7 }, newId)
  const served = (...numbers: number[]) =>
    world.program.gateway.asSystem(workspaceId, async (ctx) => {
      for (const number of numbers)
        for (const user of users) ctx.tx.insert(turns, [workspaceId, team, user, BigInt(number)])
      const rows = await ctx.tx.many<{ served: bigint }>(sql`select served from turns where team_id = ${team}`)
      return rows.map((row) => row.served)
    })
  expect(await served(1, 2)).toEqual(users.map(() => 2n))
  expect(await served(5, 4)).toEqual(users.map(() => 4n))
})

test('rows refused by the database fail the commit, and nothing of it stays', async () => {
  const twice = world.program.gateway.asSystem(workspaceId, async (ctx) => {
    for (const number of ['same', 'same'])
      ctx.tx.insert(leads, [workspaceId, newId(), ctx.now, ctx.now, number, 'x', [], null, null, new Json({})])
  })
  await expect(twice).rejects.toMatchObject({ code: '23505' })
  const kept = await world.program.gateway.asSystem(workspaceId, (ctx) =>
    ctx.tx.many(sql`select from leads where number = 'same'`),
  )
  expect(kept).toEqual([])
})
