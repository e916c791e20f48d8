import type { Field, Noun } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { fieldsOf } from '../records/fields.ts'
import { invalid } from '../refuse.ts'

/** A column of an exported table, and where its value stands in a record. */
export type Column = { name: string; field: Field; of: (record: Row) => unknown }

const most = 500

/** The columns asked for (`number,name,custom.size`), or every field that a list may show; unknown ones are refused. */
export function readColumns(ctx: Pick<Ctx, 'config'>, noun: Noun, wanted: string | undefined): Column[] {
  const fields = fieldsOf(noun, ctx.config)
  const shown = [...fields].filter(([name, field]) => !field.hidden && name !== 'custom')
  if (!wanted) return shown.map(([name, field]) => asColumn(name, field))
  const names = [...new Set(wanted.split(',').map((name) => name.trim()))].slice(0, most)
  const allowed = new Map([...shown, ...[...fields].filter(([name]) => name === 'id')])
  return names.map((name) => {
    const field = allowed.get(name)
    if (!field) throw invalid([{ path: 'columns', code: 'ruleField', with: name }])
    return asColumn(name, field)
  })
}

function asColumn(name: string, field: Field): Column {
  const code = name.startsWith('custom.') ? name.slice('custom.'.length) : null
  return { name, field, of: (record) => (code === null ? record[name] : (record.custom as Row | null)?.[code]) }
}
