import type { Label } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { keptOf } from '../records/kept.ts'
import { readRule } from '../records/read-filter.ts'
import { invalid } from '../refuse.ts'
import { readDomain, writeDomain } from './domain.ts'
import type { Tried } from './evaluate.ts'
import { say } from './say.ts'

type Entity = Tried['entity']

/** What a domain's text means, as data and in words. */
export async function parseGiven(
  ctx: Ctx,
  { entity, text }: { entity: Entity; text: string },
): Promise<{ filter: Filter; sentence: Label }> {
  const { noun } = keptOf(entity)
  const read = readDomain(ctx, noun, text, 'text')
  if ('problems' in read) throw invalid(read.problems)
  return { filter: read.filter, sentence: await say(ctx, noun, read.filter) }
}

/** A filter as a domain's text and in words. */
export async function printGiven(
  ctx: Ctx,
  { entity, filter }: { entity: Entity; filter: unknown },
): Promise<{ domain: string; sentence: Label }> {
  const { noun } = keptOf(entity)
  const read = readRule(ctx, noun, filter, 'filter', ['languages', 'region'])
  if ('problems' in read) throw invalid(read.problems)
  return { domain: writeDomain(ctx, noun, read.filter), sentence: await say(ctx, noun, read.filter) }
}
