import type { Language } from '@kohoi/rules'

export type Place = { country: string; currency: string; timeZone: string; language: Language }

/** What the country decides for the two countries Kohoi knows by heart. */
export const home: Record<'TH' | 'VN', Place> = {
  TH: { country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'th' },
  VN: { country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' },
}

/** The browser's zone tells where somebody sits; every other place is asked for. */
export function guessPlace(timeZone: string, language: Language): Place {
  if (timeZone === 'Asia/Bangkok') return home.TH
  if (timeZone === 'Asia/Ho_Chi_Minh' || timeZone === 'Asia/Saigon') return home.VN
  if (language === 'th') return home.TH
  if (language === 'vi') return home.VN
  return { country: '', currency: 'USD', timeZone, language }
}

/** Every currency and zone the runtime knows. */
export const currencies = (): string[] => Intl.supportedValuesOf('currency')
export const timeZones = (): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'UTC'])].sort()
