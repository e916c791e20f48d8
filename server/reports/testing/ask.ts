import { expect } from 'vitest'
import type { Client } from '../../testing/world.ts'

export type Figure = {
  count: number
  amount?: { amount: string }
  weighted?: { amount: string }
  minutes?: { median: number; p90: number } | null
  filter: object
}
export type Line = Figure & { id: string | null; name: string | null; share: string; parts: Record<string, Figure> }
export type Answer = { items: Line[]; total: Line }

/** The answer of a report that must be given. */
export const ask = async (client: Client, report: string): Promise<Answer> =>
  (await client.get(`/reports/${report}`, { expect: 200 })).body as unknown as Answer

/** What is wrong with a question, by parameter. */
export async function problemsOf(client: Client, report: string): Promise<string[]> {
  const { body } = await client.get(`/reports/${report}`, { expect: 422 })
  return body.errors.map(({ path, code }) => `${path} ${code}`).sort()
}

/** Behind every figure of an answer stand as many records of the list as it says. */
export async function expectRecordsBehind(client: Client, list: string, { items, total }: Answer): Promise<void> {
  for (const { count, filter } of [
    ...items,
    total,
    ...[...items, total].flatMap((line) => Object.values(line.parts)),
  ]) {
    const found = await client.all(`/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`)
    expect(found.length, JSON.stringify(filter)).toBe(count)
  }
}
