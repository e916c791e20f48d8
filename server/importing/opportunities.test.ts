import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { errorRows, finished, importAll, sampleBytes, upload } from './testing/upload.ts'

let world: World
let admin: Client
let dustin: Client
let anna: Client
const id: Record<string, string> = {}

const person = async (key: string, name: string, role: string) => {
  const email = `${key}@thantara.example`
  id[key] = (await admin.create('/users', { name, email, role, active: true, language: 'en', password })).id
  return world.as(email)
}

/** Dustin manages sales; Anna and Moses sell in the team Central, Darcel in two teams. The stages are those of the list. */
beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'US', currency: 'USD', language: 'en', timeZone: 'America/New_York' })
  dustin = await person('dustin', 'Dustin Brinkmann', 'manager')
  anna = await person('anna', 'Anna Snelling', 'salesperson')
  await person('moses', 'Moses Frase', 'salesperson')
  await person('darcel', 'Darcel Schlecht', 'salesperson')
  for (const name of ['Central', 'East']) id[name] = (await admin.create('/teams', { name })).id
  for (const who of ['anna', 'moses', 'darcel'])
    await admin.create(`/teams/${id.Central}/members`, { userId: id[who], capacity: 1 })
  await admin.create(`/teams/${id.East}/members`, { userId: id.darcel })
  for (const name of ['Engaging', 'Prospecting'])
    id[name] = (await admin.create('/stages', { name, position: 0, outcome: 'open' })).id
  await importAll(admin, 'product', bytesOf(await sampleBytes('maven/products.csv')))
  await importAll(admin, 'account', bytesOf(await sampleBytes('maven/accounts.csv')), {
    values: { office_location: { Philipines: 'Philippines' } },
  })
})
afterAll(() => world.stop())

const bytesOf = (file: Buffer) => file as Uint8Array<ArrayBuffer>
const problems = async (as: Client, run: string) =>
  (await as.get(`/imports/${run}/problems`, { expect: 200 })).body.items
const named = async (name: string) =>
  (
    await admin.all(
      `/opportunities?filter=${encodeURIComponent(JSON.stringify({ field: 'externalNumber', op: 'is', value: name }))}`,
    )
  )[0]
const of = async (path: string) => new Map((await admin.all(path)).map((one) => [one.id, one.name as string]))

/** The first rows of the pipeline, some of each end; all of salespeople who are here. */
async function pipeline(): Promise<{ header: string; rows: string[][] }> {
  const [header = '', ...lines] = (await sampleBytes('maven/sales_pipeline.csv')).toString('utf8').trim().split(/\r?\n/)
  const here = new Set(['Anna Snelling', 'Moses Frase', 'Darcel Schlecht'])
  const all = lines.map((line) => line.split(',')).filter(([, agent = '']) => here.has(agent))
  const rows = ['Won', 'Lost', 'Engaging', 'Prospecting'].flatMap((stage) =>
    all.filter((row) => row[4] === stage).slice(0, 15),
  )
  return { header, rows }
}

