import type { Breach, Import } from './import-law.ts'
import { isTest, nounOf } from './where.ts'

/** Which noun uses which, each with one import that shows it. */
type Uses = Map<string, Map<string, Import>>

/** A noun may use another, but then the other may not use it back, however long the way round. One breach per round. */
export function nounCycles(imports: Import[]): Breach[] {
  const uses = whoUsesWhom(imports)
  const seen = new Set<string>()
  return [...uses.keys()].flatMap((noun) => {
    const round = shortestWayBack(noun, uses)
    const nouns = round.map((one) => nounOf(one.from))
    const name = [...nouns].sort().join(' ')
    const last = round.at(-1)
    if (!last || seen.has(name)) return []
    seen.add(name)
    const lines = round.map((one) => `${one.from} imports '${one.written}'`).join(', ')
    const why = `Nouns form no import cycle, but here ${[...nouns, noun].join(' → ')} (${lines}): let one of them emit an event.`
    return [{ path: last.from, imported: last.written, why }]
  })
}

function whoUsesWhom(imports: Import[]): Uses {
  const uses: Uses = new Map()
  for (const one of imports) {
    const [from, to] = [nounOf(one.from), nounOf(one.file)]
    if (!from || !to || from === to || isTest(one.from)) continue
    const used = uses.get(from) ?? new Map<string, Import>()
    if (!used.has(to)) used.set(to, one)
    uses.set(from, used)
  }
  return uses
}

function shortestWayBack(noun: string, uses: Uses): Import[] {
  const visited = new Set<string>()
  let ways: Import[][] = [[]]
  while (ways.length > 0) {
    const longer: Import[][] = []
    for (const way of ways) {
      const at = way.length > 0 ? nounOf(way.at(-1)?.file) : noun
      if (visited.has(at)) continue
      visited.add(at)
      for (const [to, next] of uses.get(at) ?? []) {
        if (to === noun) return [...way, next]
        longer.push([...way, next])
      }
    }
    ways = longer
  }
  return []
}
