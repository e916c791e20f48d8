import { decimals, fromMinor, toMinor } from '@kohoi/contract'
import type { Surroundings } from '@kohoi/rules'
import Big from 'big.js'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'

/** Time zone of the workspace: its first company's. */
export const timeZoneOf = (config: Config): string => config.list('company')[0]?.timeZone ?? 'UTC'

type Person = { readonly companyIds: readonly string[] } | null | undefined

/** The company a person works for: his first one, else the workspace's. */
export const companyFor = (config: Config, person: Person) =>
  config.get('company', person?.companyIds[0]) ?? config.list('company')[0]

/** Time zone a person works in: his company's. */
export const timeZoneFor = (config: Config, person: Person): string => companyFor(config, person)?.timeZone ?? 'UTC'

/** Currency of the workspace: its first company's. */
export const currencyOf = (config: Config): string => config.list('company')[0]?.currency ?? 'USD'

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone, YYYY-MM-DD. */
export function dayOf(moment: Date, timeZone: string): string {
  // Formatting is slow, and a minute lies in one day in every time zone there is.
  const minute = Math.floor(moment.getTime() / 60_000)
  if (last.minute === minute && last.timeZone === timeZone) return last.day
  let format = dayFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(timeZone, format)
  }
  last = { minute, timeZone, day: format.format(moment) }
  return last.day
}

let last = { minute: Number.NaN, timeZone: '', day: '' }

/**
 * What `1 from` is in `to` on a day (YYYY-MM-DD), from the dated rates: the youngest of the pair, entered in either direction (this one
 * before the other of the same day), else a cross rate over one other currency, the workspace's before others. Null when there is none.
 */
function rateOn(config: Config, from: string, to: string, day: string): Big | null {
  if (from === to) return new Big(1)
  const rates = config.derived(`rates ${day}`, () => ratesOn(config, day))
  const direct = rates.get(`${from} ${to}`)
  if (direct) return direct
  const middles = [...rates.keys()].flatMap((pair) =>
    pair.startsWith(`${from} `) ? [pair.slice(from.length + 1)] : [],
  )
  for (const middle of [currencyOf(config), ...middles.sort()]) {
    const [first, second] = [rates.get(`${from} ${middle}`), rates.get(`${middle} ${to}`)]
    if (first && second) return first.times(second)
  }
  return null
}

function ratesOn(config: Config, day: string): Map<string, Big> {
  const youngest = new Map<string, { validFrom: string; rate: Big }>()
  const put = (pair: string, validFrom: string, rate: Big, direct: boolean) => {
    const known = youngest.get(pair)
    if (!known || known.validFrom < validFrom || (direct && known.validFrom === validFrom))
      youngest.set(pair, { validFrom, rate })
  }
  for (const { from, to, rate, validFrom } of config.list('exchangeRate')) {
    if (validFrom > day) continue
    put(`${from} ${to}`, validFrom, new Big(rate), true)
    put(`${to} ${from}`, validFrom, inverse(rate), false)
  }
  return new Map([...youngest].map(([pair, { rate }]) => [pair, rate]))
}

/** 1 ÷ rate to 30 digits: far below the smallest unit of any amount that fits. */
function inverse(rate: string): Big {
  const precise = Big()
  precise.DP = 30
  return new precise(1).div(rate)
}

/** Minor units of `to` that so many minor units of `from` are on a day, rounded half up; null without a rate. */
export function convertOn(config: Config, day: string) {
  return (minor: bigint, from: string, to: string): bigint | null => {
    if (from === to) return minor
    const rate = rateOn(config, from, to, day)
    if (!rate) return null
    const amount = new Big(fromMinor(minor, from).amount).times(rate).toFixed(decimals(to), Big.roundHalfUp)
    return toMinor({ amount, currency: to })
  }
}

/** What the rule engine needs to know of the workspace at this moment. */
export function surroundingsOf(ctx: Pick<Ctx, 'config' | 'now'>): Surroundings {
  const known = made.get(ctx) ?? makeSurroundings(ctx)
  made.set(ctx, known)
  return known
}

/** Once a command: every rule it asks wants them. */
const made = new WeakMap<Pick<Ctx, 'config' | 'now'>, Surroundings>()

function makeSurroundings({ config, now }: Pick<Ctx, 'config' | 'now'>): Surroundings {
  const timeZone = timeZoneOf(config)
  const currencies = config.derived('currencies', () => [
    ...new Set([
      ...config.list('company').map((company) => company.currency),
      ...config.list('exchangeRate').flatMap((rate) => [rate.from, rate.to]),
    ]),
  ])
  return {
    now: now.getTime(),
    timeZone,
    money: { currencies, decimals, convert: convertOn(config, dayOf(now, timeZone)) },
  }
}

/** The year in which numbers are counted now, in the workspace's time zone. */
export const yearOf = ({ config, now }: Pick<Ctx, 'config' | 'now'>): string =>
  dayOf(now, timeZoneOf(config)).slice(0, 4)