describe('the pipeline of a newcomer', () => {
  let run: Json

  test('is understood by its columns; what it needs is said before anything is written', async () => {
    const { header, rows } = await pipeline()
    const { body } = await upload(
      dustin,
      'opportunity',
      [header, ...rows.map((row) => row.join(','))].join('\n'),
      'p.csv',
    )
    expect(body).toMatchObject({ rows: 60, dateFormat: 'MM/DD/YYYY' })
    expect(body.mapping).toEqual({
      opportunity_id: 'externalNumber',
      sales_agent: 'ownerId',
      product: 'lines.productId',
      account: 'accountId',
      deal_stage: 'stageId',
      engage_date: 'createdAt',
      close_date: 'closedAt',
      close_value: 'expectedRevenue',
    })
    await dustin.post(`/imports/${body.id}/test`, {}, { expect: 202 })
    const misspelt = rows.filter((row) => row[2] === 'GTXPro' && row[4] !== 'Lost').length
    const tested = await finished(dustin, body.id)
    expect(misspelt).toBeGreaterThan(3)
    expect(tested).toMatchObject({ state: 'tested', created: 45 - misspelt, failed: 15 + misspelt })
    expect(await admin.all('/opportunities')).toEqual([])
    const gtx = rows.filter((row) => row[2] === 'GTXPro')
    const found = await problems(dustin, body.id)
    expect(found).toContainEqual({
      column: 'product',
      field: 'lines.productId',
      label: 'product',
      value: 'GTXPro',
      code: 'cellMeant',
      message: 'There is no such entry. Did you mean GTX Pro?',
      rows: gtx.length,
      firstRow: rows.findIndex((row) => row[2] === 'GTXPro') + 2,
      suggestions: ['GTX Pro'],
      mappable: true,
    })
    expect(found.find((one) => one.field === 'lostReasonId')).toMatchObject({
      column: null,
      label: 'Lost reason',
      code: 'required',
      rows: 15 - rows.filter((row) => row[2] === 'GTXPro' && row[4] === 'Lost').length,
      mappable: false,
    })
    run = tested
  })

  test('comes in whole once it is said what is meant, with its ends, days and prices', async () => {
    const { rows } = await pipeline()
    await dustin.patch(
      `/imports/${run.id}`,
      {
        values: { product: { gtxpro: 'GTX Pro' }, close_value: { 0: null } },
        defaults: { lostReasonId: 'The customer told us no' },
      },
      { expect: 200 },
    )
    await dustin.post(`/imports/${run.id}/run`, {}, { expect: 202 })
    expect(await finished(dustin, run.id)).toMatchObject({ state: 'done', created: 60, failed: 0 })
    const products = await of('/products')
    const stages = await of('/stages')
    const accounts = await of('/accounts')
    const all = new Map((await admin.all('/opportunities')).map((one) => [one.externalNumber, one]))
    for (const [number = '', agent, product = '', account, stage = '', engaged, closed, value] of rows) {
      const one = all.get(number) as Json
      const sold = product === 'GTXPro' ? 'GTX Pro' : product
      const price = (await admin.all('/products')).find(({ name }) => name === sold)?.price as { amount: string }
      expect(one).toMatchObject({
        name: `${account || number} – ${sold}`,
        state: { Won: 'won', Lost: 'lost' }[stage] ?? 'open',
        probability: { Won: 100, Lost: 0 }[stage] ?? null,
        expectedRevenue: { amount: Number(value) > 0 ? `${value}.00` : price.amount, currency: 'USD' },
        ownerId: id[(agent ?? '').split(' ')[0]?.toLowerCase() ?? ''],
        teamId: agent === 'Darcel Schlecht' ? null : id.Central,
        lines: [{ quantity: '1', unitPrice: price }],
      })
      expect(products.get((one.lines as { productId: string }[])[0]?.productId ?? '')).toBe(sold)
      expect(stages.get(String(one.stageId))).toBe(stage === 'Lost' ? 'Engaging' : stage)
      expect(account ? accounts.get(String(one.accountId)) : null).toBe(account || null)
      expect(engaged ? dayOf(one.createdAt) : engaged).toBe(engaged)
      expect(one.closedAt ? dayOf(one.closedAt) : '').toBe(closed)
    }
  })

  test('is no burden: nobody is given what is over, no turn is taken, and reopening goes back to where it was', async () => {
    const isNew = ([, agent, , , stage]: string[]) => stage === 'Prospecting' && agent !== 'Darcel Schlecht'
    const used = (await admin.all(`/teams/${id.Central}/members`)).reduce((sum, one) => sum + Number(one.used), 0)
    expect(used).toBe((await pipeline()).rows.filter(isNew).length)
    const lost = (await admin.all('/opportunities')).find(({ state }) => state === 'lost') as Json
    const history = (await admin.get(`/opportunities/${lost.id}/history`)).body.items
    expect(history).toMatchObject([{ type: 'created', byUserId: id.dustin, data: { importId: run.id } }])
    const receipt = (await admin.get(`/opportunities/${lost.id}/assignment`, { expect: 200 })).body
    expect(receipt).toMatchObject({ state: 'manual', steps: [] })
    const open = (await dustin.act(`/opportunities/${lost.id}/reopening`, {}, { expect: 200 })).body
    expect(open).toMatchObject({ state: 'open', stageId: id.Engaging, lostReasonId: null, closedAt: null })
  })

  test('is known when it comes again, by its own numbers, and goes by undo', async () => {
    const { header, rows } = await pipeline()
    const again = [header, ...rows.map((row) => row.join(','))].join('\n')
    const meant = { values: { product: { GTXPro: 'GTX Pro' } }, defaults: { lostReasonId: 'The customer told us no' } }
    expect(await importAll(dustin, 'opportunity', again, meant)).toMatchObject({ created: 0, skipped: 60, failed: 0 })
    await dustin.post(`/imports/${run.id}/undo`, {}, { expect: 202 })
    expect(await finished(dustin, run.id)).toMatchObject({ state: 'undone', removed: 59, kept: 1 })
    expect(await importAll(dustin, 'opportunity', again, meant)).toMatchObject({ created: 59, skipped: 1, failed: 0 })
  })
})

