import { countries, countryName, readCountry as exactCountry } from '@kohoi/contract/countries'
import { languages } from '@kohoi/contract/label'
import type { Language } from '@kohoi/rules'
import { folded, type Read } from './cell.ts'
import { nearest } from './nearest.ts'

/** Names in everyday use that CLDR has otherwise, by what `folded` makes of them. */
const usual: Record<string, string> = {
  'u s': 'US',
  'u s a': 'US',
  'the united states': 'US',
  'united states of america': 'US',
  อเมริกา: 'US',
  สหรัฐ: 'US',
  my: 'US',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  อังกฤษ: 'GB',
  anh: 'GB',
  korea: 'KR',
  'republic of korea': 'KR',
  rok: 'KR',
  เกาหลี: 'KR',
  'han quoc': 'KR',
  thai: 'TH',
  ประเทศไทย: 'TH',
  'viet nam': 'VN',
  เวียตนาม: 'VN',
  'lao pdr': 'LA',
  lao: 'LA',
  ประเทศลาว: 'LA',
  burma: 'MM',
  myanmar: 'MM',
  พม่า: 'MM',
  เมียนมา: 'MM',
  'mien dien': 'MM',
  'hong kong': 'HK',
  ฮ่องกง: 'HK',
  'hong cong': 'HK',
  macau: 'MO',
  macao: 'MO',
  มาเก๊า: 'MO',
  uae: 'AE',
  holland: 'NL',
  'the netherlands': 'NL',
  turkey: 'TR',
  'ivory coast': 'CI',
  'czech republic': 'CZ',
  'russian federation': 'RU',
  'the philippines': 'PH',
  'cape verde': 'CV',
  swaziland: 'SZ',
  prc: 'CN',
  'p r c': 'CN',
  'china mainland': 'CN',
  'mainland china': 'CN',
  'dai loan': 'TW',
  ไต้หวัน: 'TW',
}

let everyName: string[] | undefined

/** The code of a country given as code or name in English, Thai or Vietnamese. Misspelt: what may be meant, in the user's language. */
export function readCountry(text: string, { language }: { language: Language }): Read<string> {
  const plain = text.normalize('NFC').trim()
  if (plain === '') return { value: null }
  const name = folded(plain)
  const code = exactCountry(plain) ?? (Object.hasOwn(usual, name) ? usual[name] : undefined)
  if (code) return { value: code }
  everyName ??= countries.flatMap((country) => languages.map((each) => countryName(country, each)))
  const meant = nearest(plain, everyName).map((near) => countryName(exactCountry(near) ?? near, language))
  return { problem: 'unknown', suggestions: [...new Set(meant)] }
}
