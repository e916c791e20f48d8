import { totalsOf } from '@kohoi/contract'
import { print } from '../server/papers/press.ts'
import { longQuotation, thaiQuotation } from '../server/testing/papers.ts'
import { machine } from './machine.ts'
import { keepResult } from './result.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const lines: string[][] = []

/** PDFs a second, one after another and each another one, how long one takes, and how long the program itself stood still meanwhile. */
async function printing(
  name: string,
  of: (number: string) => ReturnType<typeof thaiQuotation>,
  goal: string,
): Promise<void> {
  for (let n = 0; n < 20; n += 1) await print([of(`warm ${n}`)])
  const times: number[] = []
  let stood = 0
  let last = performance.now()
  const tick = setInterval(() => {
    stood = Math.max(stood, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const end = performance.now() + seconds * 1000
  let size = 0
  while (performance.now() < end) {
    const from = performance.now()
    size = (await print([of(String(times.length))])).pdf.length
    times.push(performance.now() - from)
  }
  clearInterval(tick)
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  const beside = `${(size / 1024).toFixed(0)} KB each; the program answered after at most ${stood.toFixed(0)} ms`
  lines.push([
    name,
    `${(times.length / seconds).toFixed(0)} a second, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    beside,
    goal,
  ])
}

await printing('quotation as PDF, 1 page, Thai', (number) => ({ ...thaiQuotation(), number }), '≥ 50 a second, ≤ 20 ms')
const long = longQuotation(200)
await printing('quotation as PDF, 10 pages of 200 lines, Thai', (number) => ({ ...long, number }), '')

const document = {
  currency: 'THB',
  pricesIncludeVat: false,
  discount: { percent: '3' },
  lines: Array.from({ length: 10 }, (_, at) => ({
    ...({
      kind: 'item',
      quantity: '12.5',
      discount: { percent: '5' },
      gift: false,
      optional: false,
      vatRate: '7',
    } as const),
    unitPrice: `${1000 + at}.25`,
  })),
}
const end = performance.now() + seconds * 1000
let counted = 0
for (; performance.now() < end; counted += 1) totalsOf(document)
lines.push(['totals of a document of 10 lines with discounts', `${Math.round(counted / seconds)} a second`, '', ''])

keepResult('papers', machine, lines)
