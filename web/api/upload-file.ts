import { api } from './request.ts'

export type KeptFile = { id: string; version: number; name: string; contentType: string; size: number }

/** Keeps a file at a record. */
export function uploadFile(at: { entity: string; id: string }, file: File): Promise<KeptFile> {
  const form = new FormData()
  form.append('recordType', at.entity)
  form.append('recordId', at.id)
  form.append('file', file)
  return api.post<KeptFile>('/files', form)
}
