import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../db/sql.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { standingsOf, standingsQuery } from './turns.ts'

let world: World
let admin: Client
let workspaceId: string
const user: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'th' })
  for (const [key, name] of Object.entries({ ploy: 'Ploy', linh: 'Linh', nam: 'Nam' }))
    user[key] = (
      await admin.create('/users', {
        name,
        email: `${key}@thantara.example`,
        role: 'salesperson',
        language: 'th',
        password,
      })
    ).id
  workspaceId = await world.program.gateway.pool
    .query('select workspace_id from logins limit 1')
    .then(({ rows }) => rows[0].workspace_id)
})
afterAll(() => world.stop())

const enter = async (n: number, city: string): Promise<Json[]> => {
  const made: Json[] = []
  for (let i = 0; i < n; i++) made.push(await admin.create('/leads', { name: `${city} ${i}`, city }))
  return made
}
const teamOf = async (city: string, capacities: Record<string, number | null>) => {
  const { id } = await admin.create('/teams', {
    name: city,
    usesLeads: true,
    rule: { field: 'city', op: 'is', value: city },
  })
  for (const [key, capacity] of Object.entries(capacities))
    await admin.create(`/teams/${id}/members`, { userId: user[key], capacity })
  return id
}

test('a run gives as many at once as each may still take, and the places of the oldest come free first', async () => {
  const waiting = await enter(6, 'Rayong')
  const rayong = await teamOf('Rayong', { ploy: 0, linh: 2, nam: 3 })
  const run = async () => (await admin.post('/assignment-runs', { entity: 'lead' }, { expect: 200 })).body
  const ownersOf = async () => {
    const owners = await Promise.all(waiting.map(async ({ id }) => (await admin.get(`/leads/${id}`)).body.ownerId))
    return (['ploy', 'linh', 'nam'] as const).map((key) => owners.filter((owner) => owner === user[key]).length)
  }
  expect(await run()).toMatchObject({ assigned: 5, waiting: 1 })
  expect(await ownersOf()).toEqual([0, 2, 3])
  await world.at('2026-03-10T09:00:00+07:00')
  waiting.push(...(await enter(3, 'Rayong')))
  expect(await run()).toMatchObject({ assigned: 0, waiting: 4 })
  const standings = (toGive: number) =>
    world.program.gateway.asSystem(workspaceId, async (ctx) =>
      (await standingsOf(ctx, rayong, toGive)).map(({ left }) => left),
    )
  expect(await standings(9)).toEqual([0, 0, 0])
  await world.at('2026-04-05T09:00:00+07:00')
  expect(await standings(1)).toEqual([0, 1, 1])
  expect(await standings(9)).toEqual([0, 2, 3])
  expect(await run()).toMatchObject({ assigned: 4, waiting: 0 })
  expect(await ownersOf()).toEqual([0, 4, 5])
})

test('what a member was ever given is not read to find whether he is full', async () => {
  const phuket = await teamOf('Phuket', { ploy: 30, linh: null })
  await enter(2, 'Phuket')
  const plan = await world.program.gateway.asSystem(workspaceId, async (ctx) => {
    ctx.tx.write(sql`
      insert into assignments (workspace_id, id, entity, record_id, state, team_id, owner_id, nth, at)
      select ${workspaceId}, gen_random_uuid(), 'lead', gen_random_uuid(), 'assigned', ${phuket}, u, i, ${ctx.now}
      from generate_series(100, 3000) i, unnest(${[user.ploy, user.linh]}::uuid[]) u`)
    ctx.tx.write(sql`update turns set served = 3000 where workspace_id = ${workspaceId} and team_id = ${phuket}`)
    ctx.tx.write(sql`set local plan_cache_mode = force_generic_plan`)
    const rows = await ctx.tx.many<{ 'QUERY PLAN': string }>(sql`explain (analyze) ${standingsQuery(ctx, phuket, 1)}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toMatch(/assignments_nth.*rows=1\.00 loops=1|assignments_nth.*rows=1 loops=1/)
  expect(plan).not.toMatch(/Rows Removed by Filter: \d{2}/)
})

test('a receipt says what the rules said then, whatever they say now; those of earlier versions are read as they are', async () => {
  const huahin = await teamOf('Hua Hin', { ploy: null })
  const [lead] = await enter(1, 'Hua Hin')
  const receipt = async () => (await admin.get(`/leads/${lead?.id}/assignment`, { expect: 200 })).body
  const then = await receipt()
  expect(then.steps).toContainEqual(
    expect.objectContaining({ kind: 'member', name: 'Ploy', result: 'chosen', unmet: [] }),
  )
  expect(then.steps).toContainEqual(
    expect.objectContaining({
      name: 'Rayong',
      result: 'notMatched',
      unmet: [{ field: 'city', op: 'is', actual: 'Hua Hin', expected: 'Rayong' }],
    }),
  )
  const changed = { name: 'Prachuap', rule: { field: 'city', op: 'is', value: 'Prachuap' } }
  await admin.patch(`/teams/${huahin}`, changed, { expect: 200 })
  await admin.patch(`/users/${user.ploy}`, { name: 'Ploypailin' }, { expect: 200 })
  await enter(1, 'Prachuap')
  expect(await receipt()).toEqual(then)
  await world.program.gateway.asSystem(workspaceId, async (ctx) => {
    ctx.tx.write(sql`update assignments set steps = ${JSON.stringify(then.steps)} where record_id = ${lead?.id}`)
  })
  expect(await receipt()).toEqual(then)
})
