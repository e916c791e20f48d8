import { randomBytes } from 'node:crypto'
import { type Problem, webForm } from '@kohoi/contract'
import { sql } from '../db/sql.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import { askable, naming, usualFields } from './form-fields.ts'

/** Public web forms; the key in their address is made here and found before the workspace is known. */
keep({
  noun: webForm,
  access: salesSettingsAccess,
  intake: (_ctx, body, before) => ({
    body,
    ...(before ? {} : { fixed: { key: randomBytes(12).toString('base64url') } }),
  }),
  check(ctx, next): Problem[] {
    if (!next.fields?.length) next.fields = [...usualFields]
    const known = askable(ctx.config)
    const problems = next.fields.flatMap((name, i): Problem[] =>
      known.has(name) ? [] : [{ path: `fields.${i}`, code: 'choice', with: [...known.keys()].join(', ') }],
    )
    if (!problems.length && !next.fields.some((name) => naming.includes(name)))
      problems.push({ path: 'fields', code: 'choice', with: naming.join(', ') })
    return problems
  },
  created: (ctx, record) =>
    ctx.tx.write(sql`insert into web_form_keys (key, workspace_id) values (${record.key}, ${ctx.workspaceId})`),
  removed: (ctx, record) => ctx.tx.write(sql`delete from web_form_keys where key = ${record.key}`),
})
