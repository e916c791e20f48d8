import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '@kohoi/rules'
import { onTestFinished } from 'vitest'
import { openTable, type Row, type Table } from '../reading/open-table.ts'
import type { TableProblem } from '../reading/problem.ts'

/** The path of a sample of this folder. */
export const sample = (name: string): string => new URL(name, import.meta.url).pathname

/** The path of a new file with these bytes, gone with the test. */
export async function fileOf(content: string | Uint8Array, name = 'list.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kohoi-table-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

export const openBytes = async (content: string | Uint8Array, language: Language = 'en'): Promise<Table> =>
  openTable(await fileOf(content), { language })

export async function rowsOf(table: Table): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of table.rows()) rows.push(row)
  return rows
}

export const cellsOf = async (table: Table): Promise<string[][]> => (await rowsOf(table)).map(({ cells }) => cells)

/** The problem that opening a file of these bytes, or reading its rows, comes to. */
export async function problemOf(content: string | Uint8Array): Promise<TableProblem | null> {
  const path = await fileOf(content)
  return problemAt(path)
}

export async function problemAt(path: string): Promise<TableProblem | null> {
  try {
    await rowsOf(await openTable(path, { language: 'en' }))
    return null
  } catch (problem) {
    return problem as TableProblem
  }
}
