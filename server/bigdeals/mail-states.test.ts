import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales } from './testing/sales.ts'

let sales: Sales

beforeAll(async () => {
  sales = await startSales()
})
afterAll(() => sales.stop())

test('the mail of an alert: its facts in text and page, no remote content, a link, and nothing of a name becomes markup', async () => {
  const { admin, deal, world, mailsTo, id } = sales
  const account = await admin.create('/accounts', { name: 'Công ty <b>Gió</b> & "Xanh"' })
  await sales.rule({
    code: 'BD-7',
    topic: 'Hợp đồng lớn',
    description: 'Gọi ngay\ntrong ngày',
    recipients: [{ kind: 'user', userId: id.lan }],
  })
  const one = await deal({ probability: 60, accountId: account.id, name: 'Camera\r\nBcc: all@outside.example' })
  await world.settle()
  const [mail, ...more] = mailsTo('lan')
  expect(more).toEqual([])
  expect(mail?.subject).toBe(`Big Deal BD-7: Hợp đồng lớn – ${one.number} Camera Bcc: all@outside.example`)
  const link = `${world.url}/opportunities/${one.id}`
  for (const fact of [
    one.number,
    'Công ty <b>Gió</b> & "Xanh"',
    'Loại cơ hội: ราชการ',
    'Doanh thu dự kiến: 6.000.000,00 THB',
    'Xác suất: 60 %',
    'Nhân viên bán hàng: ปรียา',
    '02/03/2026 09:00',
    'Gọi ngay\ntrong ngày',
    link,
  ])
    expect(mail?.text.replaceAll('\r\n', '\n')).toContain(fact)
  expect(mail?.html).toContain('Công ty &lt;b&gt;Gió&lt;/b&gt; &amp; &quot;Xanh&quot;')
  expect(mail?.html).toContain('Gọi ngay<br>trong ngày')
  expect(mail?.html).toContain(`href="${link}"`)
  expect(mail?.html).not.toMatch(/<img|<script|src=|url\(|<link|@import/)
  expect(mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc/im)
})

test('the alert says how each mail stands: refused, waiting while the server is away, gone when it is back; the save waits for none', {
  timeout: 120_000,
}, async () => {
  const { deal, world, mails, mailsTo, alerts, told, id } = sales
  const rule = await sales.rule({
    recipients: [
      { kind: 'user', userId: id.anan },
      { kind: 'user', userId: id.wipa },
    ],
  })
  mails.refuse.add('wipa@thantara.example')
  await deal({ probability: 60 })
  await world.settle()
  const newest = async () => told((await alerts({ ruleId: rule.id }))[0]).sort()
  expect(await newest()).toEqual([
    'anan app sent',
    'anan email sent',
    'wipa app sent',
    'wipa email failed 550 5.1.1 no such user',
  ])
  mails.refuse.clear()
  mails.behave('later')
  await deal({ probability: 60 })
  await world.settle()
  expect(await newest()).toEqual([
    'anan app sent',
    'anan email queued 451 4.3.0 try later',
    'wipa app sent',
    'wipa email queued 451 4.3.0 try later',
  ])
  const before = mailsTo('anan').length
  mails.behave('hang')
  const hung = await deal({ probability: 60 })
  expect(
    told((await alerts({ opportunityId: hung.id, ruleId: rule.id }))[0])
      .filter((one) => one.includes('app'))
      .sort(),
  ).toEqual(['anan app sent', 'wipa app sent'])
  await world.restart({ smtpUrl: mails.url })
  mails.behave('ok')
  // A mail that was in flight at the restart is free again some seconds later.
  const waiting = async () => {
    await sales.admin.post('/mail/outbox/retry', {}, { expect: 202 })
    await world.settle()
    return (await alerts({ ruleId: rule.id })).flatMap(told).filter((each) => each.includes('queued'))
  }
  await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
  expect(mailsTo('anan').length - before).toBe(2)
  expect(mailsTo('wipa')).toHaveLength(3)
})
