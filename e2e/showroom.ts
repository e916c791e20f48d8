import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, type Json, password } from '../server/testing/world.ts'
import type { Country, Kohoi } from './program.ts'
import { furnishBilling } from './showroom-billing.ts'
import { furnishDeals } from './showroom-deals.ts'
import { furnishDocuments } from './showroom-documents.ts'

const web = join(import.meta.dirname, '..', 'web')

/** Every address of the page as its routes name it: `/leads/$id`. */
export const addresses: readonly string[] = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('routes.ts') && !/^(node_modules|dist)\b/.test(file))
  .flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(/\bpath: '(\/[^']*)'/g)])
  .map(([, path]) => path ?? '')

/** The ones that are shown to somebody who is not signed in. */
export const outside: readonly string[] = [
  '/sign-in',
  '/forgotten-password',
  '/invitation/$token',
  '/reset/$token',
  '/setup',
]

const texts = {
  TH: {
    company: 'บริษัท ธันธารา จำกัด',
    admin: 'สุดา วงศ์ใหญ่',
    seller: 'ปรียา สุขใจ',
    team: 'ทีมกรุงเทพฯ',
    other: 'ทีมต่างประเทศ',
    customer: 'โรงแรมริมน้ำเจ้าพระยา',
    person: 'มานะ ใจดี',
    jobTitle: 'ผู้จัดการฝ่ายจัดซื้อ',
    city: 'กรุงเทพมหานคร',
    need: 'ติดตั้งกล้องวงจรปิดทั้งอาคาร 128 จุด',
    product: 'กล้องวงจรปิด 4 ล้านพิกเซล',
    task: 'โรงแรมใหญ่ให้ปรียา',
    score: 'มีพนักงานมากกว่า 100 คน',
    field: 'จำนวนห้อง',
    form: 'ติดต่อเรา',
    requirement: 'ลูกค้ายืนยันงบประมาณแล้ว',
    note: 'ลูกค้าขอใบเสนอราคาภายในวันศุกร์ โทรกลับหลัง 17.00 น.',
  },
  VN: {
    company: 'Công ty TNHH An Khang',
    admin: 'Nguyễn Thị Lan',
    seller: 'Trần Văn Minh',
    team: 'Miền Nam',
    other: 'Nước ngoài',
    customer: 'Khách sạn Hương Sông Hàn',
    person: 'Phạm Quốc Huy',
    jobTitle: 'Trưởng phòng mua hàng',
    city: 'Đà Nẵng',
    need: 'Lắp đặt 128 camera cho toàn bộ tòa nhà',
    product: 'Camera an ninh 4 triệu điểm ảnh',
    task: 'Khách sạn lớn cho Minh',
    score: 'Trên 100 nhân viên',
    field: 'Số phòng',
    form: 'Liên hệ',
    requirement: 'Khách đã xác nhận ngân sách',
    note: 'Khách cần báo giá trước thứ Sáu, gọi lại sau 17 giờ.',
  },
} as const

export type Showroom = Awaited<ReturnType<typeof furnish>>

