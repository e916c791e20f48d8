import type { Label, Language } from '@kohoi/rules'

/** ISO 3166-1 alpha-2, the 249 officially assigned codes. */
export const countries: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

const names = new Map<Language, Intl.DisplayNames>()

/** The country's name in a language, from the runtime's CLDR data. */
export function countryName(code: string, language: Language): string {
  const display = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, display)
  return display.of(code) ?? code
}

/** The country's name in every language of the product. */
export const countryLabel = (code: string): Label => ({
  en: countryName(code, 'en'),
  th: countryName(code, 'th'),
  vi: countryName(code, 'vi'),
})

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

let byName: Map<string, string> | undefined
const usual: Record<string, string> = {
  usa: 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  greatbritain: 'GB',
  korea: 'KR',
  southkorea: 'KR',
  russia: 'RU',
  vietnam: 'VN',
  laos: 'LA',
  burma: 'MM',
  uae: 'AE',
  holland: 'NL',
  hanquoc: 'KR',
  my: 'US',
  anh: 'GB',
  duc: 'DE',
}

/** The code of a country given as code or as its name in English, Thai or Vietnamese; null when there is no such country. */
export function readCountry(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (countries.includes(code)) return code
  if (!byName) {
    byName = new Map()
    for (const c of countries) for (const name of Object.values(countryLabel(c))) byName.set(plain(name), c)
    for (const [name, c] of Object.entries(usual)) if (!byName.has(name)) byName.set(name, c)
  }
  return byName.get(plain(text)) ?? null
}

/** The language documents of a company there are written in, unless they say another. */
export const languageIn = (country: string): Language => (country === 'TH' ? 'th' : country === 'VN' ? 'vi' : 'en')
