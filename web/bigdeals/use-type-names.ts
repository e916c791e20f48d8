import { opportunityType } from '@kohoi/contract/nouns/catalogues'
import { type Referenced, titleOf } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useLanguage } from '../words/index.tsx'

/** Opportunity types by name, in the reader's language. */
export function useTypeNames(ids: readonly string[]): string[] {
  const { language } = useLanguage()
  const types = useAll<Referenced>('opportunity-types').data ?? []
  return ids.map((id) => {
    const type = types.find((one) => one.id === id)
    return type ? titleOf(type, opportunityType, language) : '…'
  })
}
