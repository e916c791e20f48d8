/** Names that browsers still give to zones which the time zone database has named anew, and those new names. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}
const earlier = Object.fromEntries(Object.entries(renamed).map(([before, now]) => [now, before]))

/** The present name of a zone: `Asia/Saigon` → `Asia/Ho_Chi_Minh`. */
export const presentName = (zone: string): string => renamed[zone] ?? zone

export type ZoneChoice = { value: string; label: string; also: string }

/** Every zone the browser knows under its present name; its earlier name and `Ho Chi Minh` find it too. */
export function zoneChoices(known: readonly string[] = Intl.supportedValuesOf('timeZone')): ZoneChoice[] {
  const zones = [...new Set([...known.map(presentName), 'Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'UTC'])].sort()
  return zones.map((zone) => ({
    value: zone,
    label: zone,
    also: `${zone.replaceAll('_', ' ')} ${earlier[zone] ?? ''}`,
  }))
}
