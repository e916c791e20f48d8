import { isDeepStrictEqual } from 'node:util'
import { company, exchangeRate, isCurrency, type Problem, type RecordOf, type Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { pictureProblems } from '../pictures/pictures.ts'
import { type Draft, keep } from '../records/kept.ts'
import { refuseUsed } from '../records/used.ts'
import { refuse } from '../refuse.ts'
import { peopleAccess, salesSettingsAccess } from './access.ts'

export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Companies of the workspace, each with its working calendar. */
keep({
  noun: company,
  access: peopleAccess,
  async check(ctx, next, before, given) {
    const problems: Problem[] = codeProblems(ctx, next, before)
    if (next.logoId !== before?.logoId) problems.push(...(await pictureProblems(ctx, 'logoId', next.logoId)))
    if (next.promptPayId && ![10, 13, 15].includes(next.promptPayId.replace(/\D/g, '').length))
      problems.push({ path: 'promptPayId', code: 'promptPay' })
    if (next.bankCode && !/^\d{6}$/.test(next.bankCode)) problems.push({ path: 'bankCode', code: 'bankCode' })
    if (next.currency) next.currency = next.currency.toUpperCase()
    if (next.currency && !isCurrency(next.currency)) problems.push({ path: 'currency', code: 'currency' })
    if (next.timeZone && !isTimeZone(next.timeZone)) problems.push({ path: 'timeZone', code: 'timeZone' })
    if (given.has('calendar')) problems.push(...calendarProblems(next.calendar))
    return problems
  },
  changed(ctx, { calendar, timeZone }, before) {
    if (timeZone !== before.timeZone || !isDeepStrictEqual(calendar, before.calendar))
      ctx.emit({ type: 'clocks.changed' })
  },
  // The last one's calendar, currency and time zone are everybody's.
  async removed(ctx, record) {
    if (ctx.config.list('company').length < 2) throw refuse('company.last')
    await refuseUsed(ctx, company, record.id)
  },
})

/** Hours of a day follow each other, and on some day there are some: nothing would ever be due. */
function calendarProblems(calendar: Shapes['calendar'] | null | undefined): Problem[] {
  if (!calendar) return []
  const days = Object.entries(calendar.weekly)
  if (days.every(([, hours]) => !hours.length)) return [{ path: 'calendar.weekly', code: 'noWorkingDay' }]
  return days.flatMap(([day, hours]) =>
    hours.flatMap(([from, to], i): Problem[] => {
      const path = `calendar.weekly.${day}.${i}`
      if (from >= to) return [{ path, code: 'period' }]
      return (hours[i - 1]?.[1] ?? '') > from ? [{ path, code: 'overlap' }] : []
    }),
  )
}

/** The code in numbers. All but the first company get one, after their country, so that each counts its own. */
function codeProblems(ctx: Ctx, next: Draft<typeof company>, before: RecordOf<typeof company> | null): Problem[] {
  const others = ctx.config.list('company').filter((other) => other.id !== before?.id)
  const taken = new Set(others.map((other) => other.code))
  if (!before && !next.code && others.length && next.country) {
    next.code = next.country
    for (let n = 2; taken.has(next.code); n++) next.code = `${next.country}${n}`
  }
  next.code = next.code?.toUpperCase() ?? null
  if (next.code && !/^[A-Z][A-Z0-9]*$/.test(next.code)) return [{ path: 'code', code: 'code' }]
  return next.code && taken.has(next.code) ? [{ path: 'code', code: 'taken' }] : []
}

/** Dated exchange rates: 1 `from` = `rate` `to` from that day on. */
keep({
  noun: exchangeRate,
  access: salesSettingsAccess,
  check(ctx, next, before) {
    const problems: Problem[] = []
    for (const key of ['from', 'to'] as const) {
      next[key] = (next[key] ?? '').toUpperCase()
      if (!isCurrency(next[key])) problems.push({ path: key, code: 'currency' })
    }
    if (next.from === next.to) problems.push({ path: 'to', code: 'sameCurrency' })
    if (!(Number(next.rate) > 0)) problems.push({ path: 'rate', code: 'tooSmall', with: '0.0000000001' })
    const twin = ctx.config
      .list('exchangeRate')
      .find(
        (rate) =>
          rate.id !== before?.id && rate.from === next.from && rate.to === next.to && rate.validFrom === next.validFrom,
      )
    if (twin) problems.push({ path: 'validFrom', code: 'taken' })
    return problems
  },
})
