import type { Channel } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeMoment } from '../notifications/moment.ts'
import { notify } from '../notifications/notify.ts'
import { checkRecord } from '../records/acts.ts'
import { timeZoneOf } from '../records/surroundings.ts'
import { onlyWriters } from './access.ts'
import { type Facts, inWords } from './facts.ts'
import { alertLetter } from './letters.ts'
import type { Rule } from './rule-book.ts'
import { bigDealRules } from './rules.ts'
import { words } from './words/index.ts'

/**
 * Checks a draft as a save does and sends the actor himself what an alert of it looks like, over the draft's channels. `id` in the draft
 * names the rule that is being edited, so that its own code is not taken.
 */
export async function sendSample(ctx: Ctx, read: () => Row): Promise<{ sent: Channel[] }> {
  onlyWriters(ctx)
  const { id, ...draft } = read()
  const before = ctx.config.get('bigDealRule', typeof id === 'string' ? id : null) ?? null
  const rule = (await checkRecord(ctx, bigDealRules, draft, before)) as Rule
  const reader = ctx.config.get('user', ctx.actor.userId)
  if (!reader) return { sent: [] }
  const { language, buddhistYears } = reader
  const facts = sampleFacts(ctx, rule)
  const lines = inWords(facts, language, (moment) => writeMoment(moment, timeZoneOf(ctx.config), buddhistYears))
  const w = words[language]
  const effect = `bigDeal.sample ${newId()}`
  const channels = rule.channels as Channel[]
  if (channels.includes('app'))
    await notify(ctx, {
      userIds: [reader.id],
      kind: 'bigDeal',
      words: () => ({
        title: w.title(rule.code, rule.topic),
        body: [w.sample, ...lines.map(([label, value]) => `${label}: ${value}`)].join('\n'),
      }),
      link: '/big-deal-rules',
      data: { sample: true, code: rule.code, topic: rule.topic },
      effect,
    })
  if (channels.includes('email'))
    queueMail(ctx, {
      to: reader.email,
      ...alertLetter({
        rule,
        facts,
        lines,
        language,
        reader: reader.name,
        url: `${ctx.publicUrl}/big-deal-rules`,
        lead: w.sample,
      }),
      about: { purpose: 'bigDeal.sample', code: rule.code },
      effect,
    })
  return { sent: channels }
}

/** An opportunity that would just reach the rule. */
function sampleFacts(ctx: Ctx, rule: Rule): Facts {
  const { language } = ctx.actor
  const stage = ctx.config.list('stage').find((one) => one.active && one.outcome === 'open')
  return {
    number: 'OPP',
    name: words[language].sampleName,
    customer: null,
    type: ctx.config.get('opportunityType', rule.typeIds[0]) ?? undefined,
    revenue: rule.revenueFrom,
    converted: rule.revenueFrom,
    probability: rule.probabilityFrom,
    stage,
    owner: ctx.actor.name,
    at: ctx.now,
  } as Facts
}
