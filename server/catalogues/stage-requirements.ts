import { opportunity, type Problem, type Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { fieldsOf } from '../records/fields.ts'
import { readRule } from '../records/read-filter.ts'

type Sent = Shapes['requirements'][number]
type Checked = { requirement: Sent; problems: Problem[] }

/**
 * Reads the requirements of a stage. Each keeps its id as long as its kind stays; others get one here. It keeps only what its kind needs;
 * what it names must be there. What people tick needs words; of the others the system can say itself what they ask for.
 */
export function readRequirements(ctx: Ctx, sent: readonly Sent[], before: readonly Sent[]) {
  const free = new Map(before.map((one) => [one.id, one]))
  const read = sent.map((one, i) => {
    const known = free.get(one.id)
    free.delete(one.id)
    const same = known?.kind === one.kind ? known : undefined
    return readOne(ctx, one, same, `requirements.${i}`)
  })
  return { requirements: read.map((one) => one.requirement), problems: read.flatMap((one) => one.problems) }
}

function readOne(ctx: Ctx, sent: Sent, known: Sent | undefined, path: string): Checked {
  const { kind, text, texts } = sent
  const requirement: Sent = { id: known?.id ?? newId(), kind, text, ...(texts ? { texts } : {}) }
  const problems = asked[kind](ctx, sent, known, path, requirement)
  if (kind === 'manual' && !text) problems.push({ path: `${path}.text`, code: 'required' })
  return { requirement, problems }
}

type Ask = (ctx: Ctx, sent: Sent, known: Sent | undefined, path: string, into: Sent) => Problem[]

/** What each kind needs besides its words. */
const asked: Record<Sent['kind'], Ask> = {
  manual: () => [],
  quotationSent: () => [],
  fieldFilled(ctx, { field }, _known, path, into) {
    if (!field) return [{ path: `${path}.field`, code: 'required' }]
    if (!canBeFilled(ctx, field)) return [{ path: `${path}.field`, code: 'ruleField', with: field }]
    into.field = field
    return []
  },
  activityDone(ctx, { activityTypeId }, known, path, into) {
    if (!activityTypeId) return [{ path: `${path}.activityTypeId`, code: 'required' }]
    const type = ctx.config.get('activityType', activityTypeId)
    if (!type) return [{ path: `${path}.activityTypeId`, code: 'unknownReference' }]
    if (!type.active && known?.activityTypeId !== type.id) return [{ path: `${path}.activityTypeId`, code: 'inactive' }]
    into.activityTypeId = type.id
    return []
  },
  filter(ctx, { filter }, _known, path, into) {
    const read = readRule(ctx, opportunity, filter, `${path}.filter`)
    if ('problems' in read) return read.problems
    into.filter = read.filter
    return []
  },
}

/** Fields a person sees, and the products, which stand in lines. */
function canBeFilled(ctx: Ctx, name: string): boolean {
  const field = fieldsOf(opportunity, ctx.config).get(name)
  return name === 'lines' || (field !== undefined && !field.hidden && name !== 'custom')
}