const dayOf = (time: unknown) => {
  const parts = { timeZone: 'America/New_York', year: 'numeric', month: 'numeric', day: 'numeric' } as const
  return new Intl.DateTimeFormat('en-US', parts).format(new Date(String(time)))
}

describe('what a list may say', () => {
  test('of the past is for those who answer for the figures; outcomes are for everybody', async () => {
    const list =
      'id,name,status,lost reason,created,closed\nA-1,Kiosk,Lost,We were not ready to sell,2025-01-05,2025-02-01\n'
    const mine = await importAll(anna, 'opportunity', list, { dateFormat: 'YYYY-MM-DD' })
    expect(mine).toMatchObject({ created: 1, failed: 0 })
    expect(mine.mapping).toMatchObject({ created: null, status: 'state', 'lost reason': 'lostReasonId' })
    expect(await named('A-1')).toMatchObject({
      state: 'lost',
      probability: 0,
      createdAt: '2026-03-02T01:00:00.000Z',
      closedAt: '2026-03-02T01:00:00.000Z',
    })
    const refused = await anna.patch(`/imports/${(await upload(anna, 'opportunity', list)).body.id}`, {
      mapping: { created: 'createdAt' },
    })
    expect(refused.body.errors).toMatchObject([{ path: 'mapping.created', code: 'unknownField' }])
  })

  test('must be possible: no end before the beginning or to come, no loss without reason, no lost deal in a won stage', async () => {
    const list = [
      'id,name,stage,outcome,reason,created,closed',
      'B-1,One,,won,,2025-02-01,2025-01-31',
      'B-2,Two,,won,,2025-02-01,2026-04-01',
      'B-3,Three,,lost,,2025-02-01,2025-03-01',
      'B-4,Four,Won,lost,The customer told us no,2025-02-01,2025-03-01',
      'B-5,Five,,open,,2027-01-01,',
      'B-6,Six,,open,,2025-01-01,2026-05-01',
      'B-7,Seven,Engaging,won,,2025-02-01,2025-02-01',
    ].join('\n')
    const done = await importAll(dustin, 'opportunity', list, { dateFormat: 'YYYY-MM-DD' })
    expect(done).toMatchObject({ created: 2, failed: 5 })
    expect((await errorRows(dustin, done.id)).slice(1).map(([row, reason]) => `${row} ${reason}`)).toEqual([
      '2 closed “2025-01-31”: This lies before the record was created.',
      '3 closed “2026-04-01”: This lies in the future.',
      '4 reason: Fill this in.',
      '5 stage “Won”: The stage does not go with the outcome.',
      '6 created “2027-01-01”: This lies in the future.',
    ])
    expect(await named('B-6')).toMatchObject({ state: 'open', expectedCloseDate: '2026-05-01', closedAt: null })
    const won = (await named('B-7')) as Json
    expect(won).toMatchObject({ state: 'won', probability: 100, closedAt: '2025-02-01T05:00:00.000Z' })
    expect((await of('/stages')).get(String(won.stageId))).toBe('Won')
  })

  test('passes the gate of its stage like a form, or comes with the reason for an exception', async () => {
    const stage = (await admin.create('/stages', {
      name: 'Offer',
      position: 3,
      outcome: 'open',
      requirements: [
        { kind: 'fieldFilled', text: 'Customer known', field: 'accountId' },
        { kind: 'manual', text: 'Budget confirmed' },
      ],
    })) as Json
    const list = 'id,name,stage,account\nG-1,Gate,Offer,\n'
    const { body } = await upload(dustin, 'opportunity', list)
    await dustin.post(`/imports/${body.id}/test`, {}, { expect: 202 })
    expect(await finished(dustin, body.id)).toMatchObject({ failed: 1 })
    expect((await errorRows(dustin, body.id))[1]?.[1]).toBe(
      'stage “Offer”: The stage asks for: Customer known. stage “Offer”: The stage asks for: Budget confirmed.',
    )
    await dustin.patch(`/imports/${body.id}`, { defaults: { overrideReason: 'Brought over' } }, { expect: 200 })
    await dustin.post(`/imports/${body.id}/run`, {}, { expect: 202 })
    expect(await finished(dustin, body.id)).toMatchObject({ created: 1 })
    const made = (await named('G-1')) as Json
    expect(made.stageId).toBe(stage.id)
    const history = (await admin.get(`/opportunities/${made.id}/history`)).body.items
    expect(history.at(-1)).toMatchObject({ data: { override: { reason: 'Brought over' }, importId: body.id } })
    const hers = await upload(anna, 'opportunity', list)
    await anna.patch(`/imports/${hers.body.id}`, { defaults: { overrideReason: 'I want to' } }, { expect: 422 })
    await admin.patch(`/stages/${stage.id}`, { active: false }, { expect: 200 })
  })

  test('ends what is open when it comes again, and undoing opens it as it was', async () => {
    const [open, again] = ['open,,', 'lost,The customer told us no,cheaper elsewhere'].map(
      (end) =>
        `id,name,outcome,lost reason,lostNote,quantity,product\nC-1,Printer,${end},2,GTX Basic\nC-2,Plotter,${end.startsWith('lost') ? 'won,,' : end},1,MG Special\n`,
    )
    await importAll(dustin, 'opportunity', open ?? '')
    const before = [await named('C-1'), await named('C-2')] as Json[]
    expect(before[0]).toMatchObject({ state: 'open', expectedRevenue: { amount: '1100.00' } })
    const update = await importAll(dustin, 'opportunity', again ?? '', { onDuplicate: 'update' })
    expect(update).toMatchObject({ updated: 2, failed: 0 })
    expect(await named('C-1')).toMatchObject({ state: 'lost', probability: 0, lostNote: 'cheaper elsewhere' })
    expect(await named('C-2')).toMatchObject({ state: 'won', probability: 100, lines: [{ quantity: '1' }] })
    const shut = await importAll(dustin, 'opportunity', open ?? '', { onDuplicate: 'update' })
    expect(shut).toMatchObject({ updated: 0, failed: 2 })
    await dustin.post(`/imports/${update.id}/undo`, {}, { expect: 202 })
    expect(await finished(dustin, update.id)).toMatchObject({ restored: 2, kept: 0 })
    for (const [i, key] of ['C-1', 'C-2'].entries())
      expect(await named(key)).toMatchObject({
        state: 'open',
        stageId: before[i]?.stageId,
        probability: before[i]?.probability ?? null,
        closedAt: null,
        lostReasonId: null,
        lostNote: null,
      })
  })
})

