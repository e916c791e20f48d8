import { languages, readCountry } from '@kohoi/contract'
import { startingCatalogues, usualCalendar, usualVat } from './starting-catalogues.ts'

/** What set-up would make for a country, in a language: the same tables that it uses. */
export function previewSetUp(country: string, asked: string | undefined) {
  const language = languages.find((one) => one === asked) ?? 'en'
  const namesOf = (noun: string) => (startingCatalogues[noun] ?? []).map((entry) => entry.name[language])
  const vatRate = usualVat[readCountry(country) ?? '']
  return {
    stages: (startingCatalogues.stage ?? []).map((stage) => ({
      name: stage.name[language],
      probability: (stage.probability as number | undefined) ?? null,
    })),
    lostReasons: namesOf('lostReason'),
    ...(vatRate ? { vatRate } : {}),
    calendar: usualCalendar,
  }
}
