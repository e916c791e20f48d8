import { readFileSync } from 'node:fs'
import { endpointTable, resources } from '@kohoi/contract/endpoints/index'
import { openApiDocument } from '@kohoi/contract/openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

type Node = { [key: string]: Node } & { $ref?: string; operationId?: string; name?: string; in?: string }
const api = openApiDocument() as unknown as Node & { openapi: string; paths: Record<string, Record<string, Node>> }
const operations = Object.entries(api.paths).flatMap(([path, entry]) =>
  Object.entries(entry).map(([method, operation]) => ({ path, method, operation })),
)
const at = (pointer: string): Node | undefined =>
  pointer
    .slice(2)
    .split('/')
    .reduce<Node | undefined>((inside, key) => inside?.[key], api)
const refsIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))

describe('the description of the interface', () => {
  test('names every operation of the contract once', () => {
    const declared = Object.keys(endpointTable).length + resources.reduce((n, { operations: of }) => n + of.length, 0)
    expect(operations).toHaveLength(declared)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z\d]+$/)
  })

  test('every reference leads somewhere, every part of an address is declared', () => {
    expect(api.openapi).toBe('3.1.0')
    for (const pointer of new Set(refsIn(api))) expect(at(pointer), pointer).toBeTypeOf('object')
    for (const { path, method, operation } of operations) {
      const given = ((operation.parameters ?? []) as unknown as Node[]).map((one) => (one.$ref ? at(one.$ref) : one))
      const inPath = given.filter((one) => String(one?.in) === 'path').map((one) => String(one?.name))
      expect(inPath, `${method} ${path}`).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      const names = given.map((one) => `${one?.in} ${one?.name}`)
      expect(new Set(names).size, `${method} ${path}`).toBe(names.length)
      expect(
        Object.keys(operation.responses ?? {}).some((status) => /^2\d\d$/.test(status)),
        `${method} ${path}`,
      ).toBe(true)
    }
  })

  test('records have types, marks and words; what is sent has only what may be sent', () => {
    expect(at('#/components/schemas/Lead/properties/score')).toEqual({
      type: ['integer', 'null'],
      description: 'Score.',
      readOnly: true,
    })
    expect(at('#/components/schemas/LeadInput/properties/score')).toBeUndefined()
    expect(at('#/components/schemas/Lead/properties/expectedRevenue/anyOf/0')).toEqual({
      $ref: '#/components/schemas/Money',
    })
    const leads = api.paths['/leads']
    expect(leads?.post?.requestBody).toMatchObject({
      content: {
        'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/LeadInput' }, { required: ['name'] }] } },
      },
    })
    expect(refsIn(api.paths['/leads/{id}']?.patch?.parameters)).toEqual(['#/components/parameters/IfMatch'])
    expect(api.paths['/session']?.post?.security).toEqual([])
  })
})

describe('as it is served', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ work: false })
  })
  afterAll(() => world.stop())

  test('to programs, without a session', async () => {
    const { body, headers } = await world.anyone().get('/openapi.json', { expect: 200 })
    expect(headers.get('content-type')).toContain('application/json')
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  test('to a person: own files only, nothing inline', async () => {
    const page = await fetch(`${world.url}/api/docs`)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    )
    expect(html).not.toMatch(/<style|style=|<script(?![^>]* src=)|https?:\/\//)
    const links = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, link]) => link ?? '')
    for (const link of links) expect((await fetch(world.url + link)).status, link).toBe(200)
    expect(links).toContain('/api/docs/docs.js')
    const script = await fetch(`${world.url}/api/docs/docs.js`)
    expect(script.headers.get('content-type')).toContain('javascript')
    expect(readFileSync(new URL('docs.js', import.meta.url), 'utf8')).not.toMatch(/innerHTML|insertAdjacentHTML|eval\(/)
  })
})
