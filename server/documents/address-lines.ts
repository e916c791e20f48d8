import { countryName, type Language, type Shapes } from '@kohoi/contract'

type Address = Shapes['address']

/** An address as it is printed, in lines; a country other than the sender's is named. Thai parts get the words that stand before them. */
export function addressLines(address: Address | null, from: string, language: Language): string[] {
  if (!address) return []
  const { line, subdistrict, district, province, postalCode, country } = address
  const thai = (country ?? from) === 'TH'
  const capital = thai && /กรุงเทพ/.test(province ?? '')
  const named = (part: string | null, word: string) => (part && thai && isBareThai(part) ? `${word}${part}` : part)
  const between = thai && /[\u0e00-\u0e7f]/.test(`${subdistrict}${district}${province}`) ? ' ' : ', '
  return [
    line,
    [named(subdistrict, capital ? 'แขวง' : 'ตำบล'), named(district, capital ? 'เขต' : 'อำเภอ')]
      .filter(Boolean)
      .join(between),
    [capital ? province : named(province, 'จังหวัด'), postalCode].filter(Boolean).join(' '),
    country && country !== from ? countryName(country, language) : null,
  ].filter((part): part is string => Boolean(part))
}

const isBareThai = (part: string): boolean =>
  /^[\u0e00-\u0e7f]/.test(part) && !/^(?:แขวง|เขต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)/.test(part)
