import { useMemo } from 'react'
import { useMe } from '../api/session.ts'
import { type Format, makeFormat } from './format.ts'
import { useLanguage } from './index.tsx'

/** How the present person reads numbers, money and dates. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const me = useMe()
  const buddhistYears = me?.buddhistYears ?? false
  const timeZone = me?.timeZone ?? undefined
  return useMemo(() => makeFormat({ language, buddhistYears, timeZone }), [language, buddhistYears, timeZone])
}
