import { get, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** The bytes as they come, without the help of a client. */
const raw = async (path: string, encoding?: string) => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${world.url}${path}`, { headers: encoding === undefined ? {} : { 'accept-encoding': encoding } }, resolve).on(
      'error',
      reject,
    ),
  )
  const bytes = Buffer.concat(await answer.toArray())
  return { encoding: answer.headers['content-encoding'], vary: answer.headers.vary, bytes }
}

test.each(['gzip', 'gzip, deflate, br, zstd', '*', 'br;q=1, gzip;q=0.5'])(
  'whoever accepts “%s” is sent long texts compressed',
  async (accepted) => {
    const plain = await raw('/api/v1/openapi.json')
    const small = await raw('/api/v1/openapi.json', accepted)
    expect(small).toMatchObject({ encoding: 'gzip', vary: 'accept-encoding' })
    expect(small.bytes.length).toBeLessThan(plain.bytes.length / 4)
    expect(gunzipSync(small.bytes).equals(plain.bytes)).toBe(true)
  },
)

test.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'xgzip'])(
  'whoever accepts “%s” reads them as they are',
  async (accepted) => {
    const { encoding, vary, bytes } = await raw('/api/v1/openapi.json', accepted)
    expect({ encoding, vary }).toEqual({ encoding: undefined, vary: 'accept-encoding' })
    expect(JSON.parse(bytes.toString())).toHaveProperty('openapi')
  },
)

test('short answers stay as they are', async () => {
  expect((await raw('/api/v1/health', 'gzip')).encoding).toBeUndefined()
})
