import type { Language } from '@kohoi/rules'
import { api } from '../api/request.ts'

export type Stage = {
  id: string
  version: number
  name: string
  names: Partial<Record<Language, string>> | null
  probability: number | null
  outcome: 'open' | 'won'
  position: number
}
/** A stage as one sees it here; `was` is the one that is there already. */
export type Row = { key: string; name: string; probability: number | null; outcome: 'open' | 'won'; was?: Stage }

/** Only what differs is sent. A stage called otherwise loses its names in the other languages, which meant something else. */
export async function saveStages(before: readonly Stage[], rows: readonly Row[], language: Language): Promise<void> {
  const kept = new Set(rows.flatMap(({ was }) => was?.id ?? []))
  for (const gone of before) if (!kept.has(gone.id)) await api.delete(`/stages/${gone.id}`, gone.version)
  for (const [at, { name, probability, outcome, was }] of rows.entries()) {
    const position = at + 1
    if (!was) {
      await api.post('/stages', { name: name.trim(), probability, outcome, position, autoProbability: true })
      continue
    }
    const renamed = name.trim() !== (was.names?.[language] ?? was.name)
    const change = {
      ...(renamed && { name: name.trim(), names: null }),
      ...(probability !== was.probability && { probability }),
      ...(position !== was.position && { position }),
    }
    if (Object.keys(change).length > 0) await api.patch(`/stages/${was.id}`, change, was.version)
  }
}
