import { describe, expect, test } from 'vitest'
import { breaches, importsOf } from './import-law.ts'

describe('the import law allows', () => {
  test.each([
    ['rules/filter.ts', './operators.ts'],
    ['rules/filter.test.ts', 'fast-check'],
    ['rules/testing/samples.ts', 'fast-check'],
    ['contract/field.ts', '@kohoi/rules'],
    ['contract/schema.ts', 'zod'],
    ['contract/money.ts', 'big.js'],
    ['web/leads/list.tsx', '@kohoi/contract/lead'],
    ['web/leads/list.tsx', '../ui/table.tsx'],
    ['server/leads/convert-lead.ts', '../opportunities/record-opportunity.ts'],
    ['server/leads/api.ts', '../db/gateway.ts'],
    ['server/leads/leads.test.ts', './api.ts'],
    ['server/main.ts', './leads/api.ts'],
    ['server/routes.ts', './leads/api.ts'],
    ['server/reactions.ts', './routing/reactions.ts'],
    ['server/program.ts', './routes.ts'],
    ['server/leads/leads.test.ts', '../program.ts'],
    ['server/leads/convert-lead.test.ts', '../routing/api.ts'],
    ['server/leads/convert-lead.test.ts', '../testing/world.ts'],
    ['server/db/gateway.test.ts', '../leads/convert-lead.ts'],
    ['server/http/server.ts', 'fastify'],
    ['server/http/resource.ts', '../records/list.ts'],
    ['e2e/journey.test.ts', '../server/main.ts'],
  ])('%s imports %s', (path, written) => {
    expect(breaches([{ path, imports: [written] }])).toEqual([])
  })
})

describe('the import law forbids', () => {
  test.each([
    ['rules/filter.ts', 'zod', 'rules/ is pure'],
    ['rules/filter.ts', 'node:crypto', 'rules/ is pure'],
    ['rules/filter.ts', '../contract/field.ts', 'rules/ is pure'],
    ['rules/filter.test.ts', '../server/db/gateway.ts', 'rules/ and contract/ know neither server nor page'],
    ['contract/field.ts', 'fastify', 'contract/ imports only'],
    ['contract/field.ts', 'zod/mini', 'contract/ imports only'],
    ['contract/field.ts', '../rules/index.ts', 'contract/ imports only'],
    ['web/leads/list.tsx', '../../server/leads/api.ts', 'web/ never imports server/'],
    ['web/leads/list.tsx', '@kohoi/server', 'web/ never imports server/'],
    ['server/http/page.ts', '../../web/main.tsx', 'server/ never imports web/'],
    ['server/db/gateway.ts', '../leads/convert-lead.ts', 'server/db/ knows no business word'],
    ['server/http/sessions.ts', '../people/users.ts', 'server/http/ knows no business word'],
    ['server/records/save.ts', '../people/users.ts', 'server/records/ knows no business word'],
    ['rules/filter.ts', './testing/samples.ts', 'What is for tests'],
    ['server/worker/claim.ts', '../mail/send.ts', 'server/worker/ knows no business word'],
    ['server/leads/convert-lead.ts', '../opportunities/api.ts', "api.ts is its noun's own"],
    ['server/leads/convert-lead.ts', '../routing/reactions.ts', "reactions.ts is its noun's own"],
    ['server/refuse.ts', './leads/api.ts', "api.ts is its noun's own"],
    ['server/leads/convert-lead.ts', '../routes.ts', 'server/routes.ts ties the nouns together'],
    ['server/http/app.ts', '../main.ts', 'server/main.ts ties the nouns together'],
    ['server/leads/convert-lead.ts', '../testing/world.ts', 'What is for tests'],
  ])('%s imports %s', (path, written, sentence) => {
    const [breach] = breaches([{ path, imports: [written] }])
    expect(breach).toMatchObject({ path, imported: written, why: expect.stringContaining(sentence) })
  })
})

describe('nouns form no import cycle', () => {
  const leads = { path: 'server/leads/convert-lead.ts', imports: ['../opportunities/record-opportunity.ts'] }
  const opportunities = { path: 'server/opportunities/win.ts', imports: ['../orders/confirm.ts'] }

  test('a chain is allowed', () => {
    expect(breaches([leads, opportunities])).toEqual([])
  })

  test('a way round is named once, with every import on it', () => {
    const found = breaches([leads, opportunities, { path: 'server/orders/confirm.ts', imports: ['../leads/close.ts'] }])
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toContain('leads → opportunities → orders → leads')
    expect(found[0]?.why).toContain("server/orders/confirm.ts imports '../leads/close.ts'")
  })

  test('a test that looks the other way makes no cycle', () => {
    const test = { path: 'server/opportunities/win.test.ts', imports: ['../leads/convert-lead.ts'] }
    expect(breaches([leads, test])).toEqual([])
  })
})

test('every form of import is read, and only imports', () => {
  const text = `import 'a'
import b from 'b'
import type { C } from 'c'
import {
  d,
  type D,
} from 'd'
export * from 'e'
export { f } from "f"
const g = await import('g')
type H = import('h').H
// import i from 'i'
export const j = 'j'
const sentence = "we import k from 'k'"
`
  expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
})
