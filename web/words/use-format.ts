import { useCompany } from '../api/company.ts'
import { useMe } from '../api/session.ts'
import { type Format, makeFormat, type Preferences } from './format.ts'
import { useLanguage } from './index.tsx'

/** How the present person reads numbers, money and dates; times are in the company's zone. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const me = useMe()
  return formatOf({ language, buddhistYears: me?.buddhistYears ?? false, timeZone: useCompany()?.timeZone })
}

const made = new Map<string, Format>()

/** The same for everything that is shown: what it is made of takes a millisecond to make, and a list holds hundreds of cells. */
function formatOf(preferences: Preferences): Format {
  const key = JSON.stringify(preferences)
  const format = made.get(key) ?? makeFormat(preferences)
  made.set(key, format)
  return format
}