/** A company with one of everything, so that no screen is empty; answers the address of each screen. */
export async function furnish(kohoi: Kohoi, country: Extract<Country, keyof typeof texts>) {
  const say = texts[country]
  const home = { TH: { language: 'th', currency: 'THB' }, VN: { language: 'vi', currency: 'VND' } }[country]
  const email = 'admin@company.example'
  const admin = await kohoi.setUp(country, { workspaceName: say.company, name: say.admin, email })
  const made: Record<string, Json> = {}
  const make = async (path: string, body: Record<string, unknown>) => {
    const record = await admin.create(`/${path}`, body)
    made[path] ??= record
    return record
  }
  const seller = await make('users', {
    name: say.seller,
    email: 'seller@company.example',
    role: 'salesperson',
    language: home.language,
    password,
  })
  const atHome = { field: 'country', op: 'isOneOf', value: [country] }
  const team = await make('teams', { name: say.team, rule: atHome })
  await make('teams', { name: say.other, rule: { field: 'country', op: 'isNoneOf', value: [country] } })
  await admin.create(`/teams/${team.id}/members`, { userId: seller.id, capacity: 30 })
  const large = { all: [atHome, { field: 'employees', op: 'atLeast', value: 1000 }] }
  await make('dispatch-tasks', { name: say.task, filter: large, handlerId: seller.id })
  await make('score-rules', { name: say.score, points: 20, filter: { field: 'employees', op: 'above', value: 100 } })
  await make('custom-fields', {
    entity: 'lead',
    code: 'rooms',
    kind: 'integer',
    label: { en: say.field, th: say.field, vi: say.field },
    section: say.product,
  })
  const product = await make('products', { name: say.product, price: { amount: '4500', currency: home.currency } })
  const account = await make('accounts', {
    name: say.customer,
    employees: 240,
    billTo: { country, province: say.city },
    phone: '0812345678',
  })
  const contact = await make('contacts', { name: say.person, accountId: account.id, jobTitle: say.jobTitle })
  const deal = await make('opportunities', {
    name: say.need,
    accountId: account.id,
    contactId: contact.id,
    lines: [{ productId: product.id, quantity: '128' }],
  })
  await furnishDeals(admin, { country, ...home, sellerId: seller.id, teamId: team.id, accountId: account.id, make })
  const [, , third, fourth] = await admin.all('/stages')
  await admin.patch(`/stages/${fourth?.id}`, { folded: true }, { expect: 200 })
  const requirements = [
    { kind: 'manual', text: say.requirement },
    { kind: 'fieldFilled', field: 'expectedCloseDate' },
  ]
  await admin.patch(`/stages/${third?.id}`, { requirements }, { expect: 200 })
  await admin.create('/notes', { recordType: 'opportunity', recordId: deal.id, text: say.note })
  await furnishDocuments(admin, {
    ...{ accountId: account.id, contactId: contact.id, opportunityId: deal.id, productId: product.id },
    ...{ currency: home.currency, note: say.note, make },
  })
  if (made.orders) Object.assign(made, await furnishBilling(admin, made.orders))
  const lead = await make('leads', {
    name: say.need,
    contactName: say.person,
    companyName: say.customer,
    jobTitle: say.jobTitle,
    email: 'huy@huongsonghan.example',
    phone: '0812345678',
    country,
    city: say.city,
    employees: 240,
    productId: product.id,
    custom: { rooms: 128 },
  })
  await admin.create('/notes', { recordType: 'lead', recordId: lead.id, text: say.note })
  const [type] = (await admin.get('/activity-types?limit=1', { expect: 200 })).body.items
  await admin.create('/activities', { recordType: 'lead', recordId: lead.id, typeId: type?.id, dueDate: '2030-01-15' })
  const form = await make('web-forms', {
    name: say.form,
    title: say.form,
    language: home.language,
    fields: ['contactName', 'email', 'country', 'note'],
  })
  made.imports = await importOf(admin, `${say.field}\n128\n`)
  made.companies = (await admin.get('/companies', { expect: 200 })).body.items[0] as Json
  for (const path of ['stages', 'activity-types', 'sources', 'tags'])
    made[`catalogues/${path}`] = (await admin.get(`/${path}?limit=1`, { expect: 200 })).body.items[0] as Json
  made['catalogues/stages'] = third as Json
  return {
    admin,
    email,
    sellerEmail: 'seller@company.example',
    lead,
    form: `/f/${String(form.key)}`,
    /** The address of a route with the record of the showroom in it. */
    address(route: string): string {
      const path = route.replace('$path', 'stages').replace('$token', 'unknown')
      const [, noun = ''] = /^\/(.*)\/\$id/.exec(path) ?? []
      if (!path.includes('$')) return path
      const record = made[noun]
      if (!record) throw new Error(`The showroom has no record for ${route}`)
      return path.replace('$id', record.id)
    },
  }
}

async function importOf(admin: Client, csv: string): Promise<Json> {
  const body = new FormData()
  body.append('entity', 'lead')
  body.append('file', new Blob([csv], { type: 'text/csv' }), 'leads.csv')
  return (await admin.post('/imports', body, { raw: true, expect: 201 })).body
}
