import { address } from '../api/request.ts'

export type RowError = { row: string; reason: string }

/** Cuts CSV as the server writes it (RFC 4180) into records; a record that is not ended yet is left out unless `ended`. */
export function cutCsv(text: string, ended: boolean): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let quoted = false
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign === '\r' && text[at + 1] === '\n' ? '' : sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',') {
      record.push(cell)
      cell = ''
    } else if (sign === '\n') {
      records.push([...record, cell])
      record = []
      cell = ''
    } else if (sign !== '\r') cell += sign
  }
  if (ended && (cell !== '' || record.length > 0)) records.push([...record, cell])
  return records
}

/** The first rows that failed, read no further than needed of a file that may be long. */
export async function readErrors(id: string, most: number, signal: AbortSignal): Promise<RowError[]> {
  const response = await fetch(address(`/imports/${id}/errors.csv`), {
    headers: { 'accept-language': document.documentElement.lang },
    credentials: 'same-origin',
    signal,
  })
  if (!response.ok || !response.body) return []
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    text += value ?? ''
    const records = cutCsv(text, done).slice(1)
    if (!done && records.length < most) continue
    if (!done) await reader.cancel()
    return records.slice(0, most).map(([row = '', reason = '']) => ({ row, reason }))
  }
}
