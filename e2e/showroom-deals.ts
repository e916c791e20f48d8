import { type Client, type Json, password } from '../server/testing/world.ts'

const texts = {
  TH: {
    executive: 'วิภา ศรีสุขสันต์',
    rules: ['งานภาครัฐเกิน 5 ล้าน', 'ลูกค้ารายใหญ่ ภาคเอกชน', 'ทุกประเภท ใกล้ปิดการขาย'],
    description: 'โครงการที่ต้องแจ้งผู้บริหารก่อนยื่นเสนอราคา เพื่อเตรียมกำลังการผลิตและวงเงินค้ำประกัน',
    deals: ['ระบบกล้องวงจรปิดชุมชน เทศบาลตำบลบึงใส', 'ระบบควบคุมอาคารศูนย์ราชการ', 'ระบบเครือข่ายอาคารใหม่'],
    targets: ['ยอดขายของปรียา', 'ยอดขายทีมกรุงเทพฯ', 'ยอดขายทั้งบริษัท'],
  },
  VN: {
    executive: 'Đặng Thu Hà',
    rules: ['Thương vụ từ 5 tỷ, xác suất từ 60 %', 'Dự án lớn', 'Sắp chốt đơn hàng'],
    description: 'Cần báo Ban lãnh đạo trước khi gửi báo giá để chuẩn bị năng lực sản xuất và bảo lãnh.',
    deals: ['Camera khu đô thị Hương Sông Hàn', 'Hệ thống an ninh tòa nhà Bến Nghé', 'Mở rộng mạng nhà máy Sao Mai'],
    targets: ['Doanh số của Minh', 'Doanh số Miền Nam', 'Doanh số toàn công ty'],
  },
} as const

type Given = {
  country: keyof typeof texts
  language: string
  currency: string
  sellerId: string
  teamId: string
  accountId: string
  make: (path: string, body: Record<string, unknown>) => Promise<Json>
}

/** Big Deals of every kind: rules on and off, alerts given by new ones and by changes, targets reached and on their way. */
export async function furnishDeals(admin: Client, given: Given): Promise<void> {
  const { country, currency, sellerId, teamId, accountId, make } = given
  const say = texts[country]
  const money = (millions: number) => ({ amount: String(millions * (country === 'VN' ? 1e9 : 1e6)), currency })
  const executive = await admin.create('/users', {
    name: say.executive,
    email: 'executive@company.example',
    role: 'executive',
    language: given.language,
    password,
  })
  const types = (await admin.get('/opportunity-types?sort=position', { expect: 200 })).body.items as Json[]
  const told = [{ kind: 'user', userId: executive.id }, { kind: 'role', role: 'admin' }, { kind: 'teamLeader' }]
  const rule = (at: 0 | 1 | 2, more: Record<string, unknown>) =>
    make('big-deal-rules', {
      code: `BD-00${at + 1}`,
      topic: say.rules[at],
      probabilityFrom: 60,
      revenueFrom: money(5),
      channels: ['app', 'email'],
      recipients: told,
      ...more,
    })
  await rule(0, { description: say.description, typeIds: types.slice(0, 1).map(({ id }) => id) })
  await rule(1, { revenueFrom: money(8), revenueTo: money(20), probabilityFrom: 30, probabilityTo: 90 })
  await rule(2, { revenueFrom: money(2), probabilityFrom: 90, channels: ['app'], active: false })

  const [grown = '', won = '', fresh = ''] = say.deals
  const opportunity = (name: string, typeAt: number, more: Record<string, unknown>) =>
    admin.create('/opportunities', {
      name,
      accountId,
      ownerId: sellerId,
      teamId,
      typeId: types[typeAt]?.id,
      probability: 40,
      expectedRevenue: money(6.2),
      expectedCloseDate: '2030-03-31',
      ...more,
    })
  const deal = await opportunity(grown, 0, {})
  await admin.patch(`/opportunities/${deal.id}`, { probability: 60 }, { expect: 200 })
  await opportunity(fresh, 1, { expectedRevenue: money(9), probability: 70, expectedCloseDate: '2030-04-30' })
  const closed = await opportunity(won, 1, { expectedRevenue: money(3) })
  await admin.act(`/opportunities/${closed.id}/win`, {}, { expect: 200 })
  for (const [at, { id: lostReasonId }] of (await admin.all('/lost-reasons')).entries()) {
    const { id } = await opportunity(fresh, 1, { expectedRevenue: money(at + 1) })
    await admin.act(`/opportunities/${id}/loss`, { lostReasonId }, { expect: 200 })
  }

  const year = new Date().getFullYear()
  const [person, team, company] = say.targets
  const target = (name: string | undefined, more: Record<string, unknown>) =>
    make('sales-targets', {
      name,
      period: 'year',
      startsOn: `${year}-01-01`,
      amount: money(4),
      channels: ['app'],
      recipients: told,
      ...more,
    })
  await target(person, { scope: 'user', userId: sellerId })
  await target(team, { scope: 'team', teamId, amount: money(2.5) })
  await target(company, { scope: 'company', amount: money(48) })
}
