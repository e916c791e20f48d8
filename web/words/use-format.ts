import { useMemo } from 'react'
import { useCompany } from '../api/company.ts'
import { useMe } from '../api/session.ts'
import { type Format, makeFormat } from './format.ts'
import { useLanguage } from './index.tsx'

/** How the present person reads numbers, money and dates; times are in the company's zone. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const me = useMe()
  const buddhistYears = me?.buddhistYears ?? false
  const timeZone = useCompany()?.timeZone
  return useMemo(() => makeFormat({ language, buddhistYears, timeZone }), [language, buddhistYears, timeZone])
}