describe('other words for cells', () => {
  test('must be something their field can hold; words go when their column means something else', async () => {
    const { body } = await upload(dustin, 'opportunity', 'name,product,stage,tags\nX,GTXPro,Pitch,"A; b"\n')
    const said = async (change: object, expect_ = 422) =>
      (await dustin.patch(`/imports/${body.id}`, change, { expect: expect_ })).body
    const errors = async (change: object) => (await said(change)).errors.map(({ path, code }) => `${path} ${code}`)
    expect(await errors({ values: { product: { GTXPro: 'GTX Pros' } } })).toEqual(['values.product.GTXPro cellMeant'])
    expect(await errors({ values: { price: { 1: '2' } } })).toEqual(['values.price columnUnknown'])
    expect(await errors({ defaults: { shoeSize: '42', lostReasonId: 'None of it' } })).toEqual([
      'defaults.shoeSize unknownField',
      'defaults.lostReasonId cellUnknown',
    ])
    expect(await errors({ values: { product: 'GTX Pro' } })).toEqual(['values.product wrongType'])
    const words = { product: { GTXPro: 'GTX Pro' }, stage: { Pitch: 'Lost' } }
    expect(await said({ values: words, defaults: { lostReasonId: 'we were not ready to sell' } }, 200)).toMatchObject({
      values: words,
      defaults: { lostReasonId: 'we were not ready to sell' },
    })
    expect((await said({ mapping: { product: 'note' } }, 200)).values).toEqual({ stage: { Pitch: 'Lost' } })
    expect(await said({ values: { stage: {} }, defaults: { lostReasonId: null } }, 200)).toMatchObject({
      values: {},
      defaults: {},
    })
  })

  test('are understood of one of several in a cell, and whatever a row leaves out is the same for all', async () => {
    const tags = [await admin.create('/tags', { name: 'VIP' }), await admin.create('/tags', { name: 'Partner' })]
    const list = 'id,account,tags\nD-1,Acme Corporation,"vip, Prtnr"\nD-2,Acme Corp,\nD-3,Zzyzx,\nD-4,Candecity,\n'
    const { body } = await upload(dustin, 'opportunity', list)
    await dustin.patch(
      `/imports/${body.id}`,
      { values: { tags: { prtnr: 'Partner' } }, defaults: { tagIds: 'VIP', expectedRevenue: '1,500' } },
      { expect: 200 },
    )
    await dustin.post(`/imports/${body.id}/run`, {}, { expect: 202 })
    expect(await finished(dustin, body.id)).toMatchObject({ created: 1, failed: 3 })
    expect(await named('D-1')).toMatchObject({
      name: 'Acme Corporation',
      tagIds: tags.map((tag) => tag.id),
      expectedRevenue: { amount: '1500.00', currency: 'USD' },
    })
    expect((await problems(dustin, body.id)).map(({ value, suggestions, code }) => [value, suggestions, code])).toEqual(
      [
        ['Acme Corp', ['Acme Corporation'], 'cellMeant'],
        ['Zzyzx', [], 'cellUnknown'],
        ['Candecity', ['Cancity'], 'cellMeant'],
      ],
    )
    const mended = await importAll(dustin, 'opportunity', await fileOf(dustin, body.id), {
      values: { account: { 'acme  corp': 'Acme Corporation', Zzyzx: null, candecity: 'Cancity' } },
      defaults: { name: 'Somebody new' },
    })
    expect(mended).toMatchObject({ created: 3, failed: 0, mapping: { Row: null, Reason: null } })
    expect((await named('D-3'))?.name).toBe('Somebody new')
  })

  test('are their user’s business alone', async () => {
    const { body } = await upload(dustin, 'opportunity', 'name\nX\n')
    await anna.get(`/imports/${body.id}/problems`, { expect: 404 })
    await dustin.get(`/imports/${body.id}/problems?colour=red`, { expect: 422 })
  })
})

const fileOf = async (as: Client, run: string) =>
  (await as.get(`/imports/${run}/errors.csv`, { expect: 200 })).body as unknown as Uint8Array<ArrayBuffer>
