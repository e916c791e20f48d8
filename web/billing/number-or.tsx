import { useWords } from '../words/index.tsx'

/** What documents that are numbered late are called until then, by entity. */
export function useUnnumbered(): Readonly<Record<string, string>> {
  const { billing: b } = useWords()
  return { deposit: b.request, invoice: b.draft }
}

export function NumberOr({ entity, number }: { entity: 'deposit' | 'invoice'; number: string | null }) {
  const unnumbered = useUnnumbered()
  return number ?? unnumbered[entity]
}
