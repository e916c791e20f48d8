import { invalid, refuse } from '../refuse.ts'

/** Deeper than any body of the interface; what is nested deeper could exhaust the stack of whoever walks it. */
const deepest = 1000

/**
 * The JSON of a body. Refused with 400 and the place (0-based character) where it stops being JSON, with 422 where it is nested more than
 * 1,000 deep. NUL and halves of surrogate pairs, which PostgreSQL cannot hold, are left out of its texts.
 */
export function readJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse('request.malformed', { position: faultIn(text, (error as Error).message) })
  }
  if (mayBeDeep(text) && depthOf(value) > deepest) throw invalid([{ path: '', code: 'tooDeep' }])
  return unstorable.test(text) ? clean(value) : value
}

/** V8 names the place of most faults; a wrong token's is the first beginning of the text in which it is the fault. */
function faultIn(text: string, message: string): number {
  const named = /position (\d+)/.exec(message)?.[1]
  if (named !== undefined) return Number(named)
  if (!message.startsWith('Unexpected token')) return text.length
  let [good, bad] = [0, text.length]
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1
    if (isFaulty(text.slice(0, middle))) bad = middle
    else good = middle
  }
  return good
}

function isFaulty(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return false
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token')
  }
}

/** What has so few brackets cannot be deep. */
const mayBeDeep = (text: string): boolean =>
  text.length > 2 * deepest && text.split(/[[{]/, deepest + 2).length > deepest

function depthOf(value: unknown): number {
  let depth = 0
  let level: unknown[] = [value]
  while (level.length && depth <= deepest) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    depth++
  }
  return depth
}

/** Only as an escape can NUL or half a pair come in a body of UTF-8. */
const unstorable = /\\u(?:0000|d[89a-f])/i

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key) as string, clean(inner)]))
}
