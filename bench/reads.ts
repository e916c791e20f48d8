import { crowd } from './crowd.ts'
import { machine } from './machine.ts'
import { ms, read, readingsOf } from './readings.ts'
import { keepResult } from './result.ts'
import { startBench } from './world.ts'

const size = Number(process.env.BENCH_SIZE ?? 100_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
/** Measure some readings only, or the same data again: they are kept in that folder. */
const { BENCH_ONLY: only = '', BENCH_DATA: kept = '' } = process.env

const world = await startBench({ kept, work: true })
const lines: string[][] = []
try {
  const start = performance.now()
  const people = await crowd(world, size)
  console.log(`drew ${size} leads and open opportunities in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  for (const reading of (await readingsOf(people, size, world.settled)).filter(({ name }) => name.includes(only))) {
    const { p50, p95, worst, cpu } = await read(people, reading, seconds, world.cpu)
    lines.push([
      reading.name,
      `p50 ${ms(p50)}, p95 ${ms(p95)}`,
      [worst && `slowest: ${worst}`, `CPU ms each: ${cpu}`].filter(Boolean).join('; '),
      `p95 ≤ ${reading.goal} ms`,
    ])
    console.log(lines.at(-1)?.join(' | '))
  }
} finally {
  await world.stop()
}

const data = `${size} leads, ${size} open opportunities and half as many closed ones, 8 clients`
if (!only) keepResult(size === 100_000 ? 'reads' : `reads-${size}`, `${data}; ${machine}`, lines)
