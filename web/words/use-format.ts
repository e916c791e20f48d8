import { createContext, createElement, type ReactNode, use, useMemo } from 'react'
import { useCompany } from '../api/company.ts'
import { useMe } from '../api/session.ts'
import { type Format, makeFormat } from './format.ts'
import { useLanguage } from './index.tsx'

const Context = createContext<Format | null>(null)

/** Makes the formats once for the whole page: to make those of one cell takes longer than to draw it. */
export function FormatProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const buddhistYears = useMe()?.buddhistYears ?? false
  const timeZone = useCompany()?.timeZone
  const format = useMemo(() => makeFormat({ language, buddhistYears, timeZone }), [language, buddhistYears, timeZone])
  return createElement(Context, { value: format }, children)
}

/** How the present person reads numbers, money and dates; times are in the company's zone. */
export function useFormat(): Format {
  const format = use(Context)
  if (!format) throw new Error('FormatProvider is missing')
  return format
}
