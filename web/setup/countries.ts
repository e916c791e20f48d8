import type { Language } from '@kohoi/rules'
import { presentName } from '../fields/time-zones.ts'

export type Place = { country: string; currency: string; timeZone: string; language: Language }

/** What the country decides for the two countries Kohoi knows by heart. */
export const home: Record<'TH' | 'VN', Place> = {
  TH: { country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'th' },
  VN: { country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' },
}

/** The usual VAT in percent; empty for a country Kohoi does not know by heart. */
export const usualVat = (country: string): string => ({ TH: '7', VN: '10' })[country] ?? ''

/** From 0 to 100; empty is none. */
export const isVatRate = (percent: string): boolean => percent === '' || Number(percent) <= 100

/** The browser's zone tells where somebody sits; every other place is asked for. */
export function guessPlace(timeZone: string, language: Language): Place {
  const zone = presentName(timeZone)
  if (zone === home.TH.timeZone) return home.TH
  if (zone === home.VN.timeZone) return home.VN
  if (language === 'th') return home.TH
  if (language === 'vi') return home.VN
  return { country: '', currency: 'USD', timeZone: zone, language }
}

/** Every currency the runtime knows. */
export const currencies = (): string[] => Intl.supportedValuesOf('currency')
