import { fieldTypes, nouns } from '@kohoi/contract'
import { operatorsOf } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { fieldsOf } from '../records/fields.ts'
import type { Asked } from '../records/list.ts'
import { invalid } from '../refuse.ts'
import { settingsIn } from './settings.ts'

/** Every field of an entity that a filter, form, list or import may use, custom ones included. Scores are left out while scoring is off. */
export function describeFields(ctx: Ctx, asked: Asked) {
  for (const name of Object.keys(asked))
    if (name !== 'entity') throw invalid([{ path: name, code: 'unknownParameter' }])
  const noun = nouns[asked.entity ?? '']
  if (!noun)
    throw invalid([{ path: 'entity', code: asked.entity ? 'choice' : 'required', with: Object.keys(nouns).join(', ') }])
  const scoring = settingsIn(ctx.config, 'automation').leadScoring
  const items = [...fieldsOf(noun, ctx.config)]
    .filter(([name, field]) => !field.hidden && name !== 'custom' && (scoring || name !== 'score'))
    .map(([name, field]) => {
      const kind = fieldTypes[field.type]
      return {
        field: name,
        type: field.type,
        label: field.label,
        operators: kind ? operatorsOf(kind) : [],
        required: field.required ?? false,
        readOnly: field.readOnly ?? false,
        ...(field.options ? { options: field.options } : {}),
        ...(field.to ? { to: field.to } : {}),
        custom: name.startsWith('custom.'),
      }
    })
  return { items, nextCursor: null }
}
